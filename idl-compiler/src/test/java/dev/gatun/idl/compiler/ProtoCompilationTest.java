package dev.gatun.idl.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.Diagnostic;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.java.JavaSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protobuf files in a compilation, alone and beside Thrift files. */
class ProtoCompilationTest {
  private static final String SHARED =
      """
      syntax = "proto3";
      package acme.shared;
      import "google/protobuf/timestamp.proto";
      message Length { double value = 1; Unit unit = 2; google.protobuf.Timestamp at = 3; }
      enum Unit { METRE = 0; }
      message Unused { string name = 1; }
      """;
  private static final String MATH =
      """
      syntax = "proto2";
      package acme.math;
      option java_package = "com.acme.math";
      import "shared/length.proto";
      message Operand {
        optional Inner inner = 1;
        message Inner { repeated shared.Length lengths = 1; }
        extensions 100 to 200;
      }
      message Lonely { optional int32 id = 1; }
      extend Operand { optional Lonely lonely = 100; }
      service Calculator { rpc Add(Operand) returns (Operand); }
      """;
  private static final IncludePath PATH =
      IncludePath.ofTexts(Map.of("shared/length.proto", SHARED));

  @TempDir private Path folder = Path.of("");

  private static Compilation compile(CompileOptions options, SourceFile... files) {
    return new IdlCompiler(options, PATH).compile(List.of(files));
  }

  private static SourceFile math() {
    return SourceFile.of("idl/math.proto", MATH);
  }

  private static List<String> classes(Compilation compilation) {
    assertTrue(compilation.succeeded(), () -> compilation.diagnostics().render());
    return compilation.sources().stream()
        .map(source -> source.path().substring(0, source.path().length() - ".java".length()))
        .sorted()
        .toList();
  }

  @Test
  void emitsWhatIsGivenAndTheWellKnownTypesThatItNeeds() {
    Compilation compilation = compile(CompileOptions.DEFAULT, math());
    assertEquals(
        List.of(
            "com/acme/math/Calculator",
            "com/acme/math/Lonely",
            "com/acme/math/MathExtensions",
            "com/acme/math/Operand",
            "dev/gatun/protobuf/wellknown/Timestamp"),
        classes(compilation));
    assertEquals(
        List.of("idl/math.proto", "google/protobuf/timestamp.proto", "shared/length.proto"),
        compilation.files().stream().map(SourceFile::name).toList());
  }

  @Test
  void emitsWhatIsImportedWhenAskedTo() {
    assertTrue(
        classes(compile(CompileOptions.DEFAULT.withIncluded(true), math()))
            .containsAll(List.of("acme/shared/Length", "acme/shared/Unit", "acme/shared/Unused")));
  }

  @Test
  void rootsKeepOnlyWhatTheyReach() {
    CompileOptions options = CompileOptions.DEFAULT.withIncluded(true);
    assertEquals(
        List.of(
            "acme/shared/Length",
            "acme/shared/Unit",
            "com/acme/math/Calculator",
            "com/acme/math/Operand",
            "dev/gatun/protobuf/wellknown/Timestamp"),
        classes(compile(options.withRoots("Calculator"), math())));
    assertEquals(
        List.of("acme/shared/Unit", "com/acme/math/Lonely"),
        classes(compile(options.withRoots("math.Lonely", "acme.shared.Unit"), math())));
    List<Diagnostic> errors =
        compile(options.withRoots("acme.math.Lonly"), math()).diagnostics().errors();
    assertEquals("did you mean 'acme.math.Lonely'?", errors.get(0).hint());
  }

  @Test
  void bothLanguagesAreOneCompilation() {
    List<String> steps = new ArrayList<>();
    Compilation compilation =
        new IdlCompiler(
                CompileOptions.DEFAULT.withJava(JavaOptions.DEFAULT.withPackageSuffix("mine")),
                IncludePath.EMPTY,
                (step, name, done, total) -> steps.add(step + " " + done + "/" + total))
            .compile(
                List.of(
                    SourceFile.of("a.thrift", "namespace java a\nstruct A {}"),
                    SourceFile.of("b.proto", "syntax = \"proto3\"; package b; message B {}")));
    assertEquals(List.of("a/mine/A", "b/mine/B"), classes(compilation));
    assertEquals(List.of("READING 0/2", "READING 1/2", "EMITTING 1/2", "EMITTING 2/2"), steps);
  }

