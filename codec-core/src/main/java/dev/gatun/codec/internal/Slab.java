package dev.gatun.codec.internal;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a pool's memory, for one lease at a time: a region, or half of a larger slab.
 *
 * <p>Its fields but for the constants belong to the thread that has the slab: the leaseholder while
 * it is leased, the pool while it is free. Those about its halves and its free bytes belong to the
 * holder of the pool's lock.
 */
public final class Slab {
  /** The longest text that is moved through {@link #scratch()} in one piece, in bytes. */
  public static final int SCRATCH_BYTES = 512;

  /** Where its memory is. */
  final long base;

  /** The bytes a lease may use; {@link Memory#PADDING} or more lie behind them. */
  final long capacity;

  /** Its index among the size classes of its pool. */
  final int sizeClass;

  /** Its index among all slabs of its pool. */
  final int index;

  /** The slab that it is half of, or null when it is a region. */
  final @Nullable Slab whole;

  /** Its halves, once it has been cut. */
  List<Slab> halves = List.of();

  /** While slabs are joined: how many of its bytes are free. */
  long freeBytes;

  /** Whether somebody holds it. */
  boolean leased;

  /** The index of the next free slab of its class, while it is on the free stack. */
  int next;

  private byte[] scratch = {};
  private char[] charScratch = {};
  private @Nullable ByteBuffer view;

  Slab(long base, int sizeClass, int index, @Nullable Slab whole) {
    this.base = base;
    this.capacity = Regions.capacity(sizeClass);
    this.sizeClass = sizeClass;
    this.index = index;
    this.whole = whole;
  }

  /** Returns the slab of a class that it is part of, or null when its region is smaller. */
  @Nullable Slab ancestor(int ofClass) {
    Slab slab = this;
    while (slab != null && slab.sizeClass < ofClass) {
      slab = slab.whole;
    }
    return slab;
  }

  /** Returns an array of {@link #SCRATCH_BYTES} bytes for the leaseholder to move text through. */
  public byte[] scratch() {
    if (scratch.length == 0) {
      scratch = new byte[SCRATCH_BYTES];
    }
    return scratch;
  }

  /** Returns an array of {@link #SCRATCH_BYTES} chars and {@link Utf8#CHAR_SLACK}, for the same. */
  char[] charScratch() {
    if (charScratch.length == 0) {
      charScratch = new char[SCRATCH_BYTES + Utf8.CHAR_SLACK];
    }
    return charScratch;
  }

  /** Returns its memory as channels take it, for the leaseholder: all of it, big-endian. */
  ByteBuffer view() {
    ByteBuffer made = view;
    if (made == null) {
      made = Memory.buffer(base, (int) Math.min(capacity, Integer.MAX_VALUE));
      view = made;
    }
    return made;
  }
}
