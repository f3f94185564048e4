package dev.gatun.bench.thrift;

import dev.gatun.bench.structs.StructType;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.EncodeException;
import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.binary.ThriftBinary;
import dev.gatun.thrift.compact.CompactStruct;
import dev.gatun.thrift.compact.ThriftCompact;
import java.util.Locale;

/** The two wire protocols of Thrift that are compared. */
public enum WireProtocol {
  BINARY,
  COMPACT;

  /** The name in parameters, on the command line and in suite names. */
  public String lowerCase() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The protocol of a lower-case name.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static WireProtocol named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /**
   * Decodes a class of ours.
   *
   * @throws DecodeException if the bytes are malformed
   */
  <T extends BinaryStruct & CompactStruct> T decode(StructType<T> type, byte[] encoded) {
    return switch (this) {
      case BINARY -> ThriftBinary.fromBytes(type.empty(), encoded);
      case COMPACT -> ThriftCompact.fromBytes(type.empty(), encoded);
    };
  }

  /**
   * Encodes a class of ours.
   *
   * @throws EncodeException if it cannot be encoded
   */
  <T extends BinaryStruct & CompactStruct> byte[] encode(T struct) {
    return switch (this) {
      case BINARY -> ThriftBinary.toBytes(struct);
      case COMPACT -> ThriftCompact.toBytes(struct);
    };
  }
}
