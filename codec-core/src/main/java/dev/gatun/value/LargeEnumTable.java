package dev.gatun.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All constants of a {@link LargeEnum}, to be found by their numbers and names. Immutable.
 *
 * @param <E> the class of the constants
 */
public final class LargeEnumTable<E extends LargeEnum<E>> {
  private final List<E> constants;
  private final E unrecognized;
  private final Map<String, E> byName = new HashMap<>();

  /** In their order, with their constants beside them. */
  private final int[] numbers;

  private final List<E> byNumber;

  /**
   * Makes the table.
   *
   * @param members the constants with numbers, in their order; of several with one number the first
   *     is found by it
   * @param unrecognized the constant that stands for unknown numbers, which comes last
   */
  public LargeEnumTable(Collection<E> members, E unrecognized) {
    this.unrecognized = unrecognized;
    List<E> all = new ArrayList<>(members);
    all.add(unrecognized);
    this.constants = List.copyOf(all);
    all.forEach(constant -> byName.put(constant.name(), constant));
    Map<Integer, E> sorted = new TreeMap<>();
    members.forEach(constant -> sorted.putIfAbsent(constant.getNumber(), constant));
    this.numbers = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
    this.byNumber = List.copyOf(sorted.values());
  }

  /** Returns all constants in their order, that for unknown numbers last. */
  public List<E> constants() {
    return constants;
  }

  /** Returns the constant of a number, or the one that stands for unknown numbers. */
  public E forNumber(int number) {
    int index = Arrays.binarySearch(numbers, number);
    return index < 0 ? unrecognized : byNumber.get(index);
  }

  /**
   * Returns the constant of a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public E valueOf(String name) {
    E constant = byName.get(name);
    if (constant == null) {
      throw new IllegalArgumentException(
          "no constant " + unrecognized.getClass().getCanonicalName() + "." + name);
    }
    return constant;
  }
}
