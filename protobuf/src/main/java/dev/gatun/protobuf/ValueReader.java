package dev.gatun.protobuf;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.Limits;
import dev.gatun.codec.internal.Memory;
import dev.gatun.codec.internal.Varints;
import dev.gatun.value.Bytes;
import dev.gatun.value.LazyString;
import java.lang.foreign.MemorySegment;

/** The part of {@link ProtoReader} that reads one value at a time. */
public abstract sealed class ValueReader extends TagReader permits ProtoReader {
  ValueReader(byte[] message, int offset, int length, BufferPool pool, Limits limits) {
    super(message, offset, length, pool, limits);
  }

  ValueReader(byte[] borrowed, BufferPool pool, Limits limits) {
    super(borrowed, pool, limits);
  }

  ValueReader(MemorySegment message, BufferPool pool, Limits limits) {
    super(message, pool, limits);
  }

  /** Reads an int32, a uint32 or an enum's number; bits beyond the lowest 32 are dropped. */
  public final int readInt32() {
    return (int) readVarint64();
  }

  /** Reads a sint32. */
  public final int readSInt32() {
    return Varints.unzigzag32((int) readVarint64());
  }

  /** Reads a fixed32 or sfixed32. */
  public final int readFixed32() {
    if (limit - position < Integer.BYTES) {
      throw truncated(Integer.BYTES);
    }
    int value = Memory.getIntLittleEndian(base, position);
    position += Integer.BYTES;
    return value;
  }

  /** Reads an int64 or uint64. */
  public final long readInt64() {
    return readVarint64();
  }

  /** Reads a sint64. */
  public final long readSInt64() {
    return Varints.unzigzag64(readVarint64());
  }

  /** Reads a fixed64 or sfixed64. */
  public final long readFixed64() {
    if (limit - position < Long.BYTES) {
      throw truncated(Long.BYTES);
    }
    long value = Memory.getLongLittleEndian(base, position);
    position += Long.BYTES;
    return value;
  }

  /** Reads a float. */
  public final float readFloat() {
    return Float.intBitsToFloat(readFixed32());
  }

  /** Reads a double. */
  public final double readDouble() {
    return Double.longBitsToDouble(readFixed64());
  }

  /** Reads a bool: any varint but 0 is true. */
  public final boolean readBool() {
    return readVarint64() != 0;
  }

  /**
   * Reads a string.
   *
   * @throws DecodeException also when it is not well-formed UTF-8
   */
  public final String readString() {
    return readUtf8(readLength());
  }

  /** Reads a string whose UTF-8 nobody checks: what is malformed becomes U+FFFD. */
  public final String readUncheckedString() {
    return readLooseUtf8(readLength());
  }

  /**
   * Reads a string that is checked now and decoded when it is asked for.
   *
   * @throws DecodeException also when it is not well-formed UTF-8
   */
  public final LazyString readLazyString() {
    byte[] utf8 = readByteArray();
    checkUtf8(utf8.length);
    return LazyString.adoptUtf8(utf8);
  }

  /**
   * Reads a string that is decoded when it is asked for, and whose UTF-8 nobody checks: what is
   * malformed shows as U+FFFD and is written again as it came.
   */
  public final LazyString readUncheckedLazyString() {
    return LazyString.adoptUtf8(readByteArray());
  }

  /** Reads bytes. */
  public final Bytes readBytes() {
    byte[] bytes = readByteArray();
    return bytes.length == 0 ? Bytes.EMPTY : Bytes.adopt(bytes);
  }

  private byte[] readByteArray() {
    byte[] value = new byte[readLength()];
    Memory.copy(base, position, value, 0, value.length);
    position += value.length;
    return value;
  }
}
