package dev.gatun.value;

import dev.gatun.codec.internal.DoubleArray;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.stream.DoubleStream;

/**
 * A growable list of {@code double}: a {@code List<Double>} that keeps its numbers in an array.
 * Nulls are refused. For one thread at a time while it is changed.
 */
public final class DoubleList extends DoubleArray implements RandomAccess {
  private static final int FIRST_CAPACITY = 10;

  /** Creates an empty list. */
  public DoubleList() {
    this(0);
  }

  /**
   * Creates an empty list with room.
   *
   * @throws NegativeArraySizeException when the capacity is below 0
   */
  public DoubleList(int capacity) {
    super(new double[capacity], 0);
  }

  private DoubleList(double[] numbers) {
    super(numbers, numbers.length);
  }

  /** Returns a list of these numbers, copied. */
  public static DoubleList of(double... numbers) {
    return new DoubleList(numbers.clone());
  }

  /** Returns a list of these numbers, copied. */
  public static DoubleList copyOf(Collection<Double> numbers) {
    if (numbers instanceof DoubleList list) {
      return new DoubleList(list.toDoubleArray());
    }
    DoubleList copy = new DoubleList(numbers.size());
    copy.addAll(numbers);
    return copy;
  }

  /** Returns the argument when it is of this class, else a copy. */
  public static DoubleList from(List<Double> numbers) {
    return numbers instanceof DoubleList list ? list : copyOf(numbers);
  }

  /** Makes a list of an array that nobody else writes to from now on. */
  public static DoubleList adopt(double[] numbers) {
    return new DoubleList(numbers);
  }

  /**
   * Returns a number.
   *
   * @throws IndexOutOfBoundsException when there is none at the index
   */
  public double getDouble(int index) {
    return numbers[Objects.checkIndex(index, size)];
  }

  /**
   * Replaces a number, and returns the one that was there.
   *
   * @throws IndexOutOfBoundsException when there is none at the index
   */
  public double setDouble(int index, double number) {
    double before = getDouble(index);
    numbers[index] = number;
    return before;
  }

  /** Adds a number at the end. */
  public void addDouble(double number) {
    if (size == numbers.length) {
      grow();
    }
    numbers[size++] = number;
    modCount++;
  }

  /** Returns the numbers in a new array. */
  public double[] toDoubleArray() {
    return Arrays.copyOf(numbers, size);
  }

  /** Returns the numbers as a stream. */
  public DoubleStream doubleStream() {
    return Arrays.stream(numbers, 0, size);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Double get(int index) {
    return getDouble(index);
  }

  @Override
  public Double set(int index, Double number) {
    return setDouble(index, number);
  }

  @Override
  public boolean add(Double number) {
    addDouble(number);
    return true;
  }

  @Override
  public void add(int index, Double number) {
    Objects.checkIndex(index, size + 1);
    addDouble(number);
    System.arraycopy(numbers, index, numbers, index + 1, size - 1 - index);
    numbers[index] = number;
  }

  @Override
  public Double remove(int index) {
    double removed = getDouble(index);
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
    if (!(other instanceof DoubleList list)) {
      return super.equals(other);
    }
    if (size != list.size) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (Double.doubleToLongBits(numbers[i]) != Double.doubleToLongBits(list.numbers[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + Double.hashCode(numbers[i]);
    }
    return hash;
  }

  private void grow() {
    numbers = Arrays.copyOf(numbers, Math.max(FIRST_CAPACITY, size + (size >> 1)));
  }
}
