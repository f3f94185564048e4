package dev.gatun.value;

import dev.gatun.codec.internal.FloatArray;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * A growable list of {@code float}: a {@code List<Float>} that keeps its numbers in an array. Nulls
 * are refused. For one thread at a time while it is changed.
 */
public final class FloatList extends FloatArray implements RandomAccess {
  private static final int FIRST_CAPACITY = 10;

  /** Creates an empty list. */
  public FloatList() {
    this(0);
  }

  /**
   * Creates an empty list with room.
   *
   * @throws NegativeArraySizeException when the capacity is below 0
   */
  public FloatList(int capacity) {
    super(new float[capacity], 0);
  }

  private FloatList(float[] numbers) {
    super(numbers, numbers.length);
  }

  /** Returns a list of these numbers, copied. */
  public static FloatList of(float... numbers) {
    return new FloatList(numbers.clone());
  }

  /** Returns a list of these numbers, copied. */
  public static FloatList copyOf(Collection<Float> numbers) {
    if (numbers instanceof FloatList list) {
      return new FloatList(list.toFloatArray());
    }
    FloatList copy = new FloatList(numbers.size());
    copy.addAll(numbers);
    return copy;
  }

  /** Returns the argument when it is of this class, else a copy. */
  public static FloatList from(List<Float> numbers) {
    return numbers instanceof FloatList list ? list : copyOf(numbers);
  }

  /** Makes a list of an array that nobody else writes to from now on. */
  public static FloatList adopt(float[] numbers) {
    return new FloatList(numbers);
  }

  /**
   * Returns a number.
   *
   * @throws IndexOutOfBoundsException when there is none at the index
   */
  public float getFloat(int index) {
    return numbers[Objects.checkIndex(index, size)];
  }

  /**
   * Replaces a number, and returns the one that was there.
   *
   * @throws IndexOutOfBoundsException when there is none at the index
   */
  public float setFloat(int index, float number) {
    float before = getFloat(index);
    numbers[index] = number;
    return before;
  }

  /** Adds a number at the end. */
  public void addFloat(float number) {
    if (size == numbers.length) {
      grow();
    }
    numbers[size++] = number;
    modCount++;
  }

  /** Returns the numbers in a new array. */
  public float[] toFloatArray() {
    return Arrays.copyOf(numbers, size);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Float get(int index) {
    return getFloat(index);
  }

  @Override
  public Float set(int index, Float number) {
    return setFloat(index, number);
  }

  @Override
  public boolean add(Float number) {
    addFloat(number);
    return true;
  }

  @Override
  public void add(int index, Float number) {
    Objects.checkIndex(index, size + 1);
    addFloat(number);
    System.arraycopy(numbers, index, numbers, index + 1, size - 1 - index);
    numbers[index] = number;
  }

  @Override
  public Float remove(int index) {
    float removed = getFloat(index);
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
    if (!(other instanceof FloatList list)) {
      return super.equals(other);
    }
    if (size != list.size) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (Float.floatToIntBits(numbers[i]) != Float.floatToIntBits(list.numbers[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + Float.hashCode(numbers[i]);
    }
    return hash;
  }

  private void grow() {
    numbers = Arrays.copyOf(numbers, Math.max(FIRST_CAPACITY, size + (size >> 1)));
  }
}
