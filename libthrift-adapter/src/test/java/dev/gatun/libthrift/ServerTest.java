package dev.gatun.libthrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.sun.net.httpserver.HttpServer;
import dev.gatun.libthrift.idl.service.TestService;
import dev.gatun.libthrift.peer.Wire;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.thrift.TApplicationException;
import org.apache.thrift.TException;
import org.apache.thrift.TProcessor;
import org.apache.thrift.async.AsyncMethodCallback;
import org.apache.thrift.async.TAsyncClientManager;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolFactory;
import org.apache.thrift.server.THsHaServer;
import org.apache.thrift.server.TNonblockingServer;
import org.apache.thrift.server.TServer;
import org.apache.thrift.server.TSimpleServer;
import org.apache.thrift.server.TThreadPoolServer;
import org.apache.thrift.server.TThreadedSelectorServer;
import org.apache.thrift.transport.THttpClient;
import org.apache.thrift.transport.TIOStreamTransport;
import org.apache.thrift.transport.TNonblockingServerSocket;
import org.apache.thrift.transport.TNonblockingSocket;
import org.apache.thrift.transport.TServerSocket;
import org.apache.thrift.transport.TSocket;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.TTransportException;
import org.apache.thrift.transport.TTransportFactory;
import org.apache.thrift.transport.TZlibTransport;
import org.apache.thrift.transport.layered.TFastFramedTransport;
import org.apache.thrift.transport.layered.TFramedTransport;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** libthrift's servers, and ours, with our protocols on one side or on both. */
@Timeout(60)
class ServerTest {
  /** libthrift's servers, and ours. */
  enum Kind {
    SIMPLE,
    SIMPLE_FAST_FRAMED,
    SIMPLE_ZLIB,
    THREAD_POOL,
    THREAD_POOL_OF_VIRTUAL_THREADS,
    NONBLOCKING,
    HALF_SYNC_HALF_ASYNC,
    THREADED_SELECTOR,
    GATUN_BUFFERED,
    GATUN_FRAMED;

    boolean isGatun() {
      return this == GATUN_BUFFERED || this == GATUN_FRAMED;
    }

    boolean isFramed() {
      return this == NONBLOCKING || this == HALF_SYNC_HALF_ASYNC || this == THREADED_SELECTOR;
    }
  }

  /** Which side has our protocol. */
  enum Side {
    SERVER,
    CLIENT,
    BOTH;

    TProtocolFactory server(Wire wire) {
      return this == CLIENT ? Factories.libthrifts(wire) : Factories.ours(wire);
    }

    TProtocolFactory client(Wire wire) {
      return this == SERVER ? Factories.libthrifts(wire) : Factories.ours(wire);
    }
  }

  static Stream<Arguments> servers() {
    return sides()
        .flatMap(
            side ->
                Arrays.stream(Kind.values())
                    .map(kind -> Arguments.of(side.get()[0], side.get()[1], kind)));
  }

  static Stream<Arguments> sides() {
    return Arrays.stream(Wire.values())
        .flatMap(wire -> Arrays.stream(Side.values()).map(side -> Arguments.of(wire, side)));
  }

