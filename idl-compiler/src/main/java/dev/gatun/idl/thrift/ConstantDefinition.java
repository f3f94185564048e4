package dev.gatun.idl.thrift;

import dev.gatun.idl.Span;
import org.jspecify.annotations.Nullable;

/** A constant. */
public final class ConstantDefinition extends Definition {

  private @Nullable ThriftType type;
  private @Nullable MeasuredValue value;

  ConstantDefinition(ThriftDocument document, String name, @Nullable String doc, Span span) {
    super(document, name, Annotations.NONE, doc, span);
  }

  /** Returns the type. */
  public ThriftType type() {
    return complete(type);
  }

  /** Returns the value, which is of the type. */
  public ConstValue value() {
    return complete(value).value();
  }

  @Nullable MeasuredValue measured() {
    return value;
  }

  void resolve(ThriftType resolvedType, @Nullable MeasuredValue resolvedValue) {
    type = resolvedType;
    value = resolvedValue;
  }
}
