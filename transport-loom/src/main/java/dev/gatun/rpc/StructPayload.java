package dev.gatun.rpc;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.Limits;
import dev.gatun.codec.internal.ChannelBuffer;
import dev.gatun.thrift.MessageType;
import dev.gatun.thrift.ThriftStruct;
import dev.gatun.thrift.binary.BinaryStruct;

/** A payload that is an object. */
final class StructPayload extends Payload {
  private final ThriftStruct struct;

  StructPayload(ThriftStruct struct) {
    this.struct = struct;
  }

  /** Nothing went over a wire: the object is encoded and decoded here. */
  @Override
  public <T extends ThriftStruct> T read(T into) {
    Protocol protocol = struct instanceof BinaryStruct ? Protocol.BINARY : Protocol.COMPACT;
    try (ChannelBuffer bytes = new ChannelBuffer(BufferPool.shared(), 1)) {
      MessageCodec codec = new MessageCodec(BufferPool.shared(), Limits.DEFAULT);
      codec.append(bytes, protocol, "", MessageType.CALL, 0, struct);
      try (Message message = codec.read(bytes, 0, bytes.size(), protocol)) {
        return message.payload().read(into);
      }
    }
  }

  @Override
  public Protocol protocolOr(Protocol given) {
    return given;
  }

  @Override
  void appendTo(
      ChannelBuffer target,
      MessageCodec codec,
      Protocol protocol,
      String name,
      byte type,
      int sequenceId) {
    codec.append(target, protocol, name, type, sequenceId, struct);
  }

  @Override
  public void close() {}
}
