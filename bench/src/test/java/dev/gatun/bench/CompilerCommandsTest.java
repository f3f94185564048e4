package dev.gatun.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.bench.report.ThisMachine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compile} and {@code init}. */
class CompilerCommandsTest {
  private final PrintStream realOut = System.out;
  private final PrintStream realErr = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void capture() throws IOException {
    System.setOut(new PrintStream(out, true, UTF_8));
    System.setErr(new PrintStream(err, true, UTF_8));
    Files.createDirectory(folder.resolve("common"));
    Files.writeString(
        folder.resolve("common/unit.thrift"), "namespace java u\nenum Unit { METRE }\n");
    Files.writeString(
        folder.resolve("length.thrift"),
        """
        namespace java l
        include "unit.thrift"
        struct Length { 1: double value; 2: unit.Unit unit }
        struct Other {}
        """);
  }

  @AfterEach
  void restore() {
    System.setOut(realOut);
    System.setErr(realErr);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void compileWritesSources() throws IOException {
    int code =
        Main.run(
            "compile",
            "--out",
            path("out"),
            "-I",
            path("common"),
            "--codec",
            "compact",
            "--package-suffix",
            "mine",
            "--keep-unknown-fields",
            "--root",
            "Length",
            path("length.thrift"));
    assertEquals(0, code, err.toString(UTF_8));
    assertEquals("1 class below " + path("out"), out.toString(UTF_8).strip());
    String source = Files.readString(folder.resolve("out/l/mine/Length.java"));
    assertTrue(source.contains("CompactWriter"));
    assertFalse(source.contains("BinaryWriter"));
    assertTrue(source.contains("getUnknownFields"));
  }

  @Test
  void compileKeepsIdsThatAreNotPositive() throws IOException {
    Path file = Files.writeString(folder.resolve("old.thrift"), "struct Old { -7: i32 a }");
    assertEquals(0, Main.run("compile", "--out", path("out"), file.toString()));
    Path source = folder.resolve("out/old/Old.java");
    assertTrue(Files.readString(source).contains("writeI32Field(-1, "));
    assertEquals(0, Main.run("compile", "--allow-neg-keys", "--out", path("out"), file.toString()));
    assertTrue(Files.readString(source).contains("writeI32Field(-7, "));
  }

  @Test
  void compileTakesProtobufToo() throws IOException {
    Files.writeString(
        folder.resolve("order.proto"),
        "syntax = \"proto3\"; package o; import \"item.proto\"; message Order { Item item = 1; }");
    Files.writeString(
        folder.resolve("common/item.proto"), "syntax = \"proto3\"; package o; message Item {}");
    int code =
        Main.run(
            "compile",
            "--out",
            path("out"),
            "-I",
            path("common"),
            "--with-included",
            path("order.proto"));
    assertEquals(0, code, err.toString(UTF_8));
    assertEquals("2 classes below " + path("out"), out.toString(UTF_8).strip());
    assertTrue(
        Files.readString(folder.resolve("out/o/Order.java")).contains("implements ProtoMessage"));
  }

  @Test
  void compileShowsErrorsAndEndsWithOne() {
    assertEquals(1, Main.run("compile", "--out", path("out"), path("length.thrift")));
    String errors = err.toString(UTF_8);
    assertTrue(errors.contains(path("length.thrift") + ":2:9: error: "), errors);
    assertTrue(errors.contains("gatun: 1 error"), errors);
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void compileDoesNotUnderstandOtherCodecsAndSuffixes() {
    assertEquals(2, Main.run("compile", "--codec", "json", path("length.thrift")));
    assertEquals(2, Main.run("compile", "--package-suffix", "a b", path("length.thrift")));
    assertTrue(err.toString(UTF_8).contains("'a b' is no suffix for Java packages"));
    assertEquals(2, Main.run("compile"));
  }

  @Test
  void initWritesAProjectOnce() throws IOException {
    String[] command = {
      "init", "--out", path("projects"), "-I", path("common"), "new", path("length.thrift")
    };
    assertEquals(0, Main.run(command), err.toString(UTF_8));
    Path project = folder.resolve("projects/new");
    assertTrue(Files.exists(project.resolve("src/main/thrift/unit.thrift")));
    String version = ThisMachine.version("gatun");
    assertTrue(
        Files.readString(project.resolve("pom.xml"))
            .contains("<gatun.version>" + version + "</gatun.version>"));
    assertTrue(out.toString(UTF_8).startsWith("5 files below " + project));
    assertEquals(1, Main.run(command));
    assertTrue(err.toString(UTF_8).contains("is there already"));
  }

  @Test
  void initShowsErrors() {
    assertEquals(2, Main.run("init", "no name", path("length.thrift")));
    assertTrue(err.toString(UTF_8).contains("'no name' is no name for a project"));
    assertEquals(1, Main.run("init", "never-written", path("length.thrift")));
    assertTrue(err.toString(UTF_8).contains("there is no such file"));
    assertEquals(1, Main.run("init", "never-written", path("gone.thrift")));
    assertTrue(err.toString(UTF_8).contains("there is no file " + path("gone.thrift")));
    assertFalse(Files.exists(Path.of("never-written")));
  }
}
