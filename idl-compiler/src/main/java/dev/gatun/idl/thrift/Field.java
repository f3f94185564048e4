package dev.gatun.idl.thrift;

import dev.gatun.idl.Span;
import org.jspecify.annotations.Nullable;

/** A field of a struct, or an argument or exception of a function. It is equal only to itself. */
public final class Field {

  private final int id;
  private final String name;
  private final Requiredness requiredness;
  private final ThriftType type;
  private final boolean isReference;
  private final Annotations annotations;
  private final @Nullable String doc;
  private final Span span;
  private @Nullable ConstValue defaultValue;

  Field(
      int id,
      String name,
      Requiredness requiredness,
      ThriftType type,
      boolean isReference,
      Annotations annotations,
      @Nullable String doc,
      Span span) {
    this.id = id;
    this.name = name;
    this.requiredness = requiredness;
    this.type = type;
    this.isReference = isReference;
    this.annotations = annotations;
    this.doc = doc;
    this.span = span;
  }

  /** Returns the id, from -32768 to 32767; one below 1 mostly was given to a field without. */
  public int id() {
    return id;
  }

  /** Returns the name, which may be a word of the IDL. */
  public String name() {
    return name;
  }

  /** Returns what it says about being there; fields of unions are optional. */
  public Requiredness requiredness() {
    return requiredness;
  }

  /** Returns the type. */
  public ThriftType type() {
    return type;
  }

  /** Returns the default, which is of the type, or null. */
  public @Nullable ConstValue defaultValue() {
    return defaultValue;
  }

  /** Returns whether {@code &} stands before the name. */
  public boolean isReference() {
    return isReference;
  }

  /** Returns the annotations behind the field; those of its type are with the type. */
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
    return id + ": " + type + " " + name;
  }

  void setDefault(ConstValue value) {
    defaultValue = value;
  }
}
