package dev.gatun.bench.thrift;

import dev.gatun.bench.structs.StructType;

/** Readies a class of ours to be measured. */
public final class StructCodecs {
  private StructCodecs() {}

  /**
   * Arrays out and in.
   *
   * @param type the class
   * @param protocol the wire protocol of the messages
   * @param captured the messages that are decoded
   * @param expected what the decoded messages encode to
   * @throws IllegalStateException if they encode otherwise
   */
  public static Codec arrays(
      StructType<?> type, WireProtocol protocol, byte[][] captured, byte[][] expected) {
    return switch (protocol) {
      case BINARY ->
          CodecCheck.verified(new BinaryStructCodec(type.empty(), captured, expected), expected);
      case COMPACT ->
          CodecCheck.verified(new CompactStructCodec(type.empty(), captured, expected), expected);
    };
  }

  /** The same through a reader and a writer that are kept. */
  static Codec leases(StructType<?> type, WireProtocol protocol, byte[][] encoded) {
    return switch (protocol) {
      case BINARY -> CodecCheck.verified(new BinaryLeaseCodec(type.empty(), encoded), encoded);
      case COMPACT -> CodecCheck.verified(new CompactLeaseCodec(type.empty(), encoded), encoded);
    };
  }
}
