package dev.gatun.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.Limits;
import dev.gatun.thrift.MessageType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients that break off, stall, send slowly, send nonsense or are too many. */
@Timeout(Waiting.SECONDS)
class ServerFaultTest {
  private static final byte[] CALL = RawPeer.call(Framing.FRAMED, Protocol.BINARY, "echo", "hello");
  private static final byte[] REPLY =
      RawPeer.reply(Framing.FRAMED, Protocol.BINARY, "echo", "hello");
  private static final Duration SOON = Duration.ofMillis(30);

  private final BufferPool pool = new BufferPool("server faults", 64 << 20);
  private final Echo echo = new Echo();
  private final Server.Builder builder = Waiting.server(pool).service(echo);

  @AfterEach
  void nothingIsLeft() {
    assertEquals(0, pool.getCount());
  }

  static Stream<Arguments> everyWireFormat() {
    return EndToEndTest.everyWireFormat();
  }

  @ParameterizedTest
  @MethodSource("everyWireFormat")
  void aMessageMayComeByteByByte(Framing framing, Protocol protocol) throws IOException {
    try (Server server = start();
        RawPeer peer = new RawPeer(server.address())) {
      for (int i = 0; i < 3; i++) {
        peer.sendByteByByte(RawPeer.call(framing, protocol, "echo", "slow " + i));
        peer.expect(RawPeer.reply(framing, protocol, "echo", "slow " + i));
      }
    }
  }

  @Test
  void messagesOfAllKindsMayComeAtOnce() throws IOException {
    ByteArrayOutputStream calls = new ByteArrayOutputStream();
    ByteArrayOutputStream replies = new ByteArrayOutputStream();
    for (int i = 0; i < 20; i++) {
      for (Framing framing : Framing.values()) {
        for (Protocol protocol : Protocol.values()) {
          calls.writeBytes(RawPeer.call(framing, protocol, "echo", framing + " " + i));
          replies.writeBytes(RawPeer.reply(framing, protocol, "echo", framing + " " + i));
        }
      }
    }
    try (Server server = start();
        RawPeer peer = new RawPeer(server.address())) {
      peer.send(calls.toByteArray());
      peer.expect(replies.toByteArray());
    }
  }

  @Test
  void whoClosesItsHalfStillGetsTheReply() throws IOException {
    try (Server server = start();
        RawPeer peer = new RawPeer(server.address())) {
      peer.send(CALL);
      peer.socket.shutdownOutput();
      peer.expect(REPLY);
      peer.expectEnd();
    }
  }

  @Test
  void aResetInTheMiddleOfAFrameEndsTheConnectionAlone() throws Exception {
    try (Server server = start()) {
      for (int length = 0; length < CALL.length; length++) {
        try (RawPeer peer = new RawPeer(server.address())) {
          peer.send(Arrays.copyOf(CALL, length));
          peer.reset();
        }
      }
      Waiting.until(() -> server.openConnections() == 0);
      assertEquals(0, pool.getCount());
      assertServes(server);
    }
    assertEquals(1, echo.calls.get());
  }

  @Test
  void aClientThatLeavesBeforeItsReplyEndsItsConnectionAlone() throws Exception {
    try (Server server = start()) {
      try (RawPeer peer = new RawPeer(server.address())) {
        peer.send(RawPeer.call(Framing.FRAMED, Protocol.BINARY, "block", "x".repeat(100_000)));
        echo.blocking.await();
        peer.reset();
      }
      echo.unblocked.countDown();
      Waiting.until(() -> server.openConnections() == 0);
      assertEquals(0, server.openCalls());
      assertServes(server);
    }
  }

  @Test
  void nonsenseClosesTheConnectionBehindTheRepliesBefore() throws Exception {
    byte[] calls = Arrays.copyOf(CALL, 2 * CALL.length);
    Arrays.fill(calls, CALL.length, calls.length, (byte) 0xff);
    try (Server server = start();
        RawPeer peer = new RawPeer(server.address())) {
      peer.send(calls);
      peer.expect(REPLY);
      peer.expectEnd();
      assertServes(server);
    }
  }

