package dev.gatun.codec.internal;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.Limits;

/** A write lease with base-128 varints: what writers of Thrift Compact and protobuf are. */
public abstract class VarintWriteLease extends WriteLease {
  /** Leases a first buffer. */
  protected VarintWriteLease(BufferPool pool, Limits limits) {
    super(pool, limits);
  }

  /**
   * Stores a varint of 1 to 5 bytes where the caller has made room, and returns the offset behind
   * it.
   */
  protected static int putVarint32(long base, int at, int value) {
    if ((value & ~0x7f) == 0) {
      Memory.putByte(base, at, (byte) value);
      return at + 1;
    }
    int size = Varints.size32(value);
    Memory.putLongLittleEndian(base, at, continued(Varints.spread(value & 0xffff_ffffL), size));
    return at + size;
  }

  /** Stores a varint of {@code size} bytes and no byte more: what follows it is there already. */
  protected final void putExactVarint32(int at, int value, int size) {
    int last = size - 1;
    for (int i = 0; i < last; i++) {
      Memory.putByte(base, at + i, (byte) ((value >>> (7 * i)) | 0x80));
    }
    Memory.putByte(base, at + last, (byte) (value >>> (7 * last)));
  }

  /**
   * Stores a varint of 1 to 10 bytes where the caller has made room, and returns the offset behind
   * it.
   */
  protected static int putVarint64(long base, int at, long value) {
    if ((value & ~0x7fL) == 0) {
      Memory.putByte(base, at, (byte) value);
      return at + 1;
    }
    int size = Varints.size64(value);
    if (size > Long.BYTES) {
      return putVeryLong(base, at, value, size);
    }
    Memory.putLongLittleEndian(base, at, continued(Varints.spread(value), size));
    return at + size;
  }

  private static int putVeryLong(long base, int at, long value, int size) {
    Memory.putLongLittleEndian(base, at, Varints.spread(value) | Varints.CONTINUATION_BITS);
    int rest = (int) (value >>> 56);
    Memory.putByte(base, at + 8, (byte) (size == 9 ? rest : rest | 0x80));
    Memory.putByte(base, at + 9, (byte) (rest >>> 7));
    return at + size;
  }

  /** Marks all groups but the last one as followed by another. */
  static long continued(long groups, int size) {
    return groups | (Varints.CONTINUATION_BITS & ((1L << (size * 8 - 8)) - 1));
  }
}
