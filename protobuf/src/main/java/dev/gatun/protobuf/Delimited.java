package dev.gatun.protobuf;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.Limits;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Messages in a stream, each with its length as a varint in front. */
final class Delimited {
  private static final int MAX_LENGTH_BYTES = 10;

  private Delimited() {}

  /** Returns the bytes of the next message, without its length, or null at the end. */
  static byte @Nullable [] read(InputStream source, Limits limits) throws IOException {
    int first = source.read();
    if (first < 0) {
      return null;
    }
    int length = (int) readVarint(source, first);
    if (length < 0) {
      throw new DecodeException(Kind.NEGATIVE_SIZE, 0, "a message of " + length + " bytes");
    }
    if (length > limits.messageBytes()) {
      throw tooLarge(length, limits);
    }
    byte[] bytes = source.readNBytes(length);
    if (bytes.length < length) {
      throw truncated("a message of " + length + " bytes ends after " + bytes.length);
    }
    return bytes;
  }

  private static long readVarint(InputStream source, int first) throws IOException {
    long value = first & 0x7f;
    int b = first;
    for (int i = 1; b >= 0x80; i++) {
      if (i == MAX_LENGTH_BYTES) {
        throw new DecodeException(
            Kind.MALFORMED_VARINT, 0, "a length of more than " + MAX_LENGTH_BYTES + " bytes");
      }
      b = source.read();
      if (b < 0) {
        throw truncated("the stream ends within a length");
      }
      value |= (b & 0x7fL) << (7 * i);
    }
    return value;
  }

  private static DecodeException tooLarge(int length, Limits limits) {
    return new DecodeException(
        Kind.SIZE_LIMIT,
        0,
        "a message of " + length + " bytes; the limit is " + limits.messageBytes());
  }

  private static DecodeException truncated(String problem) {
    return new DecodeException(Kind.TRUNCATED, 0, problem);
  }
}
