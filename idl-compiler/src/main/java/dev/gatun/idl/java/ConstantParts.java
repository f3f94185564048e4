package dev.gatun.idl.java;

import dev.gatun.idl.thrift.ConstValue;
import dev.gatun.idl.thrift.ConstValue.ListValue;
import dev.gatun.idl.thrift.ConstValue.MapValue;
import dev.gatun.idl.thrift.ConstValue.SetValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Large containers in parts, each for a class of its own: a method has at most 64 KiB of code, and
 * a class at most 65,535 constants.
 */
final class ConstantParts {
  private static final int SIZE_OF_A_PART = 1_000;

  /** Up to here a container is made where it is asked for. */
  private static final int SMALL = 100;

  private ConstantParts() {}

  /** Returns whether a value is to be made in parts, even if one of them is enough. */
  static boolean isDivided(ConstValue value) {
    return ConstantSize.isContainer(value) && ConstantSize.of(value) > SMALL;
  }

  /** Returns the value, or containers of its kind that together hold its elements in order. */
  static List<ConstValue> of(ConstValue value) {
    List<ConstValue> parts = new ArrayList<>();
    if (value instanceof ListValue list) {
      split(list.elements(), ConstantSize::of).forEach(part -> parts.add(new ListValue(part)));
    } else if (value instanceof SetValue set) {
      split(set.elements(), ConstantSize::of).forEach(part -> parts.add(new SetValue(part)));
    } else if (value instanceof MapValue map) {
      split(map.entries().entrySet(), ConstantSize::of)
          .forEach(part -> parts.add(new MapValue(map(part))));
    } else {
      parts.add(value);
    }
    return parts;
  }

  private static <T> List<List<T>> split(Collection<T> elements, ToLongFunction<T> size) {
    List<List<T>> parts = new ArrayList<>();
    parts.add(new ArrayList<>());
    long room = SIZE_OF_A_PART;
    for (T element : elements) {
      room -= size.applyAsLong(element);
      List<T> last = parts.get(parts.size() - 1);
      if (room < 0 && !last.isEmpty()) {
        last = new ArrayList<>();
        parts.add(last);
        room = SIZE_OF_A_PART - size.applyAsLong(element);
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
}
