package dev.gatun.codec.internal;

/**
 * Varints in words of eight bytes, for processors that gather and spread bits in one instruction
 * ({@code PEXT} and {@code PDEP} of BMI2, which {@link Long#compress} and {@link Long#expand} are).
 *
 * <p>In: the high bits of six bytes are the number of a row, which has the bits of each varint that
 * ends in them. The bits of one that does not are kept for the next six, so no branch depends on a
 * length. The table is that of SFVInt (arXiv 2403.06898).
 *
 * <p>Out: the groups of seven bits are spread, and the bytes that the value does not need are
 * overwritten by the next one.
 *
 * <p>Words of nothing but one byte a varint, or two, need none of this.
 */
final class PextVarints extends VarintKernel {
  private static final int BYTES = 6;
  private static final long HIGH_BITS = 0x8080_8080_8080L;
  private static final long LOW_BITS = ~Varints.CONTINUATION_BITS;
  private static final int BITS_OF_LONGEST_32 = 7 * Varints.MAX_BYTES_32;
  private static final int BITS_OF_LONGEST_64 = 7 * Varints.MAX_BYTES_64;

  /** The high bits of a word that holds nothing but varints of two bytes. */
  private static final long PAIRS = 0x0080_0080_0080_0080L;

  private static final int PAIRS_OF_WORD = Long.BYTES / 2;

  /** In a row: the bits of up to six varints, those of the one that goes on, how many end. */
  private static final int ROW = 8;

  private static final int OPEN = 6;
  private static final int ENDED = 7;

  /** The row of six bytes in which no varint ends: there the first is the one that goes on. */
  private static final int NONE_ENDS = ROW * ((1 << BYTES) - 1);

  private static final long[] TABLE = table();

  private static long[] table() {
    long[] table = new long[ROW << BYTES];
    for (int row = 0; row < table.length; row += ROW) {
      int start = 0;
      for (int i = 0; i < BYTES; i++) {
        if ((((row / ROW) >>> i) & 1) == 0) {
          table[row + (int) table[row + ENDED]++] = bits(start, i + 1);
          start = i + 1;
        }
      }
      table[row + OPEN] = bits(start, BYTES);
    }
    table[NONE_ENDS] = table[NONE_ENDS + OPEN];
    return table;
  }

  private static long bits(int from, int to) {
    long bytes = (-1L >>> (Long.SIZE - Byte.SIZE * to)) & (-1L << (Byte.SIZE * from));
    return from == to ? 0 : bytes & LOW_BITS;
  }

  @Override
  long stops(long base, int at) {
    long stops = 0;
    for (int i = 0; i < Long.SIZE; i += Long.BYTES) {
      long word = Memory.getLongLittleEndian(base, at + i);
      stops |= Long.compress(~word, Varints.CONTINUATION_BITS) << i;
    }
    return stops;
  }

  @Override
  long decode32(long base, int at, int limit, int[] to, int index, int count, boolean zigzag) {
    int lastIndex = index + count - Long.BYTES;
    int lastOffset = limit - Long.BYTES;
    int from = at;
    int i = index;
    long open = 0;
    int openBits = 0;
    while (i <= lastIndex && from <= lastOffset) {
      long word = Memory.getLongLittleEndian(base, from);
      long more = word & Varints.CONTINUATION_BITS;
      if ((more | openBits) == 0) {
        singles(word, to, i);
        i += Long.BYTES;
        from += Long.BYTES;
        continue;
      }
      if (((more ^ PAIRS) | openBits) == 0) {
        pairs(word, to, i);
        i += PAIRS_OF_WORD;
        from += Long.BYTES;
        continue;
      }
      int row = ROW * (int) Long.compress(word, HIGH_BITS);
      long firstBits = TABLE[row];
      long first = open | (Long.compress(word, firstBits) << openBits);
      long second = Long.compress(word, TABLE[row + 1]);
      if (openBits + Long.bitCount(firstBits) > BITS_OF_LONGEST_32
          || (first | second) >>> Integer.SIZE != 0) {
        break;
      }
      to[i] = (int) first;
      to[i + 1] = (int) second;
      to[i + 2] = (int) Long.compress(word, TABLE[row + 2]);
      to[i + 3] = (int) Long.compress(word, TABLE[row + 3]);
      to[i + 4] = (int) Long.compress(word, TABLE[row + 4]);
      to[i + 5] = (int) Long.compress(word, TABLE[row + 5]);
      open = Long.compress(word, TABLE[row + OPEN]);
      openBits = Long.bitCount(TABLE[row + OPEN]);
      i += (int) TABLE[row + ENDED];
      from += BYTES;
    }
    unfold(to, index, i, zigzag);
    return Run.of(i - index, from - openBits / 7);
  }

