package dev.gatun.idl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.gatun.idl.IncludePath.Lookup;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncludePathTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void theIncludersFolderComesFirst() throws IOException {
    Path here = Files.createDirectory(folder.resolve("here"));
    Path there = Files.createDirectory(folder.resolve("there"));
    Files.writeString(here.resolve("a"), "here");
    Files.writeString(there.resolve("a"), "there");
    IncludePath path = IncludePath.of(there);
    assertEquals("there", text(path.find("a")));
    SourceFile includer = SourceFile.read(Files.writeString(here.resolve("b"), ""));
    assertEquals("here", text(path.find("a", includer)));
  }

  @Test
  void foldersAreSearchedInOrder() throws IOException {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    Files.writeString(second.resolve("a"), "2");
    IncludePath path = IncludePath.of(first, second);
    assertEquals("2", text(path.find("a")));
    Files.writeString(first.resolve("a"), "1");
    assertEquals("1", text(path.find("a")));
  }

  @Test
  void filesOfAJarAreFoundAndIncludeTheirNeighbours() throws IOException {
    Path jar = jar(Map.of("share/a", "a of jar", "share/b", "b of jar", "c", "c of jar"));
    IncludePath path = IncludePath.of(jar);
    SourceFile a = assertInstanceOf(Lookup.Found.class, path.find("share/a")).source();
    assertEquals(jar + "!/share/a", a.name());
    assertEquals("b of jar", text(path.find("b", a)));
    assertEquals("c of jar", text(path.find("../c", a)));
    assertEquals("c of jar", text(path.find("c", a)));
    assertInstanceOf(Lookup.Missing.class, path.find("../../c", a));
  }

  @Test
  void oneFileHasOneIdHoweverItIsNamed() throws IOException {
    Path jar = jar(Map.of("share/a", ""));
    IncludePath path = IncludePath.of(jar);
    SourceFile a = assertInstanceOf(Lookup.Found.class, path.find("share/a")).source();
    SourceFile again = assertInstanceOf(Lookup.Found.class, path.find("./a", a)).source();
    assertEquals(a.id(), again.id());
  }

  @Test
  void textsInMemoryAreFoundByName() {
    IncludePath path = IncludePath.ofTexts(Map.of("x/a", "1", "x/b", "2"));
    SourceFile a = assertInstanceOf(Lookup.Found.class, path.find("x/a")).source();
    assertEquals("x/a", a.name());
    assertEquals("2", text(path.find("b", a)));
  }

  @Test
  void aMissingFileTellsWhereItWasLookedFor() throws IOException {
    Path jar = jar(Map.of("a", ""));
    Path notThere = folder.resolve("no-such-folder");
    Path noZip = Files.writeString(folder.resolve("text"), "no zip");
    IncludePath path = IncludePath.of(folder, jar, notThere, noZip);
    Lookup.Missing missing = assertInstanceOf(Lookup.Missing.class, path.find("b"));
    assertEquals(
        List.of(
            folder.toString(),
            jar + "!/",
            notThere + " (not there)",
            noZip + " (neither a folder nor a readable zip)"),
        missing.searched());
  }

  @Test
  void aFileThatCannotBeReadTellsWhy() throws IOException {
    Files.write(folder.resolve("a"), new byte[SourceFile.MAX_BYTES + 1]);
    assertEquals(
        new Lookup.Unreadable(folder + ": larger than 16777216 bytes"),
        IncludePath.of(folder).find("a"));
  }

  @Test
  void onTheEmptyPathNothingIsFound() {
    assertEquals(new Lookup.Missing(List.of()), IncludePath.EMPTY.find("a"));
  }

  @Test
  void aFolderIsNoFile() throws IOException {
    Files.createDirectory(folder.resolve("a"));
    assertInstanceOf(Lookup.Missing.class, IncludePath.of(folder).find("a"));
  }

  @Test
  void aNameThatNoFileCanHaveIsMissing() {
    assertInstanceOf(Lookup.Missing.class, IncludePath.of(folder).find("a\0b"));
    assertInstanceOf(Lookup.Missing.class, IncludePath.of(folder).find(""));
  }

  @Test
  void pathsAreJoinedInOrder() {
    IncludePath first = IncludePath.ofTexts(Map.of("a", "1"));
    IncludePath second = IncludePath.ofTexts(Map.of("a", "2", "b", "2"));
    assertEquals("1", text(first.and(second).find("a")));
    assertEquals("2", text(first.and(second).find("b")));
  }

  private static String text(Lookup lookup) {
    return assertInstanceOf(Lookup.Found.class, lookup).source().text();
  }

  private Path jar(Map<String, String> entries) throws IOException {
    Path jar = folder.resolve("some.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return jar;
  }
}
