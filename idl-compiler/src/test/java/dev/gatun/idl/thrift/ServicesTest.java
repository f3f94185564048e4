package dev.gatun.idl.thrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServicesTest {

  @Test
  void functionsKeepOrderTypesArgumentsAndExceptions() {
    FunctionDefinition function =
        function("list<i32> f(1: i32 a, 2: required string b) throws (1: E e, 2: E f) (x = 'y'),");
    assertEquals("f", function.name());
    assertEquals("list<i32>", String.valueOf(function.result()));
    assertEquals(
        List.of("1: i32 a", "2: string b"),
        function.arguments().stream().map(Field::toString).toList());
    assertEquals(Requiredness.REQUIRED, function.arguments().get(1).requiredness());
    assertEquals(
        List.of("1: E e", "2: E f"), function.exceptions().stream().map(Field::toString).toList());
    assertEquals("y", function.annotations().value("x"));
    assertFalse(function.isOneway());
    assertFalse(function.isVoid());
  }

  @Test
  void voidHasNoResult() {
    FunctionDefinition function = function("void f() throws ()");
    assertNull(function.result());
    assertTrue(function.isVoid());
  }

  @Test
  void onewayIsMarkedAndAsyncIsItsOldWord() {
    assertTrue(function("oneway void f()").isOneway());
    ThriftDocument document =
        Idl.warned("service S { async void f() }", "'async' is an old word for 'oneway'");
    assertTrue(Idl.service(document, "S").functions().get(0).isOneway());
  }

  @Test
  void requirednessMeansLittleInFunctions() {
    ThriftDocument document =
        Idl.warned(
            "exception E {} service S { void f(1: optional i32 a) throws (1: required E e) }",
            "'optional' means nothing in a function and is ignored",
            "'required' means nothing in a 'throws' and is ignored");
    FunctionDefinition function = Idl.service(document, "S").functions().get(0);
    assertEquals(Requiredness.DEFAULT, function.arguments().get(0).requiredness());
    assertEquals(Requiredness.DEFAULT, function.exceptions().get(0).requiredness());
  }

  @Test
  void argumentsMayHaveDefaultsAndNoIds() {
    ThriftDocument document =
        Idl.warned(
            "service S { void f(i32 a = 5, i32 b) }",
            "field 'a' has no id and gets -1",
            "field 'b' has no id and gets -2");
    List<Field> arguments = Idl.service(document, "S").functions().get(0).arguments();
    assertEquals(new ConstValue.IntegerValue(5), arguments.get(0).defaultValue());
    assertEquals(-2, arguments.get(1).id());
  }

  @Test
  void aServiceMayExtendOneThatFollows() {
    ThriftDocument document =
        Idl.accept(
            "service A extends B { void a() } service B extends C {} service C { void c() }");
    ServiceDefinition a = Idl.service(document, "A");
    ServiceDefinition c = Idl.service(document, "C");
    assertSame(Idl.service(document, "B"), a.parent());
    assertSame(c.functions().get(0), a.function("c"));
    assertNull(c.function("a"));
    assertNull(c.parent());
  }

  @Test
  void aServiceCarriesDocAndAnnotations() {
    ThriftDocument document =
        Idl.accept("/** serves */ service S { /** does */ void f() } (x = 'y')");
    assertEquals("serves", Idl.service(document, "S").doc());
    assertEquals("does", Idl.service(document, "S").functions().get(0).doc());
    assertEquals("y", Idl.service(document, "S").annotations().value("x"));
  }

  private static FunctionDefinition function(String function) {
    ThriftDocument document = Idl.accept("exception E {} service S { " + function + " }");
    return Idl.service(document, "S").functions().get(0);
  }
}
