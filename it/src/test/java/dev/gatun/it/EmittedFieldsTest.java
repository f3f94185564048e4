package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.idl.java.JavaOptions;
import dev.gatun.testing.thrift.RandomValues;
import dev.gatun.testing.thrift.Value;
import dev.gatun.testing.thrift.Value.Field;
import dev.gatun.testing.thrift.Value.Mapping;
import dev.gatun.testing.thrift.Value.Scalar;
import dev.gatun.testing.thrift.Value.Sequence;
import dev.gatun.testing.thrift.Value.Struct;
import dev.gatun.thrift.ThriftType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.thrift.TUnion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields in another order, of another type, unknown, and numbers of enums without a constant. */
class EmittedFieldsTest {
  private static final int ROUNDS = 40;
  private static final int UNKNOWN_NUMBER = 77;
  private static final List<Twin> TWINS = Twin.all().toList();

  private static final EmittedType ENUMS =
      EmittedType.of(
          Emitted.ofText(
                  """
                  namespace java enums
                  enum Way { SEA = 2 }
                  struct Enums { 1: set<Way> set, 2: map<Way, Way> map }
                  """,
                  JavaOptions.DEFAULT)
              .compile(),
          "enums.Enums");

  static Stream<Twin> structs() {
    return TWINS.stream();
  }

  /** A union has one field, and so no order. */
  static Stream<Twin> structsButUnions() {
    return structs().filter(twin -> !TUnion.class.isAssignableFrom(twin.official()));
  }

