package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.EncodeException;
import dev.gatun.codec.ExcessBits;
import dev.gatun.codec.Limits;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.thrift.StructDefinition;
import dev.gatun.testing.thrift.RandomValues;
import dev.gatun.testing.thrift.Value;
import dev.gatun.testing.thrift.Value.Field;
import dev.gatun.testing.thrift.Value.Scalar;
import dev.gatun.testing.thrift.Value.Sequence;
import dev.gatun.testing.thrift.Value.Struct;
import dev.gatun.thrift.ThriftType;
import dev.gatun.thrift.UnknownFields;
import dev.gatun.thrift.binary.BinaryReader;
import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.compact.CompactReader;
import dev.gatun.thrift.compact.CompactStruct;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Classes of an old schema give back what a newer one wrote, in the same protocol and across. */
class EmittedUnknownTest {
  private static final String OLD =
      """
      namespace java old
      struct Item { 2: optional string name }
      struct Order { 1: i32 id; 5: optional Item item; 6: optional Choice choice }
      union Choice { 1: i32 number }
      exception Trouble { 1: string message }
      struct Nothing {}
      struct Forgetful { 1: i32 id } (gatun.keepUnknown = "false")
      """;
  private static final String NEW =
      """
      namespace java fresh
      enum Colour { RED = 1 }
      struct Item { 1: i64 price; 2: optional string name; 3: map<string, list<bool>> tags }
      union Choice { 1: i32 number; 2: list<Item> items }
      struct Order {
        1: i32 id; 2: string customer; 3: list<Item> items; 4: binary blob; 5: optional Item item;
        6: optional Choice choice; 7: set<i16> small; 8: map<i32, double> numbers; 9: uuid key;
        10: bool yes; 11: i8 tiny; 12: Colour colour; 300: list<bool> bools; -3: bool negative
      }
      """;
  private static final ClassLoader OLD_CLASSES = keeping(OLD);
  private static final EmittedType ORDER = old("Order");
  private static final EmittedType CHOICE = old("Choice");
  private static final EmittedType NOTHING = old("Nothing");
  private static final int ROUNDS = 300;

  private static ClassLoader keeping(String idl) {
    return Emitted.ofText(idl, JavaOptions.DEFAULT.withKeepUnknownFields(true)).compile();
  }

  private static EmittedType old(String name) {
    return EmittedType.of(OLD_CLASSES, "old." + name);
  }

  @Test
  void anOldClassGivesBackWhatANewOneWrote() {
    Emitted emitted = Emitted.ofText(NEW, JavaOptions.DEFAULT);
    EmittedType order = EmittedType.of(emitted.compile(), "fresh.Order");
    SchemaValues values = new SchemaValues(new Random(3));
    for (int i = 0; i < ROUNDS; i++) {
      Struct value =
          values.struct(
              emitted.documents().get(0).definitions(StructDefinition.class).stream()
                  .filter(struct -> struct.name().equals("Order"))
                  .findFirst()
                  .orElseThrow());
      for (Wire in : Wire.values()) {
        for (Wire between : Wire.values()) {
          Object expected = in.read(order, in.write(value));
          Object read = in.read(ORDER, in.write(value));
          Object again = between.read(ORDER, between.write(read));
          if (in == between) {
            assertEquals(read, again);
          }
          for (Wire out : Wire.values()) {
            assertEquals(expected, out.read(order, out.write(again)));
          }
        }
      }
    }
  }

  /** What libthrift reads of it is what it wrote, in whichever protocol. */
  @Test
  void anyFieldsAreGivenBack() {
    RandomValues values = new RandomValues(11);
    for (int i = 0; i < ROUNDS; i++) {
      Struct value = values.struct();
      for (Wire in : Wire.values()) {
        Object read = in.read(NOTHING, in.write(value));
        assertEquals(value.fields().size(), kept(read).size());
        for (Wire out : Wire.values()) {
          byte[] written = out.write(read);
          assertArrayEquals(out.write(value), written, () -> in + " to " + out + ": " + value);
          assertEquals(read, out.read(NOTHING, written));
        }
      }
    }
  }

  /** As libthrift's generic reader would have it: known fields first, and the rest in order. */
  @Test
  void knownFieldsOfOtherTypesAndOrdersAreKeptOrRead() {
    Field text = new Field((short) 1, ThriftType.STRING, new Scalar(ThriftType.STRING, "x"));
    Field number = new Field((short) 1, ThriftType.I32, new Scalar(ThriftType.I32, 7));
    Field ninth = new Field((short) 9, ThriftType.I8, new Scalar(ThriftType.I8, (byte) 1));
    for (Wire wire : Wire.values()) {
      Object order = wire.read(ORDER, wire.write(new Struct(List.of(text, ninth, number, ninth))));
      assertEquals(7, EmittedType.call(order, "getId"));
      assertEquals(new Struct(List.of(number, text, ninth, ninth)), wire.value(wire.write(order)));
    }
  }

