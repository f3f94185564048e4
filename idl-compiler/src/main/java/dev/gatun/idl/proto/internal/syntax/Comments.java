package dev.gatun.idl.proto.internal.syntax;

import static java.util.stream.Collectors.joining;

import dev.gatun.idl.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the comment that documents a declaration.
 *
 * <p>It is the one that ends on the line before the declaration, line comments on consecutive lines
 * counting as one; where there is none, the one behind the declaration's end on the same line.
 */
final class Comments {

  private record Comment(int start, int end, boolean block) {}

  private final SourceFile source;
  private final Map<Integer, List<Comment>> byNextToken = new HashMap<>();

  Comments(SourceFile source) {
    this.source = source;
  }

  void add(int nextToken, int start, int end, boolean block) {
    byNextToken
        .computeIfAbsent(nextToken, i -> new ArrayList<>(2))
        .add(new Comment(start, end, block));
  }

  /**
   * Returns the text of the comment, or an empty string.
   *
   * @param tokens all tokens
   * @param first the index of the declaration's first token
   * @param last the index of its last, a semicolon or an opening brace
   */
  String of(List<Token> tokens, int first, int last) {
    int previousLine = first == 0 ? 0 : line(tokens.get(first - 1).end());
    List<Comment> before = byNextToken.getOrDefault(first, List.of());
    int line = line(tokens.get(first).start());
    int begin = before.size();
    while (begin > 0) {
      Comment comment = before.get(begin - 1);
      boolean adjoins = line - line(comment.end) <= 1;
      boolean trailsAnother = line(comment.start) == previousLine;
      if (!adjoins || trailsAnother || (comment.block && begin < before.size())) {
        break;
      }
      line = line(comment.start);
      begin--;
      if (comment.block) {
        break;
      }
    }
    String text =
        before.subList(begin, before.size()).stream().map(this::text).collect(joining("\n"));
    return begin < before.size() ? text.strip() : behind(tokens, last);
  }

  private String behind(List<Token> tokens, int last) {
    List<Comment> after = byNextToken.getOrDefault(last + 1, List.of());
    boolean sameLine =
        !after.isEmpty() && line(after.get(0).start) == line(tokens.get(last).start());
    return sameLine ? text(after.get(0)).strip() : "";
  }

  private int line(int offset) {
    return source.line(offset);
  }

  /** Returns the comment without its marks and the stars at the beginnings of its lines. */
  private String text(Comment comment) {
    String all = source.text().substring(comment.start, comment.end);
    if (!comment.block) {
      return all.substring(2).stripTrailing();
    }
    StringBuilder text = new StringBuilder();
    boolean firstLine = true;
    for (String line : all.substring(2, all.length() - 2).split("\r?\n", -1)) {
      String bare = line.stripTrailing();
      if (!firstLine) {
        bare = bare.stripLeading();
        bare = bare.startsWith("*") ? bare.substring(1) : bare;
        text.append('\n');
      } else {
        bare = bare.startsWith("*") ? bare.substring(1) : bare;
      }
      text.append(bare);
      firstLine = false;
    }
    return text.toString();
  }
}
