package dev.gatun.bench.memory;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * The peer {@code naive-segment}: what one writes first, a call on a native segment for each part
 * of a field, with the checks that the segment makes.
 */
public final class NaiveSegmentWriter {
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfDouble DOUBLE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final MemorySegment memory = Arena.ofShared().allocate(1 << 20);
  private long position;

  public void reset() {
    position = 0;
  }

  public int size() {
    return (int) position;
  }

  public byte[] toByteArray() {
    return memory.asSlice(0, position).toArray(JAVA_BYTE);
  }

  public int structBegin() {
    return 0;
  }

  public void structEnd(int outer) {
    memory.set(JAVA_BYTE, position++, (byte) 0);
  }

  public void writeBoolField(int id, boolean value) {
    writeFieldBegin(2, id);
    memory.set(JAVA_BYTE, position++, (byte) (value ? 1 : 0));
  }

  public void writeI8Field(int id, byte value) {
    writeFieldBegin(3, id);
    memory.set(JAVA_BYTE, position++, value);
  }

  public void writeI16Field(int id, short value) {
    writeFieldBegin(6, id);
    memory.set(SHORT, position, value);
    position += 2;
  }

  public void writeI32Field(int id, int value) {
    writeFieldBegin(8, id);
    memory.set(INT, position, value);
    position += 4;
  }

  public void writeI64Field(int id, long value) {
    writeFieldBegin(10, id);
    memory.set(LONG, position, value);
    position += 8;
  }

  public void writeDoubleField(int id, double value) {
    writeFieldBegin(4, id);
    memory.set(DOUBLE, position, value);
    position += 8;
  }

  public void writeI64s(long[] values) {
    for (long value : values) {
      memory.set(LONG, position, value);
      position += 8;
    }
  }

  private void writeFieldBegin(int type, int id) {
    memory.set(JAVA_BYTE, position, (byte) type);
    memory.set(SHORT, position + 1, (short) id);
    position += 3;
  }
}
