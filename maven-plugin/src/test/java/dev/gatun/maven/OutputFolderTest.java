package dev.gatun.maven;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  @Test
  void whatTheEncodingLacksIsEscaped() throws Exception {
    String text = "\"é€\uD83D\uDEA2\"";
    assertEquals(text, new String(OutputFolder.encode(text, UTF_8), UTF_8));
    assertEquals(
        "\"é\\u20ac\\ud83d\\udea2\"",
        new String(OutputFolder.encode(text, ISO_8859_1), ISO_8859_1));
    assertEquals(
        "\"\\u00e9\\u20ac\\ud83d\\udea2\"",
        new String(OutputFolder.encode(text, US_ASCII), US_ASCII));
  }

  @Test
  void nothingOutsideIsRemoved(@TempDir Path folder) throws Exception {
    Path outside = Files.writeString(folder.resolve("outside"), "");
    Path inside = Files.createDirectory(folder.resolve("inside"));
    OutputFolder output = new OutputFolder(inside, UTF_8);
    output.remove(List.of("../outside", outside.toString(), "gone"));
    assertTrue(Files.exists(outside));
    assertEquals(0, output.removed());
    Files.writeString(inside.resolve("a"), "");
    output.remove(List.of("a"));
    assertFalse(Files.exists(inside.resolve("a")));
    assertTrue(Files.exists(inside));
    assertEquals(1, output.removed());
  }
}
