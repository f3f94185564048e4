package dev.gatun.libthrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.libthrift.idl.service.TestService;
import dev.gatun.libthrift.peer.Wire;
import dev.gatun.rpc.ApplicationException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.thrift.TApplicationException;
import org.apache.thrift.TConfiguration;
import org.apache.thrift.TException;
import org.apache.thrift.TMultiplexedProcessor;
import org.apache.thrift.TProcessor;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TJSONProtocol;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TMultiplexedProtocol;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolFactory;
import org.apache.thrift.server.ServerContext;
import org.apache.thrift.server.TServerEventHandler;
import org.apache.thrift.transport.TSocket;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.TTransportException;
import org.apache.thrift.transport.TTransportFactory;
import org.apache.thrift.transport.TZlibTransport;
import org.apache.thrift.transport.layered.TFastFramedTransport;
import org.apache.thrift.transport.layered.TFramedTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Our server under libthrift's processors, with libthrift's clients. */
@Timeout(60)
class GatunServerTest {
  private static final int SECONDS = 20;

  static Stream<Arguments> clients() {
    return Arrays.stream(Wire.values())
        .flatMap(
            wire ->
                Stream.of(
                    Arguments.of(wire, Factories.libthrifts(wire), true),
                    Arguments.of(wire, Factories.libthrifts(wire), false),
                    Arguments.of(wire, Factories.ours(wire), true),
                    Arguments.of(wire, Factories.ours(wire), false)));
  }

  @ParameterizedTest
  @MethodSource("clients")
  void onePortTakesEveryClient(Wire wire, TProtocolFactory protocols, boolean framed)
      throws Exception {
    try (Running server = new Running(args(processor()));
        TTransport first = server.connect(!framed);
        TTransport second = server.connect(framed)) {
      Wire other = wire == Wire.BINARY ? Wire.COMPACT : Wire.BINARY;
      assertEquals(
          "first", client(Factories.libthrifts(other).getProtocol(first)).echoString("first"));
      Conversation.with(client(protocols.getProtocol(second)));
    }
  }

  @Test
  void theOldEnvelopeIsTakenAndAnswered() throws Exception {
    try (Running server = new Running(args(processor()));
        TTransport transport = server.connect(false)) {
      Conversation.with(client(new TBinaryProtocol(transport, false, false)));
    }
  }

  @ParameterizedTest
  @MethodSource("clients")
  void aMultiplexedClientFindsItsService(Wire wire, TProtocolFactory protocols, boolean framed)
      throws Exception {
    TMultiplexedProcessor services = new TMultiplexedProcessor();
    services.registerProcessor("first", processor());
    services.registerProcessor("second", processor());
    services.registerDefault(processor());
    try (Running server = new Running(args(services));
        TTransport transport = server.connect(framed)) {
      TProtocol protocol = protocols.getProtocol(transport);
      for (String name : new String[] {"first", "second"}) {
        Conversation.with(client(new TMultiplexedProtocol(protocol, name)));
      }
      assertEquals(wire.name(), client(protocol).echoString(wire.name()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aProtocolFactoryRefusesMessagesInAnotherProtocol(Wire wire) throws Exception {
    Wire other = wire == Wire.BINARY ? Wire.COMPACT : Wire.BINARY;
    try (Running server =
            new Running(args(processor()).protocolFactory(Factories.libthrifts(wire)));
        TTransport transport = server.connect(true)) {
      Conversation.with(client(Factories.libthrifts(wire).getProtocol(transport)));
      TApplicationException e =
          assertThrows(
              TApplicationException.class,
              () -> client(Factories.libthrifts(other).getProtocol(transport)).echoI32(1));
      assertEquals(ApplicationException.INVALID_PROTOCOL, e.getType());
    }
  }

  @Test
  void factoriesThatSpeakSomethingElseAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new GatunServer(args(processor()).protocolFactory(new TJSONProtocol.Factory())));
    assertThrows(
        IllegalArgumentException.class,
        () -> args(processor()).transportFactory(new TZlibTransport.Factory()));
    args(processor())
        .transportFactory(new TTransportFactory())
        .transportFactory(new TFramedTransport.Factory())
        .transportFactory(new TFastFramedTransport.Factory());
  }

  @Test
  void theLimitsAreTheConfigurations() throws Exception {
    TConfiguration limits =
        TConfiguration.custom().setMaxFrameSize(1_000).setMaxMessageSize(10_000).build();
    try (Running server = new Running(args(processor()).configuration(limits))) {
      assertEquals("x".repeat(900), echo(server, true, 900));
      assertThrows(TTransportException.class, () -> echo(server, true, 1_000));
      assertEquals("x".repeat(9_000), echo(server, false, 9_000));
      assertThrows(TTransportException.class, () -> echo(server, false, 10_000));
    }
  }

  private static String echo(Running server, boolean framed, int chars) throws TException {
    try (TTransport transport = server.connect(framed)) {
      return client(new TBinaryProtocol(transport)).echoString("x".repeat(chars));
    }
  }

  @Test
  void aProcessorThatFailsEndsItsCallAlone() throws Exception {
    TProcessor failing =
        (in, out) -> {
          TMessage message = in.readMessageBegin();
          if (message.name.equals("echoI32")) {
            out.writeMessageBegin(new TMessage("echoI32", TMessageType.REPLY, message.seqid));
            throw new TException("in the middle of a reply");
          }
          new TestService.echoString_args().read(in);
          in.readMessageEnd();
          out.writeMessageBegin(new TMessage("echoString", TMessageType.REPLY, message.seqid));
          new TestService.echoString_result("after").write(out);
          out.writeMessageEnd();
          out.getTransport().flush();
        };
    try (Running server = new Running(args(failing));
        TTransport transport = server.connect(true)) {
      TestService.Client client = client(new TCompactProtocol(transport));
      TApplicationException e = assertThrows(TApplicationException.class, () -> client.echoI32(1));
      assertEquals(TApplicationException.INTERNAL_ERROR, e.getType());
      assertEquals("after", client.echoString("before"));
    }
  }

  @Test
  void aServerThatStopsLetsCallsEnd() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    TestHandler handler =
        new TestHandler() {
          @Override
          public String echoString(String value) {
            begun.countDown();
            try {
              end.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            return value;
          }
        };
    Running server = new Running(args(new TestService.Processor<>(handler)));
    try (TTransport transport = server.connect(true)) {
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  begun.await();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
                server.server.stop();
                end.countDown();
              });
      assertEquals("x", client(new TBinaryProtocol(transport)).echoString("x"));
    }
    server.close();
    assertFalse(server.server.isServing());
    assertThrows(TTransportException.class, () -> server.connect(true));
  }

