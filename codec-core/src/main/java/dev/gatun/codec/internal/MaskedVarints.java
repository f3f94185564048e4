package dev.gatun.codec.internal;

import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Varints in blocks of 64 bytes, for vectors of 128 and 256 bits.
 *
 * <p>The bytes below 0x80 end a varint. A mask of them says where each begins and ends, so none has
 * to be decoded for the next one to be found: their loads do not wait for each other, and no branch
 * depends on a length. Only the mask is made with vectors.
 */
final class MaskedVarints extends VarintKernel {
  private static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(Simd.BITS));
  private static final int BLOCK = Long.SIZE;

  @Override
  long stops(long base, int at) {
    long goOn = 0;
    for (int i = 0; i < BLOCK; i += BYTES.length()) {
      goOn |= VectorMemory.load(BYTES, base, at + i).lt((byte) 0).toLong() << i;
    }
    return ~goOn;
  }

  @Override
  long decode32(long base, int at, int limit, int[] to, int index, int count, boolean zigzag) {
    int from = at;
    int i = index;
    int end = index + count;
    while (i < end && from < limit) {
      long stops = stops(base, from);
      if (stops == -1L && limit - from >= BLOCK && end - i >= BLOCK) {
        widen(base, from, to, i, zigzag);
        from += BLOCK;
        i += BLOCK;
        continue;
      }
      stops = StopMask.first(end - i, stops & StopMask.lowest(limit - from));
      if (StopMask.hasLonger(stops, Varints.MAX_BYTES_32)
          || walk(base, from, stops, to, i, zigzag) >>> Integer.SIZE != 0) {
        break;
      }
      i += Long.bitCount(stops);
      from += StopMask.length(stops);
    }
    return Run.of(i - index, from);
  }

  @Override
  long decode64(long base, int at, int limit, long[] to, int index, int count, boolean zigzag) {
    int from = at;
    int i = index;
    int end = index + count;
    while (i < end && from < limit) {
      long stops = stops(base, from);
      if (stops == -1L && limit - from >= BLOCK && end - i >= BLOCK) {
        widen(base, from, to, i, zigzag);
        from += BLOCK;
        i += BLOCK;
        continue;
      }
      stops = StopMask.first(end - i, stops & StopMask.lowest(limit - from));
      if (StopMask.hasLonger(stops, Long.BYTES)) {
        break;
      }
      walk(base, from, stops, to, i, zigzag);
      i += Long.bitCount(stops);
      from += StopMask.length(stops);
    }
    return Run.of(i - index, from);
  }

  private static void widen(long base, int from, int[] to, int index, boolean zigzag) {
    for (int i = 0; i < BLOCK; i++) {
      int value = Memory.getByte(base, from + i);
      to[index + i] = zigzag ? Varints.unzigzag32(value) : value;
    }
  }

  private static void widen(long base, int from, long[] to, int index, boolean zigzag) {
    for (int i = 0; i < BLOCK; i++) {
      long value = Memory.getByte(base, from + i);
      to[index + i] = zigzag ? Varints.unzigzag64(value) : value;
    }
  }

  /** Decodes varints of at most eight bytes, and returns all of their bits, one over the other. */
  private static long walk(long base, int from, long stops, int[] to, int index, boolean zigzag) {
    int i = index;
    int start = from;
    long all = 0;
    for (long left = stops; left != 0; left &= left - 1) {
      int stop = from + Long.numberOfTrailingZeros(left);
      long value = value(base, start, stop);
      all |= value;
      to[i++] = zigzag ? Varints.unzigzag32((int) value) : (int) value;
      start = stop + 1;
    }
    return all;
  }

  private static void walk(long base, int from, long stops, long[] to, int index, boolean zigzag) {
    int i = index;
    int start = from;
    for (long left = stops; left != 0; left &= left - 1) {
      int stop = from + Long.numberOfTrailingZeros(left);
      long value = value(base, start, stop);
      to[i++] = zigzag ? Varints.unzigzag64(value) : value;
      start = stop + 1;
    }
  }

  /** The varint of at most eight bytes from one offset to another, both its own. */
  private static long value(long base, int start, int stop) {
    long bytes = Memory.getLongLittleEndian(base, start);
    return Varints.gather(bytes & (-1L >>> (Byte.SIZE * (start - stop + Long.BYTES - 1))));
  }
}
