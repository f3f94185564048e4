package dev.gatun.value;

import dev.gatun.codec.internal.IntArray;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/**
 * A growable list of {@code int}: a {@code List<Integer>} that keeps its numbers in an array. Nulls
 * are refused. For one thread at a time while it is changed.
 */
public final class IntList extends IntArray implements RandomAccess {
  private static final int FIRST_CAPACITY = 10;

  /** Creates an empty list. */
  public IntList() {
    this(0);
  }

  /**
   * Creates an empty list with room.
   *
   * @throws NegativeArraySizeException when the capacity is below 0
   */
  public IntList(int capacity) {
    super(new int[capacity], 0);
  }

  private IntList(int[] numbers) {
    super(numbers, numbers.length);
  }

  /** Returns a list of these numbers, copied. */
  public static IntList of(int... numbers) {
    return new IntList(numbers.clone());
  }

  /** Returns a list of these numbers, copied. */
  public static IntList copyOf(Collection<Integer> numbers) {
    if (numbers instanceof IntList list) {
      return new IntList(list.toIntArray());
    }
    IntList copy = new IntList(numbers.size());
    copy.addAll(numbers);
    return copy;
  }

  /** Returns the argument when it is of this class, else a copy. */
  public static IntList from(List<Integer> numbers) {
    return numbers instanceof IntList list ? list : copyOf(numbers);
  }

  /** Makes a list of an array that nobody else writes to from now on. */
  public static IntList adopt(int[] numbers) {
    return new IntList(numbers);
  }

  /**
   * Returns a number.
   *
   * @throws IndexOutOfBoundsException when there is none at the index
   */
  public int getInt(int index) {
    return numbers[Objects.checkIndex(index, size)];
  }

  /**
   * Replaces a number, and returns the one that was there.
   *
   * @throws IndexOutOfBoundsException when there is none at the index
   */
  public int setInt(int index, int number) {
    int before = getInt(index);
    numbers[index] = number;
    return before;
  }

  /** Adds a number at the end. */
  public void addInt(int number) {
    if (size == numbers.length) {
      grow();
    }
    numbers[size++] = number;
    modCount++;
  }

  /** Returns the numbers in a new array. */
  public int[] toIntArray() {
    return Arrays.copyOf(numbers, size);
  }

  /** Returns the numbers as a stream. */
  public IntStream intStream() {
    return Arrays.stream(numbers, 0, size);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Integer get(int index) {
    return getInt(index);
  }

  @Override
  public Integer set(int index, Integer number) {
    return setInt(index, number);
  }

  @Override
  public boolean add(Integer number) {
    addInt(number);
    return true;
  }

  @Override
  public void add(int index, Integer number) {
    Objects.checkIndex(index, size + 1);
    addInt(number);
    System.arraycopy(numbers, index, numbers, index + 1, size - 1 - index);
    numbers[index] = number;
  }

  @Override
  public Integer remove(int index) {
    int removed = getInt(index);
    removeRange(index, index + 1);
    return removed;
  }

  @Override
  protected void removeRange(int from, int to) {
    System.arraycopy(numbers, to, numbers, from, size - to);
    size -= to - from;
    modCount++;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof IntList list)) {
      return super.equals(other);
    }
    if (size != list.size) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (numbers[i] != list.numbers[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + Integer.hashCode(numbers[i]);
    }
    return hash;
  }

  private void grow() {
    numbers = Arrays.copyOf(numbers, Math.max(FIRST_CAPACITY, size + (size >> 1)));
  }
}
