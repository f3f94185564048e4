package dev.gatun.idl.proto.internal.syntax;

/**
 * A token.
 *
 * @param kind what it is
 * @param text its text; of a symbol one character; empty at the end
 * @param start the offset of its first character
 */
record Token(Kind kind, String text, int start) {

  enum Kind {
    IDENTIFIER,
    INTEGER,
    FLOAT,
    STRING,
    SYMBOL,
    END
  }

  int end() {
    return start + text.length();
  }

  boolean is(String word) {
    return (kind == Kind.IDENTIFIER || kind == Kind.SYMBOL) && text.equals(word);
  }

  /** Returns what a message calls it. */
  String described() {
    return switch (kind) {
      case END -> "the end of the file";
      case STRING -> "a string";
      default -> "'" + text + "'";
    };
  }
}
