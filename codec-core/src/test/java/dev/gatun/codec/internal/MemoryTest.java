package dev.gatun.codec.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Every access of {@link Memory} against a {@link ByteBuffer}. */
class MemoryTest {
  private static final int BYTES = 256;
  private static final long BASE = Memory.allocate(BYTES);
  private static final long OTHER = Memory.allocate(BYTES);

  @Property
  void singleValuesAreStoredAsAByteBufferStoresThem(
      @ForAll @IntRange(max = BYTES - 8) int at, @ForAll long value) {
    ByteBuffer expected = ByteBuffer.allocate(BYTES);
    clear();
    Memory.putLong(BASE, at, value);
    assertEquals(expected.putLong(at, value), contents());
    assertEquals(value, Memory.getLong(BASE, at));
    assertEquals(Long.reverseBytes(value), Memory.getLongLittleEndian(BASE, at));
    Memory.putLongLittleEndian(BASE, at, value);
    assertEquals(expected.putLong(at, Long.reverseBytes(value)), contents());
    Memory.putInt(BASE, at, (int) value);
    assertEquals(expected.putInt(at, (int) value), contents());
    assertEquals((int) value, Memory.getInt(BASE, at));
    assertEquals(Integer.reverseBytes((int) value), Memory.getIntLittleEndian(BASE, at));
    Memory.putIntLittleEndian(BASE, at, (int) value);
    assertEquals(expected.putInt(at, Integer.reverseBytes((int) value)), contents());
    Memory.putShort(BASE, at, (short) (value >> 7));
    assertEquals(expected.putShort(at, (short) (value >> 7)), contents());
    assertEquals((short) (value >> 7), Memory.getShort(BASE, at));
    Memory.putByte(BASE, at, (byte) (value >> 3));
    assertEquals(expected.put(at, (byte) (value >> 3)), contents());
    assertEquals((byte) (value >> 3), Memory.getByte(BASE, at));
  }

  @Property
  void arraysAreStoredAsAByteBufferStoresThem(
      @ForAll @IntRange(max = 100) int at, @ForAll @Size(max = 16) long[] values) {
    int count = values.length;
    short[] shorts = new short[count];
    int[] ints = new int[count];
    double[] doubles = new double[count];
    for (int i = 0; i < count; i++) {
      shorts[i] = (short) values[i];
      ints[i] = (int) values[i];
      doubles[i] = (double) values[i] / 3;
    }
    ByteBuffer expected = ByteBuffer.allocate(BYTES);
    clear();
    expected.slice(at, 2 * count).asShortBuffer().put(shorts);
    Memory.putShorts(BASE, at, shorts);
    assertEquals(expected, contents());
    short[] shortsBack = new short[count];
    Memory.getShorts(BASE, at, shortsBack);
    assertArrayEquals(shorts, shortsBack);
    expected.slice(at, 4 * count).asIntBuffer().put(ints);
    Memory.putInts(BASE, at, ints, ints.length);
    assertEquals(expected, contents());
    int[] intsBack = new int[count];
    Memory.getInts(BASE, at, intsBack);
    assertArrayEquals(ints, intsBack);
    expected.slice(at, 8 * count).asLongBuffer().put(values);
    Memory.putLongs(BASE, at, values, values.length);
    assertEquals(expected, contents());
    long[] longsBack = new long[count];
    Memory.getLongs(BASE, at, longsBack);
    assertArrayEquals(values, longsBack);
    expected.slice(at, 8 * count).asDoubleBuffer().put(doubles);
    Memory.putDoubles(BASE, at, doubles, doubles.length);
    assertEquals(expected, contents());
    double[] doublesBack = new double[count];
    Memory.getDoubles(BASE, at, doublesBack);
    assertArrayEquals(doubles, doublesBack);
    expected.slice(at, 8 * count).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().put(doubles);
    Memory.putDoublesLittleEndian(BASE, at, doubles, doubles.length);
    assertEquals(expected, contents());
    Memory.getDoublesLittleEndian(BASE, at, doublesBack, 0, doublesBack.length);
    assertArrayEquals(doubles, doublesBack);
  }

