package dev.gatun.codec.internal;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.PoolExhaustedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bytes in off-heap memory on lease, between a channel and the codecs: filled at the end, taken
 * from the front. It grows with the bytes that are there, never with a size that is only announced.
 *
 * <p>An index counts from the front. One that is not within the bytes held is a mistake of the
 * engine, and an {@link IndexOutOfBoundsException}. For one thread at a time; that thread alone
 * closes it, for a channel may be writing to its memory until the thread is back.
 */
public final class ChannelBuffer implements AutoCloseable {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final SlabPool pool;
  private @Nullable Slab slab;
  private ByteBuffer view;
  private long base;

  /** The offset of the first byte held. */
  private int first;

  /** The offset behind the last byte held. */
  private int end;

  /**
   * Leases memory.
   *
   * @param roomBytes the bytes to have room for, at least 1
   * @throws PoolExhaustedException when the pool has no memory for it
   */
  public ChannelBuffer(BufferPool pool, int roomBytes) {
    this.pool = pool.slabs();
    Slab leased = this.pool.lease(roomBytes);
    slab = leased;
    base = leased.base;
    view = leased.view();
  }

  /** Returns the number of bytes held. */
  public int size() {
    return end - first;
  }

  /** Returns the bytes that it could hold without moving to other memory. */
  public int capacity() {
    return view.capacity();
  }

  /** Returns a byte. */
  public byte getByte(int index) {
    return Memory.getByte(base, offset(index, 1));
  }

  /** Returns two bytes, big-endian. */
  public short getShort(int index) {
    return Memory.getShort(base, offset(index, Short.BYTES));
  }

  /** Returns four bytes, big-endian. */
  public int getInt(int index) {
    return Memory.getInt(base, offset(index, Integer.BYTES));
  }

  /** Returns a copy of some bytes. */
  public byte[] getBytes(int index, int length) {
    byte[] bytes = new byte[length];
    Memory.copy(base, offset(index, length), bytes, 0, length);
    return bytes;
  }

  /** Replaces two bytes that are there, big-endian. */
  public void setShort(int index, int value) {
    Memory.putShort(base, offset(index, Short.BYTES), (short) value);
  }

  /** Replaces four bytes that are there, big-endian. */
  public void setInt(int index, int value) {
    Memory.putInt(base, offset(index, Integer.BYTES), value);
  }

  /** Appends a byte. */
  public void appendByte(int value) {
    reserve(1);
    Memory.putByte(base, end, (byte) value);
    end++;
  }

  /** Appends two bytes, big-endian. */
  public void appendShort(int value) {
    reserve(Short.BYTES);
    Memory.putShort(base, end, (short) value);
    end += Short.BYTES;
  }

  /** Appends four bytes, big-endian. */
  public void appendInt(int value) {
    reserve(Integer.BYTES);
    Memory.putInt(base, end, value);
    end += Integer.BYTES;
  }

  /** Appends an array. */
  public void appendBytes(byte[] bytes) {
    reserve(bytes.length);
    Memory.copy(bytes, 0, base, end, bytes.length);
    end += bytes.length;
  }

  /** Appends some bytes of another buffer. */
  public void append(ChannelBuffer from, int index, int length) {
    append(from.base, from.offset(index, length), length);
  }

  /** Appends bytes of a lease. */
  void append(long fromBase, int from, int length) {
    reserve(length);
    Memory.copy(fromBase, from, base, end, length);
    end += length;
  }

  /**
   * Reads once from a channel, as much as there is and there is room for; of room there is always
   * some.
   *
   * @return the number of bytes, or -1 at the end of the channel
   * @throws PoolExhaustedException when it is full and the pool has no memory for it to grow
   */
  public int fillFrom(ReadableByteChannel channel) throws IOException {
    reserve(1);
    view.limit(view.capacity()).position(end);
    int read = channel.read(view);
    end += Math.max(0, read);
    return read;
  }

  /** Writes all bytes to a channel. Those that it took are gone, even when it fails. */
  public void drainTo(WritableByteChannel channel) throws IOException {
    while (first < end) {
      view.limit(end).position(first);
      int written = channel.write(view);
      drop(written);
    }
  }

  /** Takes bytes from the front, which are then gone. */
  public void drop(int bytes) {
    first = offset(bytes, 0);
    if (first == end) {
      first = 0;
      end = 0;
    }
  }

  /** Takes what was appended last back, so that {@code size} bytes are left. */
  public void truncate(int size) {
    end = offset(size, 0);
  }

  /**
   * Moves to less memory when nothing is held, so that one large message is not paid for as long as
   * a connection lives.
   *
   * @param roomBytes the bytes to have room for
   */
  public void shrink(int roomBytes) {
    if (first == end && view.capacity() > roomBytes) {
      move(pool.lease(roomBytes));
    }
  }

  /**
   * Hands the memory back.
   *
   * @throws IllegalStateException when it was closed before
   */
  @Override
  public void close() {
    Slab held = slab();
    slab = null;
    first = 0;
    end = 0;
    view = NOTHING;
    pool.release(held);
  }

  /** Returns where the bytes of a part are: the base of a lease that is a view of it. */
  long base(int index, int length) {
    return base + offset(index, length);
  }

  /** Returns the memory, whose arrays for text a view may use. */
  Slab slab() {
    Slab held = slab;
    if (held == null) {
      throw closed();
    }
    return held;
  }

  SlabPool pool() {
    return pool;
  }

  private int offset(int index, int length) {
    return first + Objects.checkFromIndexSize(index, length, end - first);
  }

  private void reserve(int bytes) {
    if (view.capacity() - end < bytes) {
      makeRoom(bytes);
    }
  }

  /** Moves the bytes to the front when more are gone than are left, and else to more memory. */
  private void makeRoom(int bytes) {
    slab();
    int size = end - first;
    long needed = (long) size + bytes;
    if (size > first || needed > view.capacity()) {
      move(pool.lease(Math.max(needed, 2L * size)));
      return;
    }
    Memory.copy(base, first, base, 0, size);
    first = 0;
    end = size;
  }

  private void move(Slab to) {
    Slab held = slab();
    int size = end - first;
    Memory.copy(base, first, to.base, 0, size);
    slab = to;
    base = to.base;
    view = to.view();
    first = 0;
    end = size;
    pool.release(held);
  }

  private static IllegalStateException closed() {
    return new IllegalStateException("the buffer is closed");
  }
}
