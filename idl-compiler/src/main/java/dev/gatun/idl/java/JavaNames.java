package dev.gatun.idl.java;

import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names of an IDL as names of Java. */
final class JavaNames {
  /** Methods without parameters that every object has. */
  static final Set<String> OBJECT_METHODS =
      Set.of(
          "getClass", "hashCode", "toString", "notify", "notifyAll", "wait", "clone", "finalize");

  /** Words that are names of everything but types, and packages that emitted code names. */
  private static final Set<String> NO_TYPES =
      Set.of("permits", "record", "sealed", "var", "yield", "java", "dev");

  private JavaNames() {}

  /** Returns {@code name} when a class can be called so, and else with an underscore behind it. */
  static String type(String name) {
    return identifier(name, NO_TYPES);
  }

  /** Returns {@code name} when Java takes it for an identifier, and else with what makes it one. */
  static String identifier(String name) {
    return identifier(name, Set.of());
  }

  /**
   * Returns {@code name} when it can be used, and else with an underscore behind it. So that no two
   * names become one, a name that is taken but for underscores behind it gets another.
   *
   * @param taken what cannot be used besides Java's words
   */
  static String identifier(String name, Set<String> taken) {
    StringBuilder valid = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      valid.append(Character.isJavaIdentifierPart(c) ? c : '_');
    }
    if (valid.isEmpty() || !Character.isJavaIdentifierStart(valid.charAt(0))) {
      valid.insert(0, '_');
    }
    String identifier = valid.toString();
    String word = withoutUnderscores(identifier);
    return word.isEmpty() || SourceVersion.isKeyword(word) || taken.contains(word)
        ? identifier + "_"
        : identifier;
  }

  private static String withoutUnderscores(String name) {
    int end = name.length();
    while (end > 0 && name.charAt(end - 1) == '_') {
      end--;
    }
    return name.substring(0, end);
  }

  /** Returns {@code first_name}, {@code FirstName} or {@code FIRST_NAME} as {@code firstName}. */
  static String lowerCamel(String name) {
    String camel = upperCamel(name);
    int lower = Character.isUpperCase(name.charAt(0)) ? capitals(camel) : 1;
    return camel.substring(0, lower).toLowerCase(Locale.ROOT) + camel.substring(lower);
  }

  /** Counts the capitals of the first word: all of URL, three of URLName, one of Name. */
  private static int capitals(String camel) {
    int capitals = 0;
    while (capitals < camel.length() && Character.isUpperCase(camel.charAt(capitals))) {
      capitals++;
    }
    return capitals == camel.length() ? capitals : Math.max(1, capitals - 1);
  }

  /** Returns {@code first_name}, {@code firstName} or {@code FIRST_NAME} as {@code FirstName}. */
  static String upperCamel(String name) {
    boolean shouting = name.indexOf('_') >= 0 && name.equals(name.toUpperCase(Locale.ROOT));
    StringBuilder camel = new StringBuilder();
    boolean capital = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        capital = true;
      } else if (capital) {
        camel.append(Character.toUpperCase(c));
        capital = false;
      } else {
        camel.append(shouting ? Character.toLowerCase(c) : c);
      }
    }
    if (camel.isEmpty() || !Character.isJavaIdentifierStart(camel.charAt(0))) {
      camel.insert(0, '_');
    }
    return camel.toString();
  }

  /** Returns {@code firstName} or {@code first_name} as {@code FIRST_NAME}. */
  static String constant(String name) {
    StringBuilder constant = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean wordBegins =
          i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
      constant.append(wordBegins ? "_" : "").append(Character.toUpperCase(c));
    }
    return identifier(constant.toString());
  }
}