  @Property
  void partsOfArraysAreMovedLittleEndian(
      @ForAll @IntRange(max = 100) int at, @ForAll @Size(min = 2, max = 16) long[] values) {
    int count = values.length - 1;
    int[] ints = new int[values.length];
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      ints[i] = (int) values[i];
      floats[i] = (float) values[i] / 3;
    }
    ByteBuffer expected = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    clear();
    expected.slice(at, 4 * count).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(ints, 0, count);
    Memory.putIntsLittleEndian(BASE, at, ints, count);
    assertEquals(expected, contents());
    int[] intsBack = new int[count + 1];
    Memory.getIntsLittleEndian(BASE, at, intsBack, 1, count);
    assertArrayEquals(Arrays.copyOf(ints, count), Arrays.copyOfRange(intsBack, 1, count + 1));
    expected
        .slice(at, 4 * count)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .put(floats, 0, count);
    Memory.putFloatsLittleEndian(BASE, at, floats, count);
    assertEquals(expected, contents());
    float[] floatsBack = new float[count + 1];
    Memory.getFloatsLittleEndian(BASE, at, floatsBack, 1, count);
    assertArrayEquals(Arrays.copyOf(floats, count), Arrays.copyOfRange(floatsBack, 1, count + 1));
    expected
        .slice(at, 8 * count)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asLongBuffer()
        .put(values, 0, count);
    Memory.putLongsLittleEndian(BASE, at, values, count);
    assertEquals(expected, contents());
    long[] longsBack = new long[count + 1];
    Memory.getLongsLittleEndian(BASE, at, longsBack, 1, count);
    assertArrayEquals(Arrays.copyOf(values, count), Arrays.copyOfRange(longsBack, 1, count + 1));
    double[] doublesBack = new double[count + 1];
    Memory.getDoublesLittleEndian(BASE, at, doublesBack, 1, count);
    for (int i = 0; i < count; i++) {
      assertEquals(values[i], Double.doubleToRawLongBits(doublesBack[i + 1]));
    }
  }

  @Test
  void copiesBetweenAllocationsArraysAndSegments() {
    byte[] bytes = {1, 2, 3, 4, 5, 6, 7};
    Memory.copy(bytes, 1, BASE, 10, 5);
    Memory.copy(BASE, 10, OTHER, 20, 5);
    byte[] back = new byte[8];
    Memory.copy(OTHER, 20, back, 2, 5);
    assertArrayEquals(new byte[] {0, 0, 2, 3, 4, 5, 6, 0}, back);
    Memory.copy(MemorySegment.ofArray(bytes), BASE);
    byte[] target = new byte[9];
    Memory.copy(BASE, 0, 7, MemorySegment.ofArray(target));
    assertArrayEquals(new byte[] {1, 2, 3, 4, 5, 6, 7, 0, 0}, target);
    Memory.copy(BASE, 2, 3, MemorySegment.ofArray(target));
    assertArrayEquals(new byte[] {3, 4, 5, 4, 5, 6, 7, 0, 0}, target);
  }

  @Test
  void aRangeOutsideAnArrayOrASegmentIsRefused() {
    assertThrows(IndexOutOfBoundsException.class, () -> Memory.copy(new byte[4], 2, BASE, 0, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> Memory.copy(BASE, 0, new byte[4], 2, 3));
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> Memory.copy(BASE, 0, 5, MemorySegment.ofArray(new byte[4])));
  }

  @Test
  void aClosedArenaIsRefused() {
    Arena arena = Arena.ofShared();
    MemorySegment segment = arena.allocate(8);
    arena.close();
    assertThrows(IllegalStateException.class, () -> Memory.copy(segment, BASE));
    assertThrows(IllegalStateException.class, () -> Memory.copy(BASE, 0, 8, segment));
  }

  private static void clear() {
    Memory.copy(new byte[BYTES], 0, BASE, 0, BYTES);
  }

  private static ByteBuffer contents() {
    byte[] bytes = new byte[BYTES];
    Memory.copy(BASE, 0, bytes, 0, BYTES);
    return ByteBuffer.wrap(bytes);
  }
}
