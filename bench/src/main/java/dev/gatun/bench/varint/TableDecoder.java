package dev.gatun.bench.varint;

import dev.gatun.codec.internal.Memory;

/**
 * Six bytes at a time: their high bits are the index to a table, a row of which has the bits of
 * each varint that ends in them, for {@link Long#compress}. The idea is that of SFVInt (arXiv
 * 2403.06898) and of Nimble's decoder.
 */
final class TableDecoder extends ListCodec {
  private static final int BYTES = 6;
  private static final long HIGH_BITS = 0x8080_8080_8080L;
  private static final int UNFINISHED = (1 << BYTES) - 1;

  /** In a row: the masks of up to six varints, that of the rest, and how many varints end. */
  private static final int ROW = 8;

  private static final int REST = 6;
  private static final int ENDS = 7;
  private static final long[] TABLE = table();
  private static final int[] REST_BITS = restBits();

  TableDecoder(VarintData data) {
    super(data);
  }

  private static long[] table() {
    long[] table = new long[ROW << BYTES];
    for (int bits = 0; bits < 1 << BYTES; bits++) {
      int row = bits * ROW;
      int start = 0;
      for (int i = 0; i < BYTES; i++) {
        if (((bits >>> i) & 1) == 0) {
          table[row + (int) table[row + ENDS]++] = mask(start, i + 1);
          start = i + 1;
        }
      }
      table[row + REST] = mask(start, BYTES);
    }
    return table;
  }

  private static int[] restBits() {
    int[] restBits = new int[1 << BYTES];
    for (int bits = 0; bits < restBits.length; bits++) {
      restBits[bits] = Long.bitCount(TABLE[bits * ROW + REST]);
    }
    return restBits;
  }

  private static long mask(int from, int to) {
    long mask = 0;
    for (int i = from; i < to; i++) {
      mask |= 0x7fL << (Byte.SIZE * i);
    }
    return mask;
  }

  @Override
  int decode(int list) {
    int at = data.starts[list];
    int limit = data.starts[list + 1];
    return data.wide ? decode64(data.base, at, limit) : decode32(data.base, at, limit);
  }

  private int decode32(long base, int from, int limit) {
    int at = from;
    int i = 0;
    long rest = 0;
    int shift = 0;
    while (i <= ints.length - BYTES && at <= limit - Long.BYTES) {
      long word = Memory.getLongLittleEndian(base, at);
      int bits = (int) Long.compress(word, HIGH_BITS);
      int row = bits * ROW;
      ints[i] = (int) (rest | Long.compress(word, TABLE[row]) << shift);
      ints[i + 1] = (int) Long.compress(word, TABLE[row + 1]);
      ints[i + 2] = (int) Long.compress(word, TABLE[row + 2]);
      ints[i + 3] = (int) Long.compress(word, TABLE[row + 3]);
      ints[i + 4] = (int) Long.compress(word, TABLE[row + 4]);
      ints[i + 5] = (int) Long.compress(word, TABLE[row + 5]);
      long open = Long.compress(word, TABLE[row + REST]);
      if (bits == UNFINISHED) {
        rest |= open << shift;
        shift += REST_BITS[bits];
      } else {
        rest = open;
        shift = REST_BITS[bits];
      }
      i += (int) TABLE[row + ENDS];
      at += BYTES;
    }
    return decodeLast(base, at - shift / 7, limit, i);
  }

  private int decode64(long base, int from, int limit) {
    int at = from;
    int i = 0;
    long rest = 0;
    int shift = 0;
    while (i <= longs.length - BYTES && at <= limit - Long.BYTES) {
      long word = Memory.getLongLittleEndian(base, at);
      int bits = (int) Long.compress(word, HIGH_BITS);
      int row = bits * ROW;
      longs[i] = rest | Long.compress(word, TABLE[row]) << shift;
      longs[i + 1] = Long.compress(word, TABLE[row + 1]);
      longs[i + 2] = Long.compress(word, TABLE[row + 2]);
      longs[i + 3] = Long.compress(word, TABLE[row + 3]);
      longs[i + 4] = Long.compress(word, TABLE[row + 4]);
      longs[i + 5] = Long.compress(word, TABLE[row + 5]);
      long open = Long.compress(word, TABLE[row + REST]);
      if (bits == UNFINISHED) {
        rest |= open << shift;
        shift += REST_BITS[bits];
      } else {
        rest = open;
        shift = REST_BITS[bits];
      }
      i += (int) TABLE[row + ENDS];
      at += BYTES;
    }
    return decodeLast(base, at - shift / 7, limit, i);
  }

  /** A branch a byte. */
  private int decodeLast(long base, int from, int limit, int index) {
    int at = from;
    for (int i = index; i < data.count; i++) {
      long value = 0;
      int shift = 0;
      int next;
      do {
        if (at == limit) {
          throw new IllegalStateException("a varint that does not end");
        }
        next = Memory.getByte(base, at++);
        value |= (next & 0x7fL) << shift;
        shift += 7;
      } while (next < 0);
      if (data.wide) {
        longs[i] = value;
      } else {
        ints[i] = (int) value;
      }
    }
    return at;
  }

  @Override
  int encode(int list) {
    throw new UnsupportedOperationException("it decodes only");
  }
}
