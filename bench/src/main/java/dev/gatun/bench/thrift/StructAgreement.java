package dev.gatun.bench.thrift;

import dev.gatun.bench.structs.StructType;
import dev.gatun.bench.structs.Subject;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.EncodeException;
import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.compact.CompactStruct;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.thrift.TException;

/**
 * The proof that goes before every measurement of our own structs: decoded from libthrift's bytes
 * they encode to those bytes again, not one value lost or another.
 */
public final class StructAgreement {
  /** Characters of a value that an error shows. */
  private static final int SHOWN = 120;

  private StructAgreement() {}

  /**
   * Proves it for a subject and a payload and returns the encoded messages. Called by name through
   * {@link Isolation}, hence the plain types.
   *
   * @throws Disagreement if it is not so
   */
  public static byte[][] prove(String subject, String payload, String protocol)
      throws Disagreement, TException {
    WireProtocol wire = WireProtocol.named(protocol);
    StructType<?> type = StructType.of(Subject.titled(subject), payload);
    byte[][] encoded = Agreement.prove(payload, protocol);
    for (byte[] message : encoded) {
      check(type, wire, message, message);
    }
    return encoded;
  }

  /**
   * Checks one captured message.
   *
   * @param libthrift what libthrift encodes to after it has decoded {@code captured}
   * @throws Disagreement if the struct decodes to other values, or encodes to other bytes
   */
  public static <T extends BinaryStruct & CompactStruct> void check(
      StructType<T> type, WireProtocol protocol, byte[] captured, byte[] libthrift)
      throws Disagreement {
    T decoded = decode(type, protocol, captured);
    // Maps and sets are compared as values: here libthrift has its own order, we have the wire's.
    T again = decode(type, protocol, libthrift);
    if (!decoded.equals(again)) {
      throw new Disagreement(difference(again.toString(), decoded.toString()));
    }
    requireSame(libthrift, encode(again, protocol), again);
  }

  private static <T extends BinaryStruct & CompactStruct> T decode(
      StructType<T> type, WireProtocol protocol, byte[] encoded) throws Disagreement {
    try {
      return protocol.decode(type, encoded);
    } catch (DecodeException e) {
      throw new Disagreement(
          "libthrift decodes it, the generated class does not: " + e.getMessage());
    }
  }

  private static <T extends BinaryStruct & CompactStruct> byte[] encode(
      T struct, WireProtocol protocol) throws Disagreement {
    try {
      return protocol.encode(struct);
    } catch (EncodeException e) {
      throw new Disagreement(
          "the generated class does not encode what it decoded: " + e.getMessage());
    }
  }

  /** Where two values differ, as far as their texts show it. */
  private static String difference(String libthrift, String generated) {
    int index =
        Arrays.mismatch(
            libthrift.getBytes(StandardCharsets.UTF_16BE),
            generated.getBytes(StandardCharsets.UTF_16BE));
    int from = Math.max(0, index / 2 - SHOWN / 2);
    return "the decoded values differ: libthrift's are …%s…, those of the generated class …%s…"
        .formatted(excerpt(libthrift, from), excerpt(generated, from));
  }

  private static String excerpt(String text, int from) {
    int start = Math.min(from, text.length());
    return text.substring(start, Math.min(start + SHOWN, text.length()));
  }

  private static void requireSame(byte[] libthrift, byte[] generated, Object struct)
      throws Disagreement {
    int index = Arrays.mismatch(libthrift, generated);
    if (index >= 0) {
      throw new Disagreement(
          "%s encodes otherwise than libthrift from byte %d on"
              .formatted(struct.getClass().getSimpleName(), index));
    }
  }
}
