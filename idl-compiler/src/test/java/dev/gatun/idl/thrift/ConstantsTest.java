package dev.gatun.idl.thrift;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.idl.thrift.ConstValue.BinaryValue;
import dev.gatun.idl.thrift.ConstValue.BoolValue;
import dev.gatun.idl.thrift.ConstValue.DoubleValue;
import dev.gatun.idl.thrift.ConstValue.EnumValue;
import dev.gatun.idl.thrift.ConstValue.IntegerValue;
import dev.gatun.idl.thrift.ConstValue.ListValue;
import dev.gatun.idl.thrift.ConstValue.MapValue;
import dev.gatun.idl.thrift.ConstValue.SetValue;
import dev.gatun.idl.thrift.ConstValue.StringValue;
import dev.gatun.idl.thrift.ConstValue.StructValue;
import dev.gatun.idl.thrift.ConstValue.UuidValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstantsTest {

  private static final UUID SOME_UUID = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");

  @ParameterizedTest
  @CsvSource({
    "i8, -128, -128",
    "i8, 0x7f, 127",
    "i16, +32767, 32767",
    "i32, -0x80000000, -2147483648",
    "i32, true, 1",
    "i64, -9223372036854775808, -9223372036854775808",
    "i64, 0x7FFFFFFFFFFFFFFF, 9223372036854775807",
    "i64, -0x10, -16",
    "i64, 007, 7"
  })
  void integers(String type, String written, long value) {
    assertEquals(new IntegerValue(value), Idl.constant("const " + type + " X = " + written));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    ".5, 0.5",
    "-.5, -0.5",
    "+1.5, 1.5",
    "1e3, 1000",
    "1E-3, 0.001",
    "1.5e+2, 150",
    "-0.0, -0.0",
    "0.1, 0.1",
    "4.9e-324, 4.9e-324",
    "1.7976931348623157e308, 1.7976931348623157e308"
  })
  void doublesKeepTheirValue(String written, double value) {
    assertEquals(new DoubleValue(value), Idl.constant("const double X = " + written));
  }

  @Test
  void aDoubleBeyondTheRangeBecomesInfiniteWithAWarning() {
    ThriftDocument document =
        Idl.warned(
            "const double X = -1e999", "this number is beyond a double and becomes infinite");
    assertEquals(new DoubleValue(Double.NEGATIVE_INFINITY), Idl.constant(document, "X"));
  }

  @Test
  void aSignAloneIsTakenForZeroWithAWarning() {
    ThriftDocument document =
        Idl.warned("const double X = +", "'+' has no digits and is taken for 0");
    assertEquals(new DoubleValue(0), Idl.constant(document, "X"));
  }

  @Test
  void bools() {
    assertEquals(new BoolValue(true), Idl.constant("const bool X = true"));
    assertEquals(new BoolValue(false), Idl.constant("const bool X = false"));
    assertEquals(new BoolValue(true), Idl.constant("const bool X = 1"));
    ThriftDocument document =
        Idl.warned("const bool X = 2", "a bool is true or false: 2 is taken for true");
    assertEquals(new BoolValue(true), Idl.constant(document, "X"));
  }

  @Test
  void literalsHaveEitherQuoteAndSixEscapes() {
    assertEquals(new StringValue("it's"), Idl.constant("const string X = \"it's\""));
    assertEquals(new StringValue("say \"a\""), Idl.constant("const string X = 'say \"a\"'"));
    assertEquals(
        new StringValue("\n\r\t\"'\\"), Idl.constant("const string X = \"\\n\\r\\t\\\"\\'\\\\\""));
    assertEquals(new StringValue(""), Idl.constant("const string X = ''"));
    assertEquals(new StringValue("// # /*"), Idl.constant("const string X = '// # /*'"));
    assertEquals(
        new StringValue("漢\uD83D\uDE00"), Idl.constant("const string X = '漢\uD83D\uDE00'"));
  }

  @Test
  void binariesAreTheUtf8OfTheirText() {
    BinaryValue value = assertInstanceOf(BinaryValue.class, Idl.constant("const binary X = 'é'"));
    assertArrayEquals("é".getBytes(StandardCharsets.UTF_8), value.bytes());
  }

  @Test
  void uuidsMayStandInBraces() {
    assertEquals(new UuidValue(SOME_UUID), Idl.constant("const uuid X = '" + SOME_UUID + "'"));
    assertEquals(new UuidValue(SOME_UUID), Idl.constant("const uuid X = '{" + SOME_UUID + "}'"));
    assertEquals(
        new UuidValue(SOME_UUID),
        Idl.constant("const string S = '01234567-89AB-CDEF-0123-456789ABCDEF' const uuid X = S"));
  }

  @Test
  void enumsAreNamedOrGivenByNumber() {
    String declaration = "enum E { A = 3, B = 5 } typedef E F ";
    for (String value : List.of("const E X = E.B", "const F X = F.B", "const E X = 5")) {
      ThriftDocument document = Idl.accept(declaration + value);
      EnumDefinition type = Idl.enumeration(document, "E");
      EnumValue expected = new EnumValue(type, type.members().get(1));
      assertEquals(expected, Idl.constant(document, "X"));
    }
  }

  @Test
  void aMemberMayStandBehindAnotherNameThanThatOfItsEnum() {
    String text = "enum E { A, B } enum F { A } const E X = ";
    for (String value : List.of("F.A", "other.A", "other.F.A")) {
      ThriftDocument document =
          Idl.warned(text + value, "'" + value + "' is taken for member 'A' of enum 'E'");
      EnumDefinition type = Idl.enumeration(document, "E");
      assertEquals(new EnumValue(type, type.members().get(0)), Idl.constant(document, "X"));
    }
  }

  @Test
  void aMemberOfAnEnumIsAnIntegerWhereOneIsAskedFor() {
    assertEquals(new IntegerValue(5), Idl.constant("enum E { B = 5 } const i8 X = E.B"));
  }

  @Test
  void containersMayHaveAnySeparators() {
    assertEquals(
        new ListValue(List.of(integer(1), integer(2), integer(3), integer(4))),
        Idl.constant("const list<i32> X = [1, 2; 3 4]"));
    assertEquals(
        new MapValue(Map.of(integer(1), new StringValue("a"), integer(2), new StringValue("b"))),
        Idl.constant("const map<i32, string> X = {1: 'a' 2: 'b';}"));
  }

  @Test
  void containersKeepSourceOrder() {
    MapValue map =
        assertInstanceOf(
            MapValue.class, Idl.constant("const map<i32, i32> X = {3: 0, 1: 0, 2: 0}"));
    assertEquals(List.of(integer(3), integer(1), integer(2)), List.copyOf(map.entries().keySet()));
  }

  @Test
  void aSetHoldsEachElementOnce() {
    ThriftDocument document =
        Idl.warned("const set<double> X = [2, 1, 2.0]", "this set has the same element already");
    assertEquals(
        new SetValue(List.of(new DoubleValue(2), new DoubleValue(1))), Idl.constant(document, "X"));
  }

  @Test
  void theLastValueOfAKeyCounts() {
    ThriftDocument document =
        Idl.warned(
            "const map<i32, i32> X = {1: 2, 1: 3}",
            "this map has the same key already: the last value counts");
    assertEquals(new MapValue(Map.of(integer(1), integer(3))), Idl.constant(document, "X"));
  }

  @Test
  void emptyContainersMayHaveTheOtherBrackets() {
    ThriftDocument list = Idl.warned("const list<i32> X = {}", "an empty list is written []");
    assertEquals(new ListValue(List.of()), Idl.constant(list, "X"));
    ThriftDocument map = Idl.warned("const map<i32, i32> X = []", "an empty map is written {}");
    assertEquals(new MapValue(Map.of()), Idl.constant(map, "X"));
  }

  @Test
  void structsNameTheirFields() {
    ThriftDocument document =
        Idl.accept(
            """
            struct Point { 1: double x, 2: double y, 3: optional Point next }
            const Point X = {"y": 1, "next": {"x": 2}}
            """);
    StructDefinition type = Idl.struct(document, "Point");
    Field x = type.fields().get(0);
    Field y = type.fields().get(1);
    Field next = type.fields().get(2);
    StructValue inner = new StructValue(type, Map.of(x, new DoubleValue(2)));
    assertEquals(
        new StructValue(type, Map.of(y, new DoubleValue(1), next, inner)),
        Idl.constant(document, "X"));
  }

  @Test
  void aConstantMayNameAnotherOfAnyTypeAndInAnyOrder() {
    ThriftDocument document =
        Idl.accept(
            """
            const list<S> X = [A, {"m": M}]
            const S A = {"m": M, "n": N}
            const map<i32, double> M = {N: N}
            const i32 N = 7
            struct S { 1: map<i32, double> m, 2: i64 n }
            """);
    StructDefinition type = Idl.struct(document, "S");
    MapValue map = new MapValue(Map.of(integer(7), new DoubleValue(7)));
    StructValue first =
        new StructValue(type, Map.of(type.fields().get(0), map, type.fields().get(1), integer(7)));
    StructValue second = new StructValue(type, Map.of(type.fields().get(0), map));
    assertEquals(new ListValue(List.of(first, second)), Idl.constant(document, "X"));
  }

  @Test
  void aNamedConstantIsFittedToItsNewType() {
    assertEquals(
        new ListValue(List.of(new DoubleValue(1))),
        Idl.constant("const list<i32> A = [1] const list<double> X = A"));
    assertEquals(new BinaryValue("a"), Idl.constant("const string A = 'a' const binary X = A"));
    assertEquals(new DoubleValue(1), Idl.constant("const i32 A = 1 const double X = A"));
    assertEquals(
        new SetValue(List.of(integer(1))),
        Idl.constant("const set<i8> A = [1] const set<i64> X = A"));
  }

  @Test
  void constantsAndTypesHaveNamesOfTheirOwn() {
    ThriftDocument document = Idl.accept("struct X {} const i32 X = 1 typedef X Y");
    assertEquals(integer(1), Idl.constant(document, "X"));
    assertEquals("X", Idl.typedef(document, "Y").target().toString());
  }

  @Test
  void aLongChainOfConstantsIsEvaluated() {
    StringBuilder text = new StringBuilder();
    for (int i = 20_000; i > 0; i--) {
      text.append("const i32 C" + i + " = C" + (i - 1) + "\n");
    }
    assertEquals(integer(9), Idl.constant(Idl.accept(text + "const i32 C0 = 9"), "C20000"));
  }

  @Test
  void valuesCannotBeChanged() {
    ListValue list = assertInstanceOf(ListValue.class, Idl.constant("const list<i32> X = [1]"));
    assertThrows(UnsupportedOperationException.class, () -> list.elements().clear());
    MapValue map = assertInstanceOf(MapValue.class, Idl.constant("const map<i32, i32> X = {1: 1}"));
    assertThrows(UnsupportedOperationException.class, () -> map.entries().clear());
  }

  private static IntegerValue integer(long value) {
    return new IntegerValue(value);
  }

  @Test
  void aRequiredFieldThatIsMissingIsAWarning() {
    String missing = "the required field 'a' is missing: this cannot be written";
    Idl.warned("struct S {1: required i32 a; 2: i32 b} const S X = {'b': 1}", missing);
    Idl.warned("struct S {1: required string a} const list<S> X = [{}]", missing);
    Idl.warned("struct S {1: required string a} struct T {1: S s = {}}", missing);
    Idl.warned("const S X = {} exception S {1: required string a}", missing);
    Idl.accept("const S X = {} struct S {1: required i32 a = 3}");
    Idl.accept("const U X = {} union U {1: i32 a}");
  }
}
