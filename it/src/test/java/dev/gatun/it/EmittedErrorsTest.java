package dev.gatun.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.EncodeException;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.testing.thrift.Value;
import dev.gatun.testing.thrift.Value.Field;
import dev.gatun.testing.thrift.Value.Mapping;
import dev.gatun.testing.thrift.Value.Scalar;
import dev.gatun.testing.thrift.Value.Sequence;
import dev.gatun.testing.thrift.Value.Struct;
import dev.gatun.thrift.ThriftType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What emitted classes say about malformed messages: which struct, which field, which byte. */
class EmittedErrorsTest {
  private static final ClassLoader EAGER = load(JavaOptions.DEFAULT);
  private static final ClassLoader LAZY = load(JavaOptions.DEFAULT.withLazyStrings(true));

  /** A byte that no UTF-8 has. */
  private static final Scalar BAD = new Scalar(ThriftType.STRING, "good\u00ff");

  private static final Scalar GOOD = new Scalar(ThriftType.STRING, "good");
  private static final Scalar ONE = new Scalar(ThriftType.I32, 1);
  private static final Scalar BIG = new Scalar(ThriftType.I64, 1L);

  private static ClassLoader load(JavaOptions options) {
    return Emitted.ofFile("kinds.thrift", options.withPackageSuffix("ours")).compile();
  }

  private static EmittedType kinds(ClassLoader loader, String name) {
    return EmittedType.of(loader, "dev.gatun.it.kinds.ours." + name);
  }

  static Stream<Arguments> malformedTexts() {
    Struct scalars = struct(field(4, ONE), field(7, BAD));
    Struct fine = struct(field(7, GOOD));
    Struct choice = struct(field(3, scalars));
    return Stream.of(
        Arguments.of("Scalars.text", scalars),
        Arguments.of("Optionals.scalars.text", struct(field(4, ONE), field(10, scalars))),
        Arguments.of("Containers.texts[1]", struct(field(7, list(GOOD, BAD)))),
        Arguments.of("Containers.structs[2].text", struct(field(10, list(fine, fine, scalars)))),
        Arguments.of("Containers.textSet[1]", struct(field(12, set(GOOD, BAD)))),
        Arguments.of("Containers.textByText[0]", struct(field(13, map(GOOD, BAD)))),
        Arguments.of("Containers.textByText[1]", struct(field(13, map(GOOD, GOOD, BAD, GOOD)))),
        Arguments.of("Containers.structByBig[0].text", struct(field(14, map(BIG, scalars)))),
        Arguments.of("Containers.deep[1][0]", struct(field(17, list(empty(), map(BAD, set(BIG)))))),
        Arguments.of(
            "Containers.sets[2][1]", struct(field(19, list(set(GOOD), set(), set(GOOD, BAD))))),
        Arguments.of("Choice.text", struct(field(2, BAD))),
        Arguments.of("Choice.scalars.text", choice),
        Arguments.of("Choice.texts[0]", struct(field(4, list(BAD)))),
        Arguments.of("Choice.structs[0].text", struct(field(8, map(GOOD, scalars)))),
        Arguments.of("Failure.choice.scalars.text", struct(field(2, ONE), field(3, choice))),
        Arguments.of(
            "Nested.left.right.children[1].choice.scalars.text",
            struct(
                field(
                    1,
                    struct(field(2, struct(field(3, list(struct(), struct(field(4, choice)))))))))),
        Arguments.of("Sparse.far", struct(field(40, BAD))),
        Arguments.of("Sparse.unsorted", struct(field(40, GOOD), field(5, BAD))),
        Arguments.of("Wide.a35", struct(field(33, ONE), field(35, BAD))),
        Arguments.of("Defaults.text", struct(field(12, list(ONE)), field(7, BAD))));
  }

  @ParameterizedTest
  @MethodSource("malformedTexts")
  void sayWhereInTheValueAndWhereInTheBytes(String path, Struct message) {
    for (Wire wire : Wire.values()) {
      for (ClassLoader loader : List.of(EAGER, LAZY)) {
        byte[] bytes = wire.write(message);
        EmittedType type = kinds(loader, path.substring(0, path.indexOf('.')));
        DecodeException e = rejects(wire, type, bytes);
        assertEquals(Kind.INVALID_UTF8, e.kind());
        assertEquals(path, e.path());
        assertEquals(new String(bytes, ISO_8859_1).indexOf('\u00ff'), e.offset());
      }
    }
  }

