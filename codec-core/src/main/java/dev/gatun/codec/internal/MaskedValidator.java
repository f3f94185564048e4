package dev.gatun.codec.internal;

import static jdk.incubator.vector.VectorOperators.GE;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Validates UTF-8 a vector at a time, by masks: a bit for each byte says what it is. The masks of
 * the lead bytes, shifted by one to three, say where continuation bytes have to be, and there have
 * to be no others.
 *
 * <p>Comparisons are signed: 0x80 to 0xff are -128 to -1. The rules of The Unicode Standard, table
 * 3-7, for the second byte concern four lead bytes, and are asked for where there may be one.
 */
final class MaskedValidator extends Utf8Validator {
  private static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(Simd.BITS));
  private static final int LENGTH = BYTES.length();
  private static final long ALL = StopMask.lowest(LENGTH);

  private static final byte LOWEST_LEAD = (byte) 0xc0;
  private static final byte LOWEST_LEAD_OF_TWO = (byte) 0xc2;
  private static final byte LOWEST_LEAD_OF_THREE = (byte) 0xe0;
  private static final byte LOWEST_LEAD_OF_FOUR = (byte) 0xf0;
  private static final byte LEAD_OF_SURROGATES = (byte) 0xed;
  private static final byte HIGHEST_LEAD = (byte) 0xf4;

  @Override
  boolean isWellFormed(long base, int from, int to) {
    long pending = 0;
    for (int at = from; at < to; at += LENGTH) {
      ByteVector bytes = VectorMemory.load(BYTES, base, at);
      long here = StopMask.lowest(to - at) & ALL;
      long notAscii = bytes.lt((byte) 0).toLong() & here;
      if ((notAscii | pending) != 0) {
        long leads = bytes.compare(GE, LOWEST_LEAD).toLong() & notAscii;
        long ofThree = bytes.compare(GE, LOWEST_LEAD_OF_THREE).toLong() & notAscii;
        long ofFour = bytes.compare(GE, LOWEST_LEAD_OF_FOUR).toLong() & notAscii;
        long due = ((leads << 1) | (ofThree << 2) | (ofFour << 3) | pending) & ALL;
        if (due != (notAscii & ~leads) || (wrong(bytes, ofThree, base, at) & leads) != 0) {
          return false;
        }
        pending = (leads >>> (LENGTH - 1)) | (ofThree >>> (LENGTH - 2)) | (ofFour >>> (LENGTH - 3));
      }
    }
    return pending == 0;
  }

  /** The lead bytes that are none, or whose second byte cannot follow them. */
  static long wrong(ByteVector bytes, long ofThree, long base, int at) {
    long wrong = bytes.lt(LOWEST_LEAD_OF_TWO).toLong();
    long free =
        bytes.compare(GE, (byte) (LOWEST_LEAD_OF_THREE + 1)).toLong()
            & bytes.lt(LEAD_OF_SURROGATES).toLong();
    return (ofThree & ~free) == 0 ? wrong : wrong | wrongSeconds(bytes, base, at);
  }

  private static long wrongSeconds(ByteVector bytes, long base, int at) {
    ByteVector seconds = VectorMemory.load(BYTES, base, at + 1);
    long belowA0 = seconds.lt((byte) 0xa0).toLong();
    long below90 = seconds.lt((byte) 0x90).toLong();
    return (bytes.eq(LOWEST_LEAD_OF_THREE).toLong() & belowA0)
        | (bytes.eq(LEAD_OF_SURROGATES).toLong() & ~belowA0)
        | (bytes.eq(LOWEST_LEAD_OF_FOUR).toLong() & below90)
        | (bytes.eq(HIGHEST_LEAD).toLong() & ~below90)
        | bytes.compare(GE, (byte) (HIGHEST_LEAD + 1)).toLong();
  }
}
