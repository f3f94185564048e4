package dev.gatun.idl.thrift;

import dev.gatun.idl.Span;
import org.jspecify.annotations.Nullable;

/** Another name for a type. */
public final class TypedefDefinition extends Definition implements ThriftType {

  private @Nullable ThriftType target;
  private @Nullable ThriftType trueType;
  private int depth;

  TypedefDefinition(
      ThriftDocument document,
      String name,
      Annotations annotations,
      @Nullable String doc,
      Span span) {
    super(document, name, annotations, doc, span);
  }

  /** Returns the type that has got this name, perhaps a typedef too. */
  public ThriftType target() {
    return complete(target);
  }

  @Override
  public ThriftType trueType() {
    return complete(trueType);
  }

  /** How deep containers are nested in this type, those behind typedef names included. */
  int depth() {
    return depth;
  }

  void resolve(ThriftType resolvedTarget, int resolvedDepth) {
    target = resolvedTarget;
    trueType = resolvedTarget.trueType();
    depth = resolvedDepth;
  }
}