  @Test
  void aFrameOverTheLimitIsRefusedByItsLength() throws Exception {
    try (Server server = builder.limits(Limits.DEFAULT.withMessageBytes(1000)).start(anyPort());
        RawPeer peer = new RawPeer(server.address())) {
      peer.send(new byte[] {0, 0, 3, (byte) 0xe9, (byte) 0x80, 1});
      peer.expectEnd();
      assertServes(server);
    }
  }

  @Test
  void argumentsThatAreMalformedEndTheirCallAlone() throws Exception {
    byte[] call = CALL.clone();
    // The type of the only field, behind length, version, name and sequence id.
    call[4 + 4 + 8 + 4] = 99;
    try (Server server = start();
        RawPeer peer = new RawPeer(server.address())) {
      peer.send(call);
      peer.socket.getInputStream().readNBytes(4 + 3);
      assertEquals(MessageType.EXCEPTION, peer.socket.getInputStream().read());
      assertServes(server);
    }
  }

  @Test
  void aMessageThatIsNoCallIsRefused() throws Exception {
    try (Server server = start();
        RawPeer peer = new RawPeer(server.address())) {
      peer.send(REPLY);
      peer.socket.getInputStream().readNBytes(4 + 3);
      assertEquals(MessageType.EXCEPTION, peer.socket.getInputStream().read());
    }
    assertEquals(0, echo.calls.get());
  }

  @Test
  void aConnectionOnWhichNothingComesIsClosed() throws IOException {
    try (Server server = builder.idleTimeout(SOON).start(anyPort());
        RawPeer peer = new RawPeer(server.address())) {
      peer.expectEnd();
    }
  }

  @Test
  void aFrameThatDoesNotSayWhatItIsIsCutOff() throws IOException {
    try (Server server = builder.headerTimeout(SOON).start(anyPort());
        RawPeer peer = new RawPeer(server.address())) {
      peer.send(CALL);
      peer.expect(REPLY);
      peer.send(Arrays.copyOf(CALL, 3));
      peer.expectEnd();
    }
  }

  @Test
  void aFrameThatDoesNotEndIsCutOffHoweverMuchComes() throws Exception {
    byte[] start = {0, 1, 0, 0, (byte) 0x80, 1};
    try (Server server = builder.frameTimeout(SOON).start(anyPort());
        RawPeer peer = new RawPeer(server.address())) {
      peer.send(start);
      assertThrows(
          IOException.class,
          () -> {
            for (int i = 0; i < 0x1_0000 - 10; i++) {
              peer.send(new byte[1]);
              Thread.sleep(1);
            }
          });
      Waiting.until(() -> server.openConnections() == 0);
    }
  }

  @Test
  void aClientThatDoesNotReadIsCutOff() throws Exception {
    byte[] call = RawPeer.call(Framing.FRAMED, Protocol.BINARY, "raw", "x".repeat(100_000));
    try (Server server = builder.writeTimeout(SOON).start(anyPort());
        RawPeer peer = new RawPeer(server.address())) {
      assertThrows(
          IOException.class,
          () -> {
            while (true) {
              peer.send(call);
            }
          });
      Waiting.until(() -> server.openConnections() == 0);
      assertServes(server);
    }
  }

  @Test
  void aCallTooManyIsRejectedAndNotBegun() throws Exception {
    try (Server server = builder.maxCalls(1).start(anyPort());
        RawPeer busy = new RawPeer(server.address());
        Client client = client(server)) {
      busy.send(RawPeer.call(Framing.FRAMED, Protocol.BINARY, "block", "x"));
      echo.blocking.await();
      assertEquals(ApplicationException.LOAD_SHEDDING, rejected(client).kind());
      echo.unblocked.countDown();
      busy.expect(RawPeer.reply(Framing.FRAMED, Protocol.BINARY, "block", "x"));
      Waiting.until(() -> server.openCalls() == 0);
      assertServes(server);
    }
    assertEquals(2, echo.calls.get());
  }