  @ParameterizedTest
  @MethodSource("structs")
  void comeInAnyOrder(Twin twin) {
    for (Wire wire : Wire.values()) {
      Random random = new Random(4);
      SplittableRandom values = new SplittableRandom(4);
      for (int i = 0; i < ROUNDS; i++) {
        byte[] bytes = wire.official(new RandomThrift(values.split()).make(twin.official()));
        byte[] shuffled = wire.write(shuffled(wire.value(bytes), random));
        assertEquals(wire.read(twin.ours(), bytes), wire.read(twin.ours(), shuffled));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("structsButUnions")
  void thatAreUnknownAreSkipped(Twin twin) {
    for (Wire wire : Wire.values()) {
      SplittableRandom values = new SplittableRandom(5);
      for (int i = 0; i < ROUNDS; i++) {
        byte[] bytes = wire.official(new RandomThrift(values.split()).make(twin.official()));
        List<Field> fields = new ArrayList<>(new RandomValues(i).struct().fields());
        Set<Integer> known = twin.ids();
        fields.removeIf(field -> known.contains((int) field.id()));
        fields.addAll(i % 2 == 0 ? 0 : fields.size(), wire.value(bytes).fields());
        byte[] more = wire.write(new Struct(fields));
        assertEquals(wire.read(twin.ours(), bytes), wire.read(twin.ours(), more));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("structsButUnions")
  void ofAnotherTypeAreSkipped(Twin twin) throws Exception {
    for (Wire wire : Wire.values()) {
      SplittableRandom values = new SplittableRandom(6);
      for (int i = 0; i < ROUNDS; i++) {
        byte[] bytes = wire.official(new RandomThrift(values.split()).make(twin.official()));
        List<Field> fields = new ArrayList<>(wire.value(bytes).fields());
        for (int id : twin.ids()) {
          fields.add(new Field((short) id, ThriftType.UUID, uuid()));
        }
        Collections.shuffle(fields, new Random(i));
        byte[] more = wire.write(new Struct(fields));
        Object actual = wire.read(twin.ours(), more);
        assertEquals(wire.read(twin.ours(), bytes), actual);
        assertEquals(
            wire.official(twin.official(), more),
            wire.official(twin.official(), wire.write(actual)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void thatComeTwiceHaveTheirLastValue(Wire wire) {
    Field first = new Field((short) 4, ThriftType.I32, new Scalar(ThriftType.I32, 1));
    Field second = new Field((short) 4, ThriftType.I32, new Scalar(ThriftType.I32, 2));
    Object scalars = wire.read(kinds("Scalars"), wire.write(new Struct(List.of(first, second))));
    assertEquals(2, EmittedType.call(scalars, "getMedium"));
  }

  @ParameterizedTest
  @EnumSource
  void keepNumbersOfEnumsThatHaveNoConstant(Wire wire) {
    Scalar unknown = new Scalar(ThriftType.I32, UNKNOWN_NUMBER);
    Scalar known = new Scalar(ThriftType.I32, 2);
    EmittedType scalars = kinds("Scalars");
    Object read = roundTrip(wire, scalars, field(9, ThriftType.I32, unknown));
    assertEquals("UNRECOGNIZED", String.valueOf(EmittedType.call(read, "getWay")));
    assertEquals(UNKNOWN_NUMBER, EmittedType.call(read, "getWayNumber"));
    assertEquals(true, EmittedType.call(read, "hasWay"));

    Sequence list = new Sequence(ThriftType.LIST, ThriftType.I32, List.of(known, unknown));
    read = roundTrip(wire, kinds("Containers"), field(9, ThriftType.LIST, list));
    assertEquals("[SEA, UNRECOGNIZED]", String.valueOf(EmittedType.call(read, "getWays")));

    Sequence lists = new Sequence(ThriftType.LIST, ThriftType.LIST, List.of(list, list));
    roundTrip(wire, kinds("Containers"), field(21, ThriftType.LIST, lists));

    read = roundTrip(wire, kinds("Choice"), field(5, ThriftType.I32, unknown));
    assertEquals("WAY", String.valueOf(EmittedType.call(read, "getField")));
    assertEquals(UNKNOWN_NUMBER, EmittedType.call(read, "getWayNumber"));

    Sequence set = new Sequence(ThriftType.SET, ThriftType.I32, List.of(known, unknown));
    Mapping map =
        new Mapping(ThriftType.I32, ThriftType.I32, List.of(known, unknown, unknown, known));
    read = roundTrip(wire, ENUMS, field(1, ThriftType.SET, set), field(2, ThriftType.MAP, map));
    assertEquals("[2, 77]", String.valueOf(EmittedType.call(read, "getSet")));
    assertEquals("{2=77, 77=2}", String.valueOf(EmittedType.call(read, "getMap")));
  }

  @Test
  void theConstantForUnknownNumbersHasNone() {
    Object scalars = kinds("Scalars").create();
    EmittedType.call(scalars, "setWayNumber", UNKNOWN_NUMBER);
    Object unrecognized = EmittedType.call(scalars, "getWay");
    assertThrows(IllegalArgumentException.class, () -> EmittedType.call(unrecognized, "getNumber"));
    assertThrows(
        IllegalArgumentException.class, () -> EmittedType.call(scalars, "setWay", unrecognized));
  }

  private static EmittedType kinds(String name) {
    return structs()
        .map(Twin::ours)
        .filter(type -> type.type().getSimpleName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Object roundTrip(Wire wire, EmittedType type, Field... fields) {
    byte[] bytes = wire.write(new Struct(List.of(fields)));
    Object read = wire.read(type, bytes);
    Struct written = wire.value(wire.write(read));
    for (Field field : fields) {
      assertEquals(
          List.of(field), written.fields().stream().filter(f -> f.id() == field.id()).toList());
    }
    assertEquals(read, EmittedType.call(read, "deepCopy"));
    assertArrayEquals(wire.write(read), wire.write(EmittedType.call(read, "deepCopy")));
    return read;
  }

  private static Field field(int id, byte type, Value value) {
    return new Field((short) id, type, value);
  }

  private static Scalar uuid() {
    return new Scalar(ThriftType.UUID, new UUID(1, 2));
  }

  private static Value shuffled(Value value, Random random) {
    return switch (value) {
      case Scalar scalar -> scalar;
      case Struct struct -> {
        List<Field> fields = new ArrayList<>();
        struct
            .fields()
            .forEach(f -> fields.add(new Field(f.id(), f.type(), shuffled(f.value(), random))));
        Collections.shuffle(fields, random);
        yield new Struct(fields);
      }
      case Sequence list ->
          new Sequence(list.type(), list.elementType(), shuffled(list.elements(), random));
      case Mapping map ->
          new Mapping(map.keyType(), map.valueType(), shuffled(map.entries(), random));
    };
  }

  /** The elements keep their places: shuffled are the fields inside them. */
  private static List<Value> shuffled(List<Value> values, Random random) {
    return values.stream().map(value -> shuffled(value, random)).toList();
  }
}
