package dev.gatun.idl;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong or doubtful in an IDL file.
 *
 * @param severity whether it stops the compilation
 * @param file the name of the source
 * @param line the line, from 1; 0 when the file as a whole is meant
 * @param column the column in code points, from 1; 0 when the file as a whole is meant
 * @param excerpt the source line, or the part of a very long one around the place
 * @param marker the line below it: blanks (and the excerpt's tabs), then a caret for each character
 * @param message what is wrong
 * @param hint what to do about it, or null
 */
public record Diagnostic(
    Severity severity,
    String file,
    int line,
    int column,
    String excerpt,
    String marker,
    String message,
    @Nullable String hint) {

  private static final int LONGEST_EXCERPT = 160;
  private static final int BEFORE_IN_EXCERPT = 60;
  private static final int LONGEST_MESSAGE = 1000;

  /** Returns a diagnostic that points at a stretch of a source. */
  public static Diagnostic at(Severity severity, Span span, String message, @Nullable String hint) {
    Objects.requireNonNull(message);
    SourceFile source = span.source();
    Position position = span.position();
    int start = source.lineStart(position.line());
    int end = Math.max(source.lineEnd(position.line()), span.start());
    if (end - start > LONGEST_EXCERPT) {
      start = Math.max(start, span.start() - BEFORE_IN_EXCERPT);
      end = Math.min(end, start + LONGEST_EXCERPT);
    }
    String text = source.text();
    StringBuilder marker = new StringBuilder();
    text.substring(start, span.start())
        .codePoints()
        .forEach(c -> marker.append(c == '\t' ? '\t' : ' '));
    int marked = Math.min(span.end(), end);
    int carets = marked > span.start() ? text.codePointCount(span.start(), marked) : 1;
    marker.append("^".repeat(carets));
    return new Diagnostic(
        severity,
        source.name(),
        position.line(),
        position.column(),
        printable(text.substring(start, end)),
        marker.toString(),
        shortened(message),
        hint == null ? null : shortened(hint));
  }

  /** Returns a diagnostic about a file as a whole. */
  public static Diagnostic ofFile(
      Severity severity, String file, String message, @Nullable String hint) {
    return new Diagnostic(severity, file, 0, 0, "", "", message, hint);
  }

  /**
   * Returns the diagnostic as it is shown: {@code file:line:column: error: message}, the source
   * line, the marker, and the hint, on lines of their own and without a line end behind the last.
   */
  public String render() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line).append(':').append(column);
    }
    text.append(": ").append(severity.label()).append(": ").append(message);
    if (line > 0) {
      text.append("\n  ").append(excerpt).append("\n  ").append(marker);
    }
    if (hint != null) {
      text.append("\n  hint: ").append(hint);
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return render();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "...";
  }

  /** Control characters of a hostile file do not reach the terminal. */
  private static String printable(String line) {
    StringBuilder clean = new StringBuilder(line.length());
    line.codePoints()
        .map(c -> c != '\t' && Character.isISOControl(c) ? '\uFFFD' : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
