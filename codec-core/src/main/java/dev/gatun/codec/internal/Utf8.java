package dev.gatun.codec.internal;

import org.jspecify.annotations.Nullable;

/**
 * UTF-8 as The Unicode Standard, table 3-7, defines it: no overlong forms, no surrogates, nothing
 * above U+10FFFF.
 */
public final class Utf8 {
  /** The most bytes that one {@code char} of a string encodes to. */
  public static final int MAX_BYTES_PER_CHAR = 3;

  /** The chars behind a text's that {@link #decode} may overwrite. */
  public static final int CHAR_SLACK = 32;

  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  /** Text below so many bytes is done before a vector is set up. */
  private static final int SHORT = 32;

  /** From here on it pays to use vector code that is not compiled yet. */
  private static final int LONG = 4_096;

  /** How many chars or bytes the scalar code takes where a kernel has stopped. */
  private static final int STRETCH = 16;

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
   * @param offset where to, with room as for {@link #encode}; up to 63 bytes behind the text may be
   *     overwritten
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

  private static int encodeChars(char[] chars, int length, long base, int offset) {
    if (Vectors.TRANSCODER == null || !Vectors.ENCODING.isFor(length)) {
      return encodeChars(chars, 0, length, base, offset);
    }
    int i = 0;
    int to = offset;
    while (true) {
      long run = Vectors.TRANSCODER.encode(chars, i, length - i, base, to);
      i += Run.count(run);
      to = Run.offset(run);
      if (i == length) {
        return to;
      }
      int end = Math.min(length, i + STRETCH);
      if (end < length && Character.isHighSurrogate(chars[end - 1])) {
        end++; // a pair stays together
      }
      to = encodeChars(chars, i, end, base, to);
      i = end;
    }
  }

  /**
   * Two chars a turn, each of one byte or of three; anything else is for the slower loop. Within an
   * emitted method the loop would be short of registers and take half as long again.
   */
  @OutOfLine
  private static int encodeChars(char[] chars, int from, int length, long base, int offset) {
    int to = offset;
    int i = from;
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

  /** Whether {@link #decode} has vectors for a text of so many bytes. */
  static boolean decodesByVectors(int length) {
    return Vectors.TRANSCODER != null && Vectors.DECODING.isFor(length);
  }

  /**
   * Whether three samples of the {@code length} bytes at an offset are not ASCII: then {@link
   * #decode} is the quickest way to a string.
   */
  static boolean looksWide(long base, int at, int length) {
    int samples =
        Memory.getByte(base, at)
            | Memory.getByte(base, at + (length >> 1))
            | Memory.getByte(base, at + length - 1);
    return samples < 0;
  }

  /**
   * Whether {@link #encodeWide} is the quickest way for a text: three samples hold a char of three
   * bytes, or where there are vectors, of two.
   */
  static boolean looksWide(String text) {
    return HeapUtf8.samples(text) >= Vectors.LOWEST_WIDE;
  }

  /**
   * Decodes text, by vectors where there are any.
   *
   * @param chars for as many chars as bytes, and {@link #CHAR_SLACK} more
   * @return the number of chars, or -1 when the text is not well-formed
   */
  static int decode(long base, int from, int to, char[] chars) {
    int at = from;
    int count = 0;
    while (at < to) {
      if (Vectors.TRANSCODER != null) {
        long run = Vectors.TRANSCODER.decode(base, at, to, chars, count);
        count += Run.count(run);
        at = Run.offset(run);
      }
      for (int end = Math.min(to, at + STRETCH); at < end; ) {
        int length = sequenceLength(base, at, to);
        if (length == 0) {
          return -1;
        }
        count += decodeOne(base, at, length, chars, count);
        at += length;
      }
    }
    return count;
  }

  /** Decodes a well-formed sequence, and returns how many chars it is: 1 or 2. */
  private static int decodeOne(long base, int at, int length, char[] chars, int index) {
    int lead = Memory.getByte(base, at);
    int last = Memory.getByte(base, at + length - 1) & 0x3f;
    switch (length) {
      case 1 -> chars[index] = (char) lead;
      case 2 -> chars[index] = (char) ((lead & 0x1f) << 6 | last);
      case 3 -> {
        int second = Memory.getByte(base, at + 1) & 0x3f;
        chars[index] = (char) ((lead & 0x0f) << 12 | second << 6 | last);
      }
      default -> {
        int second = Memory.getByte(base, at + 1) & 0x3f;
        int third = Memory.getByte(base, at + 2) & 0x3f;
        int codePoint = (lead & 0x07) << 18 | second << 12 | third << 6 | last;
        chars[index] = Character.highSurrogate(codePoint);
        chars[index + 1] = Character.lowSurrogate(codePoint);
        return 2;
      }
    }
    return 1;
  }

  /**
   * Returns the offset of the first byte that does not belong to a well-formed sequence, or -1 when
   * all bytes from one offset to another do.
   */
  public static int firstMalformed(long base, int from, int to) {
    return to - from >= SHORT
            && Vectors.VALIDATOR != null
            && Vectors.VALIDATING.isFor(to - from)
            && Vectors.VALIDATOR.isWellFormed(base, from, to)
        ? -1
        : firstMalformedOfEach(base, from, to);
  }

  private static int firstMalformedOfEach(long base, int from, int to) {
    int at = from;
    while (at < to) {
      if (at <= to - Long.BYTES && (Memory.getLong(base, at) & HIGH_BITS) == 0) {
        at += Long.BYTES;
        continue;
      }
      int length = sequenceLength(base, at, to);
      if (length == 0) {
        return at;
      }
      at += length;
    }
    return -1;
  }

  /** Returns the length of the well-formed sequence at an offset, or 0 when there is none. */
  private static int sequenceLength(long base, int at, int to) {
    int lead = Memory.getByte(base, at);
    if (lead >= 0) {
      return 1;
    }
    if (lead < (byte) 0xc2 || lead > (byte) 0xf4) {
      return 0;
    }
    int length = lead < (byte) 0xe0 ? 2 : lead < (byte) 0xf0 ? 3 : 4;
    if (to - at < length) {
      return 0;
    }
    int second = Memory.getByte(base, at + 1) & 0xff;
    int lowest = lead == (byte) 0xe0 ? 0xa0 : lead == (byte) 0xf0 ? 0x90 : 0x80;
    int highest = lead == (byte) 0xed ? 0x9f : lead == (byte) 0xf4 ? 0x8f : 0xbf;
    if (second < lowest || second > highest) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if ((Memory.getByte(base, at + i) & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /** Chosen when the first text that is long enough comes. */
  private static final class Vectors {
    static final @Nullable Utf8Validator VALIDATOR = Simd.validator();
    static final @Nullable Utf8Transcoder TRANSCODER = Simd.transcoder();

    static final VectorWarmup VALIDATING = new VectorWarmup(LONG);
    static final VectorWarmup DECODING = new VectorWarmup(LONG);
    static final VectorWarmup ENCODING = new VectorWarmup(LONG);

    /** The lowest char for which the JDK's loops are not the quickest. */
    static final int LOWEST_WIDE = TRANSCODER == null ? 0x800 : 0x80;

    private Vectors() {}
  }
}