  @Override
  long decode64(long base, int at, int limit, long[] to, int index, int count, boolean zigzag) {
    int lastIndex = index + count - Long.BYTES;
    int lastOffset = limit - Long.BYTES;
    int from = at;
    int i = index;
    long open = 0;
    int openBits = 0;
    while (i <= lastIndex && from <= lastOffset) {
      long word = Memory.getLongLittleEndian(base, from);
      long more = word & Varints.CONTINUATION_BITS;
      if ((more | openBits) == 0) {
        singles(word, to, i);
        i += Long.BYTES;
        from += Long.BYTES;
        continue;
      }
      if (((more ^ PAIRS) | openBits) == 0) {
        pairs(word, to, i);
        i += PAIRS_OF_WORD;
        from += Long.BYTES;
        continue;
      }
      int row = ROW * (int) Long.compress(word, HIGH_BITS);
      long rest = Long.compress(word, TABLE[row]);
      int bits = openBits + Long.bitCount(TABLE[row]);
      if (bits >= Long.SIZE
          && (bits > BITS_OF_LONGEST_64
              || row == NONE_ENDS
              || rest >>> (Long.SIZE - openBits) != 0)) {
        break;
      }
      long first = open | (rest << openBits);
      to[i] = first;
      to[i + 1] = Long.compress(word, TABLE[row + 1]);
      to[i + 2] = Long.compress(word, TABLE[row + 2]);
      to[i + 3] = Long.compress(word, TABLE[row + 3]);
      to[i + 4] = Long.compress(word, TABLE[row + 4]);
      to[i + 5] = Long.compress(word, TABLE[row + 5]);
      open = row == NONE_ENDS ? first : Long.compress(word, TABLE[row + OPEN]);
      openBits = row == NONE_ENDS ? bits : Long.bitCount(TABLE[row + OPEN]);
      i += (int) TABLE[row + ENDED];
      from += BYTES;
    }
    unfold(to, index, i, zigzag);
    return Run.of(i - index, from - openBits / 7);
  }

  private static void singles(long word, int[] to, int index) {
    for (int i = 0; i < Long.BYTES; i++) {
      to[index + i] = (int) (word >>> (Byte.SIZE * i)) & 0x7f;
    }
  }

  private static void singles(long word, long[] to, int index) {
    for (int i = 0; i < Long.BYTES; i++) {
      to[index + i] = (word >>> (Byte.SIZE * i)) & 0x7f;
    }
  }

  private static void pairs(long word, int[] to, int index) {
    long values = (word & 0x007f_007f_007f_007fL) | ((word & 0x7f00_7f00_7f00_7f00L) >>> 1);
    for (int i = 0; i < PAIRS_OF_WORD; i++) {
      to[index + i] = (int) (values >>> (Short.SIZE * i)) & 0x3fff;
    }
  }

  private static void pairs(long word, long[] to, int index) {
    long values = (word & 0x007f_007f_007f_007fL) | ((word & 0x7f00_7f00_7f00_7f00L) >>> 1);
    for (int i = 0; i < PAIRS_OF_WORD; i++) {
      to[index + i] = (values >>> (Short.SIZE * i)) & 0x3fff;
    }
  }

