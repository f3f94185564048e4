package dev.gatun.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Containers for generated classes: deep copies, and those of constants. */
public final class Copies {
  private Copies() {}

  /** Returns a new list of the elements, each copied by {@code element}. */
  public static <T> List<T> list(Collection<T> list, UnaryOperator<T> element) {
    List<T> copy = new ArrayList<>(list.size());
    for (T value : list) {
      copy.add(element.apply(value));
    }
    return copy;
  }

  /** Returns a new set of the elements in their order, each copied by {@code element}. */
  public static <T> Set<T> set(Collection<T> set, UnaryOperator<T> element) {
    Set<T> copy = LinkedHashSet.newLinkedHashSet(set.size());
    for (T value : set) {
      copy.add(element.apply(value));
    }
    return copy;
  }

  /**
   * Returns a new map.
   *
   * @param keysAndValues each key and then its value, of the types that the caller names
   */
  @SuppressWarnings("unchecked") // generated code, which knows the types, is the only caller
  public static <K, V> Map<K, V> mapOf(Object... keysAndValues) {
    Map<K, V> map = LinkedHashMap.newLinkedHashMap(keysAndValues.length / 2);
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((K) keysAndValues[i], (V) keysAndValues[i + 1]);
    }
    return map;
  }

  /** Returns a new map of the entries in their order, each key and value copied. */
  public static <K, V> Map<K, V> map(Map<K, V> map, UnaryOperator<K> key, UnaryOperator<V> value) {
    Map<K, V> copy = LinkedHashMap.newLinkedHashMap(map.size());
    map.forEach((k, v) -> copy.put(key.apply(k), value.apply(v)));
    return copy;
  }
}
