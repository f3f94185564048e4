package dev.gatun.idl.thrift;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.Span;
import dev.gatun.idl.thrift.ConstValue.BinaryValue;
import dev.gatun.idl.thrift.ConstValue.BoolValue;
import dev.gatun.idl.thrift.ConstValue.DoubleValue;
import dev.gatun.idl.thrift.ConstValue.EnumValue;
import dev.gatun.idl.thrift.ConstValue.IntegerValue;
import dev.gatun.idl.thrift.ConstValue.ListValue;
import dev.gatun.idl.thrift.ConstValue.MapValue;
import dev.gatun.idl.thrift.ConstValue.SetValue;
import dev.gatun.idl.thrift.ConstValue.StringValue;
import dev.gatun.idl.thrift.ConstValue.StructValue;
import dev.gatun.idl.thrift.ConstValue.UuidValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fits the value of a constant to the type of the place that names it: an i32 where an i64 or a
 * double is asked for, a member of an enum where an integer is, and so inside containers. Null, and
 * a report, when it does not fit.
 */
final class ConstConverter {

  private final ScalarConverter scalars;

  /** Makes a converter that reports at the place where the constant is named. */
  ConstConverter(Diagnostics diagnostics, Span span) {
    this.scalars = new ScalarConverter(diagnostics, span);
  }

  @Nullable ConstValue convert(ThriftType type, ConstValue value) {
    ThriftType trueType = type.trueType();
    if (trueType instanceof BaseType base) {
      return toBase(base, value);
    }
    if (trueType instanceof EnumDefinition
        && value instanceof EnumValue member
        && member.type().equals(trueType)) {
      return value;
    }
    if (trueType instanceof ListType list && value instanceof ListValue elements) {
      List<ConstValue> converted = elements(list.element(), elements.elements());
      return converted == null ? null : new ListValue(converted);
    }
    if (trueType instanceof SetType set && value instanceof SetValue elements) {
      List<ConstValue> converted = elements(set.element(), elements.elements());
      return converted == null ? null : new SetValue(List.copyOf(new LinkedHashSet<>(converted)));
    }
    if (trueType instanceof MapType map && value instanceof MapValue entries) {
      return map(map, entries);
    }
    if (value instanceof StructValue struct && struct.type().equals(trueType)) {
      return value;
    }
    return scalars.mismatch(type, describe(value));
  }

  private @Nullable ConstValue toBase(BaseType type, ConstValue value) {
    String found = describe(value);
    if (value instanceof IntegerValue number) {
      return scalars.ofInteger(type, number.value(), found);
    }
    if (value instanceof BoolValue bool) {
      return scalars.ofInteger(type, bool.value() ? 1 : 0, found);
    }
    if (value instanceof EnumValue member) {
      return scalars.ofInteger(type, member.member().value(), found);
    }
    if (value instanceof DoubleValue && type.kind() == BaseKind.DOUBLE) {
      return value;
    }
    if (value instanceof StringValue text) {
      return scalars.ofText(type, text.value(), found);
    }
    if (value instanceof BinaryValue text) {
      return scalars.ofText(type, text.text(), found);
    }
    if (value instanceof UuidValue uuid) {
      return scalars.ofText(type, uuid.value().toString(), found);
    }
    return scalars.mismatch(type, found);
  }

  private @Nullable List<ConstValue> elements(ThriftType type, List<ConstValue> elements) {
    List<ConstValue> converted = new ArrayList<>(elements.size());
    for (ConstValue element : elements) {
      ConstValue value = convert(type, element);
      if (value == null) {
        return null;
      }
      converted.add(value);
    }
    return converted;
  }

  private @Nullable ConstValue map(MapType type, MapValue map) {
    Map<ConstValue, ConstValue> converted = new LinkedHashMap<>();
    for (Map.Entry<ConstValue, ConstValue> entry : map.entries().entrySet()) {
      ConstValue key = convert(type.key(), entry.getKey());
      ConstValue value = key == null ? null : convert(type.value(), entry.getValue());
      if (key == null || value == null) {
        return null;
      }
      converted.put(key, value);
    }
    return new MapValue(converted);
  }

  private static String describe(ConstValue value) {
    if (value instanceof EnumValue member) {
      return "a member of enum '" + member.type().name() + "'";
    }
    if (value instanceof StructValue struct) {
      return "a const of type " + struct.type();
    }
    String kind =
        value instanceof BoolValue
            ? "a bool"
            : value instanceof IntegerValue
                ? "an integer"
                : value instanceof DoubleValue
                    ? "a double"
                    : value instanceof ListValue
                        ? "a list"
                        : value instanceof SetValue
                            ? "a set"
                            : value instanceof MapValue ? "a map" : "text";
    return "a const that is " + kind;
  }
}
