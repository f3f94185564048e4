package dev.gatun.codec.internal;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.Limits;

/**
 * Growable memory that is filled from the back: {@code position} is the offset of the first byte
 * that is written, and what is written next goes before it. So the length of a nested message is
 * known when it is due. Every operation checks {@code position}.
 */
public abstract class BackwardWriteLease extends GrowableLease {
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
    return position >= (long) Utf8.MAX_BYTES_PER_CHAR * text.length() && looksWide(text);
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