  private static void unfold(int[] values, int from, int to, boolean zigzag) {
    if (zigzag) {
      for (int i = from; i < to; i++) {
        values[i] = Varints.unzigzag32(values[i]);
      }
    }
  }

  private static void unfold(long[] values, int from, int to, boolean zigzag) {
    if (zigzag) {
      for (int i = from; i < to; i++) {
        values[i] = Varints.unzigzag64(values[i]);
      }
    }
  }

  @Override
  long encode32(int[] from, int index, int count, long base, int at, boolean zigzag) {
    int to = at;
    int i = index;
    for (; i <= index + count - Long.BYTES; i += Long.BYTES) {
      long word = 0;
      long all = 0;
      for (int k = 0; k < Long.BYTES; k++) {
        long value = fold(from[i + k], zigzag);
        word |= value << (Byte.SIZE * k);
        all |= value;
      }
      if ((all & ~0x7fL) == 0) {
        Memory.putLongLittleEndian(base, to, word);
        to += Long.BYTES;
      } else {
        for (int k = 0; k < Long.BYTES; k++) {
          to = put(fold(from[i + k], zigzag), base, to);
        }
      }
    }
    return Run.of(i - index, to);
  }

  @Override
  long encode64(long[] from, int index, int count, long base, int at, boolean zigzag) {
    int to = at;
    int i = index;
    for (; i <= index + count - Long.BYTES; i += Long.BYTES) {
      long word = 0;
      long all = 0;
      for (int k = 0; k < Long.BYTES; k++) {
        long value = fold(from[i + k], zigzag);
        word |= value << (Byte.SIZE * k);
        all |= value;
      }
      if ((all & ~0x7fL) == 0) {
        Memory.putLongLittleEndian(base, to, word);
        to += Long.BYTES;
      } else {
        to = encodeEach(from, i, Long.BYTES, base, to, zigzag);
      }
    }
    return Run.of(i - index, to);
  }

  private static long fold(int value, boolean zigzag) {
    return Integer.toUnsignedLong(zigzag ? Varints.zigzag32(value) : value);
  }

  private static long fold(long value, boolean zigzag) {
    return zigzag ? Varints.zigzag64(value) : value;
  }

  /** Encodes values of any size; returns the offset behind them. */
  static int encodeEach(long[] from, int index, int count, long base, int at, boolean zigzag) {
    int to = at;
    for (int i = index; i < index + count; i++) {
      long value = fold(from[i], zigzag);
      to = value >>> (7 * Long.BYTES) == 0 ? put(value, base, to) : putLong(value, base, to);
    }
    return to;
  }

  /** Encodes a value of nine or ten bytes; returns the offset behind it. */
  private static int putLong(long value, long base, int at) {
    Memory.putLongLittleEndian(base, at, Long.expand(value, LOW_BITS) | Varints.CONTINUATION_BITS);
    int rest = (int) (value >>> (7 * Long.BYTES)); // its eighth bit says that a tenth byte follows
    Memory.putByte(base, at + 8, (byte) rest);
    Memory.putByte(base, at + 9, (byte) (rest >>> 7));
    return at + 9 + (rest >>> 7);
  }

  /** Encodes a value below 2^56; returns the offset behind it. */
  private static int put(long value, long base, int at) {
    long groups = Long.expand(value, LOW_BITS);
    // A multiple of eight, and not all, for zero takes a byte too.
    int unused = Long.numberOfLeadingZeros(groups | 1) & -Byte.SIZE;
    long more = (Varints.CONTINUATION_BITS >>> Byte.SIZE) >>> unused;
    Memory.putLongLittleEndian(base, at, groups | more);
    return at + ((Long.SIZE - unused) >>> 3);
  }
}