  @ParameterizedTest
  @MethodSource("servers")
  void everyKindOfCallIsAnswered(Wire wire, Side side, Kind kind) throws Exception {
    try (Running server = new Running(kind, side.server(wire));
        TTransport transport = server.connect()) {
      Conversation.with(new TestService.Client(side.client(wire).getProtocol(transport)));
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void anUnknownMethodIsAnsweredAndTheConnectionLives(Wire wire, Side side, Kind kind)
      throws Exception {
    try (Running server = new Running(kind, side.server(wire));
        TTransport transport = server.connect()) {
      TProtocol protocol = side.client(wire).getProtocol(transport);
      protocol.writeMessageBegin(new TMessage("unheardOf", TMessageType.CALL, 1));
      new TestService.echoString_args("arguments").write(protocol);
      protocol.writeMessageEnd();
      transport.flush();
      assertEquals(TMessageType.EXCEPTION, protocol.readMessageBegin().type);
      TApplicationException e = TApplicationException.readFrom(protocol);
      protocol.readMessageEnd();
      assertEquals(TApplicationException.UNKNOWN_METHOD, e.getType());
      assertEquals("alive", new TestService.Client(protocol).echoString("alive"));
    }
  }

  @ParameterizedTest
  @MethodSource("sides")
  void malformedArgumentsAreAnsweredAsAProtocolError(Wire wire, Side side) throws Exception {
    // Before 0.23 libthrift's own Binary protocol took the length for a matter of the transport.
    assumeFalse(side == Side.CLIENT && Comparison.isClassPathBefore("0.23.0"));
    try (Running server = new Running(Kind.NONBLOCKING, side.server(wire));
        TTransport transport = server.connect()) {
      TProtocol protocol = side.client(wire).getProtocol(transport);
      protocol.writeMessageBegin(new TMessage("echoString", TMessageType.CALL, 1));
      protocol.writeMessageEnd();
      // A string of negative length. libthrift would read what follows it as the next message.
      transport.write(
          wire == Wire.BINARY
              ? new byte[] {11, 0, 1, -1, -1, -1, -1}
              : new byte[] {0x18, -1, -1, -1, -1, 0x0f});
      transport.flush();
      assertEquals(TMessageType.EXCEPTION, protocol.readMessageBegin().type);
      TApplicationException e = TApplicationException.readFrom(protocol);
      protocol.readMessageEnd();
      assertEquals(TApplicationException.PROTOCOL_ERROR, e.getType());
      assertEquals("alive", new TestService.Client(protocol).echoString("alive"));
    }
  }

  @ParameterizedTest
  @MethodSource("sides")
  void aTruncatedFrameClosesTheConnectionAlone(Wire wire, Side side) throws Exception {
    try (Running server = new Running(Kind.NONBLOCKING, side.server(wire))) {
      try (TTransport transport = server.connect()) {
        TProtocol protocol = side.client(wire).getProtocol(transport);
        protocol.writeMessageBegin(new TMessage("echoString", TMessageType.CALL, 1));
        protocol.writeMessageEnd();
        transport.flush();
        assertThrows(TTransportException.class, protocol::readMessageBegin);
      }
      try (TTransport transport = server.connect()) {
        TProtocol protocol = side.client(wire).getProtocol(transport);
        assertEquals("alive", new TestService.Client(protocol).echoString("alive"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sides")
  void everyKindOfCallIsAnsweredOverHttp(Wire wire, Side side) throws Exception {
    TProcessor processor = new TestService.Processor<>(new TestHandler());
    TProtocolFactory factory = side.server(wire);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/thrift",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (exchange) {
            TTransport transport =
                new TIOStreamTransport(exchange.getRequestBody(), exchange.getResponseBody());
            processor.process(factory.getProtocol(transport), factory.getProtocol(transport));
          } catch (TException e) {
            throw new java.io.IOException(e);
          }
        });
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/thrift";
    try (CloseableHttpClient client = HttpClients.createDefault();
        TTransport byTheJdk = new THttpClient(url);
        TTransport byApache = new THttpClient(url, client)) {
      Conversation.with(new TestService.Client(side.client(wire).getProtocol(byTheJdk)));
      Conversation.with(new TestService.Client(side.client(wire).getProtocol(byApache)));
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @MethodSource("sides")
  void anAsyncClientIsAnswered(Wire wire, Side side) throws Exception {
    TAsyncClientManager manager = new TAsyncClientManager();
    try (Running server = new Running(Kind.THREADED_SELECTOR, side.server(wire))) {
      TestService.AsyncClient client =
          new TestService.AsyncClient(
              side.client(wire), manager, new TNonblockingSocket("127.0.0.1", server.port()));
      for (int i = 0; i < 20; i++) {
        Completion<String> echoed = new Completion<>();
        client.echoString("call " + i, echoed);
        assertEquals("call " + i, echoed.get(20, TimeUnit.SECONDS));
        Completion<Integer> divided = new Completion<>();
        client.divide(10, i % 2, divided);
        if (i % 2 == 0) {
          assertThrows(
              java.util.concurrent.ExecutionException.class,
              () -> divided.get(20, TimeUnit.SECONDS));
          client =
              new TestService.AsyncClient(
                  side.client(wire), manager, new TNonblockingSocket("127.0.0.1", server.port()));
        } else {
          assertEquals(10, divided.get(20, TimeUnit.SECONDS));
        }
      }
    } finally {
      manager.stop();
    }
  }

  /** A future as libthrift's callback. */
  private static final class Completion<T> extends CompletableFuture<T>
      implements AsyncMethodCallback<T> {
    @Override
    public void onComplete(T response) {
      complete(response);
    }

    @Override
    public void onError(Exception exception) {
      completeExceptionally(exception);
    }
  }

  /** A server that serves. */
  private static final class Running implements AutoCloseable {
    private final Kind kind;
    private final TServer server;
    private final Thread thread;
    private final int port;

    Running(Kind kind, TProtocolFactory factory) throws Exception {
      this.kind = kind;
      TProcessor processor = new TestService.Processor<>(new TestHandler());
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      if (kind.isGatun()) {
        GatunServer gatun =
            new GatunServer(
                new GatunServer.Args(anyPort).processor(processor).protocolFactory(factory));
        port = ((InetSocketAddress) gatun.address()).getPort();
        server = gatun;
      } else if (kind.isFramed()) {
        TNonblockingServerSocket socket = new TNonblockingServerSocket(anyPort);
        port = socket.getPort();
        server = nonblocking(kind, socket, processor, factory);
      } else {
        TServerSocket socket = new TServerSocket(anyPort);
        port = socket.getServerSocket().getLocalPort();
        server = blocking(kind, socket, processor, factory);
      }
      thread = Thread.ofPlatform().daemon().start(server::serve);
    }

    int port() {
      return port;
    }

    TTransport connect() throws TTransportException {
      TSocket socket = new TSocket("127.0.0.1", port, 20_000);
      TTransport transport =
          switch (kind) {
            case SIMPLE_FAST_FRAMED -> new TFastFramedTransport(socket);
            case SIMPLE_ZLIB -> new TZlibTransport(socket);
            case NONBLOCKING, HALF_SYNC_HALF_ASYNC, THREADED_SELECTOR, GATUN_FRAMED ->
                new TFramedTransport(socket);
            default -> socket;
          };
      transport.open();
      return transport;
    }

    @Override
    public void close() {
      server.stop();
      try {
        thread.join(20_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private static TServer nonblocking(
        Kind kind, TNonblockingServerSocket socket, TProcessor processor, TProtocolFactory factory)
        throws TTransportException {
      return switch (kind) {
        case NONBLOCKING ->
            new TNonblockingServer(
                new TNonblockingServer.Args(socket).processor(processor).protocolFactory(factory));
        case HALF_SYNC_HALF_ASYNC ->
            new THsHaServer(
                new THsHaServer.Args(socket).processor(processor).protocolFactory(factory));
        default ->
            new TThreadedSelectorServer(
                new TThreadedSelectorServer.Args(socket)
                    .processor(processor)
                    .protocolFactory(factory));
      };
    }

    private static TServer blocking(
        Kind kind, TServerSocket socket, TProcessor processor, TProtocolFactory factory) {
      TTransportFactory transports =
          switch (kind) {
            case SIMPLE_FAST_FRAMED -> new TFastFramedTransport.Factory();
            case SIMPLE_ZLIB -> new TZlibTransport.Factory();
            default -> new TTransportFactory();
          };
      if (kind == Kind.THREAD_POOL || kind == Kind.THREAD_POOL_OF_VIRTUAL_THREADS) {
        ExecutorService threads =
            kind == Kind.THREAD_POOL
                ? Executors.newCachedThreadPool()
                : Executors.newVirtualThreadPerTaskExecutor();
        return new TThreadPoolServer(
            new TThreadPoolServer.Args(socket)
                .processor(processor)
                .protocolFactory(factory)
                .executorService(threads));
      }
      return new TSimpleServer(
          new TServer.Args(socket)
              .processor(processor)
              .protocolFactory(factory)
              .transportFactory(transports));
    }
  }
}
