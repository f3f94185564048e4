package dev.gatun.it;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.Diagnostic;
import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.java.Codec;
import dev.gatun.idl.java.JavaEmitter;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.thrift.ThriftFrontEnd;
import dev.gatun.value.NumberedEnum;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Definitions as large as a Java class can be, and larger ones, which are errors. */
class EmittedLimitsTest {
  private static final String HEAD =
      "namespace java large\nenum E { A, B }\nstruct T { 1: i32 a }\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "struct | 2000 | i32",
        "struct | 2000 | required string",
        "struct | 2000 | optional E",
        "struct | 2000 | required list<i32>",
        "union | 1000 | i32",
        "union | 1000 | list<T>",
      })
  void aStructOfManyFieldsRoundTrips(String kind, int fields, String type) throws Exception {
    EmittedType struct = EmittedType.of(compile(structOf(kind, fields, type)), "large.S");
    Object value = struct.create();
    for (Method method : struct.type().getMethods()) {
      if (method.getName().matches("setF[0-9]+")) {
        method.invoke(value, argument(method));
      }
    }
    for (Wire wire : Wire.values()) {
      assertEquals(value, wire.read(struct, wire.write(value)));
    }
    assertEquals(value, EmittedType.call(value, "deepCopy"));
  }

  private static Object argument(Method setter) {
    int field = Integer.parseInt(setter.getName().substring("setF".length()));
    Class<?> type = setter.getParameterTypes()[0];
    return type == int.class
        ? field
        : type == String.class
            ? "text " + field
            : type == List.class ? List.of() : type.getEnumConstants()[field % 2];
  }

  /** Of every shape of field: what is not refused compiles. */
  @Tag("long")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "i32",
        "optional i64",
        "required string",
        "optional E",
        "T",
        "list<i32>",
        "list<E>",
        "list<T>",
        "list<string>",
        "map<T, T>",
        "list<list<i32>>",
        "list<list<string>>",
        "map<string, list<T>>",
        "D",
        "list<D>",
      })
  void theLargestStructsThatAreTakenCompile(String type) {
    for (Set<Codec> codecs : List.of(Set.of(Codec.BINARY), Set.of(Codec.values()))) {
      JavaOptions options = JavaOptions.DEFAULT.withCodecs(codecs);
      int taken = 100;
      int refused = 5_000;
      while (refused - taken > 1) {
        int middle = (taken + refused) / 2;
        if (errors(structOf("struct", middle, type), options).isEmpty()) {
          taken = middle;
        } else {
          refused = middle;
        }
      }
      assertTrue(refused < 5_000, "nothing is refused");
      Emitted.ofText(HEAD + structOf("struct", taken, type), options).compile();
    }
  }

  @Test
  void anEnumFindsItsManyConstants() throws Exception {
    String idl = "enum Large {\n" + list(3_400, i -> "M" + i + " = " + (i * 7 - 1_000)) + "}\n";
    Class<?> type = compile(idl).loadClass("large.Large");
    Object[] constants = type.getEnumConstants();
    assertEquals(3_401, constants.length);
    for (int i = 0; i < 3_400; i++) {
      int number = ((NumberedEnum) constants[i]).getNumber();
      assertSame(constants[i], type.getMethod("forNumber", int.class).invoke(null, number));
      assertSame(constants[3_400], type.getMethod("forNumber", int.class).invoke(null, number + 1));
    }
    assertSame(
        constants[3_400], type.getMethod("forNumber", int.class).invoke(null, Integer.MIN_VALUE));
  }

  @Test
  void constantsHaveManyEntries() throws Exception {
    String idl =
        "const map<string, string> M = {"
            + list(10_000, i -> "'k" + i + "': 'v" + i + "'")
            + "}\nconst list<string> L = ["
            + list(30_000, i -> "'x" + i + "'")
            + "]\nconst list<i64> N = ["
            + list(10_000, i -> i + "000000000000")
            + "]\nconst set<i32> S = ["
            + list(10_000, String::valueOf)
            + "]\nconst list<T> T = ["
            + list(10_000, i -> "{'a': " + i + "}")
            + "]\n";
    Class<?> constants = compile(idl).loadClass("large.TestConstants");
    Map<?, ?> map = (Map<?, ?>) constants.getMethod("M").invoke(null);
    assertEquals(10_000, map.size());
    assertEquals("v9999", map.get("k9999"));
    assertEquals(
        IntStream.range(0, 30_000).mapToObj(i -> "x" + i).toList(),
        constants.getMethod("L").invoke(null));
    assertEquals(
        IntStream.range(0, 10_000).mapToObj(i -> i * 1_000_000_000_000L).toList(),
        constants.getMethod("N").invoke(null));
    assertEquals(10_000, ((Set<?>) constants.getMethod("S").invoke(null)).size());
    assertEquals(10_000, ((List<?>) constants.getMethod("T").invoke(null)).size());
  }

  @Test
  void aServiceHasManyMethods() throws Exception {
    String idl = "service V {\n" + list(2_000, i -> "T f" + i + "(1: string a)") + "}\n";
    assertEquals(2_000, compile(idl).loadClass("large.V").getMethods().length);
  }

  @Test
  void typesAndValuesAreNestedDeep() {
    String type = "list<".repeat(100) + "string" + ">".repeat(100);
    compile("struct S { 1: " + type + " a = " + "[".repeat(100) + "]".repeat(100) + " }");
  }

  @Test
  void whatIsTooLargeForAClassIsAnError() {
    refused(structOf("struct", 10_000, "i32"), 4, "10000 fields");
    refused(structOf("struct", 2_000, "map<string, list<T>>"), 4, "2000 fields");
    refused(structOf("union", 3_401, "i32"), 4, "3401 fields");
    refused(
        "struct S { 1: list<i32> a = [" + list(10_000, String::valueOf) + "] }",
        4,
        "Java constructor");
    refused(
        "const list<list<i32>> L = [[" + list(10_000, String::valueOf) + "]]", 4, "Java method");
    refused(
        structOf("struct", 1_001, "i32")
            + "const S X = {"
            + list(1_001, i -> "'f" + (i + 1) + "': 1")
            + "}",
        1007,
        "Java method");
    refused(list(20_000, i -> "const binary B" + i + " = 'x'").replace(",\n", "\n"), 5004, "file");
    refused(
        "service V { void f(" + list(128, i -> (i + 1) + ": i64 a" + i) + ") }", 4, "256 slots");
  }

  private static void refused(String idl, int line, String problem) {
    List<Diagnostic> errors = errors(idl, JavaOptions.DEFAULT);
    assertEquals(1, errors.size(), () -> "errors: " + errors);
    String text = errors.get(0).render();
    assertTrue(text.startsWith("test.thrift:" + line + ":"), text);
    assertTrue(text.contains(problem), text);
  }

  private static List<Diagnostic> errors(String idl, JavaOptions options) {
    Diagnostics diagnostics = new Diagnostics();
    new ThriftFrontEnd(IncludePath.ofTexts(Map.of("test.thrift", HEAD + idl)), diagnostics)
        .read("test.thrift")
        .ifPresent(document -> new JavaEmitter(options, diagnostics).emit(document, source -> {}));
    return diagnostics.errors();
  }

  private static ClassLoader compile(String idl) {
    return Emitted.ofText(HEAD + idl, JavaOptions.DEFAULT).compile();
  }

  /** A type of D stands for a struct that no other field uses. */
  private static String structOf(String kind, int fields, String type) {
    boolean differ = type.contains("D");
    String others = differ ? list(fields, i -> "struct D" + i + " {}").replace(",\n", "\n") : "";
    return kind
        + " S {\n"
        + list(
            fields,
            i -> (i + 1) + ": " + (differ ? type.replace("D", "D" + i) : type) + " f" + (i + 1))
        + "}\n"
        + others;
  }

  private static String list(int count, IntFunction<String> element) {
    return IntStream.range(0, count).mapToObj(element).collect(joining(",\n")) + "\n";
  }
}
