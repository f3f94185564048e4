package dev.gatun.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.BufferPool;
import dev.gatun.rpc.CallException.Kind;
import dev.gatun.thrift.MessageType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that are not there, break off, stall or answer something else. */
@Timeout(Waiting.SECONDS)
class ClientFaultTest {
  private static final Duration SOON = Duration.ofMillis(30);

  private final BufferPool pool = new BufferPool("client faults", 64 << 20);
  private final Echo echo = new Echo();

  @AfterEach
  void nothingIsLeased() {
    assertEquals(0, pool.getCount());
  }

  @Test
  void whoCannotBeReachedHasExecutedNothing() throws IOException {
    SocketAddress free;
    try (ServerSocket closed = new ServerSocket()) {
      closed.bind(Waiting.anyPort());
      free = closed.getLocalSocketAddress();
    }
    try (Client client = client(free).build()) {
      CallException e = failure(client, echoCall());
      assertEquals(Kind.CONNECT, e.kind());
      assertFalse(e.mayHaveExecuted());
      assertEquals(free, e.peer());
      assertInstanceOf(IOException.class, e.getCause());
    }
  }

  @Test
  void whoClosesInPlaceOfAReplyMayHaveExecuted() throws IOException {
    try (Scripted server = new Scripted(Scripted::readCall);
        Client client = client(server.address()).build()) {
      CallException e = failure(client, echoCall());
      assertEquals(Kind.CLOSED, e.kind());
      assertTrue(e.mayHaveExecuted());
    }
  }

  @Test
  void whoResetsInTheMiddleOfAReplyMayHaveExecuted() throws IOException {
    byte[] reply = RawPeer.reply(Framing.FRAMED, Protocol.BINARY, "echo", "x");
    try (Scripted server =
            new Scripted(
                socket -> {
                  Scripted.readCall(socket);
                  socket.getOutputStream().write(Arrays.copyOf(reply, reply.length - 1));
                  socket.setSoLinger(true, 0);
                });
        Client client = client(server.address()).build()) {
      CallException e = failure(client, echoCall());
      assertEquals(Kind.CLOSED, e.kind());
      assertTrue(e.mayHaveExecuted());
    }
  }

  @Test
  void anotherSequenceIdIsNoReply() throws IOException {
    byte[] reply = RawPeer.reply(Framing.FRAMED, Protocol.BINARY, "echo", "x");
    assertNoReply(reply);
  }

  @Test
  void aCallIsNoReply() throws IOException {
    byte[] call =
        RawPeer.frame(Framing.FRAMED, Protocol.BINARY, "echo", MessageType.CALL, Text.result("x"));
    call[call.length - firstSequenceIdFromTheEnd("x")] = 1;
    assertNoReply(call);
  }

  @Test
  void nonsenseIsNoReply() throws IOException {
    assertNoReply(new byte[] {(byte) 0xff, 1, 2, 3});
  }

  @Test
  void aCallEndsAtItsDeadlineAndItsConnectionWithIt() throws Exception {
    try (Server server = Server.builder().pool(pool).service(echo).start(Waiting.anyPort());
        Client client = client(server.address()).build()) {
      CallException e = failure(client, Request.call("", "block", Text.arguments()).within(SOON));
      assertEquals(Kind.DEADLINE, e.kind());
      echo.unblocked.countDown();
      Waiting.until(() -> server.openConnections() == 0);
      client.call(echoCall()).close();
    }
  }

  @Test
  void aCallWhoseDeadlineIsOverIsNotMade() throws IOException {
    try (Server server = Server.builder().pool(pool).service(echo).start(Waiting.anyPort());
        Client client = client(server.address()).build()) {
      CallException e = failure(client, echoCall().within(Duration.ZERO));
      assertEquals(Kind.DEADLINE, e.kind());
      assertFalse(e.mayHaveExecuted());
    }
    assertEquals(0, echo.calls.get());
  }

  @Test
  void aCallForWhichThereIsNoConnectionIsNotMade() throws Exception {
    try (Server server = Server.builder().pool(pool).service(echo).start(Waiting.anyPort());
        Client client = client(server.address()).maxConnections(1).build()) {
      Thread busy =
          Thread.ofVirtual()
              .start(() -> client.call(Request.call("", "block", Text.arguments())).close());
      echo.blocking.await();
      CallException e = failure(client, echoCall().within(SOON));
      assertEquals(Kind.POOL_EXHAUSTED, e.kind());
      assertFalse(e.mayHaveExecuted());
      echo.unblocked.countDown();
      busy.join();
      client.call(echoCall()).close();
    }
    assertEquals(2, echo.calls.get());
  }

