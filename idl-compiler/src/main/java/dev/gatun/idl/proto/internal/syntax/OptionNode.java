package dev.gatun.idl.proto.internal.syntax;

import dev.gatun.idl.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An option.
 *
 * @param path its name: {@code (custom).sub.field} has three parts
 * @param value its value
 */
public record OptionNode(List<Part> path, Value value) {

  /**
   * A part of an option's name.
   *
   * @param name the name, without parentheses
   * @param extension whether it stands in parentheses
   */
  public record Part(Word name, boolean extension) {
    /** Returns the part as it is written. */
    public String text() {
      return extension ? "(" + name.text() + ")" : name.text();
    }
  }

  /** Returns whether the name is this one word. */
  public boolean isNamed(String name) {
    return path.size() == 1 && !path.get(0).extension && path.get(0).name.text().equals(name);
  }

  /** Returns the whole name as it is written. */
  public String text() {
    return path.stream().map(Part::text).collect(Collectors.joining("."));
  }

  /** Returns where the name stands. */
  public Span span() {
    Span first = path.get(0).name.span();
    return first.source().span(first.start(), path.get(path.size() - 1).name.span().end());
  }
}
