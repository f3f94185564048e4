package dev.gatun.codec.internal;

import java.util.AbstractList;

/** The numbers of a list, where writers reach them without a copy. */
public abstract class LongArray extends AbstractList<Long> {
  /** The numbers, and room for more. */
  protected long[] numbers;

  /** How many of them there are. */
  protected int size;

  /** Makes a list of the first numbers of an array. */
  protected LongArray(long[] numbers, int size) {
    this.numbers = numbers;
    this.size = size;
  }
}
