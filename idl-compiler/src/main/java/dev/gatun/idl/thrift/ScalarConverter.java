package dev.gatun.idl.thrift;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.Span;
import dev.gatun.idl.thrift.ConstValue.BinaryValue;
import dev.gatun.idl.thrift.ConstValue.BoolValue;
import dev.gatun.idl.thrift.ConstValue.DoubleValue;
import dev.gatun.idl.thrift.ConstValue.EnumValue;
import dev.gatun.idl.thrift.ConstValue.IntegerValue;
import dev.gatun.idl.thrift.ConstValue.StringValue;
import dev.gatun.idl.thrift.ConstValue.UuidValue;
import dev.gatun.idl.thrift.internal.ConstSyntax;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes single values of base types and enums; null, and a report, when there is none. */
final class ScalarConverter {

  private static final Pattern CANONICAL_UUID =
      Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

  private final Diagnostics diagnostics;
  private final Span span;

  /** Makes a converter that reports at a place. */
  ScalarConverter(Diagnostics diagnostics, Span span) {
    this.diagnostics = diagnostics;
    this.span = span;
  }

  @Nullable ConstValue toEnum(EnumDefinition type, ConstSyntax syntax) {
    if (!(syntax instanceof ConstSyntax.IntegerOf number)) {
      return mismatch(type, describe(syntax));
    }
    int value = (int) number.value();
    EnumMember member = value == number.value() ? type.member(value) : null;
    if (member == null) {
      diagnostics.error(
          span, "enum '" + type.name() + "' has no member with the value " + number.value());
      return null;
    }
    return new EnumValue(type, member);
  }

  @Nullable ConstValue toBase(ThriftType type, ConstSyntax syntax) {
    if (type instanceof BaseType base) {
      if (syntax instanceof ConstSyntax.IntegerOf number) {
        return ofInteger(base, number.value(), "an integer");
      }
      if (syntax instanceof ConstSyntax.DoubleOf number && base.kind() == BaseKind.DOUBLE) {
        return new DoubleValue(number.value());
      }
      if (syntax instanceof ConstSyntax.TextOf text) {
        return ofText(base, text.value(), "a literal");
      }
    }
    return mismatch(type, describe(syntax));
  }

  @Nullable ConstValue ofInteger(BaseType type, long value, String found) {
    if (type.kind() == BaseKind.DOUBLE) {
      return new DoubleValue(value);
    }
    if (type.kind() == BaseKind.BOOL) {
      if (value != 0 && value != 1) {
        diagnostics.warning(
            span, "a bool is true or false: " + value + " is taken for " + (value > 0));
      }
      return new BoolValue(value > 0);
    }
    if (!type.kind().isInteger()) {
      return mismatch(type, found);
    }
    if (value < type.kind().minimum() || value > type.kind().maximum()) {
      diagnostics.error(
          span,
          value + " does not fit into " + type,
          type + " goes from " + type.kind().minimum() + " to " + type.kind().maximum());
      return null;
    }
    return new IntegerValue(value);
  }

  @Nullable ConstValue ofText(BaseType type, String text, String found) {
    return switch (type.kind()) {
      case STRING -> new StringValue(text);
      case BINARY -> new BinaryValue(text);
      case UUID -> ofUuid(text);
      default -> mismatch(type, found);
    };
  }

  /** Reports that a value is of another kind than its type. */
  @Nullable ConstValue mismatch(ThriftType type, String found) {
    String name = diagnostics.isFull() ? "" : type.toString(); // A type may be as long as its file.
    diagnostics.error(span, "expected a value of type " + name + ", found " + found);
    return null;
  }

  private @Nullable ConstValue ofUuid(String text) {
    boolean inBraces = text.length() == 38 && text.startsWith("{") && text.endsWith("}");
    String bare = inBraces ? text.substring(1, 37) : text;
    if (!CANONICAL_UUID.matcher(bare).matches()) {
      diagnostics.error(
          span, "this is no uuid", "one is written 01234567-89ab-cdef-0123-456789abcdef");
      return null;
    }
    return new UuidValue(UUID.fromString(bare));
  }

  private static String describe(ConstSyntax syntax) {
    if (syntax instanceof ConstSyntax.IntegerOf) {
      return "an integer";
    }
    if (syntax instanceof ConstSyntax.DoubleOf) {
      return "a number with a fraction or an exponent";
    }
    if (syntax instanceof ConstSyntax.TextOf) {
      return "a literal";
    }
    return syntax instanceof ConstSyntax.ListOf ? "a list" : "a map";
  }
}
