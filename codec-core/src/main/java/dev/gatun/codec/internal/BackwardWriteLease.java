package dev.gatun.codec.internal;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.Limits;

/**
 * Growable memory that is filled from the back: {@code position} is the offset of the first byte
 * that is written, and what is written next goes before it. So the length of a nested message is
 * known when it is due. Every operation checks {@code position}.
 */
public abstract class BackwardWriteLease extends GrowableLease {
  /** So many numbers have room made for them at once. */
  private static final int BULK = 1024;

  /** Leases a first buffer. */
  protected BackwardWriteLease(BufferPool pool, Limits limits) {
    super(pool, limits);
    position = limit;
  }

  @Override
  public final int size() {
    return limit - position;
  }

  /** Makes sure of room for {@code bytes} more. */
  protected final void reserve(long bytes) {
    if (bytes == 0 || position < bytes) {
      grow(bytes);
    }
  }

  /** Whether {@link #encodeWide} is the quicker way for a text, and there is room for it. */
  protected final boolean isWide(String text) {
    return position >= wideRoom(text) && looksWide(text);
  }

  /** The bytes that a text takes at the most, and those behind it that may be overwritten. */
  protected static long wideRoom(String text) {
    return (long) Utf8.MAX_BYTES_PER_CHAR * text.length() + Memory.PADDING;
  }

  /** Writes varints, in their order. */
  protected final void writeVarints(int[] values, int count, boolean zigzag) {
    for (int to = count; to > 0; to -= BULK) {
      int from = Math.max(0, to - BULK);
      int bytes = (int) BulkVarints.size(values, from, to - from, zigzag);
      reserve(bytes);
      byte[] behind = behind();
      position -= bytes;
      BulkVarints.encode(values, from, to - from, base, position, zigzag);
      Memory.copy(behind, 0, base, position + bytes, Memory.PADDING);
    }
  }

  /** Writes varints, in their order. */
  protected final void writeVarints(long[] values, int count, boolean zigzag) {
    for (int to = count; to > 0; to -= BULK) {
      int from = Math.max(0, to - BULK);
      int bytes = (int) BulkVarints.size(values, from, to - from, zigzag);
      reserve(bytes);
      byte[] behind = behind();
      position -= bytes;
      BulkVarints.encode(values, from, to - from, base, position, zigzag);
      Memory.copy(behind, 0, base, position + bytes, Memory.PADDING);
    }
  }

  /**
   * What was written last, which an operation that stores more than its own is going to overwrite.
   */
  private byte[] behind() {
    byte[] behind = scratch();
    Memory.copy(base, position, behind, 0, Memory.PADDING);
    return behind;
  }

  /** Stores the varint of a value taken as unsigned, and returns the offset of its first byte. */
  protected final int putVarint32Before(int at, int value) {
    if ((value & ~0x7f) == 0) {
      Memory.putByte(base, at - 1, (byte) value);
      return at - 1;
    }
    return putShortVarintBefore(at, value & 0xffff_ffffL);
  }

  /** Stores the varint of a value, and returns the offset of its first byte. */
  protected final int putVarint64Before(int at, long value) {
    if ((value & ~0x7fL) == 0) {
      Memory.putByte(base, at - 1, (byte) value);
      return at - 1;
    }
    return value >>> 56 == 0 ? putShortVarintBefore(at, value) : putVeryLongBefore(at, value);
  }

  /**
   * Stores a varint of at most eight bytes with one store, which ends where the varint does; its
   * other bytes go where the next operation will write.
   */
  private int putShortVarintBefore(int at, long value) {
    int size = Varints.size64(value);
    long word = VarintWriteLease.continued(Varints.spread(value), size);
    Memory.putLongLittleEndian(base, at - Long.BYTES, word << (-8 * size));
    return at - size;
  }

  private int putVeryLongBefore(int at, long value) {
    int size = Varints.size64(value);
    int start = at - size;
    int rest = (int) (value >>> 56);
    Memory.putLongLittleEndian(base, start, Varints.spread(value) | Varints.CONTINUATION_BITS);
    Memory.putByte(base, start + 8, (byte) (size == 9 ? rest : rest | 0x80));
    if (size == 10) {
      Memory.putByte(base, start + 9, (byte) (rest >>> 7));
    }
    return start;
  }

  @Override
  final int first() {
    return position;
  }

  @Override
  final void seal() {
    limit = 0;
    position = 0;
  }

  @Override
  final void discard() {
    position = limit;
  }

  @Override
  final void moveTo(long newBase, int capacity) {
    int written = size();
    Memory.copy(base, position, newBase, capacity - written, written);
    position = capacity - written;
  }
}
