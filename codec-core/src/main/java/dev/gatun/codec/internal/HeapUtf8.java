package dev.gatun.codec.internal;

import java.nio.charset.StandardCharsets;

/**
 * UTF-8 between {@link String} and {@code byte[]}, with replacement as {@code String.getBytes} and
 * {@code new String} do it: a lone surrogate is written as {@code ?}, malformed bytes are read as
 * U+FFFD.
 *
 * <p>The JDK's own conversion knows how a string is stored and copies where it can; nothing beats
 * it on ASCII but a plain loop over a few chars. Its loops for chars of three bytes are slower than
 * the ones here ({@link #putWide}, {@link #getWide}), so samples of a text choose between the two.
 * A wrong guess costs time and nothing else.
 */
public final class HeapUtf8 {
  /** The bytes behind the encoded text that encoding may overwrite. */
  public static final int SLACK = 1;

  /** Text up to this many chars is looped over: below, the JDK's allocation costs more. */
  private static final int SHORT = 12;

  /** The three bytes of a char from U+0800 on, with none of its bits, and a zero byte. */
  private static final int THREE_BYTES = 0x00_80_80_e0;

  private static final int THREE_BYTES_MASK = 0x00_c0_c0_f0;

  private HeapUtf8() {}

  /**
   * Whether three samples of {@code text} hold a char of three bytes: then {@link #putWide} is the
   * faster way.
   */
  public static boolean looksWide(String text) {
    return samples(text) >= 0x800;
  }

  /** Returns the bits of three chars of a text, one over the other; 0 for an empty one. */
  static int samples(String text) {
    int length = text.length();
    return length == 0 ? 0 : text.charAt(0) | text.charAt(length >> 1) | text.charAt(length - 1);
  }

  /**
   * Encodes {@code text}, whatever it holds, at {@code position} and returns the position after it.
   * {@link Utf8#MAX_BYTES_PER_CHAR} bytes for each {@code char} must lie in the array from there
   * on.
   */
  public static int put(String text, byte[] bytes, int position) {
    int length = text.length();
    return length <= SHORT
        ? putShort(text, length, bytes, position)
        : putEncoded(text, bytes, position);
  }

  /**
   * Does what {@link #put} does, faster where most chars take three bytes; {@link #SLACK} more
   * bytes must lie in the array.
   *
   * @param scratch of two or more chars; overwritten
   */
  public static int putWide(String text, byte[] bytes, int position, char[] scratch) {
    int length = text.length();
    int at = position;
    int from = 0;
    while (from < length) {
      int to = Math.min(length, from + scratch.length);
      if (to < length && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--; // a pair stays together
      }
      text.getChars(from, to, scratch, 0);
      at = putChars(scratch, to - from, bytes, at);
      from = to;
    }
    return at;
  }

