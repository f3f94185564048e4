package dev.gatun.idl.thrift.internal;

import dev.gatun.idl.Span;
import dev.gatun.idl.thrift.Annotations;
import dev.gatun.idl.thrift.BaseKind;
import org.jspecify.annotations.Nullable;

/** A type as it is written. */
public sealed interface TypeSyntax {

  /** Where it stands. */
  Span span();

  /** A base type. */
  record Base(BaseKind kind, Annotations annotations, Span span) implements TypeSyntax {}

  /** A list. */
  record ListOf(TypeSyntax element, @Nullable String cppType, Annotations annotations, Span span)
      implements TypeSyntax {}

  /** A set. */
  record SetOf(TypeSyntax element, @Nullable String cppType, Annotations annotations, Span span)
      implements TypeSyntax {}

  /** A map. */
  record MapOf(
      TypeSyntax key,
      TypeSyntax value,
      @Nullable String cppType,
      Annotations annotations,
      Span span)
      implements TypeSyntax {}

  /** A type that is defined somewhere. */
  record Named(Name name) implements TypeSyntax {

    @Override
    public Span span() {
      return name.span();
    }
  }
}
