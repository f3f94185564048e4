package dev.gatun.codec.internal;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.I2B;
import static jdk.incubator.vector.VectorOperators.L2B;
import static jdk.incubator.vector.VectorOperators.LEADING_ZEROS_COUNT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NE;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.UGE;
import static jdk.incubator.vector.VectorOperators.XOR;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_B2I;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_B2L;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_I2L;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_S2I;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_S2L;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Varints in blocks of 64 bytes, for AVX-512 with VBMI2.
 *
 * <p>In: the bytes below 0x80 end a varint, so a mask of them says where each begins. The offsets
 * of the beginnings are moved to the front ({@code vpcompressb}), and a permutation of bytes
 * ({@code vpermb}) puts four bytes of each varint into a lane of an int, or eight into one of a
 * long, where shifts close the gaps between the groups of seven bits. Varints with more bytes than
 * a lane take the rest from a second permutation.
 *
 * <p>Out: the groups of each value are spread over a lane of eight bytes, and the bytes that its
 * varint has are moved to the front.
 *
 * <p>Runs of one byte and of two need none of this.
 */
final class Vbmi2Varints extends VarintKernel {
  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_512;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_512;
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_512;
  private static final int BLOCK = 64;
  private static final int PAIRS = 32;

  /** The mask of a block that holds nothing but varints of two bytes. */
  private static final long STOPS_OF_PAIRS = 0xaaaa_aaaa_aaaa_aaaaL;

  private static final ByteVector OFFSETS = ByteVector.broadcast(BYTES, 0).addIndex(1);
  private static final ByteVector LANE_OF_INT = lanes(Integer.BYTES);
  private static final ByteVector BYTE_OF_INT = bytesOfLanes(Integer.BYTES);
  private static final ByteVector LANE_OF_LONG = lanes(Long.BYTES);
  private static final ByteVector BYTE_OF_LONG = bytesOfLanes(Long.BYTES);

  /** For the two highest bytes of a long: the tenth byte, and above it the ninth. */
  private static final ByteVector TENTH_AND_NINTH =
      LongVector.broadcast(LONGS, 0x08_09_00_00_00_00_00_00L).reinterpretAsBytes();

