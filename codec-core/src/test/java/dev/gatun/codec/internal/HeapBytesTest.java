package dev.gatun.codec.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The oracle is {@link ByteBuffer}. */
class HeapBytesTest {
  private static final int LENGTH = 24;

  private final byte[] bytes = new byte[LENGTH];
  private final byte[] expected = new byte[LENGTH];

  @Property
  void shortsAreBigEndian(@ForAll short value, @ForAll @IntRange(max = 22) int at) {
    HeapBytes.putShortBigEndian(bytes, at, value);
    ByteBuffer.wrap(expected).putShort(at, value);
    assertArrayEquals(expected, bytes);
    assertEquals(value, HeapBytes.getShortBigEndian(bytes, at));
  }

  @Property
  void intsAreBigEndian(@ForAll int value, @ForAll @IntRange(max = 20) int at) {
    HeapBytes.putIntBigEndian(bytes, at, value);
    ByteBuffer.wrap(expected).putInt(at, value);
    assertArrayEquals(expected, bytes);
    assertEquals(value, HeapBytes.getIntBigEndian(bytes, at));
  }

  @Property
  void longsAreBigEndian(@ForAll long value, @ForAll @IntRange(max = 16) int at) {
    HeapBytes.putLongBigEndian(bytes, at, value);
    ByteBuffer.wrap(expected).putLong(at, value);
    assertArrayEquals(expected, bytes);
    assertEquals(value, HeapBytes.getLongBigEndian(bytes, at));
  }

  @Property
  void intsAreLittleEndian(@ForAll int value, @ForAll @IntRange(max = 20) int at) {
    HeapBytes.putIntLittleEndian(bytes, at, value);
    ByteBuffer.wrap(expected).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    assertArrayEquals(expected, bytes);
    assertEquals(value, HeapBytes.getIntLittleEndian(bytes, at));
  }

  @Property
  void longsAreLittleEndian(@ForAll long value, @ForAll @IntRange(max = 16) int at) {
    HeapBytes.putLongLittleEndian(bytes, at, value);
    ByteBuffer.wrap(expected).order(ByteOrder.LITTLE_ENDIAN).putLong(at, value);
    assertArrayEquals(expected, bytes);
    assertEquals(value, HeapBytes.getLongLittleEndian(bytes, at));
  }

  @Test
  void anAccessAcrossTheEndStoresNothing() {
    assertThrows(
        IndexOutOfBoundsException.class, () -> HeapBytes.putLongBigEndian(bytes, LENGTH - 7, -1));
    assertArrayEquals(expected, bytes);
  }
}
