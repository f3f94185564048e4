package dev.gatun.libthrift;

import dev.gatun.rpc.ApplicationException;
import dev.gatun.rpc.Payload;
import dev.gatun.rpc.Protocol;
import dev.gatun.rpc.Request;
import dev.gatun.rpc.Response;
import dev.gatun.rpc.Service;
import org.apache.thrift.TApplicationException;
import org.apache.thrift.TConfiguration;
import org.apache.thrift.TException;
import org.apache.thrift.TProcessorFactory;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TProtocolException;
import org.apache.thrift.protocol.TProtocolFactory;
import org.apache.thrift.transport.TMemoryBuffer;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.jspecify.annotations.Nullable;

/**
 * A processor as a service. The envelope is the transport's affair: the processor sees that of the
 * request, and what it writes around the result is taken off again. Safe for use by any number of
 * threads if the processor is.
 */
final class ProcessorService implements Service {
  private static final int REPLY_BYTES = 512;

  private final TProcessorFactory processors;
  private final TConfiguration configuration;
  private final SpokenProtocol binaryIn;
  private final SpokenProtocol binaryOut;
  private final SpokenProtocol compactIn;
  private final SpokenProtocol compactOut;

  /**
   * Creates a service.
   *
   * @param inputs what reads all arguments, or null for what fits each message
   * @param outputs what writes all results, or null for what fits each message
   * @throws IllegalArgumentException when a factory speaks neither Binary nor Compact
   */
  ProcessorService(
      TProcessorFactory processors,
      TConfiguration configuration,
      @Nullable TProtocolFactory inputs,
      @Nullable TProtocolFactory outputs) {
    this.processors = processors;
    this.configuration = configuration;
    TProtocolFactory binary = new GatunBinaryProtocol.Factory();
    TProtocolFactory compact = new GatunCompactProtocol.Factory();
    this.binaryIn = SpokenProtocol.of(inputs == null ? binary : inputs);
    this.binaryOut = SpokenProtocol.of(outputs == null ? binary : outputs);
    this.compactIn = SpokenProtocol.of(inputs == null ? compact : inputs);
    this.compactOut = SpokenProtocol.of(outputs == null ? compact : outputs);
  }

  @Override
  public Response call(Request request) {
    Protocol protocol = request.payload().protocolOr(Protocol.BINARY);
    boolean isCompact = protocol == Protocol.COMPACT;
    SpokenProtocol in = isCompact ? compactIn : binaryIn;
    SpokenProtocol out = isCompact ? compactOut : binaryOut;
    if (in.isCompact() != isCompact || out.isCompact() != isCompact) {
      throw new ApplicationException(
          ApplicationException.INVALID_PROTOCOL, "this server does not speak protocol " + protocol);
    }
    try {
      return processed(request, protocol, in, out);
    } catch (TApplicationException e) {
      throw new ApplicationException(e.getType(), String.valueOf(e.getMessage()));
    } catch (TProtocolException e) {
      throw new ApplicationException(
          ApplicationException.PROTOCOL_ERROR, String.valueOf(e.getMessage()));
    } catch (TException e) {
      throw new IllegalStateException("the processor failed", e);
    }
  }

  private Response processed(
      Request request, Protocol protocol, SpokenProtocol in, SpokenProtocol out) throws TException {
    byte[] message = in.message(request.payload().toBytes(protocol));
    TMemoryInputTransport input = new TMemoryInputTransport(configuration, message);
    TMemoryBuffer output = new TMemoryBuffer(configuration, REPLY_BYTES);
    CallProtocol call = new CallProtocol(in.factory().getProtocol(input), envelope(request));
    ReplyProtocol reply = new ReplyProtocol(out.factory().getProtocol(output));
    processors.getProcessor(input).process(call, reply);
    return response(reply, protocol, out.struct(output));
  }

  /** What is multiplexed on the wire, the processor tells apart. */
  private static TMessage envelope(Request request) {
    return new TMessage(
        request.multiplexed() ? request.multiplexedName() : request.method(),
        request.oneway() ? TMessageType.ONEWAY : TMessageType.CALL,
        0);
  }

  private static Response response(ReplyProtocol reply, Protocol protocol, byte[] struct) {
    return switch (reply.type()) {
      case ReplyProtocol.NONE -> Response.none();
      case TMessageType.EXCEPTION -> Response.ofException(Payload.of(protocol, struct));
      default -> Response.of(Payload.of(protocol, struct));
    };
  }
}