  @Test
  void errorsOfBothLanguagesAreReported() {
    Compilation compilation =
        compile(
            CompileOptions.DEFAULT,
            SourceFile.of("a.thrift", "struct A { 1: Nothing n }"),
            SourceFile.of("b.proto", "syntax = \"proto3\"; message B { Nothing n = 1; }"));
    assertEquals(
        List.of("a.thrift", "b.proto"),
        compilation.diagnostics().errors().stream().map(Diagnostic::file).sorted().toList());
    assertEquals(List.of(), compilation.sources());
  }

  @Test
  void filesAreFoundBesideAGivenOneAndFromItsFolderOfThePath() throws Exception {
    Path shared = Files.createDirectories(folder.resolve("root/shared"));
    Files.writeString(shared.resolve("length.proto"), SHARED);
    Path file = Files.writeString(folder.resolve("root/math.proto"), MATH);
    IdlCompiler alone = new IdlCompiler(CompileOptions.DEFAULT, IncludePath.EMPTY);
    assertTrue(classes(alone.compileFiles(List.of(file))).contains("com/acme/math/Operand"));
    IdlCompiler inPath =
        new IdlCompiler(CompileOptions.DEFAULT, IncludePath.of(folder.resolve("root")));
    List<String> both = classes(inPath.compileFiles(List.of(file, shared.resolve("length.proto"))));
    assertTrue(both.containsAll(List.of("com/acme/math/Operand", "acme/shared/Length")));
  }

  @Test
  void gatunsOwnOptionsGiveOtherNames() {
    String text =
        """
        syntax = "proto3";
        package p;
        import "gatun/options.proto";
        option java_package = "not.this";
        option (gatun.java_package) = "acme.named";
        message A {
          option (gatun.message_name) = "Renamed";
          string text = 1 [(gatun.lazy) = true, (gatun.name) = "remark"];
          string other = 2;
          repeated string more = 3 [(gatun.lazy) = true];
        }
        enum E { option (gatun.enum_name) = "Kind"; ZERO = 0; }
        service S { option (gatun.service_name) = "Server"; }
        """;
    Compilation compilation = compile(CompileOptions.DEFAULT, SourceFile.of("a.proto", text));
    assertEquals(
        List.of("acme/named/Kind", "acme/named/Renamed", "acme/named/Server"),
        classes(compilation));
    String source = compilation.sources().get(0).text();
    assertTrue(source.contains("private LazyString remark"), source);
    assertTrue(source.contains("private String other"), source);
    assertEquals(
        List.of("(gatun.lazy) has no effect on a field that is not one string"),
        compilation.diagnostics().all().stream().map(Diagnostic::message).toList());
  }

  @Test
  void twoClassesOfOneNameAreAnError() {
    String text = "syntax = \"proto3\"; package %s; option java_package = \"x\"; message Twin {}";
    Compilation compilation =
        compile(
            CompileOptions.DEFAULT,
            SourceFile.of("a.proto", text.formatted("a")),
            SourceFile.of("b.proto", text.formatted("b")));
    List<Diagnostic> errors = compilation.diagnostics().errors();
    assertEquals(1, errors.size());
    assertTrue(errors.get(0).message().startsWith("the class x.Twin is made by a.proto:1:"));
  }

  @Test
  void aPackageIsTakenFromTheFileWhereThereIsNoOther() {
    Compilation compilation =
        compile(
            CompileOptions.DEFAULT,
            SourceFile.of("some-file.proto", "syntax = \"proto3\"; message A {}"));
    assertEquals(
        List.of("some_file/A"),
        compilation.sources().stream()
            .map(JavaSource::path)
            .map(path -> path.replace(".java", ""))
            .toList());
    assertEquals(1, compilation.diagnostics().all().size());
  }
}
