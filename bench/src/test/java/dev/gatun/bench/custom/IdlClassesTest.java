package dev.gatun.bench.custom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.bench.idl.media.MediaContent;
import dev.gatun.bench.run.TrialException;
import dev.gatun.bench.structs.Subject;
import dev.gatun.bench.thrift.WireProtocol;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdlClassesTest {
  private static final Path MEDIA = Path.of("src/main/thrift/media.thrift");
  private static final Path PARQUET = Path.of("target/parquet-idl/parquet.thrift");
  private static final Path FOOTERS =
      Path.of("../libthrift-adapter/src/test/resources/parquet-footers");

  private final String classPath = System.getProperty("java.class.path");

  @TempDir private Path folder = Path.of("");

  @AfterEach
  void restore() {
    System.setProperty("java.class.path", classPath);
  }

  private IdlClasses compile(Path idl, String name) throws IOException {
    return IdlClasses.compile(idl, List.of(), name, false, null, folder);
  }

  private String refusal(Path idl, String name) {
    return String.valueOf(
        assertThrows(TrialException.class, () -> compile(idl, name)).getMessage());
  }

  @Test
  void classesOfAUserAreNamedAndNotMade() throws IOException {
    IdlClasses classes = compile(MEDIA, "MediaContent");
    assertEquals(MediaContent.class.getName(), classes.libthrift());
    assertNull(classes.madeBy());
    assertEquals(
        Map.of(
            Subject.GENERATED, "dev.gatun.bench.idl.media.gatun.MediaContent",
            Subject.GENERATED_LAZY, "dev.gatun.bench.idl.media.gatunlazy.MediaContent"),
        classes.own());
    assertTrue(
        Files.exists(
            classes.folder().resolve("dev/gatun/bench/idl/media/gatunlazy/MediaContent.class")));
  }

  @Test
  void aStructIsFoundByItsFileAndByItsClass() throws IOException {
    IdlClasses byFile = compile(MEDIA, "media.Image");
    assertEquals("dev.gatun.bench.idl.media.Image", byFile.libthrift());
    assertEquals(
        "dev.gatun.bench.idl.media.Image",
        IdlType.find(MEDIA, List.of(), byFile.libthrift()).libthriftClass());
  }

  private Path footers() throws IOException {
    Path copies = Files.createDirectory(folder.resolve("footers"));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(FOOTERS, "*.bin")) {
      for (Path file : files) {
        Files.copy(file, copies.resolve(file.getFileName()));
      }
    }
    return copies;
  }

  @Test
  void everyRealFooterIsProven() throws IOException {
    Path compiler = OfficialCompiler.find(null, "..", Map.of()).executable();
    IdlClasses classes =
        IdlClasses.compile(PARQUET, List.of(), "FileMetaData", true, compiler, folder);
    assertEquals("org.apache.parquet.format.FileMetaData", classes.libthrift());
    CustomMatches proven =
        CustomMatches.prove(
            classes.folder().toString(),
            classes.libthrift(),
            classes.own(),
            footers(),
            WireProtocol.COMPACT);
    assertEquals(10, proven.messages());
    assertEquals(
        List.of("adapter", "generated", "generated-lazy"),
        proven.matches().stream().map(each -> each.subject()).distinct().toList());
  }

  @Test
  void anUnknownNameIsRefusedWithTheNearestOne() {
    String refusal = refusal(MEDIA, "MediaContents");
    assertTrue(refusal.startsWith("no struct is named MediaContents in " + MEDIA), refusal);
    assertTrue(refusal.endsWith("; did you mean 'MediaContent'?"), refusal);
  }

  @Test
  void aNameInTwoIncludedFilesIsRefused() throws IOException {
    Files.writeString(folder.resolve("a.thrift"), "namespace java a\nstruct Same {}\n");
    Files.writeString(folder.resolve("b.thrift"), "namespace java b\nstruct Same {}\n");
    Path idl =
        Files.writeString(
            folder.resolve("c.thrift"), "include \"a.thrift\"\ninclude \"b.thrift\"\n");
    assertEquals("Same is ambiguous; name one of a.Same, b.Same", refusal(idl, "Same"));
    assertEquals("b.Same", IdlType.find(idl, List.of(), "b.Same").libthriftClass());
  }

  @Test
  void errorsOfTheIdlAreShownWithTheirLines() throws IOException {
    Path idl = Files.writeString(folder.resolve("broken.thrift"), "struct A { 1: i33 x }\n");
    assertTrue(refusal(idl, "A").contains("broken.thrift:1:"), refusal(idl, "A"));
  }

  @Test
  void protobufIsRefused() {
    assertTrue(refusal(Path.of("a.proto"), "A").contains("protobuf cannot be compared yet"));
  }
}
