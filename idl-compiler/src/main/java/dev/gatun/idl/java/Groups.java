package dev.gatun.idl.java;

import java.util.ArrayList;
import java.util.List;

/** Fields in runs, each for a method of its own. */
final class Groups {
  private Groups() {}

  /** Returns the properties in runs of at most {@code size}, in their order. */
  static <P> List<List<P>> of(List<P> properties, int size) {
    List<List<P>> groups = new ArrayList<>();
    for (int from = 0; from < properties.size(); from += size) {
      groups.add(properties.subList(from, Math.min(properties.size(), from + size)));
    }
    return groups;
  }

  /** Returns the name of the method for a run, as {@code writeFields1To8}. */
  static String name(String verb, List<? extends Numbered> group) {
    String first = number(group.get(0));
    return group.size() == 1
        ? verb + "Field" + first
        : verb + "Fields" + first + "To" + number(group.get(group.size() - 1));
  }

  private static String number(Numbered property) {
    return property.id() < 0 ? "N" + -property.id() : String.valueOf(property.id());
  }
}
