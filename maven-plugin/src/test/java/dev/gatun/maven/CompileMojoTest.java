package dev.gatun.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileMojoTest {
  private static final String POINT = "namespace java a\nstruct Point { 1: i32 x; 2: string name }";
  private static final String LINE =
      "namespace java b\ninclude \"point.thrift\"\nstruct Line { 1: point.Point from }\n"
          + "struct Other {}";

  @TempDir private Path folder = Path.of("");
  private TestProject project = new TestProject(folder);

  @BeforeEach
  void make() {
    project = new TestProject(folder);
  }

  private String failure(String configuration) {
    return String.valueOf(
        assertThrows(MojoFailureException.class, () -> project.run(configuration)).getMessage());
  }

  @Test
  void compilesTheUsualFolderAndAddsTheResultToTheBuild() throws Exception {
    project.with("src/main/thrift/point.thrift", POINT).with("src/main/thrift/x/line.thrift", LINE);
    assertEquals(
        List.of("info Compiled 2 IDL files to 3 classes: 3 written, 0 removed"), project.run(""));
    assertEquals(
        Set.of("a", "a/Point.java", "b", "b/Line.java", "b/Other.java"), project.generated());
    assertTrue(project.source("a/Point.java").contains("BinaryWriter"));
    assertTrue(project.source("a/Point.java").contains("CompactWriter"));
    assertEquals(
        List.of(folder.resolve("target/generated-sources/gatun").toString()),
        project.maven.getCompileSourceRoots());
  }

  @Test
  void doesNothingWithoutFilesOrWhenSkipped() throws Exception {
    assertEquals(List.of("info No IDL files to compile"), project.run(""));
    project.with("src/main/thrift/point.thrift", POINT);
    assertEquals(List.of("info Skipped"), project.run("<skip>true</skip>"));
    assertEquals(Set.of(), project.generated());
    assertEquals(List.of(), project.maven.getCompileSourceRoots());
  }

  @Test
  void takesFoldersThatAreGiven() throws Exception {
    project.with("idl/one/point.thrift", POINT).with("idl/two/line.thrift", LINE);
    project.run("<thriftSources><a>idl/one</a><b>idl/two</b></thriftSources>");
    assertEquals(5, project.generated().size());
    project.with("other/line.thrift", LINE);
    project.run(
        "<thriftSources>other</thriftSources><includePath><dir>idl/one</dir></includePath>");
    assertEquals(Set.of("b", "b/Line.java", "b/Other.java"), project.generated());
    assertTrue(failure("<thriftSources>nowhere</thriftSources>").contains("no folder"));
  }

  @Test
  void emitsWhatTheOptionsSay() throws Exception {
    project.with("src/main/thrift/point.thrift", POINT).with("src/main/thrift/line.thrift", LINE);
    project.run(
        """
        <codecs><codec>binary</codec></codecs>
        <packageSuffix>fast</packageSuffix>
        <roots><root>Line</root></roots>
        <fileOptions>
          <options>
            <files>point.*</files>
            <lazyStrings>true</lazyStrings>
            <keepUnknownFields>true</keepUnknownFields>
          </options>
        </fileOptions>
        """);
    assertEquals(
        Set.of("a", "a/fast", "a/fast/Point.java", "b", "b/fast", "b/fast/Line.java"),
        project.generated());
    assertTrue(project.source("a/fast/Point.java").contains("LazyString"));
    assertFalse(project.source("a/fast/Point.java").contains("CompactWriter"));
    assertTrue(project.source("a/fast/Point.java").contains("UnknownFields"));
    assertFalse(project.source("b/fast/Line.java").contains("UnknownFields"));
  }

  @Test
  void optionsOfAFileReplaceOnlyWhatTheySay() throws Exception {
    project.with("src/main/thrift/point.thrift", POINT);
    project.run(
        """
        <codecs>compact</codecs>
        <lazyStrings>true</lazyStrings>
        <fileOptions>
          <options>
            <files>point.thrift</files>
            <codecs>binary, compact</codecs>
            <packageSuffix>own</packageSuffix>
          </options>
        </fileOptions>
        """);
    String source = project.source("a/own/Point.java");
    assertTrue(source.contains("BinaryWriter") && source.contains("LazyString"), source);
  }

  @Test
  void wrongOptionsAreNamed() throws Exception {
    project.with("src/main/thrift/point.thrift", POINT);
    assertEquals(
        "there is no codec 'binery': did you mean 'binary'?",
        failure("<codecs><codec>binery</codec></codecs>"));
    assertTrue(failure("<packageSuffix>a b</packageSuffix>").contains("'a b'"));
    assertEquals("1 error in IDL files, shown above", failure("<roots><root>Pont</root></roots>"));
    assertTrue(project.log().contains("did you mean 'Point'?"), project::log);
    assertTrue(
        failure("<fileOptions><o><lazyStrings>true</lazyStrings></o></fileOptions>")
            .contains("add <files>"));
  }

  @Test
  void errorsAreLoggedWithTheirPlacesAndEndTheBuild() throws Exception {
    project
        .with("src/main/thrift/bad.thrift", "namespace java a\nstruct A { 1: Pint p }\nstruct B {")
        .with("src/main/thrift/plain.thrift", "struct Plain {}");
    assertEquals("2 errors in IDL files, shown above", failure(""));
    String bad = folder.resolve("src/main/thrift/bad.thrift").toString();
    assertTrue(project.log().contains("error " + bad + ":2:15: error: "), project::log);
    assertTrue(project.log().contains("error " + bad + ":3:"), project::log);
    assertEquals(Set.of(), project.generated());
    project.delete("src/main/thrift/bad.thrift");
    project.run("");
    assertTrue(project.log().startsWith("warn " + folder.resolve("src/main/thrift/plain.thrift")));
  }

  @Test
  void protobufIsCompiledFromItsFolder() throws Exception {
    project.with(
        "src/main/proto/c/d/shape.proto",
        "syntax = \"proto3\"; package p; import \"c/point.proto\"; message Shape { c.P at = 1; }");
    project.with(
        "src/main/proto/c/point.proto",
        "syntax = \"proto3\"; package c; message P { int32 x = 1; }");
    project.run("");
    assertEquals(Set.of("c", "c/P.java", "p", "p/Shape.java"), project.generated());
    project.with("src/main/proto/c/point.proto", "syntax = \"proto3\"; message P { int x = 1; }");
    assertTrue(failure("").endsWith("in IDL files, shown above"));
    assertTrue(project.log().contains("point.proto:1"), project::log);
  }

  @Test
  void filesOfDependenciesAreIncludedAndCompiled() throws Exception {
    project.addDependency("plain", Map.of("a.class", ""));
    project.addDependency("points", Map.of("idl/x.thrift", "struct X {}", "point.thrift", POINT));
    project.with("src/main/thrift/line.thrift", LINE);
    project.run("");
    assertEquals(Set.of("b", "b/Line.java", "b/Other.java"), project.generated());
    project.run(idl("com.acme:points", "point.thrift"));
    assertTrue(project.generated().contains("a/Point.java"));
    assertEquals(
        "no IDL file in com.acme:points is called y.*; it has idl/x.thrift, point.thrift",
        failure(idl("com.acme:points", "y.*")));
    assertEquals(
        "there is no IDL file in com.acme:plain", failure(idl("com.acme:plain", "*.thrift")));
    assertTrue(
        failure(idl("com.acme:point", "*.thrift")).endsWith("did you mean 'com.acme:points'?"));
  }

  @Test
  void protobufOfDependenciesIsImportedAndCompiled() throws Exception {
    String point = "syntax = \"proto3\"; package c; message P { int32 x = 1; }";
    project.addDependency("points", Map.of("c/point.proto", point));
    project.with(
        "src/main/proto/shape.proto",
        "syntax = \"proto3\"; package p; import \"c/point.proto\"; message Shape { c.P at = 1; }");
    project.run("");
    assertEquals(Set.of("p", "p/Shape.java"), project.generated());
    project.run(idl("com.acme:points", "point.proto"));
    assertEquals(Set.of("c", "c/P.java", "p", "p/Shape.java"), project.generated());
  }

  @Test
  void aDependencyMayBeAFolderOfTheSameBuild() throws Exception {
    project.with("other/target/classes/idl/point.thrift", POINT);
    project.addDependency("other", folder.resolve("other/target/classes"));
    project.run("<dependencyIdl><idl><artifact>com.acme:other</artifact></idl></dependencyIdl>");
    assertEquals(Set.of("a", "a/Point.java"), project.generated());
  }

  private static String idl(String artifact, String files) {
    return "<dependencyIdl><idl><artifact>"
        + artifact
        + "</artifact><files>"
        + files
        + "</files></idl></dependencyIdl>";
  }
}
