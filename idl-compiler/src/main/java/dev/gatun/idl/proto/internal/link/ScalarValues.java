package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.DidYouMean;
import dev.gatun.idl.proto.ProtoValue;
import dev.gatun.idl.proto.ScalarType;
import dev.gatun.idl.proto.internal.syntax.Digits;
import dev.gatun.idl.proto.internal.syntax.Value;
import java.math.BigInteger;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives a value in the source the type that it must have, or reports why it cannot. */
final class ScalarValues {

  /** Where a value stands; each place has rules of its own. */
  enum Place {
    /** The default of a field. */
    DEFAULT,
    /** The value of an option. */
    OPTION,
    /** Inside of a message in text format. */
    TEXT_FORMAT
  }

  private static final Set<String> TRUE = Set.of("true", "True", "t");
  private static final Set<String> FALSE = Set.of("false", "False", "f");
  private static final BigInteger MAX_UINT64 =
      BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  private final Diagnostics diagnostics;
  private final Place place;

  ScalarValues(Diagnostics diagnostics, Place place) {
    this.diagnostics = diagnostics;
    this.place = place;
  }

  /** Returns the value as one of the field's type, which is no message; null if it is none. */
  @Nullable ProtoValue convert(FieldDef field, Value value) {
    EnumDef enumType = field.enumType;
    if (enumType != null) {
      return enumValue(enumType, value);
    }
    ScalarType scalar = field.scalar;
    return scalar == null ? null : convert(scalar, value);
  }

  @Nullable ProtoValue convert(ScalarType type, Value value) {
    return switch (type) {
      case DOUBLE, FLOAT -> real(type, value);
      case BOOL -> bool(value);
      case STRING -> text(value);
      case BYTES -> bytes(value);
      default -> whole(type, value);
    };
  }

  private @Nullable ProtoValue whole(ScalarType type, Value value) {
    if (!(value instanceof Value.Whole whole)) {
      return wrong(value, "a whole number is needed for " + type.keyword());
    }
    BigInteger number = Digits.value(whole.digits());
    number = whole.negative() ? number.negate() : number;
    int bits = type.isLong() ? 64 : 32;
    boolean fits =
        type.isUnsigned()
            ? number.signum() >= 0 && number.bitLength() <= bits && !whole.negative()
            : number.bitLength() < bits;
    if (!fits) {
      return wrong(value, value.span().text() + " does not fit into " + type.keyword());
    }
    return new ProtoValue.Int(number.longValue());
  }

  private @Nullable ProtoValue real(ScalarType type, Value value) {
    double number;
    if (value instanceof Value.Real real) {
      number = real.value();
    } else if (value instanceof Value.Whole whole) {
      BigInteger digits = Digits.value(whole.digits());
      if (digits.compareTo(MAX_UINT64) > 0 && !Digits.isDecimal(whole.digits())) {
        return wrong(value, value.span().text() + " is too large");
      }
      number = whole.negative() ? -digits.doubleValue() : digits.doubleValue();
    } else if (value instanceof Value.Identifier word && isInfinity(word.text())) {
      number = word.negative() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    } else if (value instanceof Value.Identifier word && isNaN(word.text())) {
      number = Double.NaN;
    } else {
      return wrong(value, "a number is needed for " + type.keyword());
    }
    return new ProtoValue.Real(type == ScalarType.FLOAT ? (float) number : number);
  }

  private boolean isInfinity(String word) {
    return place == Place.TEXT_FORMAT
        ? word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("infinity")
        : word.equals("inf");
  }

  private boolean isNaN(String word) {
    return place == Place.TEXT_FORMAT ? word.equalsIgnoreCase("nan") : word.equals("nan");
  }

  private @Nullable ProtoValue bool(Value value) {
    if (value instanceof Value.Identifier word && !word.negative()) {
      boolean loose = place == Place.TEXT_FORMAT;
      if (loose ? TRUE.contains(word.text()) : word.text().equals("true")) {
        return new ProtoValue.Bool(true);
      }
      if (loose ? FALSE.contains(word.text()) : word.text().equals("false")) {
        return new ProtoValue.Bool(false);
      }
    }
    if (place == Place.TEXT_FORMAT && value instanceof Value.Whole whole && !whole.negative()) {
      BigInteger number = Digits.value(whole.digits());
      if (number.bitLength() <= 1) {
        return new ProtoValue.Bool(number.signum() != 0);
      }
    }
    return wrong(value, "true or false is needed for bool");
  }

  private @Nullable ProtoValue text(Value value) {
    return value instanceof Value.Text text
        ? new ProtoValue.Text(text.bytes().toUtf8())
        : wrong(value, "a string in quotes is needed for string");
  }

  private @Nullable ProtoValue bytes(Value value) {
    return value instanceof Value.Text text
        ? new ProtoValue.Binary(text.bytes())
        : wrong(value, "a string in quotes is needed for bytes");
  }

  private @Nullable ProtoValue enumValue(EnumDef type, Value value) {
    if (value instanceof Value.Identifier word && !word.negative()) {
      EnumValueDef found = type.valuesByName.get(word.text());
      if (found != null) {
        return new ProtoValue.EnumNumber(found.name.text(), found.number);
      }
      String message = "'" + word.text() + "' is no value of " + type.fullName;
      diagnostics.error(
          value.span(), message, DidYouMean.hint(word.text(), type.valuesByName.keySet()));
      return null;
    }
    if (place == Place.TEXT_FORMAT && value instanceof Value.Whole whole) {
      return enumNumber(type, whole);
    }
    return wrong(value, "the name of a value of " + type.fullName + " is needed");
  }

  private @Nullable ProtoValue enumNumber(EnumDef type, Value.Whole whole) {
    BigInteger digits = Digits.value(whole.digits());
    BigInteger number = whole.negative() ? digits.negate() : digits;
    if (number.bitLength() >= Integer.SIZE) {
      return wrong(whole, whole.span().text() + " does not fit into an enum");
    }
    EnumValueDef found = type.valuesByNumber.get(number.intValue());
    if (found != null) {
      return new ProtoValue.EnumNumber(found.name.text(), found.number);
    }
    if (type.isClosed()) {
      return wrong(whole, number + " is no value of " + type.fullName);
    }
    return new ProtoValue.EnumNumber(number.toString(), number.intValue());
  }

  private @Nullable ProtoValue wrong(Value value, String message) {
    diagnostics.error(value.span(), message);
    return null;
  }
}
