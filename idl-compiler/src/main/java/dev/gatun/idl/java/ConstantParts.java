package dev.gatun.idl.java;

import dev.gatun.idl.thrift.ConstValue;
import dev.gatun.idl.thrift.ConstValue.ListValue;
import dev.gatun.idl.thrift.ConstValue.MapValue;
import dev.gatun.idl.thrift.ConstValue.SetValue;
import dev.gatun.idl.thrift.ConstValue.StructValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Large containers in parts, each for a method of its own: a method has at most 64 KiB of code. */
final class ConstantParts {
  private static final int VALUES_IN_A_METHOD = 1_000;

  private ConstantParts() {}

  /** Returns the value, or containers of its kind that together hold its elements in order. */
  static List<ConstValue> of(ConstValue value) {
    List<ConstValue> parts = new ArrayList<>();
    if (value instanceof ListValue list) {
      split(list.elements(), ConstantParts::size).forEach(part -> parts.add(new ListValue(part)));
    } else if (value instanceof SetValue set) {
      split(set.elements(), ConstantParts::size).forEach(part -> parts.add(new SetValue(part)));
    } else if (value instanceof MapValue map) {
      split(map.entries().entrySet(), ConstantParts::size)
          .forEach(part -> parts.add(new MapValue(map(part))));
    } else {
      parts.add(value);
    }
    return parts;
  }

  private static <T> List<List<T>> split(Collection<T> elements, ToIntFunction<T> size) {
    List<List<T>> parts = new ArrayList<>();
    parts.add(new ArrayList<>());
    int room = VALUES_IN_A_METHOD;
    for (T element : elements) {
      room -= size.applyAsInt(element);
      List<T> last = parts.get(parts.size() - 1);
      if (room < 0 && !last.isEmpty()) {
        last = new ArrayList<>();
        parts.add(last);
        room = VALUES_IN_A_METHOD - size.applyAsInt(element);
      }
      last.add(element);
    }
    return parts;
  }

  private static Map<ConstValue, ConstValue> map(List<Map.Entry<ConstValue, ConstValue>> entries) {
    Map<ConstValue, ConstValue> map = new LinkedHashMap<>();
    entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  private static int size(Map.Entry<ConstValue, ConstValue> entry) {
    return size(entry.getKey()) + size(entry.getValue());
  }

  /** Counts the numbers, texts and the like, and what holds them. */
  private static int size(ConstValue value) {
    if (value instanceof ListValue list) {
      return 1 + list.elements().stream().mapToInt(ConstantParts::size).sum();
    }
    if (value instanceof SetValue set) {
      return 1 + set.elements().stream().mapToInt(ConstantParts::size).sum();
    }
    if (value instanceof MapValue map) {
      return 1 + map.entries().entrySet().stream().mapToInt(ConstantParts::size).sum();
    }
    return value instanceof StructValue struct
        ? 1 + struct.fields().values().stream().mapToInt(ConstantParts::size).sum()
        : 1;
  }
}
