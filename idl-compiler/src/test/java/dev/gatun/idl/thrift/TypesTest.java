package dev.gatun.idl.thrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypesTest {

  @ParameterizedTest
  @EnumSource
  void eachBaseTypeIsKnown(BaseKind kind) {
    assertEquals(new BaseType(kind, Annotations.NONE), type(kind.keyword()));
  }

  @Test
  void byteIsAnOldNameOfI8() {
    ThriftDocument document =
        Idl.warned("typedef byte A typedef byte B", "'byte' is an old name of 'i8'");
    assertEquals(new BaseType(BaseKind.I8, Annotations.NONE), Idl.typedef(document, "A").target());
  }

  @Test
  void slistIsTakenForString() {
    ThriftDocument document =
        Idl.warned(
            "typedef slist A", "'slist' is no longer part of Thrift and is taken for 'string'");
    assertEquals("string", Idl.typedef(document, "A").target().toString());
    assertEquals(
        "slist",
        Idl.typedef(Idl.accept("typedef i32 slist typedef slist A"), "A").target().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list<i32>",
        "set<string>",
        "map<i32, string>",
        "map<list<set<A>>, map<A, A>>",
        "list < list\n<\ti32 > >"
      })
  void containersNestFreely(String type) {
    assertEquals(type.replaceAll("\\s", "").replace(",", ", "), type(type).toString());
  }

  @Test
  void containersKeepTheirAnnotationsAndCppType() {
    MapType map =
        assertInstanceOf(MapType.class, type("map cpp_type 'm' <i32 (k), string (v)> (c = 'd')"));
    assertEquals("m", map.cppType());
    assertEquals("1", map.key().annotations().value("k"));
    assertEquals("1", map.value().annotations().value("v"));
    assertEquals("d", map.annotations().value("c"));
    SetType set = assertInstanceOf(SetType.class, type("set cpp_type \"s\" <i32>"));
    assertEquals("s", set.cppType());
  }

  @Test
  void aListMayHaveItsCppTypeBehindIt() {
    ThriftDocument document =
        Idl.warned("typedef list<i32> cpp_type 'v' A", "'cpp_type' behind a list is an old form");
    ListType list = assertInstanceOf(ListType.class, Idl.typedef(document, "A").target());
    assertEquals("v", list.cppType());
  }

  @Test
  void typedefNamesStayVisibleAndTheTrueTypeIsOneCallAway() {
    ThriftDocument document =
        Idl.accept(
            """
            struct S { 1: C c }
            typedef B C (x = "1")
            typedef list<A> B
            typedef i32 A
            """);
    ThriftType type = Idl.struct(document, "S").fields().get(0).type();
    assertEquals("C", type.toString());
    assertEquals("1", type.annotations().value("x"));
    ListType list = assertInstanceOf(ListType.class, type.trueType());
    assertEquals("list<A>", list.toString());
    assertEquals("i32", list.element().trueType().toString());
    assertSame(list, Idl.typedef(document, "B").target());
  }

  @Test
  void aTypedefMayEndInASeparator() {
    assertEquals(2, Idl.accept("typedef i32 A, typedef i32 B;").definitions().size());
  }

  @Test
  void aLongChainOfTypedefsIsResolvedInEitherOrder() {
    StringBuilder down = new StringBuilder("typedef i32 T0\n");
    StringBuilder up = new StringBuilder();
    for (int i = 1; i <= 20_000; i++) {
      down.append("typedef T" + (i - 1) + " T" + i + "\n");
      up.append("typedef T" + (20_001 - i - 1) + " T" + (20_001 - i) + "\n");
    }
    up.append("typedef i32 T0\n");
    assertEquals("i32", Idl.typedef(Idl.accept(down.toString()), "T20000").trueType().toString());
    assertEquals("i32", Idl.typedef(Idl.accept(up.toString()), "T20000").trueType().toString());
  }

  private static ThriftType type(String type) {
    return Idl.typedef(Idl.accept("struct A {} typedef " + type + " T"), "T").target();
  }
}
