package dev.gatun.idl.thrift.internal;

import dev.gatun.idl.SourceFile;
import dev.gatun.idl.thrift.internal.Token.Comment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the text out of a doc comment. */
final class DocComment {

  private DocComment() {}

  /**
   * Returns the comment's lines without its markers, the stars that lead each line, the margin that
   * all lines share, and blank lines at both ends; null when nothing is left or there is none.
   */
  static @Nullable String clean(SourceFile source, @Nullable Comment comment) {
    if (comment == null) {
      return null;
    }
    String text = source.text();
    int start = comment.start() + 3;
    int end = comment.end() - 2;
    while (start < end && text.charAt(start) == '*') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == '*') {
      end--;
    }
    String inner = text.substring(start, end);
    List<String> lines = inner.lines().toList();
    boolean starred = lines.stream().skip(1).allMatch(DocComment::isBlankOrStarred);
    List<String> bare =
        lines.stream().skip(1).map(line -> starred ? withoutStar(line) : line).toList();
    int margin =
        bare.stream().filter(line -> !line.isBlank()).mapToInt(DocComment::margin).min().orElse(0);
    StringBuilder clean = new StringBuilder();
    lines.stream().limit(1).forEach(first -> clean.append(first.strip()));
    for (String line : bare) {
      clean.append('\n').append(line.isBlank() ? "" : line.substring(margin).stripTrailing());
    }
    String cleaned = withoutBlankEnds(clean.toString());
    return cleaned.isEmpty() ? null : cleaned;
  }

  private static boolean isBlankOrStarred(String line) {
    String stripped = line.strip();
    return stripped.isEmpty() || stripped.startsWith("*");
  }

  private static String withoutStar(String line) {
    int star = line.indexOf('*');
    return star < 0 ? "" : line.substring(star + 1);
  }

  private static int margin(String line) {
    int margin = 0;
    while (line.charAt(margin) == ' ' || line.charAt(margin) == '\t') {
      margin++;
    }
    return margin;
  }

  private static String withoutBlankEnds(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == '\n') {
      start++;
    }
    return text.substring(start).stripTrailing();
  }
}
