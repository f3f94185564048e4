package dev.gatun.codec.internal;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.Limits;

/**
 * Growable memory that is filled from the front: {@code position} is the offset that the next byte
 * goes to. Every operation checks {@code limit - position}.
 */
public abstract class WriteLease extends GrowableLease {
  /** Leases a first buffer. */
  protected WriteLease(BufferPool pool, Limits limits) {
    super(pool, limits);
  }

  @Override
  public final int size() {
    return position;
  }

  /** Makes sure of room for {@code bytes} more. */
  protected final void reserve(long bytes) {
    if (bytes == 0 || limit - position < bytes) {
      grow(bytes);
    }
  }

  /**
   * Whether {@link #encodeWide} is the quicker way for a text, and there is room for it behind
   * {@code header} bytes.
   */
  protected final boolean isWide(String text, int header) {
    return limit - position - header >= (long) Utf8.MAX_BYTES_PER_CHAR * text.length()
        && looksWide(text);
  }

  @Override
  final int first() {
    return 0;
  }

  @Override
  final void seal() {
    limit = position;
  }

  @Override
  final void discard() {
    position = 0;
  }

  /** Returns kept fields from the first to the last, the values of which are only read. */
  protected static KeptField[] fields(FieldChain fields) {
    return fields.inOrder();
  }

  @Override
  final void moveTo(long newBase, int capacity) {
    Memory.copy(base, 0, newBase, 0, position);
  }
}
