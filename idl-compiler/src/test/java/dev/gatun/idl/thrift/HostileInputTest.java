package dev.gatun.idl.thrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the input: a document or an error, and never an exception. */
class HostileInputTest {

  private static final String SEED =
      """
      /** file */
      include "other.thrift"
      cpp_include '<a>'
      namespace java a.b (x = "y")
      typedef map<i32, list<set<string>>> M (a)
      typedef M N;
      const N n = {1: [["a"], ['b']], -0x2: []}
      const double d = -1.5e3
      enum E { A, B = 5 (c = 'd'); C }
      struct S xsd_all { 1: required E e = E.A, i32 & f = 1 xsd_attrs { i32 g }, -4: N n = n } (z)
      union U { 1: S s = {"e": 5}, 2: other.T t }
      exception X { 1: uuid u = "01234567-89ab-cdef-0123-456789abcdef" }
      service V extends W { oneway void a(1: i32 b), S c(i32 d = 2) throws (1: X x) }
      service W { bool e() # comment
      }
      """;

  private static final List<String> PIECES =
      List.of(
          "struct ",
          "union ",
          "exception ",
          "enum ",
          "service ",
          "const ",
          "typedef ",
          "include ",
          "namespace ",
          "i32 ",
          "list<",
          "map<",
          "set<",
          ">",
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          "<",
          ",",
          ";",
          ":",
          "=",
          "&",
          "*",
          "1",
          "-1",
          "0x",
          "1e",
          "\"",
          "'",
          "\\",
          "a",
          "A",
          "A.b",
          ".",
          "/*",
          "*/",
          "/**",
          "//",
          "#",
          "\n",
          "\r",
          " ",
          "required ",
          "optional ",
          "oneway ",
          "throws ",
          "extends ",
          "senum ",
          "slist ",
          "xsd_attrs",
          "cpp_type ",
          "true",
          "é",
          "\uD800",
          "\0",
          "99999999999999999999");

  @ParameterizedTest
  @ValueSource(
      strings = {"+.", "-.", ".", "+e", "-e5", "+.e5", "1.", "1.e5", "1.5e", "+-1", "0x", "-0x"})
  void whatIsNearlyANumberNeverThrows(String number) {
    check(SourceFile.of("test.thrift", "const double X = " + number), Map.of());
    check(SourceFile.of("test.thrift", number), Map.of());
  }

  @Property
  void randomBytesNeverThrow(@ForAll byte[] bytes) throws IOException {
    Path file = Files.createTempFile("gatun", ".thrift");
    try {
      check(SourceFile.read(Files.write(file, bytes)), Map.of());
    } finally {
      Files.delete(file);
    }
  }

  @Property
  void randomPiecesOfIdlNeverThrow(@ForAll("pieces") String text) {
    check(SourceFile.of("test.thrift", text), Map.of());
  }

