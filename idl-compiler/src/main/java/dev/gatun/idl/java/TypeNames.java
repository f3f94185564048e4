package dev.gatun.idl.java;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names of the classes of one place. Two that differ in capitals only would be one class file on
 * some file systems, so that the second gets an underscore behind it.
 */
final class TypeNames {
  private final Set<String> around;
  private final Set<String> taken = new HashSet<>();

  /**
   * Makes an empty set.
   *
   * @param around what is around the place: no class in it can have one of these names
   */
  TypeNames(Collection<String> around) {
    this.around = Set.copyOf(around);
  }

  /** Takes a name that a class has. */
  void take(String name) {
    taken.add(name.toLowerCase(Locale.ROOT));
  }

  /** Takes the name, or what a class can be called in its place, and returns it. */
  String free(String wanted) {
    String name = JavaNames.type(wanted);
    while (around.contains(name) || !taken.add(name.toLowerCase(Locale.ROOT))) {
      name += "_";
    }
    return name;
  }
}
