package dev.gatun.value;

import java.util.AbstractList;
import java.util.Collection;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A growable list of enum constants that keeps their numbers, those too that have no constant: they
 * show as {@code UNRECOGNIZED} and are written again as they came. For one thread at a time while
 * it is changed.
 */
public final class EnumList<E extends NumberedEnum> extends AbstractList<E>
    implements RandomAccess {
  private final IntList numbers;
  private final IntFunction<E> forNumber;

  /**
   * Makes a list of numbers that nobody else changes from now on.
   *
   * @param forNumber returns the constant of a number, or the one for unknown numbers
   */
  public EnumList(IntList numbers, IntFunction<E> forNumber) {
    this.numbers = numbers;
    this.forNumber = forNumber;
  }

  /** Returns the argument when it is of this class, else a copy. */
  public static <E extends NumberedEnum> EnumList<E> from(
      Collection<E> constants, IntFunction<E> forNumber) {
    return constants instanceof EnumList<E> list ? list : copyOf(constants, forNumber);
  }

  /** Returns a list of these constants, copied. */
  public static <E extends NumberedEnum> EnumList<E> copyOf(
      Collection<E> constants, IntFunction<E> forNumber) {
    if (constants instanceof EnumList<E> list) {
      return new EnumList<>(IntList.copyOf(list.numbers), forNumber);
    }
    EnumList<E> copy = new EnumList<>(new IntList(constants.size()), forNumber);
    copy.addAll(constants);
    return copy;
  }

  /** Returns the numbers; a change of them is a change of this list. */
  public IntList numbers() {
    return numbers;
  }

  @Override
  public int size() {
    return numbers.size();
  }

  @Override
  public E get(int index) {
    return forNumber.apply(numbers.getInt(index));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when the constant is the one for unknown numbers
   */
  @Override
  public E set(int index, E constant) {
    return forNumber.apply(numbers.setInt(index, constant.getNumber()));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when the constant is the one for unknown numbers
   */
  @Override
  public void add(int index, E constant) {
    numbers.add(index, (Integer) constant.getNumber());
    modCount++;
  }

  @Override
  public E remove(int index) {
    E removed = get(index);
    removeRange(index, index + 1);
    return removed;
  }

  /** Compares with a list of this class by the numbers, so that unknown ones differ. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EnumList<?> that ? numbers.equals(that.numbers) : super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  @Override
  protected void removeRange(int from, int to) {
    numbers.subList(from, to).clear();
    modCount++;
  }
}
