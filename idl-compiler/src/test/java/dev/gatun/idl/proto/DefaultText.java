package dev.gatun.idl.proto;

import java.util.Locale;

/** Writes a default as descriptors have it; numbers with a fraction as Java does. */
final class DefaultText {

  private DefaultText() {}

  static String of(ProtoField field) {
    ProtoValue value = field.defaultValue();
    if (value instanceof ProtoValue.Bool bool) {
      return Boolean.toString(bool.value());
    }
    if (value instanceof ProtoValue.Int number) {
      boolean unsigned =
          field.type() instanceof FieldType.Scalar scalar && scalar.type().isUnsigned();
      return unsigned ? Long.toUnsignedString(number.value()) : Long.toString(number.value());
    }
    if (value instanceof ProtoValue.Real number) {
      return number(Double.toString(number.value()), isFloat(field));
    }
    if (value instanceof ProtoValue.Text text) {
      return text.value();
    }
    if (value instanceof ProtoValue.Binary binary) {
      return escaped(binary.value().toByteArray());
    }
    if (value instanceof ProtoValue.EnumNumber number) {
      return number.name();
    }
    throw new AssertionError(value);
  }

  static boolean isFloat(ProtoField field) {
    return field.type() instanceof FieldType.Scalar scalar && scalar.type() == ScalarType.FLOAT;
  }

  /** Rewrites a number with a fraction, so that equal ones are written the same. */
  static String number(String text, boolean isFloat) {
    double value =
        switch (text) {
          case "inf", "Infinity" -> Double.POSITIVE_INFINITY;
          case "-inf", "-Infinity" -> Double.NEGATIVE_INFINITY;
          case "nan", "NaN" -> Double.NaN;
          default -> Double.parseDouble(text);
        };
    return Double.toString(isFloat ? (float) value : value);
  }

  private static String escaped(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      switch (b) {
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        case '"' -> text.append("\\\"");
        case '\'' -> text.append("\\'");
        case '\\' -> text.append("\\\\");
        default -> {
          boolean printable = b >= ' ' && b < 0x7f;
          text.append(printable ? "" + (char) b : String.format(Locale.ROOT, "\\%03o", b & 0xff));
        }
      }
    }
    return text.toString();
  }
}
