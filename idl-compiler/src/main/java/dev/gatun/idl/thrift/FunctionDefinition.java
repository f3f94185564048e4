package dev.gatun.idl.thrift;

import dev.gatun.idl.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of a service.
 *
 * @param name its name
 * @param isOneway whether no answer is sent; such a function is void and throws nothing
 * @param result the type of what it returns, or null for void
 * @param arguments its arguments in source order
 * @param exceptions what it throws, in source order; the type of each is an exception
 * @param annotations its annotations
 * @param doc its doc comment without markers, or null
 * @param span where its name stands
 */
public record FunctionDefinition(
    String name,
    boolean isOneway,
    @Nullable ThriftType result,
    List<Field> arguments,
    List<Field> exceptions,
    Annotations annotations,
    @Nullable String doc,
    Span span) {

  /** Copies the lists. */
  public FunctionDefinition {
    arguments = List.copyOf(arguments);
    exceptions = List.copyOf(exceptions);
  }

  /** Returns whether it returns nothing. */
  public boolean isVoid() {
    return result == null;
  }

  /**
   * Returns the fields of the struct that a reply carries, all of them optional: what is returned,
   * called {@code success}, of id 0, and what is thrown.
   */
  public List<Field> outcomes() {
    List<Field> outcomes = new ArrayList<>();
    if (result != null) {
      outcomes.add(optional(0, "success", result, Annotations.NONE, null, span));
    }
    for (Field thrown : exceptions) {
      outcomes.add(
          optional(
              thrown.id(),
              thrown.name(),
              thrown.type(),
              thrown.annotations(),
              thrown.doc(),
              thrown.span()));
    }
    return outcomes;
  }

  private static Field optional(
      int id,
      String name,
      ThriftType type,
      Annotations annotations,
      @Nullable String doc,
      Span span) {
    return new Field(id, name, Requiredness.OPTIONAL, type, false, annotations, doc, span);
  }
}