  @Test
  void anInterruptEndsTheCallAndIsKept() throws Exception {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicReference<Boolean> kept = new AtomicReference<>();
    try (Server server = Server.builder().pool(pool).service(echo).start(Waiting.anyPort());
        Client client = client(server.address()).build()) {
      Thread caller =
          Thread.ofVirtual()
              .start(
                  () -> {
                    thrown.set(failure(client, Request.call("", "block", Text.arguments())));
                    kept.set(Thread.currentThread().isInterrupted());
                  });
      echo.blocking.await();
      caller.interrupt();
      caller.join();
      echo.unblocked.countDown();
      CallException e = assertInstanceOf(CallException.class, thrown.get());
      assertEquals(Kind.INTERRUPTED, e.kind());
      assertTrue(e.mayHaveExecuted());
      assertEquals(true, kept.get());
      client.call(echoCall()).close();
    }
  }

  @Test
  void aServerThatCameBackIsCalledOnANewConnection() throws Exception {
    Server first =
        Server.builder()
            .pool(pool)
            .service(echo)
            .drainGrace(Duration.ZERO)
            .start(Waiting.anyPort());
    InetSocketAddress address = (InetSocketAddress) first.address();
    try (Client client = client(address).build()) {
      client.call(echoCall()).close();
      first.close();
      try (Server second = Server.builder().pool(pool).service(echo).start(address)) {
        // Long enough for the client to look whether its connection is still there.
        Thread.sleep(50);
        client.call(echoCall()).close();
        assertEquals(1, second.openConnections());
      }
    }
    assertEquals(2, echo.calls.get());
  }

  @Test
  void aConnectionThatRestsForTooLongIsClosed() throws Exception {
    try (Server server = Server.builder().pool(pool).service(echo).start(Waiting.anyPort());
        Client client = client(server.address()).idleTimeout(SOON).build()) {
      client.call(echoCall()).close();
      Waiting.until(() -> server.openConnections() == 0);
      client.call(echoCall()).close();
    }
  }

  @Test
  void aConnectionThatIsTooOldIsNotUsedAgain() throws Exception {
    try (Server server = Server.builder().pool(pool).service(echo).start(Waiting.anyPort());
        Client client = client(server.address()).lifetime(Duration.ZERO).build()) {
      client.call(echoCall()).close();
      Waiting.until(() -> server.openConnections() == 0);
      client.call(echoCall()).close();
    }
  }

  @Test
  void aClosedClientMakesNoCalls() throws Exception {
    try (Server server = Server.builder().pool(pool).service(echo).start(Waiting.anyPort())) {
      Client client = client(server.address()).build();
      client.call(echoCall()).close();
      client.close();
      Waiting.until(() -> server.openConnections() == 0);
      assertThrows(IllegalStateException.class, () -> client.call(echoCall()));
    }
  }

  private void assertNoReply(byte[] bytes) throws IOException {
    try (Scripted server =
            new Scripted(
                socket -> {
                  Scripted.readCall(socket);
                  socket.getOutputStream().write(bytes);
                });
        Client client = client(server.address()).build()) {
      CallException e = failure(client, echoCall());
      assertEquals(Kind.MALFORMED_REPLY, e.kind());
      assertTrue(e.mayHaveExecuted());
    }
  }

  /** The last byte of the sequence id: before the field's header, the text and the stop byte. */
  private static int firstSequenceIdFromTheEnd(String text) {
    return 1 + text.length() + 7 + 1;
  }

  private Client.Builder client(SocketAddress address) {
    return Waiting.client(address, pool).framing(Framing.FRAMED);
  }

  private static Request echoCall() {
    return Request.call("", "echo", Text.arguments("x"));
  }

  private static CallException failure(Client client, Request request) {
    return assertThrows(CallException.class, () -> client.call(request).close());
  }

  /** A server that does as it is told with its first connection, and closes that. */
  private static final class Scripted implements AutoCloseable {
    private final ServerSocket listening = new ServerSocket();

    Scripted(Script script) throws IOException {
      listening.bind(Waiting.anyPort());
      Thread.ofVirtual().start(() -> run(script));
    }

    SocketAddress address() {
      return listening.getLocalSocketAddress();
    }

    /** Reads a framed call to its end. */
    static void readCall(Socket socket) throws IOException {
      byte[] length = socket.getInputStream().readNBytes(4);
      socket.getInputStream().readNBytes(ByteBuffer.wrap(length).getInt());
    }

    private void run(Script script) {
      try (Socket socket = listening.accept()) {
        script.play(socket);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      listening.close();
    }
  }

  private interface Script {
    void play(Socket socket) throws IOException;
  }
}
