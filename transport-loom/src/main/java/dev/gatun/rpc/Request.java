package dev.gatun.rpc;

import dev.gatun.thrift.ThriftStruct;
import java.net.SocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call: what is to be done, by which service, and until when. Immutable, but for a payload that
 * is bytes of a message, which can be read as long as the call lasts.
 *
 * @param service the service of the IDL, from the TTHeader or the name of a multiplexed method;
 *     empty when the message does not say
 * @param method the method, without the service
 * @param multiplexed whether the service stands in the message's name, before the method
 * @param oneway whether no reply is expected
 * @param server whom a client is to call, or null for the one that it is for
 * @param deadline when the caller stops waiting, or null when that is not known here
 * @param metadata what travels beside the message
 * @param payload the struct of the arguments
 */
public record Request(
    String service,
    String method,
    boolean multiplexed,
    boolean oneway,
    @Nullable SocketAddress server,
    @Nullable Deadline deadline,
    Metadata metadata,
    Payload payload) {
  private static final char SERVICE_SEPARATOR = ':';

  /** Makes a call that expects a reply, to be sent by a client. */
  public static Request call(String service, String method, ThriftStruct arguments) {
    return call(service, method, Payload.of(arguments));
  }

  /** Makes a call that expects a reply, to be sent by a client. */
  public static Request call(String service, String method, Payload arguments) {
    return new Request(service, method, false, false, null, null, Metadata.NONE, arguments);
  }

  /** Makes a call that expects no reply, to be sent by a client. */
  public static Request oneway(String service, String method, ThriftStruct arguments) {
    Payload payload = Payload.of(arguments);
    return new Request(service, method, false, true, null, null, Metadata.NONE, payload);
  }

  /** Returns the method as a multiplexed message names it: behind its service and a colon. */
  public String multiplexedName() {
    return service.isEmpty() ? method : service + SERVICE_SEPARATOR + method;
  }

  /** Returns this with a deadline so long from now, or the one that it has when that is sooner. */
  public Request within(Duration span) {
    return until(Deadline.in(span));
  }

  /** Returns this with a deadline, or the one that it has when that is sooner. */
  public Request until(Deadline other) {
    Deadline sooner = deadline == null ? other : deadline.sooner(other);
    return new Request(service, method, multiplexed, oneway, server, sooner, metadata, payload);
  }

  /** Returns this with other metadata. */
  public Request withMetadata(Metadata other) {
    return new Request(service, method, multiplexed, oneway, server, deadline, other, payload);
  }

  /** Returns this for a server, by a client that is for none. */
  public Request to(SocketAddress other) {
    return new Request(service, method, multiplexed, oneway, other, deadline, metadata, payload);
  }
}
