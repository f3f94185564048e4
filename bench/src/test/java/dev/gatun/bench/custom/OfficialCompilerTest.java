package dev.gatun.bench.custom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.bench.run.TrialException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficialCompilerTest {
  /** The checkout, seen from this module. */
  private static final String HOME = "..";

  @TempDir private Path folder = Path.of("");

  private static String refusal(@Nullable Path given, @Nullable String home) {
    TrialException refusal =
        assertThrows(TrialException.class, () -> OfficialCompiler.find(given, home, Map.of()));
    return String.valueOf(refusal.getMessage());
  }

  @Test
  void theOneOfTheCheckoutIsFound() throws IOException {
    OfficialCompiler found = OfficialCompiler.find(null, HOME, Map.of());
    assertTrue(found.version().startsWith("Thrift version 0."), found.version());
  }

  @Test
  void theOneOnThePathIsFound() throws IOException {
    Path bin = Path.of(HOME, "bench/target/thrift-compiler/bin");
    OfficialCompiler found =
        OfficialCompiler.find(null, folder.toString(), Map.of("PATH", bin.toString()));
    assertEquals(bin.toAbsolutePath(), found.executable().getParent());
  }

  @Test
  void withoutOneTheErrorSaysWhatToGive() {
    String refusal = refusal(null, folder.toString());
    assertTrue(
        refusal.contains("give one with --thrift, or the classes with --classpath"), refusal);
  }

  @Test
  void aFileThatIsNoProgramIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("text"));
    assertEquals("--thrift: " + file + " is no program", refusal(file, HOME));
  }

  @Test
  void whatTheCompilerRefusesIsShown() throws IOException {
    Path idl = Files.writeString(folder.resolve("broken.thrift"), "struct {");
    OfficialCompiler compiler = OfficialCompiler.find(null, HOME, Map.of());
    TrialException refusal =
        assertThrows(TrialException.class, () -> compiler.compile(idl, List.of(), folder));
    assertTrue(String.valueOf(refusal.getMessage()).contains("broken.thrift"));
  }
}
