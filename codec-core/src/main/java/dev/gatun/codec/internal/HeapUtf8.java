package dev.gatun.codec.internal;

import java.nio.charset.StandardCharsets;

/**
 * UTF-8 between {@link String} and {@code byte[]}, with replacement as {@code String.getBytes} and
 * {@code new String} do it: a lone surrogate is written as {@code ?}, malformed bytes are read as
 * U+FFFD.
 */
public final class HeapUtf8 {
  /** The most bytes one {@code char} encodes to. */
  public static final int MAX_BYTES_PER_CHAR = 3;

  private HeapUtf8() {}

  /**
   * Encodes {@code text} at {@code position} and returns the position after it. {@link
   * #MAX_BYTES_PER_CHAR} bytes for each {@code char} must lie in the array from there on.
   */
  public static int put(String text, byte[] bytes, int position) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return putEncoded(text, bytes, position);
      }
      bytes[position + i] = (byte) c;
    }
    return position + length;
  }

  private static int putEncoded(String text, byte[] bytes, int position) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(encoded, 0, bytes, position, encoded.length);
    return position + encoded.length;
  }

  /** Decodes {@code length} bytes at {@code position}. */
  public static String get(byte[] bytes, int position, int length) {
    return new String(bytes, position, length, StandardCharsets.UTF_8);
  }
}