  @Test
  void theyAreAPartOfTheObject() {
    Field field = new Field((short) 9, ThriftType.I32, new Scalar(ThriftType.I32, 42));
    byte[] bytes = Wire.BINARY.write(new Struct(List.of(field)));
    Object order = ORDER.fromBinary(bytes);
    assertNotEquals(ORDER.create(), order);
    Object copy = EmittedType.call(order, "deepCopy");
    assertEquals(order, copy);
    assertEquals(order.hashCode(), copy.hashCode());
    assertEquals("Order(id:0, unknown fields:{9: 0000002a})", order.toString());
    assertEquals(ORDER.create(), EmittedType.call(copy, "clear"));
    assertEquals(1, kept(order).size());
    Object other = EmittedType.call(ORDER.create(), "setUnknownFields", kept(order));
    assertEquals(order, other);
    assertThrows(
        NullPointerException.class,
        () -> EmittedType.call(other, "setUnknownFields", (Object) null));
    Object trouble = Wire.COMPACT.read(old("Trouble"), Wire.COMPACT.write(other));
    assertEquals(2, kept(trouble).size(), "the i32 of id 1 is no string");
    assertEquals(EmittedType.call(trouble, "deepCopy"), trouble);
    assertEquals("Nothing(unknown fields:{9: 0000002a})", NOTHING.fromBinary(bytes).toString());
    try (BinaryReader again = new BinaryReader(bytes)) {
      ((BinaryStruct) order).readFrom(again);
    }
    assertEquals(1, kept(order).size(), "what was kept before is part of the next message");
  }

  @Test
  void aUnionKeepsTheOneFieldThatItDoesNotKnow() {
    Field number = new Field((short) 1, ThriftType.I32, new Scalar(ThriftType.I32, 7));
    Field unknown = new Field((short) 2, ThriftType.I32, new Scalar(ThriftType.I32, 8));
    for (Wire wire : Wire.values()) {
      byte[] bytes = wire.write(new Struct(List.of(unknown)));
      Object choice = wire.read(CHOICE, bytes);
      assertEquals("NOT_SET", EmittedType.call(choice, "getField").toString());
      assertEquals(1, kept(choice).size());
      assertArrayEquals(bytes, wire.write(choice));
      assertEquals(choice, EmittedType.call(choice, "deepCopy"));
      assertEquals(choice.hashCode(), EmittedType.call(choice, "deepCopy").hashCode());
      for (List<Field> two :
          List.of(List.of(unknown, number), List.of(number, unknown), List.of(unknown, unknown))) {
        byte[] hostile = wire.write(new Struct(two));
        assertEquals(
            Kind.NOT_ONE_FIELD,
            assertThrows(DecodeException.class, () -> wire.read(CHOICE, hostile)).kind());
      }
      EmittedType.call(choice, "setNumber", 1);
      assertTrue(kept(choice).isEmpty());
      UnknownFields one = kept(wire.read(NOTHING, bytes));
      EmittedType.call(choice, "setUnknownFields", one);
      assertFalse((boolean) EmittedType.call(choice, "hasNumber"));
      assertArrayEquals(bytes, wire.write(choice));
      EmittedType.call(choice, "setUnknownFields", UnknownFields.NONE);
      assertThrows(EncodeException.class, () -> wire.write(choice));
      byte[] twoFields = wire.write(new Struct(List.of(unknown, unknown)));
      assertThrows(
          IllegalArgumentException.class,
          () -> EmittedType.call(choice, "setUnknownFields", kept(wire.read(NOTHING, twoFields))));
    }
  }

  @Test
  void whatIsNotAskedForIsNotThere() {
    EmittedType forgetful = old("Forgetful");
    assertTrue(
        List.of(forgetful.type().getMethods()).stream()
            .noneMatch(method -> method.getName().contains("Unknown")));
    String source = Emitted.ofText(OLD, JavaOptions.DEFAULT).source("Order");
    assertFalse(source.contains("UnknownFields"), source);
    String annotated =
        Emitted.ofText(
                "namespace java p\nstruct S {1: i32 unknown_fields} (gatun.keepUnknown)",
                JavaOptions.DEFAULT)
            .source("S");
    assertTrue(annotated.contains("getUnknownFields_1()"), annotated);
  }

