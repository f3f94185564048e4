package dev.gatun.idl.proto.internal.link;

/** Names that follow from other names. */
final class JsonNames {

  private JsonNames() {}

  /** Returns a field's name in JSON: underscores go, and the letter behind one is a capital. */
  static String ofField(String name) {
    return joined(name, false);
  }

  /** Returns the name of the message that stands for the entries of a map field. */
  static String mapEntry(String field) {
    return joined(field, true) + "Entry";
  }

  /**
   * Returns what a value of an enum is called where case does not count and the enum's name in
   * front is left out.
   */
  static String ofEnumValue(String value, String enumName) {
    int at = 0;
    int matched = 0;
    while (at < value.length() && matched < enumName.length()) {
      if (value.charAt(at) == '_') {
        at++;
      } else if (enumName.charAt(matched) == '_') {
        matched++;
      } else if (lower(value.charAt(at)) != lower(enumName.charAt(matched))) {
        return pascal(value);
      } else {
        at++;
        matched++;
      }
    }
    while (matched < enumName.length() && enumName.charAt(matched) == '_') {
      matched++;
    }
    while (at < value.length() && value.charAt(at) == '_') {
      at++;
    }
    boolean whole = matched < enumName.length() || at == value.length();
    return pascal(whole ? value : value.substring(at));
  }

  private static String pascal(String name) {
    StringBuilder result = new StringBuilder(name.length());
    boolean capital = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_') {
        capital = true;
      } else {
        result.append(capital ? upper(c) : lower(c));
        capital = false;
      }
    }
    return result.toString();
  }

  private static String joined(String name, boolean capitalFirst) {
    StringBuilder result = new StringBuilder(name.length());
    boolean capital = capitalFirst;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_') {
        capital = true;
      } else {
        result.append(capital ? upper(c) : c);
        capital = false;
      }
    }
    return result.toString();
  }

  private static char upper(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
  }
}
