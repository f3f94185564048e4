package dev.gatun.rpc;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.Limits;
import dev.gatun.codec.internal.ChannelBuffer;
import dev.gatun.thrift.MessageType;
import dev.gatun.thrift.ThriftStruct;

/**
 * The struct that a message carries: as an object that is still to be encoded, or as bytes that
 * came from a peer. Bytes are forwarded as they are, in the protocol that they are in, so a proxy
 * needs no schema. For one thread at a time.
 */
public abstract sealed class Payload implements AutoCloseable
    permits StructPayload, EncodedPayload, BytesPayload {
  Payload() {}

  /** Returns a payload that is an object. */
  public static Payload of(ThriftStruct struct) {
    return new StructPayload(struct);
  }

  /**
   * Returns a payload that is a struct's bytes.
   *
   * @param protocol what they are encoded in
   * @param struct the fields and the stop byte, not copied; sent as they are
   */
  public static Payload of(Protocol protocol, byte[] struct) {
    return new BytesPayload(protocol, struct);
  }

  /**
   * Reads the struct. It can be read more than once.
   *
   * @param into an empty struct
   * @return that struct
   * @throws DecodeException when the bytes are malformed, or over a limit
   * @throws ApplicationException of kind {@link ApplicationException#INVALID_PROTOCOL} when the
   *     struct has no code for the protocol of the bytes
   * @throws IllegalStateException when the bytes are gone, because the call is over
   */
  public abstract <T extends ThriftStruct> T read(T into);

  /** Returns the protocol of the bytes, or the given one when they are still to be written. */
  public abstract Protocol protocolOr(Protocol given);

  /**
   * Returns a copy of the struct's bytes: the fields and the stop byte.
   *
   * @throws ApplicationException of kind {@link ApplicationException#INVALID_PROTOCOL} when they
   *     are in another protocol, or the struct has no code for this one
   * @throws IllegalStateException when the bytes are gone, because the call is over
   */
  public byte[] toBytes(Protocol protocol) {
    MessageCodec codec = new MessageCodec(BufferPool.shared(), Limits.DEFAULT);
    try (ChannelBuffer message = new ChannelBuffer(BufferPool.shared(), 1)) {
      appendTo(message, codec, protocol, "", MessageType.CALL, 0);
      return codec.read(message, 0, message.size(), protocol).payload().toBytes(protocol);
    }
  }

  /** Appends a message: the envelope, then the struct. */
  abstract void appendTo(
      ChannelBuffer target,
      MessageCodec codec,
      Protocol protocol,
      String name,
      byte type,
      int sequenceId);

  /** Gives up the bytes. A second call does nothing. */
  @Override
  public abstract void close();
}