  /** What is skipped without the option is kept with it, and what is refused is refused. */
  @ParameterizedTest
  @EnumSource(Wire.class)
  void hostileBytesAreRefusedAsInASkip(Wire wire) {
    EmittedType skipping =
        EmittedType.of(Emitted.ofText(OLD, JavaOptions.DEFAULT).compile(), "old.Nothing");
    RandomValues values = new RandomValues(5);
    int read = 0;
    for (int i = 0; i < 20 * ROUNDS; i++) {
      byte[] bytes = i % 4 == 0 ? values.noise() : values.mutated(wire.write(values.struct()));
      Object kept;
      try {
        kept = wire.read(NOTHING, bytes);
      } catch (DecodeException e) {
        assertTrue(e.kind() == Kind.MALFORMED_VARINT || skips(wire, skipping, bytes) == null);
        continue;
      }
      read++;
      assertEquals(skipping.create(), skips(wire, skipping, bytes));
      for (Wire out : Wire.values()) {
        Object again = out.read(NOTHING, out.write(kept));
        assertArrayEquals(out.write(kept), out.write(again));
      }
    }
    assertTrue(read > ROUNDS, "nearly all were refused");
  }

  private static @Nullable Object skips(Wire wire, EmittedType type, byte[] bytes) {
    try {
      return wire.read(type, bytes);
    } catch (DecodeException e) {
      return null;
    }
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void limitsHoldForWhatIsKept(Wire wire) {
    assertEquals(62, deepest(wire, false));
    assertEquals(62, deepest(wire, true));
    List<Value> many = new ArrayList<>();
    for (int i = 0; i < 1_000_000; i++) {
      many.add(new Scalar(ThriftType.I64, 1L));
    }
    Field field =
        new Field((short) 3, ThriftType.LIST, new Sequence(ThriftType.LIST, ThriftType.I64, many));
    byte[] bytes = wire.write(new Struct(List.of(field)));
    Limits limits = Limits.DEFAULT.withDecodedBytes(4_000_000);
    assertEquals(
        Kind.SIZE_LIMIT,
        assertThrows(DecodeException.class, () -> read(wire, bytes, limits)).kind());
    byte[] fields =
        wire.write(
            new Struct(
                IntStream.range(0, 30_000)
                    .mapToObj(
                        i ->
                            new Field(
                                (short) (i + 1),
                                ThriftType.I8,
                                new Scalar(ThriftType.I8, (byte) 1)))
                    .toList()));
    assertEquals(30_000, kept(wire.read(NOTHING, fields)).size());
    Limits few = limits.withDecodedBytes(1_000_000);
    assertEquals(
        Kind.SIZE_LIMIT, assertThrows(DecodeException.class, () -> read(wire, fields, few)).kind());
  }

  private static void read(Wire wire, byte[] bytes, Limits limits) {
    BufferPool pool = BufferPool.shared();
    if (wire == Wire.BINARY) {
      try (var reader = new BinaryReader(bytes, 0, bytes.length, pool, limits)) {
        ((BinaryStruct) NOTHING.create()).readFrom(reader);
      }
    } else {
      try (var reader =
          new CompactReader(bytes, 0, bytes.length, pool, limits, ExcessBits.REJECT)) {
        ((CompactStruct) NOTHING.create()).readFrom(reader);
      }
    }
  }

  /** Returns how many structs, or lists, may stand inside a struct's field. */
  private static int deepest(Wire wire, boolean lists) {
    for (int depth = 1; ; depth++) {
      byte[] bytes = wire.write(nested(depth, lists));
      try {
        wire.write(wire.read(NOTHING, bytes));
      } catch (DecodeException e) {
        assertSame(Kind.DEPTH_LIMIT, e.kind());
        return depth - 1;
      }
    }
  }

  private static Struct nested(int depth, boolean lists) {
    Value value = new Struct(List.of());
    byte type = ThriftType.STRUCT;
    for (int i = 0; i < depth; i++) {
      value =
          lists
              ? new Sequence(ThriftType.LIST, type, List.of(value))
              : new Struct(List.of(new Field((short) 1, type, value)));
      type = lists ? ThriftType.LIST : ThriftType.STRUCT;
    }
    return new Struct(List.of(new Field((short) 1, type, value)));
  }

  private static UnknownFields kept(Object struct) {
    return (UnknownFields) EmittedType.call(struct, "getUnknownFields");
  }
}