  @Property
  void mutatedIdlNeverThrows(
      @ForAll("edits") List<Integer> places, @ForAll("pieces") String inserted) {
    StringBuilder text = new StringBuilder(SEED);
    for (int place : places) {
      int start = place % text.length();
      int end = Math.min(text.length(), start + place % 17);
      text.replace(start, end, place % 3 == 0 ? inserted : "");
    }
    check(SourceFile.of("test.thrift", text.toString()), Map.of("other.thrift", "enum T { A }"));
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<List<Integer>> edits() {
    return Arbitraries.integers().between(0, 1 << 20).list().ofMinSize(1).ofMaxSize(6);
  }

  @Test
  void theSeedItselfIsTaken() {
    Diagnostics diagnostics = new Diagnostics();
    assertTrue(Idl.read(SEED, Map.of("other.thrift", "enum T { A }"), diagnostics).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const list<i32> X = [",
        "const list<i32> X = {",
        "const map<i32, i32> X = {1:",
        "struct S { 1: list<",
        "struct S { 1: map<i32,",
        "struct S { 1: map<",
        "struct S { 1: i32 a xsd_attrs {",
        "struct S { i32 a xsd_attrs { ",
        "(",
        "{",
        "}",
        "struct S {",
        "service S {",
        "void f(",
        "/*",
        "/**",
        "\"",
        "'a' ",
        "- + ",
        "1:",
        "a.",
        "a ",
        ";",
        "enum E { ",
        "(a ",
        "\0",
        "\u00E9 ",
        "struct A {} ",
        "typedef A A ",
        "typedef map<A, B> B ",
        "const i32 a = a ",
        "const list<i32> a = [a, b] ",
        "service S extends S {} ",
        "enum E { A, A } ",
        "include 'a' ",
        "namespace java a ",
        "a.b: ",
        "/** doc */ "
      })
  void anythingRepeatedManyTimesIsReported(String piece) {
    String text = piece.repeat(50_000);
    for (String around :
        new String[] {"", "const list<i32> X = ", "struct S { 1: ", "service S {"}) {
      Diagnostics diagnostics = check(SourceFile.of("test.thrift", around + text), Map.of());
      assertTrue(diagnostics.all().size() <= 2 * Diagnostics.DEFAULT_MAX_ERRORS);
    }
  }

  @Test
  void typesAndConstantsMayBeNested200Deep() {
    Idl.accept(type(200) + constant(200));
    assertEquals("this is nested more than 200 deep", firstMessage(type(201)));
    assertEquals("this is nested more than 200 deep", firstMessage(type(200) + constant(201)));
  }

  @Test
  void typesNestedThroughTypedefsAreBoundedToo() {
    StringBuilder text = new StringBuilder("typedef i32 T0\n");
    for (int i = 1; i <= 201; i++) {
      text.append("typedef list<T" + (i - 1) + "> T" + i + "\n");
    }
    assertEquals("this type is nested more than 200 deep", firstMessage(text.toString()));
  }

  @Test
  void valuesNestedThroughConstantsAreBoundedToo() {
    StringBuilder text = new StringBuilder("struct S { 1: list<S> s }\nconst S C0 = {}\n");
    for (int i = 1; i <= 100; i++) {
      text.append("const S C" + i + " = {'s': [C" + (i - 1) + "]}\n");
    }
    assertEquals("this value is nested more than 200 deep", firstMessage(text.toString()));
  }

  @Test
  void constantsThatDoubleWithEachLineAreBounded() {
    StringBuilder text = new StringBuilder("struct S { 1: list<S> s }\nconst S C0 = {}\n");
    for (int i = 1; i <= 60; i++) {
      String before = "C" + (i - 1);
      text.append("const S C" + i + " = {'s': [" + before + ", " + before + "]}\n");
    }
    assertEquals(
        "the constants of this file come to more than 4000000 values",
        firstMessage(text.toString()));
  }

  @Test
  void servicesMayExtendEachOther200Deep() {
    StringBuilder text = new StringBuilder("service S1 {}\n");
    for (int i = 2; i <= 201; i++) {
      text.append("service S" + i + " extends S" + (i - 1) + " {}\n");
    }
    assertEquals("more than 200 services extend each other", firstMessage(text.toString()));
  }

  private static String firstMessage(String text) {
    Diagnostics diagnostics = new Diagnostics();
    assertTrue(Idl.read(text, Map.of(), diagnostics).isEmpty());
    return diagnostics.errors().get(0).message();
  }

  private static String type(int depth) {
    return "typedef " + "list<".repeat(depth) + "i32" + ">".repeat(depth) + " T\n";
  }

  private static String constant(int depth) {
    return "const T X = " + "[".repeat(depth) + "]".repeat(depth) + "\n";
  }

  private static Diagnostics check(SourceFile source, Map<String, String> included) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<ThriftDocument> document =
        new ThriftFrontEnd(IncludePath.ofTexts(included), diagnostics).read(source);
    assertEquals(document.isEmpty(), diagnostics.hasErrors());
    assertEquals(diagnostics.all().isEmpty(), diagnostics.render().isEmpty());
    return diagnostics;
  }
}
