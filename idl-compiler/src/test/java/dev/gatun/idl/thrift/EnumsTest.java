package dev.gatun.idl.thrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnumsTest {

  @Test
  void membersCountFromZeroAndOnFromTheLastNumberGiven() {
    assertEquals(
        List.of("A=0", "B=1", "C=10", "D=11", "E=-3", "F=-2", "G=31", "H=32"),
        members("A, B; C = 10 D, E = -3, F, G = 0x1F H"));
  }

  @Test
  void membersMayShareANumber() {
    EnumDefinition definition = Idl.enumeration(Idl.accept("enum E { A = 1, B = 1 }"), "E");
    assertEquals(2, definition.members().size());
    EnumMember first = definition.member(1);
    assertSame(definition.members().get(0), first);
    assertNull(definition.member(2));
    assertNull(definition.member("C"));
  }

  @Test
  void anEnumMayBeEmpty() {
    assertEquals(List.of(), members(""));
  }

  @Test
  void valuesReachBothEndsOf32Bits() {
    assertEquals(
        List.of("A=-2147483648", "B=-2147483647", "C=2147483647"),
        members("A = -2147483648 B C = 2147483647"));
  }

  @Test
  void membersCarryDocAndAnnotations() {
    EnumDefinition definition =
        Idl.enumeration(
            Idl.accept("enum E { /** one */ A (x = 'y'), /** two */ B = 5 (z) } (e)"), "E");
    assertEquals("one", definition.members().get(0).doc());
    assertEquals("y", definition.members().get(0).annotations().value("x"));
    assertEquals("two", definition.members().get(1).doc());
    assertEquals("1", definition.members().get(1).annotations().value("z"));
    assertEquals("1", definition.annotations().value("e"));
  }

  @Test
  void senumIsTakenForAString() {
    ThriftDocument document =
        Idl.warned(
            "senum Color { \"red\", \"green\"; 'blue' } struct S { 1: Color c = 'red' }",
            "'senum' is no longer part of Thrift and is taken for a typedef of string");
    assertEquals("string", Idl.typedef(document, "Color").trueType().toString());
  }

  private static List<String> members(String members) {
    ThriftDocument document = Idl.accept("enum E { " + members + " }");
    return Idl.enumeration(document, "E").members().stream()
        .map(member -> member.name() + "=" + member.value())
        .toList();
  }
}
