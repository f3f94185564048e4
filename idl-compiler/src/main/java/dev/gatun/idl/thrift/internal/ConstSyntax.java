package dev.gatun.idl.thrift.internal;

import dev.gatun.idl.Span;
import java.util.List;

/** A constant as it is written. */
public sealed interface ConstSyntax {

  /** Where it stands. */
  Span span();

  /** An integer, or {@code true} (1) or {@code false} (0). */
  record IntegerOf(long value, Span span) implements ConstSyntax {}

  /** A number with a fraction or an exponent. */
  record DoubleOf(double value, Span span) implements ConstSyntax {}

  /** A literal in quotes. */
  record TextOf(String value, Span span) implements ConstSyntax {}

  /** The name of another constant or of a member of an enum. */
  record NameOf(Name name) implements ConstSyntax {

    @Override
    public Span span() {
      return name.span();
    }
  }

  /** Values in brackets. */
  record ListOf(List<ConstSyntax> elements, Span span) implements ConstSyntax {}

  /** Keys and values in braces. */
  record MapOf(List<Entry> entries, Span span) implements ConstSyntax {}

  /** A key and its value. */
  record Entry(ConstSyntax key, ConstSyntax value) {}
}
