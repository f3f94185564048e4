package dev.gatun.idl.thrift;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The value of a constant or a default. Names of other constants have been replaced by what they
 * stand for, and each value is of the kind that its type asks for: where an i32 is named as the
 * value of a double, there is a {@link DoubleValue}.
 */
public sealed interface ConstValue {

  /** The value of a bool. */
  record BoolValue(boolean value) implements ConstValue {}

  /** The value of an i8, i16, i32 or i64, within its range. */
  record IntegerValue(long value) implements ConstValue {}

  /** The value of a double. */
  record DoubleValue(double value) implements ConstValue {}

  /** The value of a string. */
  record StringValue(String value) implements ConstValue {}

  /** The value of a binary, written as text. */
  record BinaryValue(String text) implements ConstValue {

    /** Returns the bytes: the text in UTF-8. */
    public byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** The value of a uuid. */
  record UuidValue(UUID value) implements ConstValue {}

  /** The value of an enum. */
  record EnumValue(EnumDefinition type, EnumMember member) implements ConstValue {}

  /** The value of a list. */
  record ListValue(List<ConstValue> elements) implements ConstValue {

    /** Copies the list. */
    public ListValue {
      elements = List.copyOf(elements);
    }
  }

  /** The value of a set: elements in source order, each once. */
  record SetValue(List<ConstValue> elements) implements ConstValue {

    /** Copies the list. */
    public SetValue {
      elements = List.copyOf(elements);
    }
  }

  /** The value of a map: entries in source order, each key once. */
  record MapValue(Map<ConstValue, ConstValue> entries) implements ConstValue {

    /** Copies the map. */
    public MapValue {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /** The value of a struct, a union or an exception: the fields that are given, in source order. */
  record StructValue(StructDefinition type, Map<Field, ConstValue> fields) implements ConstValue {

    /** Copies the map. */
    public StructValue {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }
}
