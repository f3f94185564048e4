package dev.gatun.codec.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HeapVarintsTest {
  private static final int AT = 3;

  @Test
  void encodesTheExamplesOfTheProtobufGuide() {
    assertArrayEquals(bytes(0x00), encode64(0));
    assertArrayEquals(bytes(0x01), encode64(1));
    assertArrayEquals(bytes(0x96, 0x01), encode64(150));
    assertArrayEquals(
        bytes(0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01), encode64(-2));
  }

  @Test
  void strict32RejectsBitsAboveThe32nd() {
    assertEquals(5, HeapVarints.length32(bytes(0xff, 0xff, 0xff, 0xff, 0x0f), 0, 5));
    assertEquals(
        HeapVarints.OVERLONG, HeapVarints.length32(bytes(0xff, 0xff, 0xff, 0xff, 0x1f), 0, 5));
  }

  @Test
  void strict64RejectsBitsAboveThe64th() {
    byte[] longest = encode64(-1);
    assertEquals(10, HeapVarints.length64(longest, 0, 10));
    longest[9] = 0x02;
    assertEquals(HeapVarints.OVERLONG, HeapVarints.length64(longest, 0, 10));
  }

  @Test
  void droppingExcessReads32BitsOfTheFifthByteAsLibthriftDoes() {
    byte[] bytes = bytes(0xff, 0xff, 0xff, 0xff, 0x7f);
    assertEquals(5, HeapVarints.lengthDroppingExcess(bytes, 0, 5, Varints.MAX_BYTES_32));
    assertEquals(0xffff_ffff, HeapVarints.value32(bytes, 0, 5));
  }

  @Test
  void droppingExcessReadsOneBitOfTheTenthByte() {
    byte[] bytes = new byte[10];
    Arrays.fill(bytes, (byte) 0x80);
    bytes[9] = 0x7f;
    assertEquals(10, HeapVarints.lengthDroppingExcess(bytes, 0, 10, Varints.MAX_BYTES_64));
    assertEquals(Long.MIN_VALUE, HeapVarints.value64(bytes, 0, 10));
  }

  @Test
  void aSixthByteIsOverlongFor32Bits() {
    byte[] bytes = bytes(0x80, 0x80, 0x80, 0x80, 0x80, 0x01);
    assertEquals(HeapVarints.OVERLONG, HeapVarints.length32(bytes, 0, 6));
    assertEquals(
        HeapVarints.OVERLONG, HeapVarints.lengthDroppingExcess(bytes, 0, 6, Varints.MAX_BYTES_32));
  }

  @Test
  void anEleventhByteIsOverlongFor64Bits() {
    byte[] bytes = new byte[11];
    Arrays.fill(bytes, 0, 10, (byte) 0x80);
    assertEquals(HeapVarints.OVERLONG, HeapVarints.length64(bytes, 0, 11));
  }

  @Property
  void whatIsCutShortIsTruncated(@ForAll long value, @ForAll @IntRange(max = 9) int cut) {
    byte[] encoded = encode64(value);
    int limit = Math.min(cut, encoded.length - 1);
    assertEquals(HeapVarints.TRUNCATED, HeapVarints.length64(encoded, 0, limit));
  }

  @Property
  void everyIntComesBackAndHasItsSize(@ForAll int value, @ForAll @IntRange(max = 31) int shift) {
    int shifted = value >>> shift;
    byte[] bytes = new byte[AT + HeapVarints.SLACK];
    int end = HeapVarints.put32(bytes, AT, shifted);
    assertEquals(Varints.size32(shifted), end - AT);
    assertEquals(end - AT, HeapVarints.length32(bytes, AT, end));
    assertEquals(shifted, HeapVarints.value32(bytes, AT, end - AT));
  }

  @Property
  void everyLongComesBackAndHasItsSize(@ForAll long value, @ForAll @IntRange(max = 63) int shift) {
    long shifted = value >>> shift;
    byte[] bytes = new byte[AT + HeapVarints.SLACK];
    int end = HeapVarints.put64(bytes, AT, shifted);
    assertEquals(Varints.size64(shifted), end - AT);
    assertEquals(end - AT, HeapVarints.length64(bytes, AT, end));
    assertEquals(shifted, HeapVarints.value64(bytes, AT, end - AT));
  }

  @Property
  void wordsAgreeWithTheByteLoop(@ForAll long value, @ForAll @IntRange(max = 63) int shift) {
    long shifted = value >>> shift;
    byte[] bytes = new byte[HeapVarints.SLACK];
    Arrays.fill(bytes, (byte) 0xa5);
    int length = HeapVarints.put64(bytes, 0, shifted);
    long word = HeapBytes.getLongLittleEndian(bytes, 0);
    assertEquals(Math.min(length, 9), HeapVarints.lengthInWord(word));
    if (length <= Long.BYTES) {
      assertEquals(shifted, HeapVarints.valueInWord(word));
    } else {
      assertEquals(shifted & 0x00ff_ffff_ffff_ffffL, HeapVarints.valueInFullWord(word));
    }
  }

  @Property
  void aLengthPrefixIsMinimalWhateverRoomWasLeft(
      @ForAll @IntRange(max = 20_000) int length, @ForAll @IntRange(min = 1, max = 3) int room) {
    int start = AT + room;
    byte[] bytes = new byte[start + length + HeapVarints.SLACK];
    for (int i = 0; i < length; i++) {
      bytes[start + i] = (byte) (i * 31);
    }
    byte[] content = Arrays.copyOfRange(bytes, start, start + length);
    int end = HeapVarints.prefixLength(bytes, AT, start, start + length);
    int prefix = Varints.size32(length);
    assertEquals(AT + prefix + length, end);
    assertEquals(prefix, HeapVarints.length32(bytes, AT, end));
    assertEquals(length, HeapVarints.value32(bytes, AT, prefix));
    assertArrayEquals(content, Arrays.copyOfRange(bytes, AT + prefix, end));
  }

  private static byte[] encode64(long value) {
    byte[] bytes = new byte[HeapVarints.SLACK];
    return Arrays.copyOf(bytes, HeapVarints.put64(bytes, 0, value));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
