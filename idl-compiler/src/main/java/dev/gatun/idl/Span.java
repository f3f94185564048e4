package dev.gatun.idl;

/**
 * A stretch of a source: where a token or a declaration stands.
 *
 * @param source the source
 * @param start the offset of the first character
 * @param end the offset behind the last character
 */
public record Span(SourceFile source, int start, int end) {

  /** Checks that the offsets lie in the source and are in order. */
  public Span {
    if (start < 0 || end < start || end > source.text().length()) {
      throw new IndexOutOfBoundsException(start + ".." + end + " of " + source.text().length());
    }
  }

  /** Returns the place of the first character. */
  public Position position() {
    return source.position(start);
  }

  /** Returns the line of the first character, from 1. */
  public int line() {
    return source.line(start);
  }

  /** Returns the text of this stretch. */
  public String text() {
    return source.text().substring(start, end);
  }

  /** Returns {@code file:line:column}. */
  @Override
  public String toString() {
    Position position = position();
    return source.name() + ":" + position.line() + ":" + position.column();
  }
}