  /** Where more varints than one are in a lane of bytes: 0, 0, …, 1, 1, …. */
  private static ByteVector lanes(int width) {
    byte[] lanes = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      lanes[i] = (byte) (i / width);
    }
    return ByteVector.fromArray(BYTES, lanes, 0);
  }

  private static ByteVector bytesOfLanes(int width) {
    byte[] bytes = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      bytes[i] = (byte) (i % width);
    }
    return ByteVector.fromArray(BYTES, bytes, 0);
  }

  @Override
  long stops(long base, int at) {
    return stopsAt(base, at);
  }

  private static long stopsAt(long base, int at) {
    return ~VectorMemory.load(BYTES, base, at).lt((byte) 0).toLong();
  }

  @Override
  long decode32(long base, int at, int limit, int[] to, int index, int count, boolean zigzag) {
    int from = at;
    int i = index;
    int end = index + count;
    while (i <= end - BLOCK && from <= limit - BLOCK) {
      long stops = stopsAt(base, from);
      if (stops == -1L) {
        widen(base, from, to, i, zigzag);
        i += BLOCK;
        from += BLOCK;
      } else if (stops == STOPS_OF_PAIRS) {
        widenPairs(base, from, to, i, zigzag);
        i += PAIRS;
        from += BLOCK;
      } else {
        if (stops == 0 || !gather(base, from, stops, to, i, zigzag)) {
          return Run.of(i - index, from);
        }
        i += Long.bitCount(stops);
        from += StopMask.length(stops);
      }
    }
    return finish32(base, from, limit, to, i, end, index, zigzag);
  }

  /** Decodes what is left of fewer varints, or fewer bytes, than a block may have. */
  private static long finish32(
      long base, int at, int limit, int[] to, int index, int end, int first, boolean zigzag) {
    int from = at;
    int i = index;
    while (i < end && from < limit) {
      int room = Math.min(end - i, (to.length - i) & -INTS.length());
      long stops = StopMask.first(room, stopsAt(base, from) & StopMask.lowest(limit - from));
      if (stops == 0 || !gather(base, from, stops, to, i, zigzag)) {
        break;
      }
      i += Long.bitCount(stops);
      from += StopMask.length(stops);
    }
    return Run.of(i - first, from);
  }

  @Override
  long decode64(long base, int at, int limit, long[] to, int index, int count, boolean zigzag) {
    int from = at;
    int i = index;
    int end = index + count;
    while (i <= end - BLOCK && from <= limit - BLOCK) {
      long stops = stopsAt(base, from);
      if (stops == -1L) {
        widen(base, from, to, i, zigzag);
        i += BLOCK;
        from += BLOCK;
      } else if (stops == STOPS_OF_PAIRS) {
        widenPairs(base, from, to, i, zigzag);
        i += PAIRS;
        from += BLOCK;
      } else {
        if (stops == 0 || !gather(base, from, stops, to, i, zigzag)) {
          return Run.of(i - index, from);
        }
        i += Long.bitCount(stops);
        from += StopMask.length(stops);
      }
    }
    return finish64(base, from, limit, to, i, end, index, zigzag);
  }

  /** Decodes what is left of fewer varints, or fewer bytes, than a block may have. */
  private static long finish64(
      long base, int at, int limit, long[] to, int index, int end, int first, boolean zigzag) {
    int from = at;
    int i = index;
    while (i < end && from < limit) {
      int room = Math.min(end - i, (to.length - i) & -LONGS.length());
      long stops = StopMask.first(room, stopsAt(base, from) & StopMask.lowest(limit - from));
      if (stops == 0 || !gather(base, from, stops, to, i, zigzag)) {
        break;
      }
      i += Long.bitCount(stops);
      from += StopMask.length(stops);
    }
    return Run.of(i - first, from);
  }

  /** Returns the offsets at which varints start that end at {@code stops}, from the front. */
  private static ByteVector starts(long stops) {
    long starts = ((stops << 1) | 1) & (-1L >>> Long.numberOfLeadingZeros(stops));
    return OFFSETS.compress(VectorMask.fromLong(BYTES, starts));
  }

  private static void widen(long base, int from, int[] to, int index, boolean zigzag) {
    for (int i = 0; i < BLOCK; i += INTS.length()) {
      ByteVector bytes = VectorMemory.load(ByteVector.SPECIES_128, base, from + i);
      IntVector values = (IntVector) bytes.convertShape(ZERO_EXTEND_B2I, INTS, 0);
      unfold(values, zigzag).intoArray(to, index + i);
    }
  }

  private static void widen(long base, int from, long[] to, int index, boolean zigzag) {
    for (int i = 0; i < BLOCK; i += LONGS.length()) {
      ByteVector bytes = VectorMemory.load(ByteVector.SPECIES_64, base, from + i);
      LongVector values = (LongVector) bytes.convertShape(ZERO_EXTEND_B2L, LONGS, 0);
      unfold(values, zigzag).intoArray(to, index + i);
    }
  }

  private static void widenPairs(long base, int from, int[] to, int index, boolean zigzag) {
    for (int i = 0; i < PAIRS; i += INTS.length()) {
      ByteVector bytes = VectorMemory.load(ByteVector.SPECIES_256, base, from + 2 * i);
      IntVector pairs =
          (IntVector) bytes.reinterpretAsShorts().convertShape(ZERO_EXTEND_S2I, INTS, 0);
      IntVector values = pairs.and(0x7f).or(pairs.lanewise(LSHR, 1).and(0x3f80));
      unfold(values, zigzag).intoArray(to, index + i);
    }
  }

  private static void widenPairs(long base, int from, long[] to, int index, boolean zigzag) {
    for (int i = 0; i < PAIRS; i += LONGS.length()) {
      ByteVector bytes = VectorMemory.load(ByteVector.SPECIES_128, base, from + 2 * i);
      LongVector pairs =
          (LongVector) bytes.reinterpretAsShorts().convertShape(ZERO_EXTEND_S2L, LONGS, 0);
      LongVector values = pairs.and(0x7f).or(pairs.lanewise(LSHR, 1).and(0x3f80));
      unfold(values, zigzag).intoArray(to, index + i);
    }
  }

  /**
   * Decodes a block's varints; returns false where one is not of 1 to 5 bytes and 32 bits. No
   * vector is an argument, and the last steps are written out: where C2 inlines a call no more,
   * since the code is large already, each vector would be an object.
   */
  private static boolean gather(
      long base, int from, long ends, int[] to, int index, boolean zigzag) {
    ByteVector block = VectorMemory.load(BYTES, base, from);
    ByteVector starts = starts(ends);
    for (int i = 0; i < Long.bitCount(ends); i += INTS.length()) {
      ByteVector start = LANE_OF_INT.add((byte) i).selectFrom(starts);
      IntVector bytes = start.add(BYTE_OF_INT).selectFrom(block).reinterpretAsInts();
      IntVector stops = bytes.not().and(0x8080_8080);
      VectorMask<Integer> longer = stops.compare(EQ, 0);
      IntVector values = together(bytes.and(stops.lanewise(XOR, stops.sub(1))));
      if (longer.anyTrue()) {
        IntVector fifth = start.add((byte) 4).selectFrom(block).reinterpretAsInts();
        if (fifth.and(0xf000_0000).compare(NE, 0, longer).anyTrue()) {
          return false;
        }
        values = values.lanewise(OR, fifth.lanewise(LSHL, 4).and(0xf000_0000), longer);
      }
      if (zigzag) {
        values = values.lanewise(LSHR, 1).lanewise(XOR, values.and(1).neg());
      }
      values.intoArray(to, index + i);
    }
    return true;
  }

  /** Decodes a block's varints; returns false where one is not of 1 to 10 bytes and 64 bits. */
  private static boolean gather(
      long base, int from, long ends, long[] to, int index, boolean zigzag) {
    ByteVector block = VectorMemory.load(BYTES, base, from);
    ByteVector starts = starts(ends);
    for (int i = 0; i < Long.bitCount(ends); i += LONGS.length()) {
      ByteVector start = LANE_OF_LONG.add((byte) i).selectFrom(starts);
      LongVector bytes = start.add(BYTE_OF_LONG).selectFrom(block).reinterpretAsLongs();
      LongVector stops = bytes.not().and(Varints.CONTINUATION_BITS);
      VectorMask<Long> longer = stops.compare(EQ, 0);
      LongVector values = together(bytes.and(stops.lanewise(XOR, stops.sub(1))));
      if (longer.anyTrue()) {
        LongVector rest = start.add(TENTH_AND_NINTH).selectFrom(block).reinterpretAsLongs();
        VectorMask<Long> longest = rest.compare(LT, 0, longer);
        if (rest.and(0x00fe_0000_0000_0000L).compare(NE, 0, longest).anyTrue()) {
          return false;
        }
        values = values.lanewise(OR, rest.and(0x7f00_0000_0000_0000L), longer);
        LongVector highest = rest.lanewise(LSHL, 15).and(Long.MIN_VALUE);
        values = values.lanewise(OR, highest, longest);
      }
      if (zigzag) {
        values = values.lanewise(LSHR, 1).lanewise(XOR, values.and(1).neg());
      }
      values.intoArray(to, index + i);
    }
    return true;
  }

  /** {@link Varints#gather} of four bytes in each lane. */
  private static IntVector together(IntVector bytes) {
    IntVector by14 = bytes.and(0x007f_007f).or(bytes.lanewise(LSHR, 1).and(0x3f80_3f80));
    return by14.and(0x3fff).or(by14.lanewise(LSHR, 2).and(0x0fff_c000));
  }

  /** {@link Varints#gather} of eight bytes in each lane. */
  private static LongVector together(LongVector bytes) {
    LongVector by14 =
        bytes.and(0x007f_007f_007f_007fL).or(bytes.lanewise(LSHR, 1).and(0x3f80_3f80_3f80_3f80L));
    LongVector by28 =
        by14.and(0x0000_3fff_0000_3fffL).or(by14.lanewise(LSHR, 2).and(0x0fff_c000_0fff_c000L));
    return by28.and(0x0fff_ffffL).or(by28.lanewise(LSHR, 4).and(0x00ff_ffff_f000_0000L));
  }

  private static IntVector unfold(IntVector values, boolean zigzag) {
    return zigzag ? values.lanewise(LSHR, 1).lanewise(XOR, values.and(1).neg()) : values;
  }

  private static LongVector unfold(LongVector values, boolean zigzag) {
    return zigzag ? values.lanewise(LSHR, 1).lanewise(XOR, values.and(1).neg()) : values;
  }

  @Override
  long encode32(int[] from, int index, int count, long base, int at, boolean zigzag) {
    int to = at;
    int i = index;
    for (; i <= index + count - INTS.length(); i += INTS.length()) {
      IntVector values = fold(IntVector.fromArray(INTS, from, i), zigzag);
      if (values.compare(UGE, 0x80).anyTrue()) {
        to = put((LongVector) values.convertShape(ZERO_EXTEND_I2L, LONGS, 0), base, to);
        to = put((LongVector) values.convertShape(ZERO_EXTEND_I2L, LONGS, 1), base, to);
      } else {
        VectorMemory.store(
            (ByteVector) values.convertShape(I2B, ByteVector.SPECIES_128, 0), base, to);
        to += INTS.length();
      }
    }
    return Run.of(i - index, to);
  }

  @Override
  long encode64(long[] from, int index, int count, long base, int at, boolean zigzag) {
    int to = at;
    int i = index;
    for (; i <= index + count - LONGS.length(); i += LONGS.length()) {
      LongVector values = fold(LongVector.fromArray(LONGS, from, i), zigzag);
      if (values.compare(UGE, 1L << 56).anyTrue()) {
        to = PextVarints.encodeEach(from, i, LONGS.length(), base, to, zigzag);
      } else if (values.compare(UGE, 0x80).anyTrue()) {
        to = put(values, base, to);
      } else {
        VectorMemory.store(
            (ByteVector) values.convertShape(L2B, ByteVector.SPECIES_64, 0), base, to);
        to += LONGS.length();
      }
    }
    return Run.of(i - index, to);
  }

  /** Encodes eight values below 2^56; returns the offset behind them. */
  private static int put(LongVector values, long base, int at) {
    LongVector groups = apart(values);
    // The unused bits of each lane: a multiple of eight, and not all, for zero takes a byte too.
    LongVector unused = groups.or(1).lanewise(LEADING_ZEROS_COUNT).and(~7L);
    LongVector used = LongVector.broadcast(LONGS, -1L).lanewise(LSHR, unused);
    LongVector more =
        LongVector.broadcast(LONGS, Varints.CONTINUATION_BITS >>> Byte.SIZE).lanewise(LSHR, unused);
    VectorMask<Byte> kept = used.reinterpretAsBytes().lt((byte) 0);
    VectorMemory.store(groups.or(more).reinterpretAsBytes().compress(kept), base, at);
    return at + kept.trueCount();
  }

  /** {@link Varints#spread} of each lane. */
  private static LongVector apart(LongVector values) {
    LongVector by28 =
        values.and(0x0fff_ffffL).or(values.lanewise(LSHL, 4).and(0x0fff_ffff_0000_0000L));
    LongVector by14 =
        by28.and(0x0000_3fff_0000_3fffL).or(by28.lanewise(LSHL, 2).and(0x3fff_0000_3fff_0000L));
    return by14.and(0x007f_007f_007f_007fL).or(by14.lanewise(LSHL, 1).and(0x7f00_7f00_7f00_7f00L));
  }

  private static IntVector fold(IntVector values, boolean zigzag) {
    return zigzag ? values.lanewise(LSHL, 1).lanewise(XOR, values.lanewise(ASHR, 31)) : values;
  }

  private static LongVector fold(LongVector values, boolean zigzag) {
    return zigzag ? values.lanewise(LSHL, 1).lanewise(XOR, values.lanewise(ASHR, 63)) : values;
  }
}
