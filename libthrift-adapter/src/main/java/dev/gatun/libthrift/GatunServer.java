package dev.gatun.libthrift;

import dev.gatun.codec.Limits;
import dev.gatun.rpc.Server;
import java.io.IOException;
import java.net.SocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.thrift.TConfiguration;
import org.apache.thrift.protocol.TProtocolFactory;
import org.apache.thrift.server.TServer;
import org.apache.thrift.transport.TServerTransport;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.TTransportException;
import org.apache.thrift.transport.TTransportFactory;
import org.apache.thrift.transport.layered.TFastFramedTransport;
import org.apache.thrift.transport.layered.TFramedTransport;
import org.jspecify.annotations.Nullable;

/**
 * Serves a processor of libthrift's on virtual threads: {@code TThreadPoolServer}'s place, on the
 * transport of {@code gatun-transport-loom}, which has to be there.
 *
 * <p>One port takes framed and buffered clients, in Binary and in Compact; each message is answered
 * in its own framing. Without a protocol factory each is read and written by {@link
 * GatunBinaryProtocol} or {@link GatunCompactProtocol}, whichever it is in; with one, that protocol
 * reads and writes all messages, and one that is in another is refused. Of an event handler {@code
 * preServe} alone is called: a processor knows of no connections here.
 *
 * <p>What a handler throws is an internal error for its caller, and the connection lives on, where
 * libthrift closes it. {@link #stop} lets calls end.
 */
public final class GatunServer extends TServer {
  private final Server server;
  private final CountDownLatch stop = new CountDownLatch(1);

  /** What a server is made from. For one thread. */
  public static final class Args extends AbstractServerArgs<Args> {
    private final SocketAddress address;
    private final Server.Builder server = Server.builder();
    private TConfiguration configuration = TConfiguration.DEFAULT;
    private @Nullable TProtocolFactory inputs;
    private @Nullable TProtocolFactory outputs;

    /**
     * Creates those of a server on an address.
     *
     * @param address of TCP, port 0 for any that is free, or of a Unix domain socket
     */
    public Args(SocketAddress address) {
      super(new ServedElsewhere());
      this.address = address;
    }

    /** Takes messages within these limits; libthrift's own by default. */
    public Args configuration(TConfiguration limits) {
      configuration = limits;
      return this;
    }

    /** Changes what else there is to set of the transport: limits, timeouts, TLS. */
    public Args transport(Consumer<Server.Builder> settings) {
      settings.accept(server);
      return this;
    }

    @Override
    public Args protocolFactory(TProtocolFactory factory) {
      return inputProtocolFactory(factory).outputProtocolFactory(factory);
    }

    @Override
    public Args inputProtocolFactory(TProtocolFactory factory) {
      inputs = factory;
      return super.inputProtocolFactory(factory);
    }

    @Override
    public Args outputProtocolFactory(TProtocolFactory factory) {
      outputs = factory;
      return super.outputProtocolFactory(factory);
    }

    /**
     * Changes nothing: frames are recognized.
     *
     * @throws IllegalArgumentException when the factory does more than frame, which is not done
     *     here
     */
    @Override
    public Args transportFactory(TTransportFactory factory) {
      return inputTransportFactory(factory).outputTransportFactory(factory);
    }

    /**
     * Changes nothing: frames are recognized.
     *
     * @throws IllegalArgumentException when the factory does more than frame, which is not done
     *     here
     */
    @Override
    public Args inputTransportFactory(TTransportFactory factory) {
      checkFramesOnly(factory);
      return this;
    }

    /**
     * Changes nothing: frames are recognized.
     *
     * @throws IllegalArgumentException when the factory does more than frame, which is not done
     *     here
     */
    @Override
    public Args outputTransportFactory(TTransportFactory factory) {
      checkFramesOnly(factory);
      return this;
    }

    private static void checkFramesOnly(TTransportFactory factory) {
      Class<?> type = factory.getClass();
      if (type != TTransportFactory.class
          && type != TFramedTransport.Factory.class
          && type != TFastFramedTransport.Factory.class) {
        throw new IllegalArgumentException(type.getName() + " is more than frames");
      }
    }
  }

  /**
   * Binds the address. Clients that connect wait until {@link #serve}.
   *
   * @throws TTransportException when the address cannot be had
   * @throws IllegalArgumentException when a protocol factory speaks neither Binary nor Compact
   */
  public GatunServer(Args args) throws TTransportException {
    super(args);
    ProcessorService service =
        new ProcessorService(processorFactory_, args.configuration, args.inputs, args.outputs);
    TConfiguration limits = args.configuration;
    try {
      server =
          args.server
              .limits(
                  Limits.DEFAULT
                      .withMessageBytes(
                          Math.min(limits.getMaxMessageSize(), Limits.MAX_MESSAGE_BYTES))
                      .withDepth(limits.getRecursionLimit()))
              .maxFrameBytes(limits.getMaxFrameSize())
              .service(service)
              .bind(args.address);
    } catch (IOException e) {
      throw new TTransportException("could not listen on " + args.address, e);
    }
  }

  /** Returns the address that is listened on, with the port that the system gave. */
  public SocketAddress address() {
    return server.address();
  }

  /** Serves until {@link #stop}, and then lets calls end. */
  @Override
  public void serve() {
    if (eventHandler_ != null) {
      eventHandler_.preServe();
    }
    server.start();
    setServing(true);
    try {
      stop.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      server.close();
      setServing(false);
    }
  }

  /** Lets {@link #serve} end, from any thread; a server that does not serve is closed. */
  @Override
  public void stop() {
    stopped_ = true;
    stop.countDown();
    if (!isServing()) {
      server.close();
    }
  }

  /** What libthrift's base class wants; it is never asked for anything. */
  private static final class ServedElsewhere extends TServerTransport {
    @Override
    public void listen() {}

    @Override
    public TTransport accept() throws TTransportException {
      throw new TTransportException("connections are accepted by the server itself");
    }

    @Override
    public void close() {}
  }
}
