package dev.gatun.value;

import dev.gatun.codec.internal.LongArray;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.stream.LongStream;

/**
 * A growable list of {@code long}: a {@code List<Long>} that keeps its numbers in an array. Nulls
 * are refused. For one thread at a time while it is changed.
 */
public final class LongList extends LongArray implements RandomAccess {
  private static final int FIRST_CAPACITY = 10;

  /** Creates an empty list. */
  public LongList() {
    this(0);
  }

  /**
   * Creates an empty list with room.
   *
   * @throws NegativeArraySizeException when the capacity is below 0
   */
  public LongList(int capacity) {
    super(new long[capacity], 0);
  }

  private LongList(long[] numbers) {
    super(numbers, numbers.length);
  }

  /** Returns a list of these numbers, copied. */
  public static LongList of(long... numbers) {
    return new LongList(numbers.clone());
  }

  /** Returns a list of these numbers, copied. */
  public static LongList copyOf(Collection<Long> numbers) {
    if (numbers instanceof LongList list) {
      return new LongList(list.toLongArray());
    }
    LongList copy = new LongList(numbers.size());
    copy.addAll(numbers);
    return copy;
  }

  /** Returns the argument when it is of this class, else a copy. */
  public static LongList from(List<Long> numbers) {
    return numbers instanceof LongList list ? list : copyOf(numbers);
  }

  /** Makes a list of an array that nobody else writes to from now on. */
  public static LongList adopt(long[] numbers) {
    return new LongList(numbers);
  }

  /**
   * Returns a number.
   *
   * @throws IndexOutOfBoundsException when there is none at the index
   */
  public long getLong(int index) {
    return numbers[Objects.checkIndex(index, size)];
  }

  /**
   * Replaces a number, and returns the one that was there.
   *
   * @throws IndexOutOfBoundsException when there is none at the index
   */
  public long setLong(int index, long number) {
    long before = getLong(index);
    numbers[index] = number;
    return before;
  }

  /** Adds a number at the end. */
  public void addLong(long number) {
    if (size == numbers.length) {
      grow();
    }
    numbers[size++] = number;
    modCount++;
  }

  /** Returns the numbers in a new array. */
  public long[] toLongArray() {
    return Arrays.copyOf(numbers, size);
  }

  /** Returns the numbers as a stream. */
  public LongStream longStream() {
    return Arrays.stream(numbers, 0, size);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Long get(int index) {
    return getLong(index);
  }

  @Override
  public Long set(int index, Long number) {
    return setLong(index, number);
  }

  @Override
  public boolean add(Long number) {
    addLong(number);
    return true;
  }

  @Override
  public void add(int index, Long number) {
    Objects.checkIndex(index, size + 1);
    addLong(number);
    System.arraycopy(numbers, index, numbers, index + 1, size - 1 - index);
    numbers[index] = number;
  }

  @Override
  public Long remove(int index) {
    long removed = getLong(index);
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
    if (!(other instanceof LongList list)) {
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
      hash = 31 * hash + Long.hashCode(numbers[i]);
    }
    return hash;
  }

  private void grow() {
    numbers = Arrays.copyOf(numbers, Math.max(FIRST_CAPACITY, size + (size >> 1)));
  }
}
