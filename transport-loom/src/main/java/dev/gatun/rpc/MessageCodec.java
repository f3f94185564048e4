package dev.gatun.rpc;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.Limits;
import dev.gatun.codec.internal.ChannelBuffer;
import dev.gatun.thrift.MessageHeader;
import dev.gatun.thrift.ThriftStruct;
import dev.gatun.thrift.binary.BinaryReader;
import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.binary.BinaryWriter;
import dev.gatun.thrift.compact.CompactReader;
import dev.gatun.thrift.compact.CompactStruct;
import dev.gatun.thrift.compact.CompactWriter;
import org.jspecify.annotations.Nullable;

/**
 * Messages, an envelope and a struct, in each of the protocols: the one place that chooses between
 * them. Safe for use by any number of threads.
 *
 * @param pool where writers lease memory
 * @param limits what is read and written at the most
 */
record MessageCodec(BufferPool pool, Limits limits) {
  /** A method's name, and its service's; an error that is sent repeats it. */
  private static final int LONGEST_NAME = 4096;

  /**
   * Reads a message's envelope. The payload is a part of the buffer.
   *
   * @throws DecodeException when it is malformed
   */
  Message read(ChannelBuffer buffer, int index, int length, Protocol protocol) {
    MessageHeader envelope;
    int structAt;
    if (protocol == Protocol.COMPACT) {
      try (CompactReader reader = new CompactReader(buffer, index, length, limits)) {
        envelope = reader.readMessageBegin();
        structAt = reader.offset();
      }
    } else {
      try (BinaryReader reader = new BinaryReader(buffer, index, length, limits)) {
        envelope = reader.readMessageBegin();
        structAt = reader.offset();
      }
    }
    if (envelope.name().length() > LONGEST_NAME) {
      throw new DecodeException(
          DecodeException.Kind.SIZE_LIMIT,
          0,
          "a name of " + envelope.name().length() + " chars; the limit is " + LONGEST_NAME);
    }
    return new Message(
        envelope,
        new EncodedPayload(this, protocol, buffer, index + structAt, length - structAt, false));
  }

  /** Reads a struct where it is. */
  void readStruct(
      ChannelBuffer buffer, int index, int length, Protocol protocol, ThriftStruct into) {
    if (protocol == Protocol.COMPACT) {
      CompactStruct struct = compact(into);
      try (CompactReader reader = new CompactReader(buffer, index, length, limits)) {
        struct.readFrom(reader);
      }
    } else {
      BinaryStruct struct = binary(into);
      try (BinaryReader reader = new BinaryReader(buffer, index, length, limits)) {
        struct.readFrom(reader);
      }
    }
  }

  /**
   * Appends a message to a buffer, or nothing of it when that fails.
   *
   * @param struct null when the caller appends its bytes
   */
  void append(
      ChannelBuffer target,
      Protocol protocol,
      String name,
      byte type,
      int sequenceId,
      @Nullable ThriftStruct struct) {
    if (protocol == Protocol.COMPACT) {
      appendCompact(target, name, type, sequenceId, struct == null ? null : compact(struct));
    } else {
      BinaryStruct binary = struct == null ? null : binary(struct);
      appendBinary(target, protocol == Protocol.BINARY, name, type, sequenceId, binary);
    }
  }

  private void appendCompact(
      ChannelBuffer target,
      String name,
      byte type,
      int sequenceId,
      @Nullable CompactStruct struct) {
    try (CompactWriter writer = new CompactWriter(pool, limits)) {
      writer.writeMessageBegin(name, type, sequenceId);
      if (struct != null) {
        struct.writeTo(writer);
      }
      writer.copyTo(target);
    }
  }

  private void appendBinary(
      ChannelBuffer target,
      boolean strict,
      String name,
      byte type,
      int sequenceId,
      @Nullable BinaryStruct struct) {
    try (BinaryWriter writer = new BinaryWriter(pool, limits)) {
      if (strict) {
        writer.writeMessageBegin(name, type, sequenceId);
      } else {
        writer.writeOldMessageBegin(name, type, sequenceId);
      }
      if (struct != null) {
        struct.writeTo(writer);
      }
      writer.copyTo(target);
    }
  }

  private static CompactStruct compact(ThriftStruct struct) {
    if (struct instanceof CompactStruct compact) {
      return compact;
    }
    throw withoutCode(struct, "Compact");
  }

  private static BinaryStruct binary(ThriftStruct struct) {
    if (struct instanceof BinaryStruct binary) {
      return binary;
    }
    throw withoutCode(struct, "Binary");
  }

  private static ApplicationException withoutCode(ThriftStruct struct, String protocol) {
    return new ApplicationException(
        ApplicationException.INVALID_PROTOCOL,
        struct.getClass().getSimpleName() + " was compiled without Thrift " + protocol);
  }
}