  @Test
  void aConnectionTooManyIsRejectedAtItsFirstCall() throws Exception {
    try (Server server = builder.maxConnections(1).start(anyPort())) {
      try (RawPeer first = new RawPeer(server.address());
          RawPeer second = new RawPeer(server.address())) {
        first.send(CALL);
        first.expect(REPLY);
        second.send(CALL);
        second.socket.getInputStream().readNBytes(4 + 3);
        assertEquals(MessageType.EXCEPTION, second.socket.getInputStream().read());
      }
      Waiting.until(() -> server.openConnections() == 0);
      assertServes(server);
    }
    assertEquals(2, echo.calls.get());
  }

  @Test
  void anIdleConnectionHoldsOneSmallBuffer() throws Exception {
    try (Server server = start();
        RawPeer peer = new RawPeer(server.address())) {
      String large = "x".repeat(1_000_000);
      peer.send(RawPeer.call(Framing.UNFRAMED, Protocol.COMPACT, "echo", large));
      peer.expect(RawPeer.reply(Framing.UNFRAMED, Protocol.COMPACT, "echo", large));
      Waiting.until(() -> pool.getMemoryUsed() <= 4096);
      assertEquals(1, pool.getCount());
    }
  }

  @Test
  void aPoolWithoutMemoryEndsTheConnectionThatWantsIt() throws Exception {
    BufferPool small = new BufferPool("small", 256 << 10);
    try (Server server = builder.pool(small).start(anyPort());
        RawPeer peer = new RawPeer(server.address())) {
      assertThrows(
          IOException.class,
          () -> {
            while (true) {
              peer.send(new byte[] {0, (byte) 0x80, 0, 0, (byte) 0x80, 1, 0, 0});
            }
          });
      Waiting.until(() -> server.openConnections() == 0);
      assertServes(server);
    }
    assertEquals(0, small.getCount());
  }

  @Test
  void closingWaitsForCallsThatHaveBegun() throws Exception {
    try (Server server = start();
        RawPeer peer = new RawPeer(server.address())) {
      peer.send(RawPeer.call(Framing.FRAMED, Protocol.BINARY, "block", "x"));
      echo.blocking.await();
      Thread closing = Thread.ofVirtual().start(server::close);
      Waiting.until(server::isDraining);
      echo.unblocked.countDown();
      peer.expect(RawPeer.reply(Framing.FRAMED, Protocol.BINARY, "block", "x"));
      peer.expectEnd();
      closing.join();
      assertEquals(0, server.openConnections());
    }
  }

  @Test
  void whileAServerDrainsItSendsClientsElsewhere() throws Exception {
    try (Server server = builder.drainGrace(Duration.ofSeconds(Waiting.SECONDS)).start(anyPort());
        Client client = client(server)) {
      client.call(Request.call("", "echo", Text.arguments())).close();
      assertEquals(1, server.openConnections());
      Thread closing = Thread.ofVirtual().start(server::close);
      Waiting.until(server::isDraining);
      // The last reply says so, the client closes, and the grace is over at once.
      client.call(Request.call("", "echo", Text.arguments())).close();
      closing.join();
      assertEquals(0, server.openConnections());
      CallException e =
          assertThrows(
              CallException.class,
              () -> client.call(Request.call("", "echo", Text.arguments())).close());
      assertEquals(CallException.Kind.CONNECT, e.kind());
      assertFalse(e.mayHaveExecuted());
    }
  }

  private Server start() throws IOException {
    return builder.start(anyPort());
  }

  private static SocketAddress anyPort() {
    return Waiting.anyPort();
  }

  private Client client(Server server) {
    return Waiting.client(server.address(), pool).build();
  }

  private static void assertServes(Server server) throws IOException {
    try (RawPeer peer = new RawPeer(server.address())) {
      peer.send(CALL);
      peer.expect(REPLY);
    }
  }

  private static ApplicationException rejected(Client client) {
    try (Response response = client.call(Request.call("", "echo", Text.arguments()))) {
      return assertThrows(ApplicationException.class, () -> response.read(Text.result()));
    }
  }
}
