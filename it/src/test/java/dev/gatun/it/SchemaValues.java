package dev.gatun.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatun.idl.thrift.BaseType;
import dev.gatun.idl.thrift.EnumDefinition;
import dev.gatun.idl.thrift.Field;
import dev.gatun.idl.thrift.ListType;
import dev.gatun.idl.thrift.MapType;
import dev.gatun.idl.thrift.Requiredness;
import dev.gatun.idl.thrift.SetType;
import dev.gatun.idl.thrift.StructDefinition;
import dev.gatun.idl.thrift.StructKind;
import dev.gatun.idl.thrift.ThriftType;
import dev.gatun.testing.thrift.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Random values of a schema as they are written: fields in the order of their ids, those that are
 * not optional or have a default always there, no element of a set and no key of a map twice.
 */
final class SchemaValues {
  private static final int MAX_DEPTH = 4;
  private static final int MAX_ELEMENTS = 500;
  private static final String[] TEXTS = {"", "a", "some text", "é文😀", "x".repeat(200)};

  private final Random random;

  /** How many elements there may still be in this value. */
  private int budget = MAX_ELEMENTS;

  SchemaValues(Random random) {
    this.random = random;
  }

  /** Makes a struct, a union or an exception. */
  Value.Struct struct(StructDefinition definition) {
    budget = MAX_ELEMENTS;
    return struct(definition, 0);
  }

  private Value.Struct struct(StructDefinition definition, int depth) {
    List<Field> fields = new ArrayList<>(definition.fields());
    if (definition.kind() == StructKind.UNION) {
      Field one = fields.get(random.nextInt(fields.size()));
      return new Value.Struct(List.of(field(one, depth)));
    }
    fields.sort(Comparator.comparingInt(Field::id));
    fields.removeIf(
        field ->
            field.requiredness() == Requiredness.OPTIONAL
                && field.defaultValue() == null
                && (depth > MAX_DEPTH || budget < 0 || random.nextInt(3) == 0));
    return new Value.Struct(fields.stream().map(field -> field(field, depth)).toList());
  }

  private Value.Field field(Field field, int depth) {
    return new Value.Field((short) field.id(), code(field.type()), value(field.type(), depth));
  }

  private Value value(ThriftType type, int depth) {
    return switch (type.trueType()) {
      case StructDefinition struct -> struct(struct, depth + 1);
      case ListType list ->
          new Value.Sequence(code(type), code(list.element()), elements(list.element(), depth));
      case SetType set ->
          new Value.Sequence(
              code(type), code(set.element()), distinct(elements(set.element(), depth)));
      case MapType map -> mapping(map, depth);
      case EnumDefinition numbers -> new Value.Scalar(code(type), random.nextInt(30) - 10);
      case BaseType base -> scalar(base);
      default -> throw new IllegalStateException(type.toString());
    };
  }

  private Value mapping(MapType map, int depth) {
    List<Value> keysAndValues = new ArrayList<>();
    for (Value key : distinct(elements(map.key(), depth))) {
      keysAndValues.add(key);
      keysAndValues.add(value(map.value(), depth));
    }
    return new Value.Mapping(code(map.key()), code(map.value()), keysAndValues);
  }

  private List<Value> elements(ThriftType type, int depth) {
    List<Value> elements = new ArrayList<>();
    for (int i = count(depth); i > 0; i--) {
      elements.add(value(type, depth));
    }
    return elements;
  }

  /** Leaves out what is equal in Java, where the order of a set or a map says nothing. */
  private static List<Value> distinct(List<Value> values) {
    Map<Object, Value> distinct = new LinkedHashMap<>();
    values.forEach(value -> distinct.putIfAbsent(unordered(value), value));
    return List.copyOf(distinct.values());
  }

  private static Object unordered(Value value) {
    return switch (value) {
      case Value.Scalar scalar -> scalar;
      case Value.Struct struct ->
          struct.fields().stream()
              .collect(Collectors.toMap(Value.Field::id, field -> unordered(field.value())));
      case Value.Sequence sequence -> {
        Stream<Object> elements = sequence.elements().stream().map(SchemaValues::unordered);
        yield sequence.type() == dev.gatun.thrift.ThriftType.SET
            ? elements.collect(Collectors.toSet())
            : elements.toList();
      }
      case Value.Mapping mapping -> {
        Map<Object, Object> entries = new HashMap<>();
        for (int i = 0; i < mapping.entries().size(); i += 2) {
          entries.put(unordered(mapping.entries().get(i)), unordered(mapping.entries().get(i + 1)));
        }
        yield entries;
      }
    };
  }

  private int count(int depth) {
    int count = depth > MAX_DEPTH || budget < 0 ? 0 : random.nextInt(4);
    budget -= count;
    return count;
  }

  private Value.Scalar scalar(BaseType type) {
    byte code = code(type);
    long number = random.nextLong() >> random.nextInt(64);
    return new Value.Scalar(
        code,
        switch (type.kind()) {
          case BOOL -> random.nextBoolean();
          case I8 -> (byte) number;
          case I16 -> (short) number;
          case I32 -> (int) number;
          case I64 -> number;
          case DOUBLE -> Double.doubleToLongBits(random.nextGaussian());
          case STRING ->
              new String(TEXTS[random.nextInt(TEXTS.length)].getBytes(UTF_8), ISO_8859_1);
          case BINARY ->
              new String(new byte[random.nextInt(5)], ISO_8859_1) + (char) (number & 255);
          case UUID -> new UUID(random.nextLong(), number);
        });
  }

  private static byte code(ThriftType type) {
    return switch (type.trueType()) {
      case StructDefinition struct -> dev.gatun.thrift.ThriftType.STRUCT;
      case ListType list -> dev.gatun.thrift.ThriftType.LIST;
      case SetType set -> dev.gatun.thrift.ThriftType.SET;
      case MapType map -> dev.gatun.thrift.ThriftType.MAP;
      case EnumDefinition numbers -> dev.gatun.thrift.ThriftType.I32;
      case BaseType base ->
          switch (base.kind()) {
            case BOOL -> dev.gatun.thrift.ThriftType.BOOL;
            case I8 -> dev.gatun.thrift.ThriftType.I8;
            case I16 -> dev.gatun.thrift.ThriftType.I16;
            case I32 -> dev.gatun.thrift.ThriftType.I32;
            case I64 -> dev.gatun.thrift.ThriftType.I64;
            case DOUBLE -> dev.gatun.thrift.ThriftType.DOUBLE;
            case STRING, BINARY -> dev.gatun.thrift.ThriftType.STRING;
            case UUID -> dev.gatun.thrift.ThriftType.UUID;
          };
      default -> throw new IllegalStateException(type.toString());
    };
  }
}
