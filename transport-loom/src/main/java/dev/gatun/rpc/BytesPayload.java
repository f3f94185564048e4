package dev.gatun.rpc;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.Limits;
import dev.gatun.codec.internal.ChannelBuffer;
import dev.gatun.thrift.ThriftStruct;

/** A payload that is bytes in an array. */
final class BytesPayload extends Payload {
  private final Protocol protocol;
  private final byte[] struct;

  BytesPayload(Protocol protocol, byte[] struct) {
    this.protocol = protocol;
    this.struct = struct;
  }

  @Override
  public <T extends ThriftStruct> T read(T into) {
    MessageCodec codec = new MessageCodec(BufferPool.shared(), Limits.DEFAULT);
    try (ChannelBuffer bytes = new ChannelBuffer(BufferPool.shared(), struct.length + 1)) {
      bytes.appendBytes(struct);
      codec.readStruct(bytes, 0, struct.length, protocol, into);
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
    return struct.clone();
  }

  @Override
  void appendTo(
      ChannelBuffer target,
      MessageCodec codec,
      Protocol targetProtocol,
      String name,
      byte type,
      int sequenceId) {
    protocol.checkSameStructs(targetProtocol);
    codec.append(target, targetProtocol, name, type, sequenceId, null);
    target.appendBytes(struct);
  }

  @Override
  public void close() {}
}
