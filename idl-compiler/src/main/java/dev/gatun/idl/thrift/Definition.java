package dev.gatun.idl.thrift;

import dev.gatun.idl.Span;
import org.jspecify.annotations.Nullable;

/**
 * A definition of a file. It is equal only to itself.
 *
 * <p>The resolver makes all definitions of a file before it looks at what they refer to, so that
 * they may refer to each other in any order. None leaves this package before it is complete.
 */
public abstract sealed class Definition
    permits TypedefDefinition,
        ConstantDefinition,
        EnumDefinition,
        StructDefinition,
        ServiceDefinition {

  private final ThriftDocument document;
  private final String name;
  private final Annotations annotations;
  private final @Nullable String doc;
  private final Span span;

  Definition(
      ThriftDocument document,
      String name,
      Annotations annotations,
      @Nullable String doc,
      Span span) {
    this.document = document;
    this.name = name;
    this.annotations = annotations;
    this.doc = doc;
    this.span = span;
  }

  /** Returns the file that this stands in. */
  public ThriftDocument document() {
    return document;
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns the annotations; a constant has none. */
  public Annotations annotations() {
    return annotations;
  }

  /** Returns the doc comment without its markers, or null. */
  public @Nullable String doc() {
    return doc;
  }

  /** Returns where the name stands. */
  public Span span() {
    return span;
  }

  @Override
  public String toString() {
    return name;
  }

  static <T> T complete(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("not resolved");
    }
    return part;
  }
}
