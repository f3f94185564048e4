package dev.gatun.rpc;

import static java.net.StandardProtocolFamily.UNIX;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.EncodeException;
import dev.gatun.codec.PoolExhaustedException;
import dev.gatun.codec.internal.ChannelBuffer;
import dev.gatun.rpc.internal.FrameReader;
import dev.gatun.rpc.internal.Timer;
import dev.gatun.rpc.internal.Timers;
import dev.gatun.rpc.internal.TtHeader;
import dev.gatun.rpc.internal.TtHeader.IntKey;
import dev.gatun.rpc.internal.TtHeader.StringKey;
import dev.gatun.thrift.MessageType;
import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a server, for one call at a time, on the thread that calls. The timers close the
 * channel when a call's deadline, or the time to rest in the pool, is over. It has memory during a
 * call only; that of the reply goes to the response.
 */
final class ClientConnection {
  private static final Logger LOG = System.getLogger("dev.gatun.rpc");
  private static final int ROOM = 4096;

  /** After a rest of that long it is worth a system call to see whether the server has closed. */
  private static final long PROBE_AFTER_NANOS = 10_000_000;

  private final Client client;
  private final ConnectionPool pool;
  private final Wire wire;
  private final FrameWriter requests;
  private final AtomicReference<State> state = new AtomicReference<>(State.BUSY);
  private final long opened = System.nanoTime();
  private long restsSince;
  private int lastSequenceId;
  private boolean broken;
  private boolean reused;

  /** Before it changes the timer is set, so that whoever sees the state sees its deadline. */
  private enum State {
    BUSY,
    RESTING,
    CLOSED
  }

  private final Timer timer =
      new Timer(Timers.shared()) {
        @Override
        protected void goOff() {
          timeIsOver();
        }
      };

  private ClientConnection(Client client, ConnectionPool pool, Wire wire) {
    this.client = client;
    this.pool = pool;
    this.wire = wire;
    this.requests = new FrameWriter(client.codec);
  }

