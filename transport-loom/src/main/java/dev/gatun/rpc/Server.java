package dev.gatun.rpc;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Serves Thrift on TCP or on a Unix domain socket: clients of every {@link Framing} and {@link
 * Protocol} on one port.
 *
 * <p>Each connection has a virtual thread, on which its calls are answered one after the other;
 * handlers may block. All limits are finite by default. A call that is one too many gets an {@link
 * ApplicationException} of kind {@link ApplicationException#LOAD_SHEDDING}, and so does the first
 * call of a connection that is one too many. Safe for use by any number of threads.
 */
public final class Server implements AutoCloseable {
  /** How many connections more are accepted to tell them that they are too many. */
  private static final int REJECTED_AT_ONCE = 64;

  final MessageCodec codec;
  final int maxFrameBytes;
  final Service service;
  final long idleNanos;
  final long headerNanos;
  final long frameNanos;
  final long writeNanos;

  private final int maxConnections;
  private final int maxCalls;
  private final long graceNanos;
  private final long exitNanos;
  private final @Nullable Tls tls;
  private final Listener listener;
  private final OpenConnections connections = new OpenConnections();
  private final AtomicInteger calls = new AtomicInteger();
  private volatile boolean draining;
  private volatile boolean ending;

  private Server(Builder builder, SocketAddress address) throws IOException {
    codec = new MessageCodec(builder.pool, builder.limits);
    maxFrameBytes = Math.min(builder.maxFrameBytes, builder.limits.messageBytes());
    service = builder.service();
    idleNanos = Deadline.nanos(builder.idleTimeout);
    headerNanos = Deadline.nanos(builder.headerTimeout);
    frameNanos = Deadline.nanos(builder.frameTimeout);
    writeNanos = Deadline.nanos(builder.writeTimeout);
    maxConnections = builder.maxConnections;
    maxCalls = builder.maxCalls;
    graceNanos = Deadline.nanos(builder.drainGrace);
    exitNanos = Deadline.nanos(builder.exitTimeout);
    tls = builder.tls;
    listener = new Listener(address, this::accepted);
  }

  /** Returns a builder with every default. */
  public static Builder builder() {
    return new Builder();
  }

  /** Begins to serve, if it was only bound. To be called once. */
  public void start() {
    listener.start();
  }

  /** Returns the address that is listened on, with the port that the system gave. */
  public SocketAddress address() {
    return listener.address();
  }

  /** Returns the number of connections that have not ended. */
  public int openConnections() {
    return connections.size();
  }

  /** Returns the number of calls that have begun and not ended. */
  public int openCalls() {
    return calls.get();
  }

  /**
   * Drains and closes, which may take as long as {@link Builder#drainGrace} and twice {@link
   * Builder#exitTimeout}. No connection is accepted any more but those that wait; the replies of
   * clients with a TTHeader tell them to go elsewhere, and they do. When the grace is over,
   * connections end after the call that they are in; when the exit timeout is over, they are cut
   * off. A handler that has not come back by then is left alone.
   */
  @Override
  public void close() {
    // Only then: whoever is sent elsewhere connects anew, and might come back here.
    listener.close();
    draining = true;
    connections.awaitNone(graceNanos);
    ending = true;
    connections.all().forEach(ServerConnection::endInput);
    connections.awaitNone(exitNanos);
    connections.all().forEach(ServerConnection::abort);
    connections.awaitNone(exitNanos);
  }

  boolean isDraining() {
    return draining;
  }

  /** Counts a call, unless it is one too many. */
  boolean enter() {
    if (calls.incrementAndGet() <= maxCalls) {
      return true;
    }
    calls.decrementAndGet();
    return false;
  }

  void leave() {
    calls.decrementAndGet();
  }

  void ended(ServerConnection connection) {
    connections.remove(connection);
  }

  /** On the thread of the listener. */
  private void accepted(SocketChannel channel) {
    int open = connections.size();
    if (ending || open >= maxConnections + REJECTED_AT_ONCE) {
      abort(channel);
      return;
    }
    try {
      SocketAddress peer = channel.getRemoteAddress();
      Wire wire = tls == null ? new Wire.Plain(channel) : tls.accepted(channel);
      ServerConnection connection =
          new ServerConnection(this, wire, new Answering(this, open >= maxConnections, peer));
      connections.add(connection);
      Thread.ofVirtual().name("gatun-connection").start(connection);
      if (ending) {
        connection.endInput();
      }
    } catch (IOException e) {
      abort(channel);
    } catch (RuntimeException | Error e) {
      abort(channel);
      throw e;
    }
  }

  private static void abort(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a server is made from. For one thread. */
  public static final class Builder {
    private final Map<String, Service> services = new HashMap<>();
    private Service others =
        request -> {
          throw unknownService(request);
        };
    private @Nullable Tls tls;
    private BufferPool pool = BufferPool.shared();
    private Limits limits = Limits.DEFAULT;
    private int maxFrameBytes = Integer.MAX_VALUE;
    private int maxConnections = 10_000;
    private int maxCalls = 10_000;
    private Duration idleTimeout = Duration.ofMinutes(10);
    private Duration headerTimeout = Duration.ofSeconds(5);
    private Duration frameTimeout = Duration.ofSeconds(30);
    private Duration writeTimeout = Duration.ofSeconds(30);
    private Duration drainGrace = Duration.ofSeconds(2);
    private Duration exitTimeout = Duration.ofSeconds(5);

    private Builder() {}

    /** Serves a service of the IDL by its name. */
    public Builder service(String name, Service service) {
      services.put(name, service);
      return this;
    }

    /** Serves whatever no other service has the name of, and messages that name none. */
    public Builder service(Service service) {
      others = service;
      return this;
    }

    /** Leases memory from another pool than the shared one. */
    public Builder pool(BufferPool newPool) {
      pool = newPool;
      return this;
    }

    /** Takes messages within these limits. */
    public Builder limits(Limits newLimits) {
      limits = newLimits;
      return this;
    }

    /**
     * Takes frames of so many bytes at the most, with their TTHeader and without their length; as
     * many as the limits give a message by default, and never more.
     */
    public Builder maxFrameBytes(int bytes) {
      maxFrameBytes = bytes;
      return this;
    }

    /** Secures the connections, which are in the clear by default. */
    public Builder tls(Tls newTls) {
      tls = newTls;
      return this;
    }

    /** Serves so many connections at once at the most; 10,000 by default. */
    public Builder maxConnections(int connections) {
      maxConnections = connections;
      return this;
    }

    /** Serves so many calls at once at the most; 10,000 by default. */
    public Builder maxCalls(int calls) {
      maxCalls = calls;
      return this;
    }

    /** Closes a connection on which nothing has come for so long; 10 minutes by default. */
    public Builder idleTimeout(Duration timeout) {
      idleTimeout = timeout;
      return this;
    }

    /**
     * Gives a frame so long from its first byte until it is known what it is; 5 seconds by default.
     */
    public Builder headerTimeout(Duration timeout) {
      headerTimeout = timeout;
      return this;
    }

    /** Gives a frame so long from then on until it is complete; 30 seconds by default. */
    public Builder frameTimeout(Duration timeout) {
      frameTimeout = timeout;
      return this;
    }

    /**
     * Gives a client so long to take the replies that are written at once; 30 seconds by default.
     */
    public Builder writeTimeout(Duration timeout) {
      writeTimeout = timeout;
      return this;
    }

    /** Gives clients so long to leave when the server closes; 2 seconds by default. */
    public Builder drainGrace(Duration grace) {
      drainGrace = grace;
      return this;
    }

    /** Gives calls so long to end when the server closes; 5 seconds by default. */
    public Builder exitTimeout(Duration timeout) {
      exitTimeout = timeout;
      return this;
    }

    /**
     * Binds an address and serves.
     *
     * @param address of TCP, port 0 for any that is free, or of a Unix domain socket
     * @throws IOException when the address cannot be had
     */
    public Server start(SocketAddress address) throws IOException {
      Server server = bind(address);
      server.start();
      return server;
    }

    /**
     * Binds an address. Clients that connect wait until {@link Server#start}.
     *
     * @param address of TCP, port 0 for any that is free, or of a Unix domain socket
     * @throws IOException when the address cannot be had
     */
    public Server bind(SocketAddress address) throws IOException {
      return new Server(this, address);
    }

    private Service service() {
      if (services.isEmpty()) {
        return others;
      }
      Map<String, Service> named = Map.copyOf(services);
      Service rest = others;
      return request -> named.getOrDefault(request.service(), rest).call(request);
    }

    private static ApplicationException unknownService(Request request) {
      return new ApplicationException(
          ApplicationException.UNKNOWN_SERVICE, "there is no service \"" + request.service() + '"');
    }
  }
}
