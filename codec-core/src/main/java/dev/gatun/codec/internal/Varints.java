package dev.gatun.codec.internal;

/**
 * The arithmetic of base-128 varints that needs no memory: sizes and zigzag.
 *
 * <p>Sources: the Protocol Buffers encoding guide, and {@code doc/specs/thrift-compact-protocol.md}
 * of Apache Thrift.
 */
public final class Varints {
  /** The longest encoding of a 32-bit value, in bytes. */
  public static final int MAX_BYTES_32 = 5;

  /** The longest encoding of a 64-bit value, in bytes. */
  public static final int MAX_BYTES_64 = 10;

  /** The high bit of each of eight bytes: set where a varint goes on. */
  public static final long CONTINUATION_BITS = 0x8080_8080_8080_8080L;

  private Varints() {}

  /** Returns the bytes that {@code value}, taken as unsigned, encodes to: 1 to 5. */
  public static int size32(int value) {
    // (bits * 9 + 64) / 64 equals ceil(bits / 7) for 1 to 32 bits, and needs no division.
    return (352 - 9 * Integer.numberOfLeadingZeros(value)) >>> 6;
  }

  /** Returns the bytes that {@code value}, taken as unsigned, encodes to: 1 to 10. */
  public static int size64(long value) {
    return (640 - 9 * Long.numberOfLeadingZeros(value)) >>> 6;
  }

  /**
   * Maps signed to unsigned so that values near zero stay short: 0, -1, 1, -2 become 0, 1, 2, 3.
   */
  public static int zigzag32(int value) {
    return (value << 1) ^ (value >> 31);
  }

  /** The 64-bit form of {@link #zigzag32}. */
  public static long zigzag64(long value) {
    return (value << 1) ^ (value >> 63);
  }

  /** The inverse of {@link #zigzag32}. */
  public static int unzigzag32(int value) {
    return (value >>> 1) ^ -(value & 1);
  }

  /** The inverse of {@link #zigzag64}. */
  public static long unzigzag64(long value) {
    return (value >>> 1) ^ -(value & 1);
  }

  /** Spreads the low 56 bits of {@code value} to groups of seven, the lowest in the lowest byte. */
  public static long spread(long value) {
    long by28 = (value & 0x0fff_ffffL) | (value & 0xff_ffff_f000_0000L) << 4;
    long by14 = (by28 & 0x0000_3fff_0000_3fffL) | (by28 & 0x0fff_c000_0fff_c000L) << 2;
    return (by14 & 0x007f_007f_007f_007fL) | (by14 & 0x3f80_3f80_3f80_3f80L) << 1;
  }

  /** The inverse of {@link #spread}: takes the low seven bits of each byte together. */
  public static long gather(long bytes) {
    long by14 = (bytes & 0x007f_007f_007f_007fL) | (bytes & 0x7f00_7f00_7f00_7f00L) >>> 1;
    long by28 = (by14 & 0x0000_3fff_0000_3fffL) | (by14 & 0x3fff_0000_3fff_0000L) >>> 2;
    return (by28 & 0x0fff_ffffL) | (by28 & 0x0fff_ffff_0000_0000L) >>> 4;
  }
}
