package dev.gatun.idl.java;

import dev.gatun.idl.thrift.ConstValue;
import dev.gatun.idl.thrift.ConstValue.ListValue;
import dev.gatun.idl.thrift.ConstValue.MapValue;
import dev.gatun.idl.thrift.ConstValue.SetValue;
import dev.gatun.idl.thrift.ConstValue.StructValue;
import dev.gatun.idl.thrift.ConstValue.UuidValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How much code makes a constant value: a number or a text counts one, which is up to some twelve
 * bytes, and what holds others a few more.
 */
final class ConstantSize {
  /** So much still fits into the 65,535 bytes of a method. */
  static final long MOST_IN_A_METHOD = 5_000;

  /** Setters are called one on the result of the other, and javac goes down such a chain. */
  static final int MOST_FIELDS = 1_000;

  private static final int UUID = 2;
  private static final int STRUCT = 2;
  private static final int CONTAINER = 3;

  private ConstantSize() {}

  /** Returns the size of a value with all that is inside. */
  static long of(ConstValue value) {
    if (value instanceof StructValue struct) {
      return STRUCT + of(struct.fields().values());
    }
    if (value instanceof UuidValue) {
      return UUID;
    }
    return isContainer(value) ? CONTAINER + of(elements(value)) : 1;
  }

  static long of(Map.Entry<ConstValue, ConstValue> entry) {
    return of(entry.getKey()) + of(entry.getValue());
  }

  private static long of(Collection<ConstValue> values) {
    return values.stream().mapToLong(ConstantSize::of).sum();
  }

  /** Returns the most fields that a struct in a value sets. */
  static int fields(ConstValue value) {
    int own = value instanceof StructValue struct ? struct.fields().size() : 0;
    return Math.max(own, elements(value).stream().mapToInt(ConstantSize::fields).max().orElse(0));
  }

  /** Returns the size of the largest part that {@link ConstantParts} can make of a value. */
  static long indivisible(ConstValue value) {
    if (value instanceof MapValue map) {
      return map.entries().entrySet().stream().mapToLong(ConstantSize::of).max().orElse(0);
    }
    return isContainer(value)
        ? elements(value).stream().mapToLong(ConstantSize::of).max().orElse(0)
        : of(value);
  }

  static boolean isContainer(ConstValue value) {
    return value instanceof ListValue || value instanceof SetValue || value instanceof MapValue;
  }

  /** Returns the values that stand directly inside another. */
  private static Collection<ConstValue> elements(ConstValue value) {
    if (value instanceof ListValue list) {
      return list.elements();
    }
    if (value instanceof SetValue set) {
      return set.elements();
    }
    if (value instanceof MapValue map) {
      return map.entries().entrySet().stream()
          .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
          .toList();
    }
    return value instanceof StructValue struct ? struct.fields().values() : List.of();
  }
}
