package dev.gatun.codec.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes, zigzag, spread and gather, against loops that follow the specification. */
class VarintsTest {
  @ParameterizedTest
  @CsvSource({"0,1", "127,1", "128,2", "16383,2", "16384,3", "2097152,4", "268435456,5", "-1,5"})
  void sizesOf32BitValuesChangeAtEverySeventhBit(int value, int size) {
    assertEquals(size, Varints.size32(value));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "-1,1", "1,2", "-2,3", "2147483647,-2", "-2147483648,-1"})
  void zigzagKeepsValuesNearZeroShort(int value, int encoded) {
    assertEquals(encoded, Varints.zigzag32(value));
    assertEquals(value, Varints.unzigzag32(encoded));
  }

  @Property
  void sizeIsThatOfTheLoop(@ForAll long value, @ForAll("widths") int bits) {
    long narrow = narrow(value, bits);
    assertEquals(loop(narrow).length, Varints.size64(narrow));
    assertEquals(loop(narrow & 0xffff_ffffL).length, Varints.size32((int) narrow));
  }

  @Property
  void zigzagIsTheArithmeticOfTheSpecification(@ForAll long value) {
    long expected = value >= 0 ? value * 2 : -(value + 1) * 2 + 1;
    assertEquals(expected, Varints.zigzag64(value));
    assertEquals(value, Varints.unzigzag64(expected));
    int small = (int) value;
    assertEquals(small >= 0 ? small * 2 : -(small + 1) * 2 + 1, Varints.zigzag32(small));
    assertEquals(small, Varints.unzigzag32(Varints.zigzag32(small)));
  }

  @Property
  void spreadPutsSevenBitsInEachByteAndGatherTakesThemBack(
      @ForAll long value, @ForAll("widths") int bits) {
    long narrow = narrow(value, Math.min(bits, 56));
    long expected = 0;
    for (int i = 0; i < 8; i++) {
      expected |= (narrow >>> (7 * i) & 0x7f) << (8 * i);
    }
    assertEquals(expected, Varints.spread(narrow));
    assertEquals(narrow, Varints.gather(expected));
    assertEquals(narrow, Varints.gather(expected | Varints.CONTINUATION_BITS));
  }

  @Property
  void spreadTakesNoNoticeOfBitsAbove56(@ForAll long value) {
    assertEquals(Varints.spread(value & (-1L >>> 8)), Varints.spread(value));
  }

  @Provide
  static Arbitrary<Integer> widths() {
    return Arbitraries.integers().between(0, 64);
  }

  private static long narrow(long value, int bits) {
    return bits == 0 ? 0 : value >>> (64 - bits);
  }

  private static byte[] loop(long value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
    return bytes.toByteArray();
  }
}
