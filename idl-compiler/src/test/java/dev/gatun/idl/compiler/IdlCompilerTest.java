package dev.gatun.idl.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.Diagnostic;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.java.Codec;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.java.JavaSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdlCompilerTest {
  private static final String SHARED =
      """
      namespace java com.acme.shared
      enum Unit { METRE, FOOT }
      struct Length { 1: double value; 2: Unit unit }
      struct Unused { 1: string name }
      """;
  private static final String MATH =
      """
      namespace java com.acme.math
      include "shared.thrift"
      const i32 LIMIT = 3
      exception Overflow { 1: string why }
      union Operand { 1: i64 number; 2: list<map<string, shared.Length>> lengths }
      typedef Operand Other
      struct Lonely { 1: i32 id }
      service Base { void ping() }
      service Calculator extends Base { Other add(1: set<Other> all) throws (1: Overflow overflow) }
      """;
  private static final IncludePath PATH = IncludePath.ofTexts(Map.of("shared.thrift", SHARED));

  private static Compilation compile(CompileOptions options, SourceFile... files) {
    return new IdlCompiler(options, PATH).compile(List.of(files));
  }

  private static SourceFile math() {
    return SourceFile.of("idl/math.thrift", MATH);
  }

  private static List<String> classes(Compilation compilation) {
    assertTrue(compilation.succeeded(), () -> compilation.diagnostics().render());
    return compilation.sources().stream()
        .map(JavaSource::path)
        .map(path -> path.substring("com/acme/".length(), path.length() - ".java".length()))
        .sorted()
        .toList();
  }

  private static String onlyError(Compilation compilation) {
    List<Diagnostic> errors = compilation.diagnostics().errors();
    assertEquals(1, errors.size(), errors::toString);
    assertEquals(List.of(), compilation.sources());
    return errors.get(0).render();
  }

  @Test
  void emitsWhatIsGivenAndOnlyNamesWhatIsIncluded() {
    Compilation compilation = compile(CompileOptions.DEFAULT, math());
    assertEquals(
        List.of(
            "math/Base",
            "math/Calculator",
            "math/Lonely",
            "math/MathConstants",
            "math/Operand",
            "math/Overflow"),
        classes(compilation));
    assertEquals(
        List.of("idl/math.thrift", "shared.thrift"),
        compilation.files().stream().map(SourceFile::name).toList());
  }

  @Test
  void emitsWhatIsIncludedWhenAskedTo() {
    List<String> classes = classes(compile(CompileOptions.DEFAULT.withIncluded(true), math()));
    assertTrue(classes.containsAll(List.of("math/Operand", "shared/Length", "shared/Unused")));
  }

  @Test
  void rootsKeepOnlyWhatTheyReach() {
    CompileOptions options = CompileOptions.DEFAULT.withIncluded(true);
    assertEquals(
        List.of(
            "math/Base",
            "math/Calculator",
            "math/Operand",
            "math/Overflow",
            "shared/Length",
            "shared/Unit"),
        classes(compile(options.withRoots("Calculator"), math())));
    assertEquals(
        List.of("math/Lonely", "shared/Unit"),
        classes(compile(options.withRoots("math.Lonely", "shared.Unit"), math())));
    assertEquals(
        List.of("math/MathConstants"), classes(compile(options.withRoots("LIMIT"), math())));
  }

  @Test
  void anUnknownRootIsAnErrorWithAHint() {
    assertEquals(
        "Calculater: error: no service, type or constant has this name of a root\n"
            + "  hint: did you mean 'Calculator'?",
        onlyError(compile(CompileOptions.DEFAULT.withRoots("Calculater"), math())));
    assertTrue(
        onlyError(compile(CompileOptions.DEFAULT.withRoots("shared.Length"), math()))
            .contains("shared.thrift has it, and is only included"));
    assertTrue(
        onlyError(compile(CompileOptions.DEFAULT.withRoots("math.Lonly"), math()))
            .contains("did you mean 'math.Lonely'?"));
  }

  @Test
  void aFileMayHaveOptionsOfItsOwn() {
    CompileOptions options =
        CompileOptions.DEFAULT
            .withIncluded(true)
            .withJava(JavaOptions.DEFAULT.withCodecs(Set.of(Codec.BINARY)))
            .withOptionsOf(
                new FileOptions("sha*.thrift", JavaOptions.DEFAULT.withPackageSuffix("mine")));
    Compilation compilation = compile(options, math());
    assertTrue(classes(compilation).containsAll(List.of("math/Operand", "shared/mine/Length")));
    for (JavaSource source : compilation.sources()) {
      if (source.path().endsWith("/Operand.java")) {
        assertTrue(source.text().contains("import com.acme.shared.mine.Length;"));
        assertFalse(source.text().contains("CompactWriter"));
      } else if (source.path().endsWith("/Length.java")) {
        assertTrue(source.text().contains("CompactWriter"));
      }
    }
  }

  @Test
  void aFileNeedsTheCodecsOfThoseThatIncludeIt() {
    CompileOptions options =
        CompileOptions.DEFAULT.withOptionsOf(
            new FileOptions("shared.thrift", JavaOptions.DEFAULT.withCodecs(Set.of(Codec.BINARY))));
    String error = onlyError(compile(options, math()));
    assertTrue(error.startsWith("idl/math.thrift:2:9: error:"), error);
    assertTrue(error.contains("no compact codec"), error);
  }

  @Test
  void optionsThatFitNoFileAreAnError() {
    CompileOptions options =
        CompileOptions.DEFAULT.withOptionsOf(new FileOptions("mth.thrift", JavaOptions.DEFAULT));
    assertTrue(onlyError(compile(options, math())).contains("did you mean 'math.thrift'?"));
  }

  @Test
  void oneCompilationReportsTheErrorsOfAllFiles() {
    Compilation compilation =
        compile(
            CompileOptions.DEFAULT,
            SourceFile.of("a.thrift", "struct A { 1: Nothing n }"),
            math(),
            SourceFile.of("b.thrift", "struct B {"));
    assertEquals(
        List.of("a.thrift", "b.thrift"),
        compilation.diagnostics().errors().stream().map(Diagnostic::file).toList());
    assertEquals(List.of(), compilation.sources());
  }

  @Test
  void twoClassesOfOneNameAreAnError() {
    String text = "namespace java com.acme\nstruct Twin {}";
    assertTrue(
        onlyError(
                compile(
                    CompileOptions.DEFAULT,
                    SourceFile.of("a.thrift", text),
                    SourceFile.of("b.thrift", text)))
            .startsWith("b.thrift:2:8: error: the class com.acme.Twin is made by a.thrift:2:8"));
  }

  @Test
  void annotationsOfOursThatHaveNoEffectAreWarnedOf() {
    String idl =
        """
        namespace java p
        struct S {
          1: string a (gatun.lazi, other.lazi)
          2: list<string> b (gatun.lazy)
          3: string c (gatun.lazy = "false")
          4: Text d (gatun.lazy = "true")
        } (gatun.lazy, gatun.keepUnknown, gatun.name = "T")
        typedef string Text
        enum E { A (gatun.name = "B") } (gatun.keepUnknown)
        service V { void f(1: i32 a (gatun.name = "b", gatun.lazy)) (gatun.nam = "g") }
        """;
    Compilation compilation =
        new IdlCompiler(
                CompileOptions.DEFAULT.withJava(JavaOptions.DEFAULT.withLazyStrings(true)),
                IncludePath.EMPTY)
            .compile(List.of(SourceFile.of("a.thrift", idl)));
    assertEquals(
        List.of(
            "there is no annotation gatun.lazi did you mean 'gatun.lazy'?",
            "gatun.lazy has no effect on a field of type list<string> null",
            "gatun.lazy has no effect on a struct null",
            "gatun.name has no effect on a member of an enum null",
            "gatun.keepUnknown has no effect on this definition null",
            "gatun.lazy has no effect on a field of type i32 null",
            "there is no annotation gatun.nam did you mean 'gatun.name'?"),
        compilation.diagnostics().all().stream()
            .map(warning -> warning.message() + " " + warning.hint())
            .toList());
    String struct = compilation.sources().get(0).text();
    assertTrue(struct.contains("private LazyString a;"), struct);
    assertTrue(struct.contains("private String c;"), struct);
    assertTrue(struct.contains("private LazyString d;"), struct);
  }

  @Test
  void aMissingFileIsAnError() {
    Compilation missing =
        new IdlCompiler(CompileOptions.DEFAULT, PATH).compileFiles(List.of(Path.of("not/there")));
    assertTrue(onlyError(missing).endsWith("this file cannot be read: it is not there"));
  }

  @Test
  void progressCountsFilesAndClasses() {
    List<String> steps = new ArrayList<>();
    new IdlCompiler(
            CompileOptions.DEFAULT,
            PATH,
            (step, name, done, total) -> steps.add(step + " " + done + "/" + total + " " + name))
        .compile(List.of(SourceFile.of("shared.thrift", SHARED)));
    assertEquals(
        List.of(
            "READING 0/1 shared.thrift",
            "EMITTING 1/3 com/acme/shared/Unit.java",
            "EMITTING 2/3 com/acme/shared/Length.java",
            "EMITTING 3/3 com/acme/shared/Unused.java"),
        steps);
  }
}
