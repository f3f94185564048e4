package dev.gatun.codec.internal;

import java.util.AbstractList;
import java.util.Arrays;

/** The numbers of a list, where readers and writers reach them without a copy. */
public abstract class IntArray extends AbstractList<Integer> {
  /** The numbers, and room for more. */
  protected int[] numbers;

  /** How many of them there are. */
  protected int size;

  /** Makes a list of the first numbers of an array. */
  protected IntArray(int[] numbers, int size) {
    this.numbers = numbers;
    this.size = size;
  }

  /** Adds numbers whose values the caller fills in, and returns the index of the first. */
  final int extend(int count) {
    int first = size;
    if (numbers.length - first < count) {
      numbers = Arrays.copyOf(numbers, ArrayRoom.forMore(first, count));
    }
    size = first + count;
    modCount++;
    return first;
  }
}
