package dev.gatun.it;

import static dev.gatun.it.EmittedType.call;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.EncodeException;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.protobuf.ProtoMessage;
import dev.gatun.protobuf.Protobuf;
import dev.gatun.value.Bytes;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What emitted messages do, beyond what they have in common with those of protoc. */
class EmittedProtoMessageTest {
  private static final JavaOptions OPTIONS = JavaOptions.DEFAULT.withPackageSuffix("own");

  private static ClassLoader compiled(String file) {
    return EmittedProto.ofFile(file, OPTIONS).compile();
  }

  private static EmittedType type(String file, String message) {
    return EmittedType.of(compiled(file + ".proto"), "dev.gatun.it." + file + ".own." + message);
  }

  private static Object read(EmittedType type, String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    return Protobuf.fromBytes(() -> (ProtoMessage) type.create(), bytes);
  }

  private static String hex(Object message) {
    return HexFormat.of().formatHex(Protobuf.toBytes((ProtoMessage) message));
  }

  @Test
  void implicitFieldsAreWrittenUnlessTheyHoldNothing() {
    Object scalars = type("scalars", "Scalars").create();
    call(scalars, "setAnInt32", 0);
    call(scalars, "setAString", "");
    call(scalars, "setSomeBytes", Bytes.EMPTY);
    assertEquals("", hex(scalars));
    call(scalars, "setADouble", -0.0);
    assertEquals("090000000000000080", hex(scalars));
    assertThrows(NullPointerException.class, () -> call(scalars, "setAString", (Object) null));
  }

  @Test
  void optionalFieldsAreWrittenWhenTheyAreSet() {
    Object optionals = type("scalars", "Optionals").create();
    assertEquals(false, call(optionals, "hasAnInt32"));
    call(optionals, "setAnInt32", 0);
    call(optionals, "setAString", "");
    assertEquals(true, call(optionals, "hasAnInt32"));
    assertEquals("18007200", hex(optionals));
    call(optionals, "clearAnInt32");
    call(optionals, "setAString", (Object) null);
    assertEquals("", hex(optionals));
    assertEquals("", call(optionals, "getAString"));
  }

  @Test
  void defaultsShowUntilAFieldIsSet() {
    Object defaults = type("presence", "Defaults").create();
    assertEquals(-42, call(defaults, "getAnInt"));
    assertEquals(Long.MAX_VALUE, call(defaults, "getALong"));
    assertEquals(-1L, call(defaults, "getAUlong"));
    assertEquals(1.5e10f, call(defaults, "getAFloat"));
    assertEquals(Double.NEGATIVE_INFINITY, call(defaults, "getInfinity"));
    assertEquals(Double.NaN, call(defaults, "getNotANumber"));
    assertEquals(true, call(defaults, "getABool"));
    assertEquals("say \"hi\"\n\u20AC", call(defaults, "getAString"));
    assertEquals(Bytes.of((byte) 0, (byte) -1, (byte) 'x'), call(defaults, "getSomeBytes"));
    assertEquals("HIGH", call(defaults, "getLevel").toString());
    assertEquals("LOW", call(defaults, "getFirst").toString());
    assertEquals("", hex(defaults));
    call(defaults, "setAnInt", -42);
    assertEquals("08d6ffffffffffffffff01", hex(defaults));
    assertEquals(defaults.getClass(), call(defaults, "clear").getClass());
    assertEquals("", hex(defaults));
  }

  @Test
  void requiredFieldsAreMissedWithTheirPath() {
    EmittedType type = type("presence", "Holder");
    DecodeException missing =
        assertThrows(DecodeException.class, () -> read(type, "12 05 0801 12 01 61 12 02 0801"));
    assertEquals(DecodeException.Kind.MISSING_REQUIRED_FIELD, missing.kind());
    assertEquals("Holder.many[1].name", missing.path());
    assertEquals("Holder.one.id", pathOf(type, "0a 03 1201 61"));
    assertEquals("Holder.named[k].id", pathOf(type, "1a 03 0a01 6b"));
    assertEquals("Holder.inner.left.id", pathOf(type, "32 02 2200"));
    assertThrows(EncodeException.class, () -> hex(type("presence", "Required").create()));
  }

  @Test
  void requiredFieldsMayComeInParts() {
    Object holder = read(type("presence", "Holder"), "0a 02 0801 0a 03 1201 61");
    assertEquals("0a0508011201" + "61", hex(holder));
  }

  private static String pathOf(EmittedType type, String hex) {
    return assertThrows(DecodeException.class, () -> read(type, hex)).path();
  }

