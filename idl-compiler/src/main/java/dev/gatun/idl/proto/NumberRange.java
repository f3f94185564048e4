package dev.gatun.idl.proto;

/**
 * Numbers from the first to the last, both included.
 *
 * @param first the first
 * @param last the last, not less than the first
 */
public record NumberRange(int first, int last) {

  /** Returns whether the number is in the range. */
  public boolean contains(int number) {
    return first <= number && number <= last;
  }

  /** Returns whether a number is in both. */
  public boolean overlaps(NumberRange other) {
    return first <= other.last && other.first <= last;
  }

  @Override
  public String toString() {
    return first == last ? Integer.toString(first) : first + " to " + last;
  }
}
