package dev.gatun.idl.thrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.Diagnostics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds what is taken and refused against the official compiler.
 *
 * <p>The snippets of {@code same.txt} are judged alike. Those of {@code differences.txt} are not,
 * on purpose; the comment that opens each says why. A snippet may include {@code other.thrift}.
 */
class OfficialCompilerTest {

  private static final Path COMPILER =
      Path.of(Objects.requireNonNull(System.getProperty("gatun.test.thrift.compiler")));

  private static final String OTHER =
      """
      namespace java other
      const i32 ONE = 1
      enum E { A, B = 5 }
      struct S { 1: i32 a }
      exception X {}
      service V { void f() }
      """;

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @MethodSource("same")
  void bothSayTheSame(String snippet) throws Exception {
    Diagnostics diagnostics = new Diagnostics();
    boolean ours = weTake(snippet, diagnostics);
    assertEquals(officialTakes(snippet), ours, () -> snippet + "\n" + diagnostics.render());
  }

  @ParameterizedTest
  @MethodSource("differences")
  void theDifferencesAreThese(String snippet) throws Exception {
    assertTrue(snippet.startsWith("# "), "no reason: " + snippet);
    Diagnostics diagnostics = new Diagnostics();
    boolean ours = weTake(snippet, diagnostics);
    assertNotEquals(officialTakes(snippet), ours, () -> snippet + "\n" + diagnostics.render());
  }

  static Stream<String> same() throws IOException {
    return snippets("same.txt");
  }

  static Stream<String> differences() throws IOException {
    return snippets("differences.txt");
  }

  private static Stream<String> snippets(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(OfficialCompilerTest.class.getResourceAsStream(resource))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n====\n", -1));
    }
  }

  private static boolean weTake(String snippet, Diagnostics diagnostics) {
    return Idl.read(snippet, Map.of("other.thrift", OTHER), diagnostics).isPresent();
  }

  private boolean officialTakes(String snippet) throws Exception {
    Path file = Files.writeString(folder.resolve("test.thrift"), snippet);
    Files.writeString(folder.resolve("other.thrift"), OTHER);
    Process process =
        new ProcessBuilder(
                COMPILER.toString(),
                "-nowarn",
                "-out",
                folder.toString(),
                "--gen",
                "java",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile())
            .start();
    try {
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "hangs: " + snippet);
    } finally {
      process.destroyForcibly();
    }
    return process.exitValue() == 0;
  }
}