  private static int putShort(String text, int length, byte[] bytes, int position) {
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

  /** A counted loop; see {@link Utf8}. */
  private static int putChars(char[] chars, int length, byte[] bytes, int position) {
    int at = position;
    for (int i = 0; i < length; i++) {
      int c = chars[i];
      if (c < 0x80) {
        bytes[at++] = (byte) c;
      } else if (c >= 0x800 && !Character.isSurrogate((char) c)) {
        at = putThree(bytes, at, c);
      } else {
        return putRest(chars, i, length, bytes, at);
      }
    }
    return at;
  }

  private static int putRest(char[] chars, int from, int length, byte[] bytes, int position) {
    int at = position;
    for (int i = from; i < length; i++) {
      int c = chars[i];
      if (c < 0x80) {
        bytes[at++] = (byte) c;
      } else if (c < 0x800) {
        bytes[at] = (byte) (0xc0 | c >> 6);
        bytes[at + 1] = (byte) (0x80 | (c & 0x3f));
        at += 2;
      } else if (!Character.isSurrogate((char) c)) {
        at = putThree(bytes, at, c);
      } else if (isPair(chars, i, length)) {
        putSupplementary(Character.toCodePoint((char) c, chars[++i]), bytes, at);
        at += 4;
      } else {
        bytes[at++] = '?';
      }
    }
    return at;
  }

  private static int putThree(byte[] bytes, int at, int c) {
    int spread = c >> 12 | (c & 0x0fc0) << 2 | (c & 0x3f) << 16;
    HeapBytes.putIntLittleEndian(bytes, at, THREE_BYTES | spread);
    return at + 3;
  }

  private static boolean isPair(char[] chars, int i, int length) {
    return i + 1 < length
        && Character.isHighSurrogate(chars[i])
        && Character.isLowSurrogate(chars[i + 1]);
  }

  private static void putSupplementary(int codePoint, byte[] bytes, int position) {
    bytes[position] = (byte) (0xf0 | codePoint >> 18);
    bytes[position + 1] = (byte) (0x80 | (codePoint >> 12 & 0x3f));
    bytes[position + 2] = (byte) (0x80 | (codePoint >> 6 & 0x3f));
    bytes[position + 3] = (byte) (0x80 | (codePoint & 0x3f));
  }

  /** Decodes {@code length} bytes at {@code position}. */
  public static String get(byte[] bytes, int position, int length) {
    return new String(bytes, position, length, StandardCharsets.UTF_8);
  }

  /**
   * Whether three samples of the {@code length} bytes at {@code position} are not ASCII: then
   * {@link #getWide} is the faster way.
   */
  public static boolean looksWide(byte[] bytes, int position, int length) {
    return length != 0
        && (bytes[position] | bytes[position + (length >> 1)] | bytes[position + length - 1]) < 0;
  }

  /**
   * Does what {@link #get} does, faster where most chars take three bytes.
   *
   * @param scratch of {@code length} chars or more; overwritten
   */
  public static String getWide(byte[] bytes, int position, int length, char[] scratch) {
    int end = position + length;
    // The last char is left to the bytewise loop: a load of four bytes may not pass the end.
    int at = position;
    int chars = 0;
    while (at <= end - Integer.BYTES) {
      int word = HeapBytes.getIntLittleEndian(bytes, at);
      if ((word & 0x80) == 0) {
        scratch[chars++] = (char) (word & 0x7f);
        at++;
      } else if ((word & THREE_BYTES_MASK) == THREE_BYTES) {
        int c = (word & 0x0f) << 12 | (word >>> 2 & 0x0fc0) | (word >>> 16 & 0x3f);
        if (c < 0x800 || Character.isSurrogate((char) c)) {
          return get(bytes, position, length);
        }
        scratch[chars++] = (char) c;
        at += 3;
      } else {
        return get(bytes, position, length);
      }
    }
    return finishWide(bytes, position, length, scratch, at, chars);
  }

  private static String finishWide(
      byte[] bytes, int position, int length, char[] scratch, int from, int charsSoFar) {
    int end = position + length;
    int at = from;
    int chars = charsSoFar;
    while (at < end) {
      int first = bytes[at];
      if (first >= 0) {
        scratch[chars++] = (char) first;
        at++;
        continue;
      }
      int c = at + 3 == end ? threeByteChar(first, bytes[at + 1], bytes[at + 2]) : 0;
      if (c == 0) {
        return get(bytes, position, length);
      }
      scratch[chars++] = (char) c;
      at += 3;
    }
    return new String(scratch, 0, chars);
  }

  /** Returns the char that the three bytes encode, or 0 when they encode none. */
  private static int threeByteChar(int first, int second, int third) {
    int c = (first & 0x0f) << 12 | (second & 0x3f) << 6 | (third & 0x3f);
    boolean wellFormed =
        (first & 0xf0) == 0xe0
            && (second & 0xc0) == 0x80
            && (third & 0xc0) == 0x80
            && c >= 0x800
            && !Character.isSurrogate((char) c);
    return wellFormed ? c : 0;
  }
}
