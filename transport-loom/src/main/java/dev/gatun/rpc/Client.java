package dev.gatun.rpc;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.EncodeException;
import dev.gatun.codec.Limits;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Calls a server: a {@link Service} that sends its requests over connections from a pool, one call
 * on each at a time, and waits for the reply on the calling thread.
 *
 * <p>A call ends with a response or with a {@link CallException}. It is made again only when a
 * connection that had rested in the pool turned out to be gone before all of the message was handed
 * to the system, so that no server can have executed it. Safe for use by any number of threads.
 */
public final class Client implements Service, AutoCloseable {
  final MessageCodec codec;
  final Framing framing;
  final Protocol protocol;
  final long connectNanos;
  final long idleNanos;
  final long lifetimeNanos;

  private final @Nullable SocketAddress address;
  private final Duration callTimeout;
  private final boolean serviceInName;
  private final int maxConnections;
  private final @Nullable Tls tls;
  private final ConcurrentMap<SocketAddress, ConnectionPool> pools = new ConcurrentHashMap<>();
  private volatile boolean closed;

  private Client(Builder builder) {
    codec = new MessageCodec(builder.pool, builder.limits);
    address = builder.address;
    framing = builder.framing;
    protocol = builder.protocol;
    connectNanos = Deadline.nanos(builder.connectTimeout);
    idleNanos = Deadline.nanos(builder.idleTimeout);
    lifetimeNanos = Deadline.nanos(builder.lifetime);
    callTimeout = builder.callTimeout;
    serviceInName = builder.serviceInName;
    maxConnections = builder.maxConnections;
    tls = builder.tls;
  }

  /** Returns a builder of a client for a server on TCP or on a Unix domain socket. */
  public static Builder builder(SocketAddress address) {
    return new Builder(address);
  }

  /**
   * Returns a builder of a client for whatever server a request is {@linkplain Request#to to}: what
   * balances chooses among several.
   */
  public static Builder builder() {
    return new Builder(null);
  }

  /**
   * Calls the server. Bytes that came from a peer go on in the protocol that they are in, whatever
   * the client's.
   *
   * <p>On a thread that serves a call itself, that call's persistent metadata goes along, and its
   * deadline holds for this one too.
   *
   * @throws CallException when there is no reply
   * @throws EncodeException when the request is over a limit
   * @throws IllegalStateException when the client is closed
   * @throws IllegalArgumentException when neither the client nor the request has an address
   */
  @Override
  public Response call(Request request) {
    Request passed = Call.passedOn(request);
    SocketAddress peer = address != null ? address : request.server();
    if (peer == null) {
      throw new IllegalArgumentException("neither the client nor the request has an address");
    }
    Deadline latest = Deadline.in(callTimeout);
    Deadline own = passed.deadline();
    Deadline deadline = own == null ? latest : own.sooner(latest);
    while (true) {
      Attempt attempt = Attempt.of(peer, deadline);
      if (deadline.isOver()) {
        throw attempt.notExecuted(CallException.Kind.DEADLINE, null);
      }
      ConnectionPool pool = pool(peer);
      ClientConnection connection = pool.take(attempt);
      try {
        return connection.call(passed, attempt);
      } catch (CallException e) {
        if (e.kind() != CallException.Kind.CLOSED
            || e.mayHaveExecuted()
            || !connection.isReused()) {
          throw e;
        }
      } finally {
        pool.give(connection);
      }
    }
  }

  /** Closes every connection, those of running calls when these are over. */
  @Override
  public void close() {
    closed = true;
    pools.values().forEach(ConnectionPool::close);
  }

  private ConnectionPool pool(SocketAddress peer) {
    ConnectionPool pool =
        pools.computeIfAbsent(peer, made -> new ConnectionPool(this, maxConnections));
    if (closed) {
      pool.close();
    }
    return pool;
  }

  Wire wire(SocketChannel channel, SocketAddress peer) {
    return tls == null ? new Wire.Plain(channel) : tls.connected(channel, peer);
  }

  String nameOf(Request request) {
    return serviceInName || request.multiplexed() ? request.multiplexedName() : request.method();
  }

  /** What a client is made from. For one thread. */
  public static final class Builder {
    private final @Nullable SocketAddress address;
    private @Nullable Tls tls;
    private BufferPool pool = BufferPool.shared();
    private Limits limits = Limits.DEFAULT;
    private Framing framing = Framing.TTHEADER_FRAMED;
    private Protocol protocol = Protocol.BINARY;
    private boolean serviceInName;
    private int maxConnections = 64;
    private Duration connectTimeout = Duration.ofSeconds(1);
    private Duration callTimeout = Duration.ofSeconds(5);
    private Duration idleTimeout = Duration.ofSeconds(15);
    private Duration lifetime = Duration.ofMinutes(10);

    private Builder(@Nullable SocketAddress address) {
      this.address = address;
    }

    /** Leases memory from another pool than the shared one. */
    public Builder pool(BufferPool newPool) {
      pool = newPool;
      return this;
    }

    /** Sends and takes messages within these limits. */
    public Builder limits(Limits newLimits) {
      limits = newLimits;
      return this;
    }

    /** Puts this around messages; {@link Framing#TTHEADER_FRAMED} by default. */
    public Builder framing(Framing newFraming) {
      framing = newFraming;
      return this;
    }

    /** Encodes messages so; {@link Protocol#BINARY} by default. */
    public Builder protocol(Protocol newProtocol) {
      protocol = newProtocol;
      return this;
    }

    /** Puts the service before the method's name, for servers that have several and no TTHeader. */
    public Builder serviceInName() {
      serviceInName = true;
      return this;
    }

    /** Secures the connections, which are in the clear by default. */
    public Builder tls(Tls newTls) {
      tls = newTls;
      return this;
    }

    /** Opens so many connections to a server at the most; 64 by default. Calls wait for one. */
    public Builder maxConnections(int connections) {
      maxConnections = connections;
      return this;
    }

    /** Waits so long for a connection to be opened; 1 second by default. */
    public Builder connectTimeout(Duration timeout) {
      connectTimeout = timeout;
      return this;
    }

    /** Gives a call so long, unless its own deadline is sooner; 5 seconds by default. */
    public Builder callTimeout(Duration timeout) {
      callTimeout = timeout;
      return this;
    }

    /** Closes a connection that nobody has used for so long; 15 seconds by default. */
    public Builder idleTimeout(Duration timeout) {
      idleTimeout = timeout;
      return this;
    }

    /**
     * Closes a connection after the first call that ends so long after it was opened; 10 minutes.
     */
    public Builder lifetime(Duration newLifetime) {
      lifetime = newLifetime;
      return this;
    }

    /** Makes the client. Connections are opened by the first calls. */
    public Client build() {
      return new Client(this);
    }
  }
}
