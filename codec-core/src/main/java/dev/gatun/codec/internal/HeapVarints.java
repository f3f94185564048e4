package dev.gatun.codec.internal;

/**
 * Base-128 varints in a {@code byte[]}: seven bits a byte, the least significant first, the high
 * bit set on every byte but the last.
 *
 * <p>Decoding is in two steps, so that no step needs to return two things: a {@code length} method
 * finds the last byte, a {@code value} method joins that many bytes. A varint of the full 5 or 10
 * bytes has room for more bits than its type. The strict length methods reject such excess bits;
 * the {@code DroppingExcess} ones accept them, and the value methods drop them, which is what
 * libthrift does.
 *
 * <p>Encoding stores whole words where that is faster: {@code put32} and {@code put64} may
 * overwrite up to {@link #SLACK} bytes from the position on, whatever the value's length.
 */
public final class HeapVarints {
  /** Returned for a varint whose last byte lies at or beyond the limit. */
  public static final int TRUNCATED = 0;

  /** Returned for a varint that is longer, or has more bits, than its type allows. */
  public static final int OVERLONG = -1;

  /** The bytes from the position on that an encoding may touch. */
  public static final int SLACK = 10;

  private static final long CONTINUATION = 0x8080_8080_8080_8080L;

  private HeapVarints() {}

  /**
   * Returns the length of the 32-bit varint at {@code position}, 1 to 5, or {@link #TRUNCATED} or
   * {@link #OVERLONG}; a fifth byte with bits above the 32nd is overlong.
   */
  public static int length32(byte[] bytes, int position, int limit) {
    int length = lengthDroppingExcess(bytes, position, limit, Varints.MAX_BYTES_32);
    return length == Varints.MAX_BYTES_32 && bytes[position + 4] > 0x0f ? OVERLONG : length;
  }

  /**
   * Returns the length of the 64-bit varint at {@code position}, 1 to 10, or {@link #TRUNCATED} or
   * {@link #OVERLONG}; a tenth byte with bits above the 64th is overlong.
   */
  public static int length64(byte[] bytes, int position, int limit) {
    int length = lengthDroppingExcess(bytes, position, limit, Varints.MAX_BYTES_64);
    return length == Varints.MAX_BYTES_64 && bytes[position + 9] > 0x01 ? OVERLONG : length;
  }

  /**
   * Returns the length of the varint at {@code position} whatever bits its last byte has, or {@link
   * #TRUNCATED} or {@link #OVERLONG}.
   *
   * @param maximum the bytes that the type allows, 5 or 10
   */
  public static int lengthDroppingExcess(byte[] bytes, int position, int limit, int maximum) {
    int end = Math.min(maximum, limit - position);
    for (int i = 0; i < end; i++) {
      if (bytes[position + i] >= 0) {
        return i + 1;
      }
    }
    return end == maximum ? OVERLONG : TRUNCATED;
  }

  /** Returns the value of a 32-bit varint of {@code length} bytes, 1 to 5; drops excess bits. */
  public static int value32(byte[] bytes, int position, int length) {
    int value = bytes[position] & 0x7f;
    for (int i = 1; i < length; i++) {
      value |= (bytes[position + i] & 0x7f) << (7 * i);
    }
    return value;
  }

  /** Returns the value of a 64-bit varint of {@code length} bytes, 1 to 10; drops excess bits. */
  public static long value64(byte[] bytes, int position, int length) {
    long value = bytes[position] & 0x7f;
    for (int i = 1; i < length; i++) {
      value |= (bytes[position + i] & 0x7fL) << (7 * i);
    }
    return value;
  }

  /**
   * Encodes {@code value}, taken as unsigned, and returns the position after its 1 to 5 bytes.
   * {@link #SLACK} bytes from {@code position} on must lie in the array.
   */
  public static int put32(byte[] bytes, int position, int value) {
    if ((value & ~0x7f) == 0) {
      bytes[position] = (byte) value;
      return position + 1;
    }
    int length = Varints.size32(value);
    HeapBytes.putLongLittleEndian(
        bytes, position, spread(value & 0xffff_ffffL) | continuation(length));
    return position + length;
  }

