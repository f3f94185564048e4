package dev.gatun.bench.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The peer {@code byte-array}: the reads of a {@code BinaryReader} on an array. */
public final class ByteArrayReader {
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] bytes;
  private final int limit;
  private int position;
  private int depthLeft = 64;

  public ByteArrayReader(byte[] message) {
    bytes = Arrays.copyOf(message, message.length + 8);
    limit = message.length;
  }

  public void rewind() {
    position = 0;
    depthLeft = 64;
  }

  public int structBegin() {
    if (--depthLeft < 0) {
      throw new IllegalStateException();
    }
    return 0;
  }

  public void structEnd(int outer) {
    depthLeft++;
  }

  public int readFieldBegin() {
    int header = (int) INT.get(bytes, position) >>> 8;
    if (limit - position < 3 || header <= 0xffff) {
      return readStop();
    }
    position += 3;
    return header;
  }

  public boolean acceptField(int header) {
    if (limit - position < 3 || (int) INT.get(bytes, position) >>> 8 != header) {
      return false;
    }
    position += 3;
    return true;
  }

  public boolean readBool() {
    return readI8() == 1;
  }

  public byte readI8() {
    need(1);
    return bytes[position++];
  }

  public short readI16() {
    need(2);
    short value = (short) SHORT.get(bytes, position);
    position += 2;
    return value;
  }

  public int readI32() {
    need(4);
    int value = (int) INT.get(bytes, position);
    position += 4;
    return value;
  }

  public long readI64() {
    need(8);
    long value = (long) LONG.get(bytes, position);
    position += 8;
    return value;
  }

  public double readDouble() {
    return Double.longBitsToDouble(readI64());
  }

  public long[] readI64s(int count) {
    need(8 * count);
    long[] values = new long[count];
    byte[] from = bytes;
    int at = position;
    for (int i = 0; i < count; i++) {
      values[i] = (long) LONG.get(from, at + 8 * i);
    }
    position += 8 * count;
    return values;
  }

  private int readStop() {
    need(1);
    if (bytes[position] != 0) {
      throw new IllegalStateException();
    }
    position++;
    return 0;
  }

  private void need(int needed) {
    if (limit - position < needed) {
      throw new IllegalStateException();
    }
  }
}
