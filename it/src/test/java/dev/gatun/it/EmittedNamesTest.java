package dev.gatun.it;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.IncludePath;
import dev.gatun.idl.java.Codec;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.value.Bytes;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that Java has for itself, that clash, or that look alike: they compile, as one expects. */
class EmittedNamesTest {
  private static final String FIELDS_OF_NAMES =
      """
      Class_1 Field FirstName FirstName_3 FirstName_4 From FromElement Goto Has Hash Header \
      Kind KindNumber_20 Other Reader Readings Size URL URLName Value\
      """;

  /** Java's words that Thrift takes for names. */
  private static final List<String> WORDS =
      List.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "case",
          "catch",
          "char",
          "class",
          "continue",
          "default",
          "do",
          "else",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "transient",
          "try",
          "volatile",
          "while",
          "record",
          "var",
          "yield",
          "sealed",
          "permits",
          "module",
          "when");

  static Stream<JavaOptions> options() {
    JavaOptions options = JavaOptions.DEFAULT;
    return Stream.of(
        options,
        options.withLazyStrings(true).withPackageSuffix("suffix"),
        options.withCodecs(Set.of(Codec.BINARY)),
        options.withCodecs(Set.of(Codec.COMPACT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "names",
        "clashes",
        "java_lang",
        "runtime_names",
        "docs",
        "degenerate",
      })
  void compileUnderAllOptions(String file) {
    options().forEach(options -> Emitted.ofFile("alone/" + file + ".thrift", options).compile());
  }

  @Test
  void accessorsAreNamedAfterTheFields() throws Exception {
    ClassLoader loader = Emitted.ofFile("alone/names.thrift", JavaOptions.DEFAULT).compile();
    String names = "dev.gatun.it.names.package_.";
    assertEquals(FIELDS_OF_NAMES, getters(loader.loadClass(names + "Fields")));
    assertEquals("Handy", getters(loader.loadClass(names + "Handy")));
    assertEquals("Class_4 Field Field_3 NotSet_1 Value", getters(loader.loadClass(names + "Any")));
    assertEquals("Cause_2 Message StackTrace_3", getters(loader.loadClass(names + "Trouble")));
    assertEquals("Message_1", getters(loader.loadClass(names + "NumberedTrouble")));
    assertEquals(
        "[UNRECOGNIZED_, class_, UNRECOGNIZED]",
        Arrays.toString(loader.loadClass(names + "Way").getEnumConstants()));
    assertEquals(
        "text toString_ wait_", methods(loader.loadClass(names + "Odd").getDeclaredMethods()));
  }

  @Test
  void namesThatClashGetTheirIdBehindThem() throws Exception {
    ClassLoader loader = Emitted.ofFile("alone/clashes.thrift", JavaOptions.DEFAULT).compile();
    String clashes = "dev.gatun.it.clashes.";
    assertEquals("A A7_8 A_5 A_6 A_7 _ _1 __2", getters(loader.loadClass(clashes + "Underscores")));
    assertEquals("AB AB3 AB3_4 AB_3_3", getters(loader.loadClass(clashes + "Suffixes")));
    assertEquals(
        "INT UNRECOGNIZED UNRECOGNIZED_ class_ class__ enum__ int_ name number_ ordinal valueOf",
        words(
            Arrays.stream(loader.loadClass(clashes + "Kind").getEnumConstants())
                .map(Object::toString)));
  }

  @Test
  void theMessageOfAnExceptionIsItsMessage() throws Exception {
    for (boolean lazy : new boolean[] {false, true}) {
      ClassLoader loader =
          Emitted.ofText(
                  "namespace java x\nexception Oops { 1: string message, 2: string reason }",
                  JavaOptions.DEFAULT.withLazyStrings(lazy))
              .compile();
      Class<?> type = loader.loadClass("x.Oops");
      Exception oops = (Exception) type.getConstructor().newInstance();
      type.getMethod("setMessage", String.class).invoke(oops, "too hot");
      assertEquals("too hot", oops.getMessage());
    }
  }

  @Test
  void javasWordsAreNamesOfEverything() {
    StringBuilder idl = new StringBuilder("namespace java words.package.int\n");
    StringBuilder fields = new StringBuilder();
    StringBuilder members = new StringBuilder();
    int id = 1;
    for (String word : WORDS) {
      fields.append(id++ + ": i32 " + word + "\n");
      members.append(word + "\n");
      idl.append("const string " + word + " = \"" + word + "\"\n");
    }
    idl.append("struct Words {" + fields + "}\nunion Either {" + fields + "}\n");
    idl.append("exception Trouble {" + fields + "}\nenum Kind {" + members + "}\n");
    idl.append("service Work { void work(" + fields + ")\n");
    WORDS.forEach(word -> idl.append("void " + word + "()\n"));
    idl.append("}\n");
    for (String word : WORDS) {
      idl.append("struct " + word + "_ {1: i32 " + word + "}\n");
    }
    Emitted.ofText(idl.toString(), JavaOptions.DEFAULT).compile();
  }

  @Test
  void javasWordsAreNamesOfTypes() throws Exception {
    String idl =
        """
        namespace java words
        struct class { 1: int kind, 2: list<new> news }
        enum int { one = 1 }
        union new { 1: class value }
        exception this { 1: new value }
        service super { class goto(1: new class) throws (1: this this) }
        """;
    ClassLoader loader = Emitted.ofText(idl, JavaOptions.DEFAULT).compile();
    assertEquals("Kind News", getters(loader.loadClass("words.class_")));
    assertEquals("goto_", methods(loader.loadClass("words.super_").getDeclaredMethods()));
  }

  /** Java takes these words for names of everything but types. */
  @Test
  void wordsThatOnlyTypesCannotBeCalledAreNamesOfTypes() throws Exception {
    String idl =
        """
        namespace java words
        struct record { 1: java yield, 2: list<dev> record, 3: String text }
        enum var { one = 1 }
        union yield { 1: record value }
        exception permits { 1: var value = var.one }
        service sealed { record f(1: yield var) throws (1: permits e) }
        struct java { 1: string text, 2: list<i32> numbers, 3: optional var var }
        struct dev { 1: String text, 2: binary data }
        struct String { 1: java java, 2: dev dev }
        struct Object { 1: string dev, 2: map<string, binary> java }
        struct Objects { 1: list<string> java, 2: binary dev, 3: Objects next, 4: Bytes bytes }
        struct Bytes { 1: binary java, 2: list<i32> dev }
        """;
    ClassLoader loader = Emitted.ofText(idl, JavaOptions.DEFAULT).compile();
    for (String name : List.of("record_", "var_", "yield_", "permits_", "sealed_", "java_")) {
      assertEquals(name, loader.loadClass("words." + name).getSimpleName());
    }
  }

  @Test
  void typesOfTheSameNameInSeveralPackages() throws Exception {
    Map<String, String> files =
        Map.of(
            "one.thrift",
            "namespace java p.one\nstruct Same { 1: i32 number }\nenum E { A = 1 }",
            "two.thrift",
            """
            namespace java p.two
            include 'one.thrift'
            struct Same { 1: one.Same same, 2: one.E e }
            enum E { B = 2 }
            """,
            "all.thrift",
            """
            namespace java p
            include 'one.thrift'
            include 'two.thrift'
            struct Same { 1: one.Same first, 2: two.Same second, 3: list<Same> same,
              4: map<one.E, two.E> es, 5: one.E a = one.E.A, 6: two.E b = two.E.B, 7: i32 p }
            const map<string, two.Same> SAMES = {'x': {'same': {'number': 1}}}
            """);
    Emitted emitted = Emitted.of(IncludePath.ofTexts(files), "all.thrift", JavaOptions.DEFAULT);
    Class<?> same = emitted.compile().loadClass("p.Same");
    assertEquals("p.one.Same", same.getMethod("getFirst").getReturnType().getName());
    assertEquals("p.two.Same", same.getMethod("getSecond").getReturnType().getName());
  }

  @Test
  void fieldsDoNotHideTypes() {
    String idl =
        """
        namespace java hidden
        enum STATE { A = 1 }
        enum kind { B = 1 }
        struct Hidden { 1: STATE state, 2: kind kind, 3: list<STATE> a, 4: set<list<OTHER>> other }
        struct OTHER { 1: i32 other }
        union CHOICE { 1: STATE state, 2: kind kind, 3: list<kind> kinds }
        """;
    Emitted.ofText(idl, JavaOptions.DEFAULT).compile();
  }

  @Test
  void filesOfOnePackageThatDoNotIncludeEachOther() {
    Map<String, String> files =
        Map.of(
            "plain.thrift", "namespace java p\nstruct Plain { 1: string text }",
            "string.thrift",
                "namespace java p\ninclude 'plain.thrift'\nstruct String { 1: plain.Plain plain }");
    Emitted.of(IncludePath.ofTexts(files), "string.thrift", JavaOptions.DEFAULT).compile();
  }

  @Test
  void classesOfOneNameAreReported() {
    AssertionError refused =
        assertThrows(
            AssertionError.class,
            () ->
                Emitted.ofText(
                    "namespace java p\nstruct Foo {}\nstruct foo {}", JavaOptions.DEFAULT));
    assertTrue(
        refused.toString().contains("the class p.foo is made by test.thrift:2:"),
        refused::toString);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 1_000})
  void structsOfManyFields(int fields) throws Exception {
    String idl =
        "namespace java many\n"
            + "enum E { A = 1 }\n"
            + manyFields(fields, "struct Plain", "", "")
            + manyFields(fields, "struct Required", "required ", "")
            + manyFields(fields, "struct Optional", "optional ", "")
            + manyFields(fields, "struct Defaults", "", " = ")
            + manyFields(fields, "union Either", "", "")
            + manyFields(fields, "exception Trouble", "", "")
            + "const Plain PLAIN = {"
            + IntStream.rangeClosed(1, fields)
                .filter(i -> i % 8 != 5)
                .mapToObj(i -> "'f" + i + "': " + value(i))
                .collect(joining(", "))
            + "}\n";
    ClassLoader loader = Emitted.ofText(idl, JavaOptions.DEFAULT).compile();
    for (String name : List.of("Plain", "Optional", "Defaults", "Trouble")) {
      EmittedType type = EmittedType.of(loader, "many." + name);
      Object made = type.create();
      Object again = type.fromBinary(EmittedType.toBinary(made));
      assertEquals(made, again);
      assertEquals(made.hashCode(), again.hashCode());
      assertEquals(made.toString(), again.toString());
    }
  }

  @Test
  void longTexts() throws Exception {
    String text = "é文😀 \\n$L\\\\".repeat(20_000);
    String idl =
        "namespace java texts\nconst string TEXT = \""
            + text
            + "\"\n"
            + "const binary RAW = \""
            + text
            + "\"\n"
            + "struct S { 1: string text = TEXT }";
    ClassLoader loader = Emitted.ofText(idl, JavaOptions.DEFAULT).compile();
    Class<?> constants = loader.loadClass("texts.TestConstants");
    String expected = "é文😀 \n$L\\".repeat(20_000);
    assertEquals(expected, constants.getField("TEXT").get(null));
    assertEquals(Bytes.ofUtf8(expected), constants.getField("RAW").get(null));
  }

  @Test
  void longContainers() throws Exception {
    int size = 12_345;
    String idl =
        "namespace java large\nenum E { A = 1 }\nstruct S { 1: i32 number, 2: string text }\n"
            + ("const list<i64> LIST = [" + elements(size, "%d") + "]\n")
            + ("const set<string> SET = [" + elements(size, "'%d'") + "]\n")
            + ("const map<i32, list<i32>> MAP = {" + elements(size, "%d: [1, 2, 3]") + "}\n")
            + ("const list<E> ENUMS = [" + elements(size, "E.A") + "]\n")
            + ("const list<S> STRUCTS = [" + elements(size, "{'number': %d}") + "]\n");
    ClassLoader loader = Emitted.ofText(idl, JavaOptions.DEFAULT).compile();
    Class<?> constants = loader.loadClass("large.TestConstants");
    assertEquals(
        LongStream.range(0, size).boxed().toList(), constants.getMethod("LIST").invoke(null));
    assertEquals(
        IntStream.range(0, size).mapToObj(String::valueOf).toList(),
        List.copyOf((Collection<?>) constants.getMethod("SET").invoke(null)));
    Map<?, ?> map = (Map<?, ?>) constants.getMethod("MAP").invoke(null);
    assertEquals(IntStream.range(0, size).boxed().toList(), List.copyOf(map.keySet()));
    assertEquals(size, ((List<?>) constants.getMethod("ENUMS").invoke(null)).size());
    List<?> structs = (List<?>) constants.getMethod("STRUCTS").invoke(null);
    assertEquals("S(number:12344)", String.valueOf(structs.get(size - 1)));
  }

  private static String elements(int size, String format) {
    return IntStream.range(0, size).mapToObj(i -> format.formatted(i)).collect(joining(", "));
  }

  private static String manyFields(int fields, String head, String requiredness, String equals) {
    StringBuilder idl = new StringBuilder(head + " {\n");
    for (int i = 1; i <= fields; i++) {
      boolean hasDefault = !equals.isEmpty() && i % 8 != 5;
      idl.append(i + ": " + requiredness + TYPES[i % 8] + " f" + i);
      idl.append(hasDefault ? equals + value(i) : "").append('\n');
    }
    return idl + "}\n";
  }

  private static final String[] TYPES = {
    "bool", "i32", "string", "double", "list<i64>", "binary", "E", "map<string, list<string>>"
  };

  private static String value(int i) {
    return switch (i % 8) {
      case 0 -> "true";
      case 1 -> String.valueOf(i);
      case 2 -> "'text'";
      case 3 -> "1.5";
      case 4 -> "[1, 2]";
      case 6 -> "E.A";
      default -> "{'a': ['b']}";
    };
  }

  /** What stands behind {@code get} in the names of a class's own getters. */
  private static String getters(Class<?> type) {
    return words(
        Arrays.stream(type.getDeclaredMethods())
            .map(Method::getName)
            .filter(name -> name.startsWith("get") && !name.endsWith("Number"))
            .map(name -> name.substring(3)));
  }

  private static String methods(Method[] methods) {
    return words(Arrays.stream(methods).map(Method::getName));
  }

  private static String words(Stream<String> words) {
    return words.sorted().distinct().collect(joining(" "));
  }
}
