package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.proto.NumberRange;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Ranges that do not overlap, found by a number in them. */
final class RangeIndex<T> {

  private record Entry<T>(NumberRange numbers, T what) {}

  private final TreeMap<Integer, Entry<T>> byFirst = new TreeMap<>();

  /** Takes a range in, unless it overlaps one that is there: then returns what that one is. */
  @Nullable T add(NumberRange numbers, T what) {
    var before = byFirst.floorEntry(numbers.last());
    if (before != null && before.getValue().numbers.overlaps(numbers)) {
      return before.getValue().what;
    }
    byFirst.put(numbers.first(), new Entry<>(numbers, what));
    return null;
  }

  /** Returns what the range with this number is, or null. */
  @Nullable T find(int number) {
    var before = byFirst.floorEntry(number);
    return before != null && before.getValue().numbers.contains(number)
        ? before.getValue().what
        : null;
  }

  /** Returns what the first range is that overlaps, or null. */
  @Nullable T overlapping(NumberRange numbers) {
    var before = byFirst.floorEntry(numbers.last());
    return before != null && before.getValue().numbers.overlaps(numbers)
        ? before.getValue().what
        : null;
  }
}
