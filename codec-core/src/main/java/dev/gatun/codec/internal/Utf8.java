package dev.gatun.codec.internal;

/**
 * UTF-8 as The Unicode Standard, table 3-7, defines it: no overlong forms, no surrogates, nothing
 * above U+10FFFF.
 */
public final class Utf8 {
  /** The most bytes that one {@code char} of a string encodes to. */
  public static final int MAX_BYTES_PER_CHAR = 3;

  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private Utf8() {}

  /**
   * Encodes a string into memory, in one pass while it is ASCII. A lone surrogate becomes {@code
   * ?}, as in {@link String#getBytes(java.nio.charset.Charset)}.
   *
   * @param text what to encode
   * @param base where the memory is
   * @param offset where to in it, with room for {@link #MAX_BYTES_PER_CHAR} bytes a {@code char}
   * @return the bytes written
   */
  public static int encode(String text, long base, int offset) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return encodeFrom(i, text, base, offset + i) - offset;
      }
      Memory.putByte(base, offset + i, (byte) c);
    }
    return length;
  }

  /**
   * Does what {@link #encode} does, faster where most chars take three bytes.
   *
   * @param offset where to, with room as for {@link #encode}
   * @param scratch of two or more chars; overwritten
   */
  public static int encodeWide(String text, long base, int offset, char[] scratch) {
    int length = text.length();
    if (length > scratch.length) {
      return encodeInChunks(text, base, offset, scratch);
    }
    text.getChars(0, length, scratch, 0);
    return encodeChars(scratch, length, base, offset) - offset;
  }

  private static int encodeInChunks(String text, long base, int offset, char[] scratch) {
    int length = text.length();
    int at = offset;
    int from = 0;
    while (from < length) {
      int to = Math.min(length, from + scratch.length);
      if (to < length && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--; // a pair stays together
      }
      text.getChars(from, to, scratch, 0);
      at = encodeChars(scratch, to - from, base, at);
      from = to;
    }
    return at - offset;
  }

  /**
   * Two chars a turn, each of one byte or of three; anything else is for the slower loop. Within an
   * emitted method the loop would be short of registers and take half as long again.
   */
  @OutOfLine
  private static int encodeChars(char[] chars, int length, long base, int offset) {
    int to = offset;
    int i = 0;
    for (; i < length - 1; i += 2) {
      int first = chars[i];
      int second = chars[i + 1];
      if ((first | second) < 0x80) {
        Memory.putShort(base, to, (short) (first << 8 | second));
        to += 2;
      } else if (takesThree(first) && takesThree(second)) {
        long both = (long) first << Integer.SIZE | second;
        long bytes =
            0xe0808000_e0808000L
                | (both & 0x0000f000_0000f000L) << 12
                | (both & 0x00000fc0_00000fc0L) << 10
                | (both & 0x0000003f_0000003fL) << 8;
        Memory.putInt(base, to, (int) (bytes >>> Integer.SIZE));
        Memory.putInt(base, to + 3, (int) bytes);
        to += 6;
      } else if (first < 0x80 && takesThree(second)) {
        int bytes =
            0xe0808000 | (second & 0xf000) << 12 | (second & 0xfc0) << 10 | (second & 0x3f) << 8;
        Memory.putByte(base, to, (byte) first);
        Memory.putInt(base, to + 1, bytes);
        to += 4;
      } else if (second < 0x80 && takesThree(first)) {
        int bytes =
            0xe0808000 | (first & 0xf000) << 12 | (first & 0xfc0) << 10 | (first & 0x3f) << 8;
        Memory.putInt(base, to, bytes | second);
        to += 4;
      } else {
        return encodeRest(chars, i, length, base, to);
      }
    }
    if (i < length && chars[i] < 0x80) {
      Memory.putByte(base, to, (byte) chars[i]);
      return to + 1;
    }
    return encodeRest(chars, i, length, base, to);
  }

  private static int encodeRest(char[] chars, int from, int length, long base, int offset) {
    int to = offset;
    for (int i = from; i < length; i++) {
      int c = chars[i];
      if (c < 0x80) {
        Memory.putByte(base, to++, (byte) c);
      } else if (c < 0x800) {
        to = putTwo(base, to, c);
      } else if (!Character.isSurrogate((char) c)) {
        to = putThree(base, to, c);
      } else if (i + 1 < length && Character.isSurrogatePair((char) c, chars[i + 1])) {
        to = putFour(base, to, Character.toCodePoint((char) c, chars[++i]));
      } else {
        Memory.putByte(base, to++, (byte) '?');
      }
    }
    return to;
  }

  private static int encodeFrom(int index, String text, long base, int offset) {
    int length = text.length();
    int to = offset;
    for (int i = index; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        Memory.putByte(base, to++, (byte) c);
      } else if (c < 0x800) {
        to = putTwo(base, to, c);
      } else if (!Character.isSurrogate(c)) {
        to = putThree(base, to, c);
      } else if (i + 1 < length && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        to = putFour(base, to, Character.toCodePoint(c, text.charAt(++i)));
      } else {
        Memory.putByte(base, to++, (byte) '?');
      }
    }
    return to;
  }

  private static boolean takesThree(int c) {
    return c >= 0x800 && !Character.isSurrogate((char) c);
  }

  /**
   * Does what {@link #encode} does, from the last char to the first.
   *
   * @param end the offset behind the text, with room for {@link #MAX_BYTES_PER_CHAR} bytes a {@code
   *     char} before it
   * @return the offset of the text's first byte
   */
  public static int encodeBefore(String text, long base, int end) {
    int at = end;
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return encodeRestBefore(text, i, base, at);
      }
      Memory.putByte(base, --at, (byte) c);
    }
    return at;
  }

  private static int encodeRestBefore(String text, int from, long base, int end) {
    int at = end;
    for (int i = from; i >= 0; i--) {
      char c = text.charAt(i);
      if (c < 0x80) {
        Memory.putByte(base, --at, (byte) c);
      } else if (c < 0x800) {
        at -= 2;
        putTwo(base, at, c);
      } else if (!Character.isSurrogate(c)) {
        at -= 3;
        Memory.putByte(base, at, (byte) (0xe0 | c >>> 12));
        putContinuations(base, at + 1, c);
      } else if (i > 0 && Character.isSurrogatePair(text.charAt(i - 1), c)) {
        at -= 4;
        putFour(base, at, Character.toCodePoint(text.charAt(--i), c));
      } else {
        Memory.putByte(base, --at, (byte) '?');
      }
    }
    return at;
  }

  private static void putContinuations(long base, int to, int c) {
    Memory.putShort(base, to, (short) (0x8080 | (c & 0xfc0) << 2 | (c & 0x3f)));
  }

  private static int putTwo(long base, int to, int c) {
    Memory.putShort(base, to, (short) (0xc080 | (c & 0x7c0) << 2 | (c & 0x3f)));
    return to + 2;
  }

  /** Stores three bytes, and a fourth that what follows overwrites. */
  private static int putThree(long base, int to, int c) {
    Memory.putInt(base, to, 0xe0808000 | (c & 0xf000) << 12 | (c & 0xfc0) << 10 | (c & 0x3f) << 8);
    return to + 3;
  }

  private static int putFour(long base, int to, int codePoint) {
    int high = 0xf080 | (codePoint & 0x1c0000) >> 10 | (codePoint & 0x3f000) >> 12;
    int low = 0x8080 | (codePoint & 0xfc0) << 2 | (codePoint & 0x3f);
    Memory.putInt(base, to, high << 16 | low);
    return to + 4;
  }

  /**
   * Returns the index of the first byte that does not belong to a well-formed sequence, or -1 when
   * all of {@code bytes[from..to)} is well-formed.
   */
  public static int firstMalformed(byte[] bytes, int from, int to) {
    int i = from;
    while (i <= to - Long.BYTES && (HeapBytes.getLongLittleEndian(bytes, i) & HIGH_BITS) == 0) {
      i += Long.BYTES;
    }
    while (i < to) {
      int length = sequenceLength(bytes, i, to);
      if (length == 0) {
        return i;
      }
      i += length;
    }
    return -1;
  }

  /** Returns the length of the well-formed sequence at {@code i}, or 0 when there is none. */
  private static int sequenceLength(byte[] bytes, int i, int to) {
    int lead = bytes[i];
    if (lead >= 0) {
      return 1;
    }
    if (lead < (byte) 0xc2 || lead > (byte) 0xf4) {
      return 0;
    }
    int length = lead < (byte) 0xe0 ? 2 : lead < (byte) 0xf0 ? 3 : 4;
    if (to - i < length) {
      return 0;
    }
    int second = bytes[i + 1] & 0xff;
    int lowest = lead == (byte) 0xe0 ? 0xa0 : lead == (byte) 0xf0 ? 0x90 : 0x80;
    int highest = lead == (byte) 0xed ? 0x9f : lead == (byte) 0xf4 ? 0x8f : 0xbf;
    if (second < lowest || second > highest) {
      return 0;
    }
    for (int k = 2; k < length; k++) {
      if ((bytes[i + k] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
