package dev.gatun.idl.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.IncludePath;
import dev.gatun.idl.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewProjectTest {
  @TempDir private Path folder = Path.of("");

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private NewProject make(Path idl, IncludePath path) throws IOException {
    return NewProject.of("shop", SourceFile.read(idl), path, "1.2.3");
  }

  @Test
  void hasAPomTheIdlAMainClassAndATest() throws IOException {
    Path idl =
        write(
            "shop.thrift",
            """
            namespace java com.shop
            enum Size { SMALL }
            struct Item { 1: required string item_name; 2: Size size }
            struct Main { 1: list<Item> items; 2: i64 id; 3: map<string, list<i32>> more }
            """);
    NewProject project = make(idl, IncludePath.EMPTY);
    assertFalse(project.diagnostics().hasErrors(), () -> project.diagnostics().render());
    assertEquals(
        Set.of(
            "pom.xml",
            "src/main/thrift/shop.thrift",
            "src/main/java/com/shop/ExampleMain.java",
            "src/test/java/com/shop/RoundTripTest.java"),
        project.files().keySet());
    String pom = project.files().getOrDefault("pom.xml", "");
    assertTrue(pom.contains("<artifactId>shop</artifactId>"), pom);
    assertTrue(pom.contains("<gatun.version>1.2.3</gatun.version>"), pom);
    assertTrue(pom.contains("<argument>com.shop.ExampleMain</argument>"), pom);
    String main = project.files().getOrDefault("src/main/java/com/shop/ExampleMain.java", "");
    assertTrue(
        main.contains(
            "new Main()\n        .setItems(List.of(new Item().setItemName(\"item name\")"
                + ".setSize(Size.SMALL)))\n        .setId(1L)\n"
                + "        .setMore(Map.of(\"text\", IntList.of(1)))"),
        main);
  }

  @Test
  void holdsIncludedFilesWhereTheyAreFound() throws IOException {
    Path idl =
        write(
            "a/b/main.thrift",
            "include \"../c/beside.thrift\"\ninclude \"far/away.thrift\"\nstruct S { 1: i32 x }");
    write("a/c/beside.thrift", "include \"deep/er.thrift\"\nstruct B {}");
    write("a/c/deep/er.thrift", "struct E {}");
    write("path/far/away.thrift", "struct A {}");
    NewProject project = make(idl, IncludePath.of(folder.resolve("path")));
    assertFalse(project.diagnostics().hasErrors(), () -> project.diagnostics().render());
    assertTrue(
        project
            .files()
            .keySet()
            .containsAll(
                Set.of(
                    "src/main/thrift/b/main.thrift",
                    "src/main/thrift/c/beside.thrift",
                    "src/main/thrift/c/deep/er.thrift",
                    "src/main/thrift/far/away.thrift")),
        () -> project.files().keySet().toString());
  }

  @Test
  void takesAStructOfWhichAnExampleCanBeMade() throws IOException {
    Path idl =
        write(
            "odd.thrift",
            """
            namespace java odd
            struct Endless { 1: required Endless again }
            enum Empty {}
            struct Impossible { 1: required Empty nothing }
            union Either { 1: Empty nothing; 2: bool flag }
            struct Fine { 1: optional Endless never; 2: required Either either }
            """);
    NewProject project = make(idl, IncludePath.EMPTY);
    String main = project.files().getOrDefault("src/main/java/odd/Main.java", "");
    assertTrue(main.contains("new Fine()\n        .setEither(new Either().setFlag(true))"), main);
  }

  @Test
  void ofProtobufHasTheSameFilesAndAnotherDependency() throws IOException {
    Path idl =
        write(
            "root/shop/order.proto",
            """
            syntax = "proto3";
            package com.shop;
            import "shop/size.proto";
            import "google/protobuf/timestamp.proto";
            message Item { string item_name = 1; repeated Size sizes = 2; }
            message RoundTripTest {
              repeated Item items = 1;
              oneof which { int64 id = 2; string name = 3; }
              map<string, Size> more = 4;
              google.protobuf.Timestamp at = 5;
              float old = 6 [deprecated = true];
            }
            """);
    write(
        "root/shop/size.proto", "syntax = 'proto3'; package com.shop; enum Size { S = 0; L = 1; }");
    NewProject project = make(idl, IncludePath.of(folder.resolve("root")));
    assertFalse(project.diagnostics().hasErrors(), () -> project.diagnostics().render());
    assertEquals(
        Set.of(
            "pom.xml",
            "src/main/proto/shop/order.proto",
            "src/main/proto/shop/size.proto",
            "src/main/java/com/shop/Main.java",
            "src/test/java/com/shop/ExampleRoundTripTest.java"),
        project.files().keySet());
    String pom = project.files().getOrDefault("pom.xml", "");
    assertTrue(pom.contains("  <dependencies>\n    <dependency>\n"), pom);
    assertTrue(pom.contains("<artifactId>gatun-protobuf</artifactId>"), pom);
    assertFalse(pom.contains("thrift"), pom);
    String main = project.files().getOrDefault("src/main/java/com/shop/Main.java", "");
    assertTrue(
        main.contains(
            "new RoundTripTest()\n"
                + "        .setItems(List.of(new Item().setItemName(\"item name\")"
                + ".setSizes(List.of(Size.L))))\n"
                + "        .setId(1L)\n"
                + "        .setMore(Map.of(\"key\", 1))\n"
                + "        .setAt(new Timestamp().setSeconds(1L).setNanos(1))"),
        main);
    assertFalse(main.contains("setOld"), main);
  }

  @Test
  void takesAMessageOfWhichAnExampleCanBeMade() throws IOException {
    Path idl =
        write(
            "odd.proto",
            """
            syntax = "proto2";
            package odd;
            message Endless { required Endless again = 1; }
            message Impossible { required Endless endless = 1; }
            message Fine { optional Endless never = 1; required Inner inner = 2; message Inner {} }
            """);
    NewProject project = make(idl, IncludePath.EMPTY);
    String main = project.files().getOrDefault("src/main/java/odd/Main.java", "");
    assertTrue(main.contains("new Fine()\n        .setInner(new Fine.Inner())"), main);
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    Path broken = write("broken.thrift", "struct S { 1: Nothing n }");
    assertEquals(1, make(broken, IncludePath.EMPTY).diagnostics().errorCount());
    NewProject none = make(write("none.thrift", "enum E { A }"), IncludePath.EMPTY);
    assertTrue(none.diagnostics().render().contains("there is no struct"));
    assertTrue(none.files().isEmpty());
    NewProject empty = make(write("a.proto", "syntax = 'proto3';"), IncludePath.EMPTY);
    assertTrue(empty.diagnostics().render().contains("there is no message"));
    NewProject ending = make(write("a.idl", "struct S {}"), IncludePath.EMPTY);
    assertTrue(ending.diagnostics().render().contains("files that end with .thrift"));
    SourceFile source = SourceFile.of("a.thrift", "struct S {}");
    assertThrows(
        IllegalArgumentException.class, () -> NewProject.of("a b", source, IncludePath.EMPTY, "1"));
  }
}
