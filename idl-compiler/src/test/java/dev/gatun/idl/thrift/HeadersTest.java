package dev.gatun.idl.thrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadersTest {

  @Test
  void aFileMayBeEmptyOrHoldOnlyComments() {
    assertEquals(List.of(), Idl.accept("").definitions());
    assertEquals(List.of(), Idl.accept("# one\n// two\n/* three */\n/**/ /***/").definitions());
    assertEquals(List.of(), Idl.accept("\uFEFF// with a byte order mark").definitions());
  }

  @Test
  void namespacesKeepScopeNameAndOrder() {
    ThriftDocument document = Idl.accept("namespace java a.b\nnamespace * c");
    assertEquals(
        List.of("java a.b", "* c"),
        document.namespaces().stream().map(n -> n.scope() + " " + n.name()).toList());
  }

  @Test
  void aScopeMayHaveAPartBehindADot() {
    ThriftDocument document = Idl.accept("namespace smalltalk.category Foo.Bar");
    assertEquals("Foo.Bar", document.namespaces().get(0).name());
    assertEquals("smalltalk.category", document.namespaces().get(0).scope());
  }

  @Test
  void namespacesCarryAnnotations() {
    Namespace namespace = Idl.accept("namespace xsd a (uri = 'urn:x', bare)").namespaces().get(0);
    assertEquals("urn:x", namespace.annotations().value("uri"));
    assertEquals("1", namespace.annotations().value("bare"));
    assertNull(namespace.annotations().value("other"));
  }

  @Test
  void theLastNamespaceOfAScopeCounts() {
    ThriftDocument document = Idl.accept("namespace java a namespace java b namespace * c");
    Namespace java = document.namespace("java");
    assertEquals("b", java == null ? null : java.name());
    assertNull(document.namespace("gatun"));
  }

  @Test
  void cppIncludesAreKept() {
    ThriftDocument document = Idl.accept("cpp_include '<vector>' cpp_include \"a.h\"");
    assertEquals(List.of("<vector>", "a.h"), document.cppIncludes());
  }

  @Test
  void headersFromBeforeNamespaceAreTakenWithAWarning() {
    ThriftDocument document =
        Idl.warned(
            "php_namespace a.b\nxsd_namespace 'urn:x'\njava_package c",
            "'php_namespace' is no longer part of Thrift",
            "'xsd_namespace' is no longer part of Thrift",
            "'java_package' is no longer part of Thrift");
    assertEquals(
        List.of("php a.b", "xsd urn:x", "java c"),
        document.namespaces().stream().map(n -> n.scope() + " " + n.name()).toList());
  }

  @Test
  void anIncludedFilesNamesStandBehindItsName() {
    ThriftDocument document =
        Idl.accept(
            """
            include "folder/shared.thrift"
            struct A { 1: shared.B b = {"c": shared.LIMIT}, 2: shared.E e = shared.E.ONE }
            service S extends shared.Base {}
            """,
            Map.of(
                "folder/shared.thrift",
                """
                const i32 LIMIT = 7
                enum E { ONE = 1 }
                struct B { 1: i32 c }
                service Base { void ping() }
                """));
    ThriftDocument shared = document.includes().get(0).document();
    assertEquals("folder/shared.thrift", document.includes().get(0).path());
    assertEquals("shared", shared.name());
    assertSame(shared.type("B"), Idl.struct(document, "A").fields().get(0).type());
    assertSame(shared.type("Base"), Idl.service(document, "S").parent());
  }

  @Test
  void aFileIncludedOnTwoWaysIsOneDocument() {
    ThriftDocument document =
        Idl.accept(
            "include 'left.thrift' include 'right.thrift'",
            Map.of(
                "left.thrift", "include 'base.thrift'",
                "right.thrift", "include 'base.thrift'",
                "base.thrift", "struct A {}"));
    List<Include> includes = document.includes();
    assertSame(
        includes.get(0).document().includes().get(0).document(),
        includes.get(1).document().includes().get(0).document());
  }

  @Test
  void aFilesNameMayHoldDots() {
    ThriftDocument document =
        Idl.accept(
            "include 'a.v1.thrift' struct S { 1: a.v1.T t = a.v1.T.X, 2: i32 c = a.v1.C }",
            Map.of("a.v1.thrift", "enum T { X } const i32 C = 1"));
    assertEquals("T", Idl.struct(document, "S").fields().get(0).type().toString());
  }

  @Test
  void theSameFileIncludedTwiceIsKeptOnce() {
    Map<String, String> files = Map.of("a.thrift", "struct A {}");
    Diagnostics diagnostics = new Diagnostics();
    ThriftDocument document =
        Idl.read("include 'a.thrift' include './a.thrift'", files, diagnostics).orElseThrow();
    assertEquals(1, document.includes().size());
    assertEquals("this file is included already", diagnostics.warnings().get(0).message());
  }

  @Test
  void ofTwoIncludedFilesOfOneNameTheLastCounts() {
    Diagnostics diagnostics = new Diagnostics();
    ThriftDocument document =
        Idl.read(
                "include 'x/a.thrift' include 'y/a.thrift' struct S { 1: a.Y y }",
                Map.of("x/a.thrift", "struct X {}", "y/a.thrift", "struct Y {}"),
                diagnostics)
            .orElseThrow();
    assertEquals(2, document.includes().size());
    assertEquals(
        "two included files are called 'a': names are looked up in this one alone",
        diagnostics.warnings().get(0).message());
  }

  @Test
  void aFileIsReadByItsNameOnTheIncludePath() {
    Diagnostics diagnostics = new Diagnostics();
    IncludePath path = IncludePath.ofTexts(Map.of("a/b.thrift", "struct S {}"));
    ThriftFrontEnd frontEnd = new ThriftFrontEnd(path, diagnostics);
    assertEquals("b", frontEnd.read("a/b.thrift").orElseThrow().name());
    assertTrue(frontEnd.read("b.thrift").isEmpty());
    assertEquals(
        "b.thrift: error: there is no such file\n  hint: looked in memory", diagnostics.render());
  }

  @Test
  void oneFrontEndReadsAnIncludedFileOnce() {
    IncludePath path = IncludePath.ofTexts(Map.of("base.thrift", "struct S {}"));
    ThriftFrontEnd frontEnd = new ThriftFrontEnd(path, new Diagnostics());
    ThriftDocument one = frontEnd.read(SourceFile.of("one", "include 'base.thrift'")).orElseThrow();
    ThriftDocument two = frontEnd.read(SourceFile.of("two", "include 'base.thrift'")).orElseThrow();
    assertSame(one.includes().get(0).document(), two.includes().get(0).document());
    assertSame(one.includes().get(0).document(), frontEnd.read("base.thrift").orElseThrow());
  }

  @Test
  void anErrorInOneFileLeavesOthersAlone() {
    Diagnostics diagnostics = new Diagnostics();
    ThriftFrontEnd frontEnd = new ThriftFrontEnd(IncludePath.EMPTY, diagnostics);
    assertTrue(frontEnd.read(SourceFile.of("bad", "struct")).isEmpty());
    assertTrue(frontEnd.read(SourceFile.of("good", "struct S {}")).isPresent());
    assertTrue(frontEnd.read(SourceFile.of("bad", "struct S {}")).isPresent(), "once mended");
  }

  @Test
  void bytesThatAreNotUtf8AreWarnedOf(@TempDir Path folder) throws IOException {
    byte[] latin1 = "// caf\u00E9\nstruct S {}".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("a.thrift"), latin1);
    Diagnostics diagnostics = new Diagnostics();
    ThriftFrontEnd frontEnd = new ThriftFrontEnd(IncludePath.EMPTY, diagnostics);
    assertTrue(frontEnd.read(SourceFile.read(file)).isPresent());
    assertEquals(
        "this is not UTF-8: such bytes are read as the replacement character",
        diagnostics.warnings().get(0).message());
  }

  @Test
  void aLongChainOfIncludesIsRead() {
    Map<String, String> files = new HashMap<>();
    for (int i = 0; i < 2000; i++) {
      files.put("f" + i + ".thrift", "include 'f" + (i + 1) + ".thrift' struct A" + i + " {}");
    }
    files.put("f2000.thrift", "struct Last {}");
    assertEquals(1, Idl.accept("include 'f0.thrift'", files).includes().size());
  }
}
