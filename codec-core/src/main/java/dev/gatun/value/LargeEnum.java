package dev.gatun.value;

import org.jspecify.annotations.Nullable;

/**
 * A constant of an enum with more of them than a Java enum can hold, which is some 3,400. It has
 * the methods of {@link Enum}; what it lacks is what Java does for enums alone: {@code switch},
 * {@code EnumSet}, {@code EnumMap}. Immutable.
 *
 * @param <E> the class of the constants
 */
public abstract class LargeEnum<E extends LargeEnum<E>> implements NumberedEnum, Comparable<E> {
  private final String name;
  private final int ordinal;
  private final int number;
  private final boolean hasNumber;

  /**
   * Makes a constant.
   *
   * @param ordinal its place among the constants, from 0
   * @param number what stands for it on the wire
   */
  protected LargeEnum(String name, int ordinal, int number) {
    this(name, ordinal, number, true);
  }

  /** Makes the constant that stands for unknown numbers. */
  protected LargeEnum(String name, int ordinal) {
    this(name, ordinal, 0, false);
  }

  private LargeEnum(String name, int ordinal, int number, boolean hasNumber) {
    this.name = name;
    this.ordinal = ordinal;
    this.number = number;
    this.hasNumber = hasNumber;
  }

  /** Returns the name of the constant. */
  public final String name() {
    return name;
  }

  /** Returns the place among the constants, from 0. */
  public final int ordinal() {
    return ordinal;
  }

  @Override
  public final int getNumber() {
    if (!hasNumber) {
      throw new IllegalArgumentException("an unknown number");
    }
    return number;
  }

  /** Compares the places. */
  @Override
  public final int compareTo(E other) {
    return Integer.compare(ordinal, other.ordinal());
  }

  /** Returns whether it is the same constant. */
  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public final int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return name;
  }
}