  /** As above, for a message that ends early; a container may find that out before its element. */
  @ParameterizedTest
  @MethodSource("malformedTexts")
  void sayWhereTheMessageEnds(String path, Struct message) {
    for (Wire wire : Wire.values()) {
      byte[] bytes = wire.write(message);
      int bad = new String(bytes, ISO_8859_1).indexOf('\u00ff');
      DecodeException e =
          rejects(
              wire, kinds(EAGER, path.substring(0, path.indexOf('.'))), Arrays.copyOf(bytes, bad));
      assertEquals(Kind.TRUNCATED, e.kind());
      String container = path.replaceFirst("(\\[\\d+])$", "");
      assertTrue(e.path().equals(path) || e.path().equals(container), e::path);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nameUnknownFieldsByTheirNumber(Wire wire) {
    byte[] bytes = wire.write(struct(field(4, ONE), field(99, BAD)));
    int bad = new String(bytes, ISO_8859_1).indexOf('\u00ff');
    for (String type : List.of("Scalars", "Choice", "Failure", "Empty")) {
      byte[] message = type.equals("Choice") ? wire.write(struct(field(99, GOOD))) : bytes;
      int end = type.equals("Choice") ? message.length - 2 : bad;
      DecodeException e = rejects(wire, kinds(EAGER, type), Arrays.copyOf(message, end));
      assertEquals(Kind.TRUNCATED, e.kind());
      if (!type.equals("Empty")) {
        assertEquals(type + ".field 99", e.path());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theMessageSaysItAll(Wire wire) {
    byte[] bytes = wire.write(struct(field(10, struct(field(7, BAD)))));
    DecodeException e = rejects(wire, kinds(EAGER, "Optionals"), bytes);
    assertEquals(
        "Optionals.scalars.text: text is not well-formed UTF-8 (offset " + e.offset() + ")",
        e.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void elementsOfAnotherTypeAreAnError(Wire wire) {
    DecodeException e =
        rejects(wire, kinds(EAGER, "Containers"), wire.write(struct(field(7, list(ONE)))));
    assertEquals(Kind.WRONG_TYPE, e.kind());
    assertEquals("Containers.texts", e.path());
    e =
        rejects(
            wire, kinds(EAGER, "Containers"), wire.write(struct(field(17, list(map(GOOD, ONE))))));
    assertEquals(Kind.WRONG_TYPE, e.kind());
    assertEquals("Containers.deep[0]", e.path());
  }

  @ParameterizedTest
  @EnumSource
  void requiredFieldsMustBeRead(Wire wire) {
    EmittedType type = kinds(EAGER, "Requireds");
    Struct all =
        struct(
            field(1, new Scalar(ThriftType.BOOL, true)),
            field(2, new Scalar(ThriftType.I8, (byte) 1)),
            field(3, new Scalar(ThriftType.I16, (short) 1)),
            field(4, ONE),
            field(5, BIG),
            field(6, new Scalar(ThriftType.DOUBLE, 0L)),
            field(7, GOOD),
            field(8, GOOD),
            field(9, new Scalar(ThriftType.I32, 2)),
            field(10, struct()));
    List<String> names =
        List.of("flag", "tiny", "small", "medium", "big", "ratio", "text", "raw", "way", "scalars");
    wire.read(type, wire.write(all));
    for (int i = 0; i < names.size(); i++) {
      List<Field> others = new ArrayList<>(all.fields());
      others.remove(i);
      byte[] bytes = wire.write(new Struct(others));
      DecodeException e = rejects(wire, type, bytes);
      assertEquals(Kind.MISSING_REQUIRED_FIELD, e.kind());
      assertEquals("Requireds." + names.get(i), e.path());
      assertEquals(bytes.length, e.offset());
    }
    assertEquals("Requireds.flag", rejects(wire, type, wire.write(struct())).path());
  }

  @ParameterizedTest
  @EnumSource
  void requiredFieldsMustBeSetToBeWritten(Wire wire) {
    Object value = kinds(EAGER, "Requireds").create();
    EncodeException e = assertThrows(EncodeException.class, () -> wire.write(value));
    assertEquals(EncodeException.Kind.MISSING_REQUIRED_FIELD, e.kind());
    assertEquals("Requireds.text is required and not set", e.getMessage());
    EmittedType.call(value, "setText", "text");
    e = assertThrows(EncodeException.class, () -> wire.write(value));
    assertEquals("Requireds.raw is required and not set", e.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void unionsHoldOneField(Wire wire) {
    EmittedType type = kinds(EAGER, "Choice");
    DecodeException none = rejects(wire, type, wire.write(struct()));
    assertEquals(Kind.NOT_ONE_FIELD, none.kind());
    assertEquals("Choice", none.path());
    DecodeException two = rejects(wire, type, wire.write(struct(field(1, ONE), field(2, GOOD))));
    assertEquals(Kind.NOT_ONE_FIELD, two.kind());
    assertEquals("Choice.text", two.path());
    EncodeException unset = assertThrows(EncodeException.class, () -> wire.write(type.create()));
    assertEquals(EncodeException.Kind.MISSING_REQUIRED_FIELD, unset.kind());
  }

  @ParameterizedTest
  @EnumSource
  void unionsOfAnUnknownFieldAreNotSet(Wire wire) {
    Object choice = wire.read(kinds(EAGER, "Choice"), wire.write(struct(field(99, GOOD))));
    assertEquals("NOT_SET", String.valueOf(EmittedType.call(choice, "getField")));
    Object wrongType = wire.read(kinds(EAGER, "Choice"), wire.write(struct(field(1, GOOD))));
    assertEquals("NOT_SET", String.valueOf(EmittedType.call(wrongType, "getField")));
  }

  @Test
  void aUnionGivesOnlyWhatIsSet() {
    Object choice = kinds(EAGER, "Choice").create();
    EmittedType.call(choice, "setText", "text");
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> EmittedType.call(choice, "getNumber"));
    assertEquals("NUMBER is not set, but TEXT", e.getMessage());
  }

  @Test
  void aUnionTakesNoNull() {
    for (ClassLoader loader : List.of(EAGER, LAZY)) {
      Object choice = kinds(loader, "Choice").create();
      for (String field : List.of("Text", "Scalars", "Texts", "Way", "Bigs", "Structs")) {
        assertThrows(
            NullPointerException.class,
            () -> EmittedType.call(choice, "set" + field, new Object[] {null}));
        assertEquals("NOT_SET", String.valueOf(EmittedType.call(choice, "getField")));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void structsThatHoldThemselvesEndAtTheDepthLimit(Wire wire) {
    EmittedType type = kinds(EAGER, "Nested");
    Struct nested = struct();
    for (int depth = 1; depth < 64; depth++) {
      nested = struct(field(1, nested));
    }
    byte[] deepest = wire.write(nested);
    assertArrayEquals(deepest, wire.write(wire.read(type, deepest)));
    DecodeException e = rejects(wire, type, wire.write(struct(field(1, nested))));
    assertEquals(Kind.DEPTH_LIMIT, e.kind());
    assertEquals("Nested" + ".left".repeat(64), e.path());
    e = rejects(wire, type, wire.write(struct(field(3, list(nested)))));
    assertEquals(Kind.DEPTH_LIMIT, e.kind());
    assertEquals("Nested.children[0]" + ".left".repeat(63), e.path());
  }

  @Test
  void countsThatTheMessageCannotHold() {
    EmittedType type = kinds(EAGER, "Containers");
    for (int count : new int[] {2, 1000, Integer.MAX_VALUE, Integer.MIN_VALUE, -1}) {
      for (int id = 1; id <= 21; id++) {
        byte kind = (byte) (id == 11 || id == 12 ? 14 : id == 13 ? 13 : 15);
        byte element =
            switch (id) {
              case 1 -> ThriftType.BOOL;
              case 2 -> ThriftType.I8;
              case 7, 8, 12, 13 -> ThriftType.STRING;
              case 10 -> ThriftType.STRUCT;
              default -> 0;
            };
        if (element != 0) {
          byte[] bytes = hostile(kind, id, element, count);
          DecodeException e = rejects(Wire.BINARY, type, bytes);
          assertEquals(count < 0 ? Kind.NEGATIVE_SIZE : Kind.TRUNCATED, e.kind());
          assertEquals(bytes.length - Integer.BYTES, e.offset());
        }
      }
    }
  }

  /** The header of a container field, with nothing behind it. */
  private static byte[] hostile(byte kind, int id, byte element, int count) {
    ByteBuffer bytes = ByteBuffer.allocate(16);
    bytes.put(kind).putShort((short) id).put(element);
    if (kind == ThriftType.MAP) {
      bytes.put(element);
    }
    return Arrays.copyOf(bytes.putInt(count).array(), bytes.position());
  }

  private static DecodeException rejects(Wire wire, EmittedType type, byte[] bytes) {
    return assertThrows(DecodeException.class, () -> wire.read(type, bytes));
  }

  private static Struct struct(Field... fields) {
    return new Struct(List.of(fields));
  }

  private static Field field(int id, Value value) {
    return new Field((short) id, typeOf(value), value);
  }

  private static Sequence list(Value... elements) {
    return new Sequence(ThriftType.LIST, typeOf(elements[0]), List.of(elements));
  }

  private static Sequence set(Value... elements) {
    byte type = elements.length == 0 ? ThriftType.STRING : typeOf(elements[0]);
    return new Sequence(ThriftType.SET, type, List.of(elements));
  }

  private static Mapping map(Value... keysAndValues) {
    return new Mapping(typeOf(keysAndValues[0]), typeOf(keysAndValues[1]), List.of(keysAndValues));
  }

  private static Mapping empty() {
    return new Mapping(ThriftType.STOP, ThriftType.STOP, List.of());
  }

  private static byte typeOf(Value value) {
    return switch (value) {
      case Scalar scalar -> scalar.type();
      case Struct struct -> ThriftType.STRUCT;
      case Sequence sequence -> sequence.type();
      case Mapping map -> ThriftType.MAP;
    };
  }
}
