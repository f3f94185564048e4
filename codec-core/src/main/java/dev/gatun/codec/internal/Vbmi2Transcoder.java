package dev.gatun.codec.internal;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.ULT;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_B2S;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_S2I;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Text between UTF-8 and chars, for AVX-512 with VBMI2.
 *
 * <p>In: the offsets of the bytes that begin a char are moved to the front, and permutations put
 * the bytes of each char into a lane of 16 bits, as {@link Vbmi2Varints} does it with varints. Out:
 * each char's three possible forms are made in a lane of 32 bits, and the bytes of the one that it
 * has are moved to the front.
 */
final class Vbmi2Transcoder extends Utf8Transcoder {
  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_512;
  private static final VectorSpecies<Short> CHARS = ShortVector.SPECIES_512;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_512;
  private static final VectorSpecies<Short> HALF_CHARS = ShortVector.SPECIES_256;
  private static final int BLOCK = 64;

  private static final byte LOWEST_LEAD = (byte) 0xc0;
  private static final byte LOWEST_LEAD_OF_THREE = (byte) 0xe0;
  private static final byte LOWEST_LEAD_OF_FOUR = (byte) 0xf0;

  private static final ByteVector OFFSETS = ByteVector.broadcast(BYTES, 0).addIndex(1);
  private static final ByteVector LANE_OF_CHAR =
      OFFSETS.reinterpretAsShorts().lanewise(LSHR, 1).reinterpretAsBytes().and((byte) 0x1f);

  /** The first byte of a char in the high half of its lane, the second in the low one. */
  private static final ByteVector FIRST_AND_SECOND =
      ShortVector.broadcast(CHARS, 0x00_01).reinterpretAsBytes();

  private static final IntVector ONE = IntVector.broadcast(INTS, 0x80);
  private static final IntVector TWO = IntVector.broadcast(INTS, 0x80_80);
  private static final IntVector THREE = IntVector.broadcast(INTS, 0x80_80_80);

  @Override
  long decode(long base, int from, int to, char[] chars, int index) {
    int at = from;
    int i = index;
    while (at < to) {
      ByteVector bytes = VectorMemory.load(BYTES, base, at);
      long here = StopMask.lowest(to - at);
      long notAscii = bytes.lt((byte) 0).toLong() & here;
      if (notAscii == 0 && here == -1L) {
        widen(base, at, chars, i);
        at += BLOCK;
        i += BLOCK;
        continue;
      }
      if ((bytes.compare(GE, LOWEST_LEAD_OF_FOUR).toLong() & notAscii) != 0) {
        break;
      }
      long leads = bytes.compare(GE, LOWEST_LEAD).toLong() & notAscii;
      long ofThree = bytes.compare(GE, LOWEST_LEAD_OF_THREE).toLong() & notAscii;
      // Of a char that ends behind the block nothing is taken.
      long open = (leads & (1L << (BLOCK - 1))) | (ofThree & (3L << (BLOCK - 2)));
      long mine = open == 0 ? here : StopMask.lowest(Long.numberOfTrailingZeros(open));
      long continuations = notAscii & ~leads;
      long misplaced = ((leads << 1) | (ofThree << 2)) ^ continuations;
      long wrong = MaskedValidator.wrong(bytes, ofThree, base, at) & leads;
      // Where nothing is open, what is due behind the text is misplaced, too.
      if (((misplaced | wrong) & (open == 0 ? -1L : mine)) != 0 || mine == 0) {
        break;
      }
      long starts = mine & ~continuations;
      int count = Long.bitCount(starts);
      gather(bytes, OFFSETS.compress(VectorMask.fromLong(BYTES, starts)), count, chars, i);
      i += count;
      at += StopMask.length(mine);
    }
    return Run.of(i - index, at);
  }

  private static void widen(long base, int at, char[] chars, int index) {
    for (int i = 0; i < BLOCK; i += CHARS.length()) {
      ByteVector bytes = VectorMemory.load(ByteVector.SPECIES_256, base, at + i);
      ((ShortVector) bytes.convertShape(ZERO_EXTEND_B2S, CHARS, 0)).intoCharArray(chars, index + i);
    }
  }

  private static void gather(
      ByteVector bytes, ByteVector starts, int count, char[] chars, int index) {
    for (int i = 0; i < count; i += CHARS.length()) {
      ByteVector start = LANE_OF_CHAR.add((byte) i).selectFrom(starts);
      ShortVector two = start.add(FIRST_AND_SECOND).selectFrom(bytes).reinterpretAsShorts();
      ShortVector third = start.add((byte) 2).selectFrom(bytes).reinterpretAsShorts();
      ShortVector ofOne = two.lanewise(LSHR, 8);
      ShortVector ofTwo = two.lanewise(LSHR, 2).and((short) 0x07c0).or(two.and((short) 0x3f));
      ShortVector ofThree =
          two.lanewise(LSHL, 4)
              .and((short) 0xf000)
              .or(two.lanewise(LSHL, 6).and((short) 0x0fc0))
              .or(third.and((short) 0x3f));
      ofThree
          .blend(ofTwo, two.compare(ULT, (short) (LOWEST_LEAD_OF_THREE << 8)))
          .blend(ofOne, two.compare(GE, (short) 0))
          .intoCharArray(chars, index + i);
    }
  }

  @Override
  long encode(char[] chars, int index, int count, long base, int at) {
    int to = at;
    int i = index;
    int end = index + count;
    for (; i < end && i <= chars.length - INTS.length(); i += INTS.length()) {
      IntVector units =
          (IntVector)
              ShortVector.fromCharArray(HALF_CHARS, chars, i)
                  .convertShape(ZERO_EXTEND_S2I, INTS, 0);
      if (units.and(0xf800).compare(EQ, 0xd800).anyTrue()) {
        break;
      }
      VectorMask<Integer> wide = units.compare(GE, 0x80);
      VectorMask<Integer> wider = units.compare(GE, 0x800);
      IntVector last = units.and(0x3f);
      IntVector ofTwo = units.lanewise(LSHR, 6).or(last.lanewise(LSHL, 8)).or(0x80_c0);
      IntVector ofThree =
          units
              .lanewise(LSHR, 12)
              .or(units.and(0xfc0).lanewise(LSHL, 2))
              .or(last.lanewise(LSHL, 16))
              .or(0x80_80_e0);
      IntVector forms = units.blend(ofTwo, wide).blend(ofThree, wider);
      IntVector used = ONE.blend(TWO, wide).blend(THREE, wider);
      long here = StopMask.lowest(Integer.BYTES * (end - i));
      long kept = used.reinterpretAsBytes().lt((byte) 0).toLong() & here;
      ByteVector bytes = forms.reinterpretAsBytes().compress(VectorMask.fromLong(BYTES, kept));
      VectorMemory.store(bytes, base, to);
      to += Long.bitCount(kept);
    }
    return Run.of(Math.min(i, end) - index, to);
  }
}
