package dev.gatun.codec.internal;

/**
 * Varints one after the other, as packed lists hold them: counted first, so that what is decoded
 * goes to its place without a further check.
 */
final class VarintRuns {
  private VarintRuns() {}

  /** Returns how many varints end in the bytes from one offset to another. */
  static int count(long base, int from, int to) {
    int count = 0;
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long word = Memory.getLongLittleEndian(base, at);
      count += Long.bitCount(~word & Varints.CONTINUATION_BITS);
    }
    for (; at < to; at++) {
      count += Memory.getByte(base, at) >= 0 ? 1 : 0;
    }
    return count;
  }

  /**
   * Decodes varints, the low 32 bits of each.
   *
   * @param at the offset of the first one; {@code count} of them end in bytes that are there
   * @return the offset behind the last one, or {@code -1 - offset} of one that is too long
   */
  static int decode(long base, int at, int[] to, int index, int count) {
    int from = at;
    int end = index + count;
    for (int i = index; i < end; i++) {
      long word = Memory.getLongLittleEndian(base, from);
      if ((word & 0x80) == 0) {
        to[i] = (int) word & 0x7f;
        from++;
        continue;
      }
      long stops = ~word & Varints.CONTINUATION_BITS;
      int size = stops != 0 ? size(stops) : longSize(base, from);
      if (size == 0) {
        return -1 - from;
      }
      to[i] = (int) Varints.gather(word & (stops ^ (stops - 1)));
      from += size;
    }
    return from;
  }

  /**
   * Decodes varints.
   *
   * @param at the offset of the first one; {@code count} of them end in bytes that are there
   * @return the offset behind the last one, or {@code -1 - offset} of one that is too long
   */
  static int decode(long base, int at, long[] to, int index, int count) {
    int from = at;
    int end = index + count;
    for (int i = index; i < end; i++) {
      long word = Memory.getLongLittleEndian(base, from);
      if ((word & 0x80) == 0) {
        to[i] = word & 0x7f;
        from++;
        continue;
      }
      long stops = ~word & Varints.CONTINUATION_BITS;
      int size = stops != 0 ? size(stops) : longSize(base, from);
      if (size == 0) {
        return -1 - from;
      }
      long value = Varints.gather(word & (stops ^ (stops - 1)));
      to[i] = size <= Long.BYTES ? value : value | highBits(base, from);
      from += size;
    }
    return from;
  }

  private static int size(long stops) {
    return (Long.numberOfTrailingZeros(stops) >>> 3) + 1;
  }

  /** Returns 9 or 10 when a varint of more than eight bytes ends there, else 0. */
  private static int longSize(long base, int from) {
    if (Memory.getByte(base, from + 8) >= 0) {
      return 9;
    }
    return Memory.getByte(base, from + 9) >= 0 ? 10 : 0;
  }

  /** The bits that the ninth and the tenth byte hold, if there are as many. */
  private static long highBits(long base, int from) {
    long ninth = Memory.getByte(base, from + 8);
    return ninth >= 0
        ? ninth << 56
        : (ninth & 0x7f) << 56 | (long) Memory.getByte(base, from + 9) << 63;
  }
}
