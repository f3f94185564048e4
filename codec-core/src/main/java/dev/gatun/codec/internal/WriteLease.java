package dev.gatun.codec.internal;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.EncodeException;
import dev.gatun.codec.Limits;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * Growable off-heap memory on lease, filled from the front: what every writer is.
 *
 * <p>A writer checks {@code limit - position} once for all the bytes that an operation touches, and
 * calls {@link #grow} when they do not fit. Closing sets the limit to the position, so the same
 * check catches use after close. For one thread at a time.
 */
public abstract class WriteLease implements AutoCloseable {
  private static final int INITIAL_BYTES = 4096;

  /** Text from here on is looked at for chars of three bytes; see {@link ReadLease}. */
  private static final int LONG_TEXT = 64;

  /** Where the memory is. */
  protected long base;

  /** The offset that the next byte goes to: the bytes written so far. */
  protected int position;

  /** The offset behind the last byte that may be written. */
  protected int limit;

  /** How many structs may still be opened inside the current one. */
  protected int depthLeft;

  private final Limits limits;
  private final SlabPool pool;
  private @Nullable Slab slab;

  /** Leases a first buffer. */
  protected WriteLease(BufferPool pool, Limits limits) {
    this.pool = pool.slabs();
    this.limits = limits;
    this.depthLeft = limits.depth();
    hold(this.pool.lease(Math.min(INITIAL_BYTES, limits.messageBytes())));
  }

  /** Returns the bytes written so far. */
  public final int size() {
    return position;
  }

  /** Returns a copy of the bytes written so far. */
  public final byte[] toByteArray() {
    open();
    byte[] bytes = new byte[position];
    Memory.copy(base, 0, bytes, 0, position);
    return bytes;
  }

  /**
   * Copies the bytes written so far to the start of {@code target}.
   *
   * @throws IndexOutOfBoundsException when the segment is smaller than {@link #size()}
   * @throws IllegalStateException when this writer, or the segment's arena, is closed
   */
  public final void copyTo(MemorySegment target) {
    open();
    Memory.copy(base, position, target);
  }

  /**
   * Discards what was written, to write the next message.
   *
   * @throws IllegalStateException when this writer is closed
   */
  public void reset() {
    open();
    position = 0;
    depthLeft = limits.depth();
  }

  /**
   * Hands the memory back. What was written is gone, and every further call fails.
   *
   * @throws IllegalStateException when it was closed before
   */
  @Override
  public final void close() {
    Slab held = open();
    slab = null;
    limit = position;
    pool.release(held);
  }

  /** Makes sure of room for {@code bytes} more. */
  protected final void reserve(long bytes) {
    if (bytes == 0 || limit - position < bytes) {
      grow(bytes);
    }
  }

  /** Makes room for {@code bytes} more. The cold side of every check. */
  protected final void grow(long bytes) {
    Slab held = open();
    long needed = position + bytes;
    if (needed <= limit) {
      return;
    }
    if (needed > limits.messageBytes()) {
      throw tooLarge(needed);
    }
    Slab larger = pool.lease(Math.max(needed, Math.min(2 * held.capacity, limits.messageBytes())));
    Memory.copy(base, 0, larger.base, 0, position);
    hold(larger);
    pool.release(held);
  }

  /**
   * Whether {@link #encodeWide} is the quicker way for a text, and there is room for it behind
   * {@code header} bytes.
   */
  protected final boolean isWide(String text, int header) {
    int length = text.length();
    return length >= LONG_TEXT
        && limit - position - header >= (long) Utf8.MAX_BYTES_PER_CHAR * length
        && HeapUtf8.looksWide(text);
  }

  /** Encodes text at an offset and returns its length in bytes. */
  protected final int encodeWide(String text, int at) {
    return Utf8.encodeWide(text, base, at, open().charScratch());
  }

  /** Returns the array that holds a list's numbers, from the front. */
  protected static int[] array(IntArray list) {
    return list.numbers;
  }

  /** Returns the array that holds a list's numbers, from the front. */
  protected static long[] array(LongArray list) {
    return list.numbers;
  }

  /** Returns the array that holds a list's numbers, from the front. */
  protected static double[] array(DoubleArray list) {
    return list.numbers;
  }

  /** Returns the array of a value's bytes, which is only read. */
  protected static byte[] array(ByteArray value) {
    return value.bytes;
  }

  /** Returns kept fields from the first to the last, the values of which are only read. */
  protected static KeptField[] fields(FieldChain fields) {
    return fields.inOrder();
  }

  /** Returns a text's bytes, which are only read, or null when it is there as a string only. */
  protected static byte @Nullable [] utf8(Text text) {
    return text.utf8;
  }

  /** Returns the array through which text moves. */
  protected final byte[] scratch() {
    return open().scratch();
  }

  /** The cold side of opening one struct too many. */
  protected final EncodeException tooDeep() {
    return new EncodeException(
        EncodeException.Kind.DEPTH_LIMIT, "structs nested deeper than " + limits.depth());
  }

  private EncodeException tooLarge(long needed) {
    return new EncodeException(
        EncodeException.Kind.SIZE_LIMIT,
        "the message needs " + needed + " bytes or more; the limit is " + limits.messageBytes());
  }

  private Slab open() {
    if (slab == null) {
      throw closed();
    }
    return slab;
  }

  private IllegalStateException closed() {
    return new IllegalStateException(getClass().getSimpleName() + " is closed");
  }

  private void hold(Slab newSlab) {
    slab = newSlab;
    base = newSlab.base;
    limit = (int) Math.min(newSlab.capacity, limits.messageBytes());
  }
}