  @Test
  void aServerThatNeverServedGivesItsPortUp() throws Exception {
    GatunServer server = new GatunServer(args(processor()));
    InetSocketAddress address = (InetSocketAddress) server.address();
    assertThrows(
        TTransportException.class,
        () -> new GatunServer(new GatunServer.Args(address).processor(processor())));
    server.stop();
    new GatunServer(new GatunServer.Args(address).processor(processor())).stop();
  }

  @Test
  void anEventHandlerIsToldBeforeItServes() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    GatunServer server = new GatunServer(args(processor()));
    server.setServerEventHandler(
        new TServerEventHandler() {
          @Override
          public void preServe() {
            told.countDown();
          }

          @Override
          public ServerContext createContext(TProtocol input, TProtocol output) {
            throw new AssertionError("there are no connections for a processor");
          }

          @Override
          public void deleteContext(ServerContext context, TProtocol input, TProtocol output) {
            throw new AssertionError("there are no connections for a processor");
          }

          @Override
          public void processContext(ServerContext context, TTransport input, TTransport output) {
            throw new AssertionError("there are no connections for a processor");
          }
        });
    try (Running running = new Running(server);
        TTransport transport = running.connect(true)) {
      assertTrue(told.await(SECONDS, TimeUnit.SECONDS));
      Conversation.with(client(new TBinaryProtocol(transport)));
    }
  }

  private static TProcessor processor() {
    return new TestService.Processor<>(new TestHandler());
  }

  private static GatunServer.Args args(TProcessor processor) {
    return new GatunServer.Args(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
        .processor(processor)
        .transport(transport -> transport.drainGrace(Duration.ZERO));
  }

  private static TestService.Client client(TProtocol protocol) {
    return new TestService.Client(protocol);
  }

  /** A server that serves. */
  private static final class Running implements AutoCloseable {
    private final GatunServer server;
    private final Thread thread;

    Running(GatunServer.Args args) throws TTransportException {
      this(new GatunServer(args));
    }

    Running(GatunServer server) {
      this.server = server;
      this.thread = Thread.ofVirtual().start(server::serve);
    }

    TTransport connect(boolean framed) throws TTransportException {
      int port = ((InetSocketAddress) server.address()).getPort();
      TSocket socket = new TSocket("127.0.0.1", port, (int) TimeUnit.SECONDS.toMillis(SECONDS));
      TTransport transport = framed ? new TFramedTransport(socket) : socket;
      transport.open();
      return transport;
    }

    @Override
    public void close() {
      server.stop();
      try {
        assertTrue(thread.join(Duration.ofSeconds(SECONDS)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
