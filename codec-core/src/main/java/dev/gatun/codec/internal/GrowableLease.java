package dev.gatun.codec.internal;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.EncodeException;
import dev.gatun.codec.Limits;
import java.lang.foreign.MemorySegment;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import org.jspecify.annotations.Nullable;

/**
 * Growable off-heap memory on lease: what every writer is, whichever end it fills it from.
 *
 * <p>A writer checks once for all the bytes that an operation touches that they fit, and calls
 * {@link #grow} when they do not. Closing leaves no room, so the same check catches use after
 * close. For one thread at a time.
 */
public abstract class GrowableLease implements AutoCloseable {
  private static final int INITIAL_BYTES = 4096;

  /** Text from here on is looked at for chars of three bytes; see {@link ReadLease}. */
  private static final int LONG_TEXT = 64;

  /** Where the memory is. */
  protected long base;

  /** The offset between the bytes that are written and those that are not. */
  protected int position;

  /** The offset behind the last byte that may be written. */
  protected int limit;

  /** How many structs may still be opened inside the current one. */
  protected int depthLeft;

  private final Limits limits;
  private final SlabPool pool;
  private @Nullable Slab slab;

  /** Leases a first buffer. */
  GrowableLease(BufferPool pool, Limits limits) {
    this.pool = pool.slabs();
    this.limits = limits;
    this.depthLeft = limits.depth();
    hold(this.pool.lease(Math.min(INITIAL_BYTES, limits.messageBytes())));
  }

  /** Returns the offset of the first byte that is written. */
  abstract int first();

  /** Leaves neither bytes nor room. */
  abstract void seal();

  /** Takes all that was written as not written. */
  abstract void discard();

  /** Moves what was written to memory that replaces this, of {@code capacity} bytes. */
  abstract void moveTo(long newBase, int capacity);

  /** Returns the bytes written so far. */
  public abstract int size();

  /** Returns a copy of the bytes written so far. */
  public final byte[] toByteArray() {
    open();
    byte[] bytes = new byte[size()];
    Memory.copy(base, first(), bytes, 0, bytes.length);
    return bytes;
  }

  /**
   * Copies the bytes written so far to a part of {@code target} that is as long.
   *
   * @throws IndexOutOfBoundsException when the array ends before
   */
  public final void copyTo(byte[] target, int offset) {
    open();
    Memory.copy(base, first(), target, offset, size());
  }

  /**
   * Copies the bytes written so far to the start of {@code target}.
   *
   * @throws IndexOutOfBoundsException when the segment is smaller than {@link #size()}
   * @throws IllegalStateException when this writer, or the segment's arena, is closed
   */
  public final void copyTo(MemorySegment target) {
    open();
    Memory.copy(base, first(), size(), target);
  }

  /** Appends the bytes written so far to what a channel is to take. */
  public final void copyTo(ChannelBuffer target) {
    open();
    target.append(base, first(), size());
  }

  /**
   * Copies the bytes written so far to a buffer, and moves its position behind them.
   *
   * @throws BufferOverflowException when they are more than what remains of the buffer
   * @throws ReadOnlyBufferException when the buffer is read-only
   */
  public final void copyTo(ByteBuffer target) {
    int size = size();
    if (size > target.remaining()) {
      throw new BufferOverflowException();
    }
    if (target.isReadOnly()) {
      throw new ReadOnlyBufferException();
    }
    copyTo(MemorySegment.ofBuffer(target));
    target.position(target.position() + size);
  }

  /**
   * Discards what was written, to write the next message.
   *
   * @throws IllegalStateException when this writer is closed
   */
  public void reset() {
    open();
    discard();
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
    seal();
    pool.release(held);
  }

  /** Makes room for {@code bytes} more. The cold side of every check. */
  protected final void grow(long bytes) {
    Slab held = open();
    long needed = size() + bytes;
    if (needed <= limit) {
      return;
    }
    if (needed > limits.messageBytes()) {
      throw tooLarge(needed);
    }
    Slab larger = pool.lease(Math.max(needed, Math.min(2 * held.capacity, limits.messageBytes())));
    moveTo(larger.base, usable(larger));
    hold(larger);
    pool.release(held);
  }

  /** Whether a text is one that {@link #encodeWide} is the quicker way for, if there is room. */
  protected static boolean looksWide(String text) {
    return text.length() >= LONG_TEXT && Utf8.looksWide(text);
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
  protected static float[] array(FloatArray list) {
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
    limit = usable(newSlab);
  }

  private int usable(Slab of) {
    return (int) Math.min(of.capacity, limits.messageBytes());
  }
}
