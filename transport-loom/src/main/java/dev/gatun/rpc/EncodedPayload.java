package dev.gatun.rpc;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.internal.ChannelBuffer;
import dev.gatun.thrift.ThriftStruct;
import org.jspecify.annotations.Nullable;

/** A payload that is a part of a buffer, which stays as it is until this is closed. */
final class EncodedPayload extends Payload {
  private final MessageCodec codec;
  private final Protocol protocol;
  private final int index;
  private final int length;
  private final boolean ownsBuffer;
  private @Nullable ChannelBuffer buffer;

  /**
   * Creates a payload.
   *
   * @param ownsBuffer whether closing this closes the buffer
   */
  EncodedPayload(
      MessageCodec codec,
      Protocol protocol,
      ChannelBuffer buffer,
      int index,
      int length,
      boolean ownsBuffer) {
    this.codec = codec;
    this.protocol = protocol;
    this.buffer = buffer;
    this.index = index;
    this.length = length;
    this.ownsBuffer = ownsBuffer;
  }

  /** Returns a payload of the same bytes that closes their buffer with itself. */
  EncodedPayload owning() {
    return new EncodedPayload(codec, protocol, open(), index, length, true);
  }

  @Override
  public <T extends ThriftStruct> T read(T into) {
    try {
      codec.readStruct(open(), index, length, protocol, into);
    } catch (DecodeException e) {
      throw e.within(into.getClass().getSimpleName());
    }
    return into;
  }

  @Override
  public Protocol protocolOr(Protocol given) {
    return protocol;
  }

  @Override
  public byte[] toBytes(Protocol wanted) {
    protocol.checkSameStructs(wanted);
    return open().getBytes(index, length);
  }

  @Override
  void appendTo(
      ChannelBuffer target,
      MessageCodec into,
      Protocol targetProtocol,
      String name,
      byte type,
      int sequenceId) {
    protocol.checkSameStructs(targetProtocol);
    into.append(target, targetProtocol, name, type, sequenceId, null);
    target.append(open(), index, length);
  }

  @Override
  public void close() {
    ChannelBuffer held = buffer;
    buffer = null;
    if (ownsBuffer && held != null) {
      held.close();
    }
  }

  private ChannelBuffer open() {
    ChannelBuffer held = buffer;
    if (held == null) {
      throw new IllegalStateException("the call is over, and the bytes of its payload are gone");
    }
    return held;
  }
}
