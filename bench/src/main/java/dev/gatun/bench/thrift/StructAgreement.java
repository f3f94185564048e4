package dev.gatun.bench.thrift;

import dev.gatun.bench.structs.StructType;
import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.binary.ThriftBinary;
import dev.gatun.thrift.compact.CompactStruct;
import dev.gatun.thrift.compact.ThriftCompact;
import java.util.Arrays;
import org.apache.thrift.TException;

/**
 * The proof that goes before every measurement of our own structs: decoded from libthrift's bytes
 * they encode to those bytes again, not one value lost or another.
 */
public final class StructAgreement {
  private StructAgreement() {}

  /**
   * Proves it for a payload and returns its encoded messages. Called by name through {@link
   * Isolation}, hence the plain types.
   *
   * @throws Disagreement if it is not so
   */
  public static byte[][] prove(String payload, String protocol) throws Disagreement, TException {
    WireProtocol wire = WireProtocol.named(protocol);
    byte[][] encoded = Agreement.prove(payload, protocol);
    for (byte[] message : encoded) {
      check(StructType.of(payload), wire, message);
    }
    return encoded;
  }

  private static <T extends BinaryStruct & CompactStruct> void check(
      StructType<T> type, WireProtocol protocol, byte[] encoded) throws Disagreement {
    T decoded =
        switch (protocol) {
          case BINARY -> ThriftBinary.fromBytes(type.empty(), encoded);
          case COMPACT -> ThriftCompact.fromBytes(type.empty(), encoded);
        };
    requireSame(encoded, encode(decoded, protocol), decoded);
  }

  private static <T extends BinaryStruct & CompactStruct> byte[] encode(
      T struct, WireProtocol protocol) {
    return switch (protocol) {
      case BINARY -> ThriftBinary.toBytes(struct);
      case COMPACT -> ThriftCompact.toBytes(struct);
    };
  }

  private static void requireSame(byte[] libthrift, byte[] codec, Object struct)
      throws Disagreement {
    int index = Arrays.mismatch(libthrift, codec);
    if (index >= 0) {
      throw new Disagreement(
          "%s encodes otherwise than libthrift from byte %d on"
              .formatted(struct.getClass().getSimpleName(), index));
    }
  }
}
