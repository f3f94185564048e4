package dev.gatun.codec.internal;

/**
 * One allocation of a pool: memory for one lease at a time.
 *
 * <p>Its fields but for the constants belong to the thread that has the slab: the leaseholder while
 * it is leased, the pool while it is free.
 */
public final class Slab {
  /** The longest text that is moved through {@link #scratch()} in one piece, in bytes. */
  public static final int SCRATCH_BYTES = 512;

  /** Where its memory is. */
  final long base;

  /** The bytes a lease may use; {@link Memory#PADDING} more lie behind them. */
  final long capacity;

  /** Its index among the size classes of its pool. */
  final int sizeClass;

  /** Its index among all slabs of its pool. */
  final int index;

  /** Whether somebody holds it. */
  boolean leased;

  /** The index of the next free slab of its class, while it is on the free stack. */
  int next;

  private byte[] scratch = {};
  private char[] charScratch = {};

  Slab(long base, long capacity, int sizeClass, int index) {
    this.base = base;
    this.capacity = capacity;
    this.sizeClass = sizeClass;
    this.index = index;
  }

  /** Returns an array of {@link #SCRATCH_BYTES} bytes for the leaseholder to move text through. */
  public byte[] scratch() {
    if (scratch.length == 0) {
      scratch = new byte[SCRATCH_BYTES];
    }
    return scratch;
  }

  /** Returns an array of {@link #SCRATCH_BYTES} chars, for the same. */
  char[] charScratch() {
    if (charScratch.length == 0) {
      charScratch = new char[SCRATCH_BYTES];
    }
    return charScratch;
  }
}
