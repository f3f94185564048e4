package dev.gatun.idl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {

  @Test
  void placesAreCountedFromOne() {
    SourceFile source = SourceFile.of("a", "ab\ncd");
    assertEquals(new Position(1, 1), source.position(0));
    assertEquals(new Position(1, 3), source.position(2));
    assertEquals(new Position(2, 1), source.position(3));
    assertEquals(new Position(2, 3), source.position(5));
  }

  @Test
  void columnsAreCodePoints() {
    SourceFile source = SourceFile.of("a", "\uD83D\uDE00x");
    assertEquals(new Position(1, 2), source.position(2));
  }

  @Test
  void linesEndAtEachKindOfLineEnd() {
    SourceFile source = SourceFile.of("a", "1\r\n2\r3\n4");
    assertEquals(4, source.lineCount());
    for (int line = 1; line <= 4; line++) {
      String text = source.text().substring(source.lineStart(line), source.lineEnd(line));
      assertEquals(String.valueOf(line), text);
    }
  }

  @Test
  void anEmptySourceHasOneLine() {
    SourceFile source = SourceFile.of("a", "");
    assertEquals(1, source.lineCount());
    assertEquals(new Position(1, 1), source.position(0));
  }

  @Test
  void theByteOrderMarkIsTakenAway(@TempDir Path folder) throws IOException {
    assertEquals("x", SourceFile.of("a", "\uFEFFx").text());
    Path file = Files.writeString(folder.resolve("a"), "\uFEFFx");
    assertEquals("x", SourceFile.read(file).text());
  }

  @Test
  void whatIsNotUtf8IsReplacedAndItsPlaceKept(@TempDir Path folder) throws IOException {
    byte[] bytes = "// caf\u00E9 x".getBytes(StandardCharsets.ISO_8859_1);
    SourceFile source = SourceFile.read(Files.write(folder.resolve("a"), bytes));
    assertEquals("// caf\uFFFD x", source.text());
    assertEquals(6, source.malformedOffset());
    assertEquals(-1, SourceFile.of("a", "\uFFFD").malformedOffset());
  }

  @Test
  void twoPathsToOneFileHaveOneId(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("sub"));
    Path file = Files.writeString(folder.resolve("a"), "");
    SourceFile direct = SourceFile.read(file);
    assertEquals(direct.id(), SourceFile.read(folder.resolve("sub/../a")).id());
    Path other = Files.writeString(folder.resolve("b"), "");
    assertNotEquals(direct.id(), SourceFile.read(other).id());
  }

  @Test
  void aFileThatIsTooLargeIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("a"), new byte[SourceFile.MAX_BYTES + 1]);
    IOException refusal = assertThrows(IOException.class, () -> SourceFile.read(file));
    assertEquals("larger than 16777216 bytes", refusal.getMessage());
  }

  @Test
  void aSpanLiesInItsSource() {
    SourceFile source = SourceFile.of("a.thrift", "one\ntwo");
    assertEquals("two", source.span(4, 7).text());
    assertEquals("a.thrift:2:1", source.span(4, 7).toString());
    assertThrows(IndexOutOfBoundsException.class, () -> source.span(4, 8));
    assertThrows(IndexOutOfBoundsException.class, () -> source.span(4, 3));
  }
}
