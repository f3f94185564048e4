package dev.gatun.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.codec.BufferPool;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.thrift.TApplicationException;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TMultiplexedProtocol;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolFactory;
import org.apache.thrift.server.TServer;
import org.apache.thrift.server.TThreadPoolServer;
import org.apache.thrift.transport.TServerSocket;
import org.apache.thrift.transport.TSocket;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.TTransportFactory;
import org.apache.thrift.transport.layered.TFramedTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** libthrift's clients with our server, and our client with libthrift's server. */
@Timeout(Waiting.SECONDS)
class LibthriftTest {
  private final BufferPool pool = new BufferPool("libthrift", 64 << 20);

  @AfterEach
  void nothingIsLeased() {
    assertEquals(0, pool.getCount());
  }

  static Stream<Arguments> whatBothSpeak() {
    return Stream.of(Framing.UNFRAMED, Framing.FRAMED)
        .flatMap(
            framing ->
                Stream.of(Protocol.values()).map(protocol -> Arguments.of(framing, protocol)));
  }

  @ParameterizedTest
  @MethodSource("whatBothSpeak")
  void aLibthriftClientCallsOurServer(Framing framing, Protocol protocol) throws Exception {
    try (Server server = server();
        TTransport transport = transport(framing, server)) {
      TProtocol client = protocols(protocol).getProtocol(transport);
      for (int i = 0; i < 3; i++) {
        assertEquals("é" + i, LibthriftEcho.call(client, "echo", "é" + i, i));
      }
      String large = "x".repeat(1_000_000);
      assertEquals(large, LibthriftEcho.call(client, "echo", large, -1));
    }
  }

  @ParameterizedTest
  @MethodSource("whatBothSpeak")
  void aMultiplexedLibthriftClientFindsItsService(Framing framing, Protocol protocol)
      throws Exception {
    try (Server server = server();
        TTransport transport = transport(framing, server)) {
      TProtocol client =
          new TMultiplexedProtocol(protocols(protocol).getProtocol(transport), "Named");
      assertEquals("named", LibthriftEcho.call(client, "echo", "", 1));
    }
  }

  @ParameterizedTest
  @MethodSource("whatBothSpeak")
  void aLibthriftClientUnderstandsOurErrors(Framing framing, Protocol protocol) throws Exception {
    try (Server server = server();
        TTransport transport = transport(framing, server)) {
      TProtocol client = protocols(protocol).getProtocol(transport);
      TApplicationException unknown =
          assertThrows(
              TApplicationException.class, () -> LibthriftEcho.call(client, "nosuch", "", 1));
      assertEquals(TApplicationException.UNKNOWN_METHOD, unknown.getType());
      TApplicationException failed =
          assertThrows(
              TApplicationException.class, () -> LibthriftEcho.call(client, "fail", "", 2));
      assertEquals(TApplicationException.INTERNAL_ERROR, failed.getType());
      assertEquals("after", LibthriftEcho.call(client, "echo", "after", 3));
    }
  }

  @ParameterizedTest
  @MethodSource("whatBothSpeak")
  void ourClientCallsALibthriftServer(Framing framing, Protocol protocol) throws Exception {
    try (TServerSocket socket = new TServerSocket(Waiting.anyPort())) {
      TServer server = libthriftServer(socket, framing, protocol);
      Thread serving = Thread.ofPlatform().daemon().start(server::serve);
      try (Client client = client(socket, framing, protocol)) {
        for (String text : new String[] {"", "é", "x".repeat(1_000_000)}) {
          assertEquals(text, result(client.call(Request.call("", "echo", Text.arguments(text)))));
        }
        Response none = client.call(Request.call("", "nosuch", Text.arguments()));
        ApplicationException e = assertThrows(ApplicationException.class, () -> result(none));
        assertEquals(ApplicationException.UNKNOWN_METHOD, e.kind());
      }
      server.stop();
      serving.join();
    }
  }

  private Server server() throws IOException {
    return Server.builder()
        .pool(pool)
        .service(new Echo())
        .service("Named", request -> Response.of(Text.result("named")))
        .start(Waiting.anyPort());
  }

  private Client client(TServerSocket socket, Framing framing, Protocol protocol) {
    return Waiting.client(socket.getServerSocket().getLocalSocketAddress(), pool)
        .framing(framing)
        .protocol(protocol)
        .build();
  }

  private static String result(Response received) {
    try (Response response = received) {
      return response.read(Text.result()).text;
    }
  }

  private static TTransport transport(Framing framing, Server server) throws TException {
    InetSocketAddress address = (InetSocketAddress) server.address();
    TSocket socket = new TSocket(address.getHostString(), address.getPort());
    TTransport transport = framing == Framing.FRAMED ? new TFramedTransport(socket) : socket;
    transport.open();
    return transport;
  }

  private static TProtocolFactory protocols(Protocol protocol) {
    return protocol == Protocol.COMPACT
        ? new TCompactProtocol.Factory()
        : new TBinaryProtocol.Factory(false, protocol == Protocol.BINARY);
  }

  private static TServer libthriftServer(TServerSocket socket, Framing framing, Protocol protocol) {
    TTransportFactory transports =
        framing == Framing.FRAMED ? new TFramedTransport.Factory() : new TTransportFactory();
    return new TThreadPoolServer(
        new TThreadPoolServer.Args(socket)
            .processor(new LibthriftEcho())
            .transportFactory(transports)
            .protocolFactory(protocols(protocol))
            .executorService(Executors.newVirtualThreadPerTaskExecutor()));
  }
}
