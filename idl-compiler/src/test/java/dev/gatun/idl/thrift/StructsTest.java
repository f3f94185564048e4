package dev.gatun.idl.thrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.thrift.ConstValue.IntegerValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructsTest {

  @Test
  void theThreeKindsAreToldApart() {
    ThriftDocument document = Idl.accept("struct A {} union B {} exception C {}");
    assertEquals(StructKind.STRUCT, Idl.struct(document, "A").kind());
    assertEquals(StructKind.UNION, Idl.struct(document, "B").kind());
    assertEquals(StructKind.EXCEPTION, Idl.struct(document, "C").kind());
  }

  @Test
  void fieldsKeepOrderIdRequirednessAndType() {
    List<Field> fields =
        fields("7: required i32 a, 2: optional string b; 3: bool c 32767: double d");
    assertEquals(
        List.of("7: i32 a", "2: string b", "3: bool c", "32767: double d"),
        fields.stream().map(Field::toString).toList());
    assertEquals(
        List.of(
            Requiredness.REQUIRED,
            Requiredness.OPTIONAL,
            Requiredness.DEFAULT,
            Requiredness.DEFAULT),
        fields.stream().map(Field::requiredness).toList());
  }

  @Test
  void fieldsOfUnionsAreOptional() {
    ThriftDocument document =
        Idl.warned(
            "union U { 1: i32 a, 2: optional i32 b, 3: required i32 c }",
            "a field of a union cannot be required: 'required' is ignored");
    assertTrue(
        Idl.struct(document, "U").fields().stream()
            .allMatch(field -> field.requiredness() == Requiredness.OPTIONAL));
  }

  @Test
  void fieldsWithoutIdCountDownFromMinusOne() {
    ThriftDocument document =
        Idl.warned(
            "struct A { i32 a, 1: i32 b, i32 c } struct B { i32 d }",
            "field 'a' has no id and gets -1",
            "field 'c' has no id and gets -2",
            "field 'd' has no id and gets -1");
    assertEquals(List.of(-1, 1, -2), ids(document, "A"));
    assertEquals(List.of(-1), ids(document, "B"));
  }

  @Test
  void anIdThatIsNotPositiveIsReplacedAsIfThereWereNone() {
    ThriftDocument document =
        Idl.warned(
            "struct A { -5: i32 a, 0: i32 b }",
            "a field id must be positive: this field gets -1",
            "a field id must be positive: this field gets -2");
    assertEquals(List.of(-1, -2), ids(document, "A"));
  }

  @Test
  void attributesForXmlAreIgnoredButCountIds() {
    ThriftDocument document =
        Idl.warned(
            "struct A xsd_all { i32 a xsd_optional xsd_nillable xsd_attrs { i32 x, i32 y } i32 b }",
            "'xsd_all' says something about XML alone and is ignored",
            "field 'a' has no id and gets -1",
            "'xsd_optional' says something about XML alone and is ignored",
            "field 'x' has no id and gets -1",
            "field 'y' has no id and gets -2",
            "field 'b' has no id and gets -3");
    assertEquals(List.of(-1, -3), ids(document, "A"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "namespace",
        "include",
        "cpp_include",
        "void",
        "bool",
        "byte",
        "i8",
        "i16",
        "i32",
        "i64",
        "double",
        "string",
        "binary",
        "uuid",
        "map",
        "list",
        "set",
        "oneway",
        "async",
        "typedef",
        "struct",
        "union",
        "exception",
        "extends",
        "throws",
        "service",
        "enum",
        "const",
        "required",
        "optional",
        "structure",
        "i32x",
        "_x",
        "__",
        "a1"
      })
  void aFieldMayHaveAWordOfTheLanguageAsItsName(String name) {
    assertEquals(name, fields("1: i32 " + name).get(0).name());
  }

  @Test
  void aReferenceIsMarked() {
    assertTrue(fields("1: A & a").get(0).isReference());
    assertFalse(fields("1: A a").get(0).isReference());
  }

  @Test
  void defaultsAreOfTheFieldsType() {
    List<Field> fields = fields("1: i64 a = 5, 2: i64 b");
    assertEquals(new IntegerValue(5), fields.get(0).defaultValue());
    assertNull(fields.get(1).defaultValue());
  }

  @Test
  void aStructMayReferToItselfAndToLaterOnes() {
    ThriftDocument document =
        Idl.accept("struct A { 1: required A a, 2: list<B> b } struct B { 1: A a }");
    assertSame(document.type("A"), Idl.struct(document, "A").fields().get(0).type());
    assertEquals("list<B>", Idl.struct(document, "A").fields().get(1).type().toString());
  }

  @Test
  void annotationsStandBehindTypesFieldsAndStructs() {
    ThriftDocument document =
        Idl.accept(
            """
            struct A {
              1: string (t = "1") a = "x" (f = "2", go.tag = 'json:"a"'; bare)
            } (s = "3" s = "4")
            """);
    Field field = Idl.struct(document, "A").fields().get(0);
    assertEquals("1", field.type().annotations().value("t"));
    assertEquals("2", field.annotations().value("f"));
    assertEquals("json:\"a\"", field.annotations().value("go.tag"));
    assertEquals("1", field.annotations().value("bare"));
    assertEquals(List.of("3", "4"), document.definitions().get(0).annotations().values("s"));
    assertEquals("4", document.definitions().get(0).annotations().value("s"));
  }

  @Test
  void aFieldIsFoundByItsName() {
    StructDefinition struct = Idl.struct(Idl.accept("struct A { 1: i32 a, 2: i32 b }"), "A");
    assertSame(struct.fields().get(1), struct.field("b"));
    assertNull(struct.field("c"));
  }

  @Test
  void anExceptionMayBeTheTypeOfAField() {
    assertEquals("E", fields("1: E e").get(0).type().toString());
  }

  private static List<Field> fields(String fields) {
    return Idl.struct(Idl.accept("struct A {" + fields + "} exception E {}"), "A").fields();
  }

  private static List<Integer> ids(ThriftDocument document, String struct) {
    return Idl.struct(document, struct).fields().stream().map(Field::id).toList();
  }
}
