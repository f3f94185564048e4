package dev.gatun.bench.memory;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** The peer {@code naive-segment}: a call on a native segment for each part of a field. */
public final class NaiveSegmentReader {
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfDouble DOUBLE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final MemorySegment memory;
  private long position;

  public NaiveSegmentReader(byte[] message) {
    memory = Arena.ofShared().allocate(Math.max(1, message.length));
    memory.copyFrom(MemorySegment.ofArray(message));
  }

  public void rewind() {
    position = 0;
  }

  public int structBegin() {
    return 0;
  }

  public void structEnd(int outer) {}

  public int readFieldBegin() {
    int type = memory.get(JAVA_BYTE, position++);
    if (type == 0) {
      return 0;
    }
    int id = memory.get(SHORT, position) & 0xffff;
    position += 2;
    return type << 16 | id;
  }

  public boolean acceptField(int header) {
    return readFieldBegin() == header;
  }

  public boolean readBool() {
    return readI8() == 1;
  }

  public byte readI8() {
    return memory.get(JAVA_BYTE, position++);
  }

  public short readI16() {
    short value = memory.get(SHORT, position);
    position += 2;
    return value;
  }

  public int readI32() {
    int value = memory.get(INT, position);
    position += 4;
    return value;
  }

  public long readI64() {
    long value = memory.get(LONG, position);
    position += 8;
    return value;
  }

  public double readDouble() {
    double value = memory.get(DOUBLE, position);
    position += 8;
    return value;
  }

  public long[] readI64s(int count) {
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      values[i] = readI64();
    }
    return values;
  }
}
