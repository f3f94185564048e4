package dev.gatun.idl.thrift;

import java.util.HashMap;
import java.util.Map;

/** Compares the namespaces of files. */
final class Namespaces {

  private Namespaces() {}

  /**
   * Returns whether two files have the same namespace in every scope that either names, where a
   * scope that is not named has that of {@code *}, or none. This is when the official compiler
   * calls two types of one name a collision.
   */
  static boolean areSame(ThriftDocument one, ThriftDocument other) {
    Map<String, String> ofOne = byScope(one);
    Map<String, String> ofOther = byScope(other);
    return covers(ofOne, ofOther) && covers(ofOther, ofOne);
  }

  private static boolean covers(Map<String, String> some, Map<String, String> all) {
    return some.entrySet().stream()
        .allMatch(entry -> entry.getValue().equals(effective(all, entry.getKey())));
  }

  private static String effective(Map<String, String> namespaces, String scope) {
    return namespaces.getOrDefault(scope, namespaces.getOrDefault("*", ""));
  }

  private static Map<String, String> byScope(ThriftDocument document) {
    Map<String, String> byScope = new HashMap<>();
    document.namespaces().forEach(n -> byScope.put(n.scope(), n.name()));
    return byScope;
  }
}