  @Test
  void numbersThatAClosedEnumLacksAreUnknownFields() {
    EmittedType type = type("presence", "Unset");
    Object unset = read(type, "2807 2809 2806 1805 1807 2202 0509 2202 0507 3807 320410031005");
    assertEquals("HIGH", call(unset, "getLevel").toString());
    assertEquals("[LOW]", call(unset, "getLevels").toString());
    assertEquals("[LOW, HIGH, LOW]", call(unset, "getPackedLevels").toString());
    assertEquals("NOT_SET", call(unset, "getChoiceCase").toString());
    assertEquals(Map.of(), call(unset, "getByNumber"));
    String written = hex(unset);
    assertTrue(written.endsWith("28072806180720073807320410031005"), written);
    assertEquals(unset, read(type, written));
  }

  @Test
  void theLastFieldOfAOneofWins() {
    EmittedType type = type("oneofs", "Choice");
    Object choice = read(type, "2005 3a0161 5202 0801 5202 6002");
    assertEquals("CHOICE", call(choice, "getValueCase").toString());
    assertEquals("5204" + "08016002", hex(choice));
    assertEquals("", call(choice, "getAString"));
    call(choice, "setAnInt", 0);
    assertEquals("2000", hex(choice));
    assertEquals(true, call(choice, "hasAnInt"));
    call(choice, "clearABool");
    assertEquals("AN_INT", call(choice, "getValueCase").toString());
    call(choice, "clearValue");
    assertEquals("NOT_SET", call(choice, "getValueCase").toString());
    assertEquals("", hex(choice));
  }

  @Test
  void numbersThatAnOpenEnumLacksAreKept() {
    EmittedType type = type("oneofs", "Choice");
    Object choice = read(type, "4863");
    assertEquals("UNRECOGNIZED", call(choice, "getKind").toString());
    assertEquals(99, call(choice, "getKindNumber"));
    assertEquals("4863", hex(choice));
    assertEquals("4863", hex(call(choice, "deepCopy")));
  }

  @Test
  void listsAndMapsAreThereToBeAddedTo() {
    Object packed = type("repeated", "Packed").create();
    call(packed, "addInt32s", 1);
    call(packed, "setInt32s", List.of(2, 3));
    call(packed, "addInt32s", 4);
    call(packed, "setStrings", List.of("a"));
    call(packed, "addStrings", "b");
    assertEquals(3, call(packed, "getInt32sCount"));
    assertEquals(0, call(packed, "getBoolsCount"));
    assertEquals("1a03020304720161720162", hex(packed));
    call(packed, "getBools");
    assertEquals(packed, call(packed, "deepCopy"));
    assertEquals(packed.hashCode(), call(packed, "deepCopy").hashCode());
  }

  @Test
  void fieldsOfAnotherWireTypeAreUnknown() {
    Object scalars = read(type("scalars", "Scalars"), "1a0161 f8070a");
    assertEquals(0, call(scalars, "getAnInt32"));
    assertEquals("1a0161f8070a", hex(scalars));
  }

  @Test
  void errorsHaveTheirPath() {
    assertEquals(
        "Maps.nested[1].strings[0]", pathOf(type("maps", "Maps"), "3a00 3a06 1204 2202 0a01"));
    assertEquals("Packed.messages[0].doubles", pathOf(type("repeated", "Packed"), "8a0102 0901"));
    assertEquals("Edition.checked", pathOf(type("edition", "Edition"), "1801 4a01ff"));
  }

  @Test
  void textIsCheckedWhereTheSchemaSaysSo() {
    Object edition = read(type("edition", "Edition"), "1801 5201ff");
    assertEquals("\uFFFD", call(edition, "getUnchecked"));
    EmittedType lazy =
        EmittedType.of(
            EmittedProto.ofFile("edition.proto", OPTIONS.withLazyStrings(true)).compile(),
            "dev.gatun.it.edition.own.Edition");
    assertEquals("18015201ff", hex(read(lazy, "1801 5201ff")));
    assertThrows(DecodeException.class, () -> read(lazy, "1801 4a01ff"));
  }

  @Test
  void bytesAreOwned() {
    byte[] bytes = HexFormat.of().parseHex("7a020102");
    Object scalars =
        Protobuf.fromBytes(() -> (ProtoMessage) type("scalars", "Scalars").create(), bytes);
    bytes[2] = 9;
    assertArrayEquals(new byte[] {1, 2}, ((Bytes) call(scalars, "getSomeBytes")).toByteArray());
  }
}
