package dev.gatun.bench.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The peer {@code byte-array}: the fused writes of a {@code BinaryWriter} on an array. */
public final class ByteArrayWriter {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** What a fused store may write beyond the limit. */
  private static final int SLACK = 8;

  private byte[] bytes = new byte[4096 + SLACK];
  private int limit = 4096;
  private int position;
  private int depthLeft = 64;

  public void reset() {
    position = 0;
    depthLeft = 64;
  }

  public int size() {
    return position;
  }

  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, position);
  }

  public int structBegin() {
    if (--depthLeft < 0) {
      throw new IllegalStateException();
    }
    return 0;
  }

  public void structEnd(int outer) {
    room(1);
    bytes[position++] = 0;
    depthLeft++;
  }

  public void writeBoolField(int id, boolean value) {
    room(4);
    INT.set(bytes, position, 2 << 24 | (id & 0xffff) << 8 | (value ? 1 : 0));
    position += 4;
  }

  public void writeI8Field(int id, byte value) {
    room(4);
    INT.set(bytes, position, 3 << 24 | (id & 0xffff) << 8 | (value & 0xff));
    position += 4;
  }

  public void writeI16Field(int id, short value) {
    room(5);
    LONG.set(bytes, position, 6L << 56 | (id & 0xffffL) << 40 | (value & 0xffffL) << 24);
    position += 5;
  }

  public void writeI32Field(int id, int value) {
    room(7);
    LONG.set(bytes, position, 8L << 56 | (id & 0xffffL) << 40 | (value & 0xffff_ffffL) << 8);
    position += 7;
  }

  public void writeI64Field(int id, long value) {
    writeWideField(10, id, value);
  }

  public void writeDoubleField(int id, double value) {
    writeWideField(4, id, Double.doubleToRawLongBits(value));
  }

  public void writeI64s(long[] values) {
    room(8 * values.length);
    byte[] to = bytes;
    int at = position;
    for (int i = 0; i < values.length; i++) {
      LONG.set(to, at + 8 * i, values[i]);
    }
    position += 8 * values.length;
  }

  private void writeWideField(int type, int id, long value) {
    room(11);
    INT.set(bytes, position, type << 24 | (id & 0xffff) << 8);
    LONG.set(bytes, position + 3, value);
    position += 11;
  }

  private void room(int needed) {
    if (limit - position < needed) {
      grow(needed);
    }
  }

  private void grow(int needed) {
    limit = Math.max(2 * limit, position + needed);
    bytes = Arrays.copyOf(bytes, limit + SLACK);
  }
}