  /**
   * Opens a connection.
   *
   * @throws CallException of kind {@link CallException.Kind#CONNECT}, or of kind {@link
   *     CallException.Kind#DEADLINE} when the call's own deadline is over first
   */
  static ClientConnection open(Client client, ConnectionPool pool, Attempt attempt) {
    boolean unix = attempt.peer() instanceof UnixDomainSocketAddress;
    try {
      SocketChannel channel = unix ? SocketChannel.open(UNIX) : SocketChannel.open();
      try {
        ClientConnection connection =
            new ClientConnection(client, pool, client.wire(channel, attempt.peer()));
        connection.connect(channel, attempt);
        return connection;
      } catch (IOException | RuntimeException | Error e) {
        channel.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      boolean late = attempt.deadline().isOver();
      throw attempt.notExecuted(late ? CallException.Kind.DEADLINE : CallException.Kind.CONNECT, e);
    }
  }

  private void connect(SocketChannel channel, Attempt attempt) throws IOException {
    SocketAddress address = resolved(attempt.peer());
    if (address instanceof InetSocketAddress) {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }
    try {
      timer.setIn(Math.min(client.connectNanos, attempt.deadline().nanosLeft()));
      channel.connect(address);
      wire.open();
    } finally {
      timer.clear();
    }
  }

  /** A name is looked up for each connection; the resolver's first address is taken. */
  private static SocketAddress resolved(SocketAddress address) throws UnknownHostException {
    return address instanceof InetSocketAddress inet && inet.isUnresolved()
        ? new InetSocketAddress(InetAddress.getAllByName(inet.getHostString())[0], inet.getPort())
        : address;
  }

  /**
   * Sends a request and waits for the reply.
   *
   * @throws CallException when there is none
   * @throws EncodeException when the request is over a limit; nothing was sent
   */
  Response call(Request request, Attempt attempt) {
    int sequenceId = ++lastSequenceId;
    boolean touched = false;
    boolean sent = false;
    boolean received = false;
    try {
      add(request, sequenceId, attempt.deadline());
      timer.setIn(attempt.deadline().nanosLeft());
      touched = true;
      requests.flushTo(wire);
      sent = true;
      Response response = request.oneway() ? Response.none() : receive(sequenceId);
      received = true;
      return response;
    } catch (IOException e) {
      boolean late = attempt.deadline().isOver();
      throw attempt.failed(late ? CallException.Kind.DEADLINE : CallException.Kind.CLOSED, sent, e);
    } catch (DecodeException e) {
      throw attempt.failed(CallException.Kind.MALFORMED_REPLY, sent, e);
    } catch (PoolExhaustedException e) {
      throw attempt.failed(CallException.Kind.NO_MEMORY, sent, e);
    } finally {
      timer.clear();
      requests.close();
      broken |= touched && !received;
    }
  }

  private void add(Request request, int sequenceId, Deadline deadline) {
    byte type = request.oneway() ? MessageType.ONEWAY : MessageType.CALL;
    Payload payload = request.payload();
    requests.add(
        client.framing,
        header(request, sequenceId, type, deadline),
        payload.protocolOr(client.protocol),
        client.nameOf(request),
        type,
        sequenceId,
        payload);
  }

  private static TtHeader header(Request request, int sequenceId, byte type, Deadline deadline) {
    Map<Integer, String> intKeys = new LinkedHashMap<>();
    intKeys.put(IntKey.TO_METHOD, request.method());
    intKeys.put(IntKey.RPC_TIMEOUT, Long.toString(Math.max(1, deadline.nanosLeft() / 1_000_000)));
    intKeys.put(IntKey.MESSAGE_TYPE, Integer.toString(type));
    Map<String, String> stringKeys = new LinkedHashMap<>(request.metadata().entries());
    if (!request.service().isEmpty()) {
      stringKeys.put(StringKey.SERVICE, request.service());
    }
    return new TtHeader(0, sequenceId, intKeys, stringKeys);
  }

  private Response receive(int sequenceId) throws IOException {
    ChannelBuffer in = new ChannelBuffer(client.codec.pool(), ROOM);
    boolean handedOver = false;
    try {
      FrameReader frames = new FrameReader(in, client.codec.limits());
      while (!frames.poll()) {
        if (in.fillFrom(wire) < 0) {
          throw new EOFException("the server closed the connection");
        }
      }
      Response response = response(in, frames, sequenceId);
      handedOver = true;
      return response;
    } finally {
      if (!handedOver) {
        in.close();
      }
    }
  }

  private Response response(ChannelBuffer in, FrameReader frames, int sequenceId) {
    Message message =
        client.codec.read(in, frames.messageIndex(), frames.messageLength(), frames.protocol());
    byte type = message.envelope().type();
    if (message.envelope().sequenceId() != sequenceId
        || (type != MessageType.REPLY && type != MessageType.EXCEPTION)) {
      throw noReply(message, sequenceId);
    }
    TtHeader header = frames.header();
    broken |= in.size() != frames.frameLength();
    if (saysClosing(header)) {
      broken = true;
      pool.retire();
    }
    return new Response(
        type == MessageType.EXCEPTION ? Response.Kind.EXCEPTION : Response.Kind.RESULT,
        header == null ? Metadata.NONE : Metadata.received(header.stringKeys()),
        message.payload().owning());
  }

  private static boolean saysClosing(@Nullable TtHeader header) {
    return header != null && "1".equals(header.stringKeys().get(StringKey.CLOSING));
  }

  private static DecodeException noReply(Message message, int sequenceId) {
    return new DecodeException(
        Kind.BAD_VERSION,
        0,
        "a message of type "
            + message.envelope().type()
            + " and sequence id "
            + message.envelope().sequenceId()
            + " where a reply with "
            + sequenceId
            + " is expected");
  }

  /** Returns whether calls were made on it before it was lent the last time. */
  boolean isReused() {
    return reused;
  }

  /** Lays it down to rest after a call, unless it is of no further use. */
  boolean rest() {
    if (broken || System.nanoTime() - opened > client.lifetimeNanos) {
      return false;
    }
    restsSince = System.nanoTime();
    timer.setIn(client.idleNanos);
    state.set(State.RESTING);
    return true;
  }

  /** Takes it up again, unless it or the server has closed meanwhile. */
  boolean wake(Deadline deadline) {
    timer.setIn(deadline.nanosLeft());
    if (!state.compareAndSet(State.RESTING, State.BUSY)) {
      timer.clear();
      return false;
    }
    reused = true;
    if (System.nanoTime() - restsSince > PROBE_AFTER_NANOS && wire.hasEnded()) {
      close();
      return false;
    }
    return true;
  }

  /** On the thread of the timers. The owner may have moved the deadline just before. */
  private void timeIsOver() {
    if (!timer.isOver()) {
      return;
    }
    if (state.compareAndSet(State.RESTING, State.CLOSED)) {
      pool.forget(this);
      closeChannel();
    } else if (timer.isOver()) {
      closeChannel();
    }
  }

  /** Ends it in order. For the thread that has it. */
  void close() {
    state.set(State.CLOSED);
    timer.clear();
    try {
      wire.finish();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a connection could not be closed in order", e);
    }
  }

  private void closeChannel() {
    try {
      wire.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a connection could not be closed", e);
    }
  }
}