  /**
   * Encodes {@code value}, taken as unsigned, and returns the position after its 1 to 10 bytes.
   * {@link #SLACK} bytes from {@code position} on must lie in the array.
   */
  public static int put64(byte[] bytes, int position, long value) {
    if ((value & ~0x7fL) == 0) {
      bytes[position] = (byte) value;
      return position + 1;
    }
    int length = Varints.size64(value);
    if (length > Long.BYTES) {
      return put64Long(bytes, position, value);
    }
    HeapBytes.putLongLittleEndian(bytes, position, spread(value) | continuation(length));
    return position + length;
  }

  /**
   * Puts the length of what lies from {@code start} to {@code end} before it, as a varint at {@code
   * position}, and returns the position after it all. When the length needs more bytes than lie
   * between {@code position} and {@code start}, the bytes are moved up to make room.
   */
  public static int prefixLength(byte[] bytes, int position, int start, int end) {
    int length = end - start;
    int moved = position + Varints.size32(length);
    if (moved != start) {
      System.arraycopy(bytes, start, bytes, moved, length);
    }
    int prefix = length;
    int at = position;
    while (prefix > 0x7f) {
      bytes[at++] = (byte) (prefix | 0x80);
      prefix >>>= 7;
    }
    bytes[at] = (byte) prefix;
    return moved + length;
  }

  private static int put64Long(byte[] bytes, int position, long value) {
    HeapBytes.putLongLittleEndian(bytes, position, spread(value) | CONTINUATION);
    // Bit 63 stands where the ninth byte has its continuation bit: no branch is needed.
    int last = (int) (value >>> 56);
    bytes[position + 8] = (byte) last;
    bytes[position + 9] = (byte) (last >>> 7);
    return position + 9 + (last >>> 7);
  }

  /** The high bits of the first {@code length - 1} bytes, for lengths of 2 to 8. */
  private static long continuation(int length) {
    return CONTINUATION >>> ((9 - length) << 3);
  }

  /**
   * Returns the length of the varint that the eight bytes of {@code word}, read little-endian,
   * begin with: 1 to 8, or 9 when its last byte is not among them.
   */
  public static int lengthInWord(long word) {
    return (Long.numberOfTrailingZeros(~word & CONTINUATION) >>> 3) + 1;
  }

  /**
   * Returns the value of the varint that {@code word} begins with, whose last byte is among the
   * eight.
   */
  public static long valueInWord(long word) {
    long stops = ~word & CONTINUATION;
    return gather(word & (stops ^ (stops - 1)));
  }

  /** Returns the 56 bits of a varint whose first eight bytes {@code word} are and that goes on. */
  public static long valueInFullWord(long word) {
    return gather(word);
  }

  /** Moves the low 56 bits apart, seven to a byte, by halves: 28, 14, then 7 bits. */
  private static long spread(long bits) {
    long x = bits & 0x00ff_ffff_ffff_ffffL;
    x = (x & 0x0000_0000_0fff_ffffL) | ((x << 4) & 0x0fff_ffff_0000_0000L);
    x = (x & 0x0000_3fff_0000_3fffL) | ((x << 2) & 0x3fff_0000_3fff_0000L);
    return (x & 0x007f_007f_007f_007fL) | ((x << 1) & 0x7f00_7f00_7f00_7f00L);
  }

  /** The inverse of {@link #spread}: joins the low seven bits of eight bytes. */
  private static long gather(long bytes) {
    long x = bytes & 0x7f7f_7f7f_7f7f_7f7fL;
    x = (x & 0x007f_007f_007f_007fL) | ((x & 0x7f00_7f00_7f00_7f00L) >>> 1);
    x = (x & 0x0000_3fff_0000_3fffL) | ((x & 0x3fff_0000_3fff_0000L) >>> 2);
    return (x & 0x0000_0000_0fff_ffffL) | ((x & 0x0fff_ffff_0000_0000L) >>> 4);
  }
}
