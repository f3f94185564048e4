package dev.gatun.bench.thrift;

import java.util.Arrays;
import org.apache.thrift.TException;

/** The check of the measured side in the measured JVM, before the first timed call. */
final class CodecCheck {
  private CodecCheck() {}

  /**
   * Returns {@code codec} if it encodes to {@code expected} and decodes to what encodes the same.
   *
   * @throws IllegalStateException if it does not
   */
  static SerializerCodec verified(SerializerCodec codec, byte[][] expected) throws TException {
    requireSame(codec.encode(), expected);
    return codec;
  }

  /**
   * Returns {@code codec} if its frames hold {@code expected} and it reads each to its end.
   *
   * @throws IllegalStateException if it does not
   */
  static FramedCodec verified(FramedCodec codec, byte[][] expected) throws TException {
    for (int i = 0; i < expected.length; i++) {
      require(Arrays.equals(codec.frame(i), expected[i]), "another frame than the reference");
    }
    codec.decode();
    require(codec.unread() == 0, "bytes of the last frame are left over");
    return codec;
  }

  /**
   * Returns {@code codec} if it encodes what it decoded to {@code expected}.
   *
   * @throws IllegalStateException if it does not
   */
  static Codec verified(KeptTransportCodec codec, byte[][] expected) throws TException {
    requireSame(codec.copies(), expected);
    return codec;
  }

  /** The same for a kept reader and writer of Binary. */
  static Codec verified(BinaryLeaseCodec codec, byte[][] expected) {
    requireSame(codec.copies(), expected);
    return codec;
  }

  /** The same for a kept reader and writer of Compact. */
  static Codec verified(CompactLeaseCodec codec, byte[][] expected) {
    requireSame(codec.copies(), expected);
    return codec;
  }

  /** The same for structs of Binary. */
  static Codec verified(BinaryStructCodec codec, byte[][] expected) {
    requireSame(codec.encode(), expected);
    return codec;
  }

  /** The same for structs of Compact. */
  static Codec verified(CompactStructCodec codec, byte[][] expected) {
    requireSame(codec.encode(), expected);
    return codec;
  }

  private static void requireSame(byte[][] actual, byte[][] expected) {
    require(Arrays.deepEquals(actual, expected), "other bytes than the reference");
  }

  private static void require(boolean condition, String failure) {
    if (!condition) {
      throw new IllegalStateException("this side cannot be measured: " + failure);
    }
  }
}
