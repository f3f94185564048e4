package dev.gatun.codec.internal;

/**
 * Runs of varints, one varint at a time: what every kernel is held against, what finds the varint
 * at which a run ends early, and what runs where there are no vectors.
 */
final class ScalarVarints {
  private ScalarVarints() {}

  /**
   * Decodes up to {@code count} varints to 32 bits each, as they are: not unfolded.
   *
   * @return a {@link Run}, short where the next varint is not of this kind, or goes beyond the
   *     limit
   */
  static long decode32(
      long base, int at, int limit, int[] to, int index, int count, VarintKind kind) {
    int maxBytes = kind.maxBytes();
    boolean strict = !kind.dropExcessBits();
    int from = at;
    int i = index;
    for (int end = index + count; i < end; i++) {
      long word = Memory.getLongLittleEndian(base, from);
      if ((word & 0x80) == 0 && from < limit) {
        to[i] = (int) word & 0x7f;
        from++;
        continue;
      }
      int size = size(word, base, from);
      long value = Varints.gather(word & upTo(size));
      if (size > Math.min(maxBytes, limit - from) || (strict && value >>> Integer.SIZE != 0)) {
        break;
      }
      to[i] = (int) value;
      from += size;
    }
    return Run.of(i - index, from);
  }

  /** Does what {@link #decode32} does, to 64 bits each. */
  static long decode64(
      long base, int at, int limit, long[] to, int index, int count, VarintKind kind) {
    boolean strict = !kind.dropExcessBits();
    int from = at;
    int i = index;
    for (int end = index + count; i < end; i++) {
      long word = Memory.getLongLittleEndian(base, from);
      if ((word & 0x80) == 0 && from < limit) {
        to[i] = word & 0x7f;
        from++;
        continue;
      }
      int size = size(word, base, from);
      if (size > Math.min(Varints.MAX_BYTES_64, limit - from)) {
        break;
      }
      long value = Varints.gather(word & upTo(size));
      if (size > Long.BYTES) {
        int tenth = size == Varints.MAX_BYTES_64 ? Memory.getByte(base, from + 9) : 0;
        if (strict && tenth > 1) {
          break;
        }
        value |= (Memory.getByte(base, from + 8) & 0x7fL) << 56 | (long) tenth << 63;
      }
      to[i] = value;
      from += size;
    }
    return Run.of(i - index, from);
  }

  /** Passes over up to {@code count} varints of 1 to 10 bytes; returns a run. */
  static long skip(long base, int at, int limit, int count, boolean dropExcessBits) {
    int from = at;
    int left = count;
    for (; left > 0; left--) {
      int size = size(Memory.getLongLittleEndian(base, from), base, from);
      if (size > Math.min(Varints.MAX_BYTES_64, limit - from)
          || (size == Varints.MAX_BYTES_64
              && !dropExcessBits
              && Memory.getByte(base, from + 9) > 1)) {
        break;
      }
      from += size;
    }
    return Run.of(count - left, from);
  }

  /** Returns the bytes of the varint that starts with {@code word}: 11 for all above 10. */
  private static int size(long word, long base, int from) {
    long stops = ~word & Varints.CONTINUATION_BITS;
    return stops != 0 ? (Long.numberOfTrailingZeros(stops) >>> 3) + 1 : longSize(base, from);
  }

  private static int longSize(long base, int from) {
    if (Memory.getByte(base, from + 8) >= 0) {
      return 9;
    }
    return Memory.getByte(base, from + 9) >= 0 ? 10 : 11;
  }

  /** A mask of the first {@code size} bytes, of all where there are more than eight. */
  private static long upTo(int size) {
    return -1L >>> Math.max(0, Long.SIZE - Byte.SIZE * size);
  }

  /** Encodes values, folded or not, where there is room; returns the offset behind them. */
  static int encode32(int[] from, int index, int count, long base, int at, boolean zigzag) {
    int to = at;
    for (int i = index; i < index + count; i++) {
      int value = from[i];
      to = VarintWriteLease.putVarint32(base, to, zigzag ? Varints.zigzag32(value) : value);
    }
    return to;
  }

  /** Encodes values, folded or not, where there is room; returns the offset behind them. */
  static int encode64(long[] from, int index, int count, long base, int at, boolean zigzag) {
    int to = at;
    for (int i = index; i < index + count; i++) {
      long value = from[i];
      to = VarintWriteLease.putVarint64(base, to, zigzag ? Varints.zigzag64(value) : value);
    }
    return to;
  }
}
