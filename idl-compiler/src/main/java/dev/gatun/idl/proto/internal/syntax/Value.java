package dev.gatun.idl.proto.internal.syntax;

import dev.gatun.idl.Span;
import dev.gatun.idl.proto.Bytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of an option as it stands in the source. */
public sealed interface Value {

  /** Returns where it stands. */
  Span span();

  /** A word, or behind a minus sign {@code inf} or {@code nan}. */
  record Identifier(String text, boolean negative, Span span) implements Value {}

  /**
   * A whole number.
   *
   * @param digits its text without the sign: decimal, octal or hexadecimal
   * @param negative whether there is a minus sign
   * @param span where it stands
   */
  record Whole(String digits, boolean negative, Span span) implements Value {}

  /** A number with a fraction or an exponent, the sign applied. */
  record Real(double value, Span span) implements Value {}

  /** A string, or several that stand behind each other. */
  record Text(Bytes bytes, Span span) implements Value {}

  /** A message in text format. */
  record Aggregate(List<Entry> entries, Span span) implements Value {}

  /** A list in text format. */
  record Listed(List<Value> values, Span span) implements Value {}

  /**
   * A field of a message in text format.
   *
   * @param name the field's name, or what stands between brackets
   * @param kind what the name is
   * @param domain of an {@code Any} what stands before the slash, or null
   * @param value the value
   */
  record Entry(Word name, Kind kind, @Nullable String domain, Value value) {
    /** What the name of a field is. */
    public enum Kind {
      /** A field of the message type. */
      FIELD,
      /** The full name of an extension. */
      EXTENSION,
      /** The URL of the type in an {@code Any}. */
      TYPE_URL
    }
  }
}
