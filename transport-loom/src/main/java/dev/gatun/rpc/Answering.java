package dev.gatun.rpc;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.internal.ChannelBuffer;
import dev.gatun.rpc.internal.FrameReader;
import dev.gatun.rpc.internal.TtHeader;
import dev.gatun.rpc.internal.TtHeader.IntKey;
import dev.gatun.rpc.internal.TtHeader.StringKey;
import dev.gatun.thrift.MessageHeader;
import dev.gatun.thrift.MessageType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers the messages of a connection: from a frame to a request, to the service, and from its
 * response, or whatever it throws, to a reply in the same framing and protocol. Runs on the thread
 * of the connection.
 */
final class Answering {
  private static final Logger LOG = System.getLogger("dev.gatun.rpc");
  private static final char SERVICE_SEPARATOR = ':';

  private final Server server;
  private final boolean rejecting;
  private final @Nullable SocketAddress peer;
  private boolean over;

  /**
   * Creates one for a connection.
   *
   * @param rejecting whether it is one too many: its first call is rejected, and then it ends
   * @param peer whom it comes from, or null when that is not known
   */
  Answering(Server server, boolean rejecting, @Nullable SocketAddress peer) {
    this.server = server;
    this.rejecting = rejecting;
    this.peer = peer;
  }

  /** Returns whether no more messages are to be answered. */
  boolean isOver() {
    return over;
  }

  /**
   * Answers the message of a frame that is complete.
   *
   * @param arrived when its last bytes came, as {@link System#nanoTime()} counts
   */
  void answer(ChannelBuffer in, FrameReader frames, long arrived, FrameWriter replies) {
    Protocol protocol = frames.protocol();
    try (Message message =
        server.codec.read(in, frames.messageIndex(), frames.messageLength(), protocol)) {
      MessageHeader envelope = message.envelope();
      Request request = request(message, frames.header(), arrived);
      Reply reply = new Reply(replies, frames.framing(), protocol, request, envelope.sequenceId());
      try (Response response = admit(envelope.type(), request)) {
        reply.send(response);
      }
    }
  }

  private static Request request(Message message, @Nullable TtHeader header, long arrived) {
    String name = message.envelope().name();
    int separator = name.indexOf(SERVICE_SEPARATOR);
    return new Request(
        separator >= 0 ? name.substring(0, separator) : serviceOf(header),
        name.substring(separator + 1),
        separator >= 0,
        message.envelope().type() == MessageType.ONEWAY,
        null,
        deadlineOf(header, arrived),
        header == null ? Metadata.NONE : Metadata.received(header.stringKeys()),
        message.payload());
  }

  private Response admit(byte type, Request request) {
    if (rejecting) {
      over = true;
      return overloaded("connections");
    }
    if (type != MessageType.CALL && type != MessageType.ONEWAY) {
      return Response.of(
          new ApplicationException(
              ApplicationException.INVALID_MESSAGE_TYPE, "a request of message type " + type));
    }
    Deadline deadline = request.deadline();
    if (deadline != null && deadline.isOver()) {
      return Response.of(
          new ApplicationException(
              ApplicationException.TIMEOUT, "the deadline was over before the call could begin"));
    }
    if (!server.enter()) {
      return overloaded("calls");
    }
    try {
      return call(request);
    } finally {
      server.leave();
    }
  }

  private Response call(Request request) {
    Call call = new Call(request, peer);
    return call.answered(outcome(call, request));
  }

  /** Whatever a handler throws ends its call and nothing else. */
  private Response outcome(Call call, Request request) {
    try {
      return call.serve(server.service);
    } catch (ApplicationException e) {
      return Response.of(e);
    } catch (BusinessException e) {
      return Response.of(e);
    } catch (DecodeException e) {
      return Response.of(
          new ApplicationException(ApplicationException.PROTOCOL_ERROR, e.getMessage()));
    } catch (Throwable e) {
      return Response.of(failed(request, e));
    }
  }

  private static ApplicationException failed(Request request, Throwable e) {
    LOG.log(Level.WARNING, () -> "the handler of " + request.method() + " failed", e);
    return new ApplicationException(
        ApplicationException.INTERNAL_ERROR,
        "the handler of " + request.method() + " failed: " + e.getClass().getSimpleName());
  }

  private static Response overloaded(String what) {
    return Response.of(
        new ApplicationException(
            ApplicationException.LOAD_SHEDDING, "the server has too many " + what));
  }

  private static String serviceOf(@Nullable TtHeader header) {
    return header == null ? "" : header.stringKeys().getOrDefault(StringKey.SERVICE, "");
  }

  /** A timeout that is no number, or not above zero, is none. */
  private static @Nullable Deadline deadlineOf(@Nullable TtHeader header, long arrived) {
    String text = header == null ? null : header.intKeys().get(IntKey.RPC_TIMEOUT);
    if (text == null) {
      return null;
    }
    try {
      long millis = Long.parseLong(text);
      return millis <= 0 ? null : new Deadline(arrived + Deadline.nanos(Duration.ofMillis(millis)));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The way back of one request. */
  private final class Reply {
    private final FrameWriter replies;
    private final Framing framing;
    private final Protocol protocol;
    private final Request request;
    private final int sequenceId;

    Reply(
        FrameWriter replies, Framing framing, Protocol protocol, Request request, int sequenceId) {
      this.replies = replies;
      this.framing = framing;
      this.protocol = protocol;
      this.request = request;
      this.sequenceId = sequenceId;
    }

    /** Adds the reply, or the error of why it cannot be encoded. */
    void send(Response response) {
      if (request.oneway() || response.kind() == Response.Kind.NONE) {
        return;
      }
      try {
        add(framing.hasHeader() ? response : withoutHeader(response));
      } catch (ApplicationException e) {
        add(Response.of(e));
      } catch (Throwable e) {
        add(Response.of(failed(request, e)));
      }
    }

    private static Response withoutHeader(Response response) {
      BusinessException business = BusinessException.received(response.metadata());
      return business == null ? response : Response.of(business.withoutHeader());
    }

    private void add(Response response) {
      byte type = response.isException() ? MessageType.EXCEPTION : MessageType.REPLY;
      replies.add(
          framing,
          header(response.metadata(), type),
          protocol,
          request.method(),
          type,
          sequenceId,
          response.payload());
    }

    private TtHeader header(Metadata metadata, byte type) {
      Map<String, String> keys = metadata.entries();
      if (server.isDraining()) {
        keys = new LinkedHashMap<>(keys);
        keys.put(StringKey.CLOSING, "1");
      }
      return new TtHeader(0, sequenceId, Map.of(IntKey.MESSAGE_TYPE, Integer.toString(type)), keys);
    }
  }
}
