package dev.gatun.idl.thrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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

  private static final Pattern OFFICIAL_ID =
      Pattern.compile(
          "new org.apache.thrift.protocol.TField\\(\"(.)\", .*, \\(short\\)(-?\\d+)\\)");

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

  /** Of fields that have no id, or one that is not positive: which they get. */
  @ParameterizedTest
  @MethodSource("numberings")
  void idsAreTheSame(NegativeIds negativeIds, String fields) throws Exception {
    String snippet = "struct S {" + fields + "}";
    Diagnostics diagnostics = new Diagnostics();
    Optional<ThriftDocument> ours =
        new ThriftFrontEnd(IncludePath.EMPTY, negativeIds, diagnostics)
            .read(SourceFile.of("test.thrift", snippet));
    String[] options =
        negativeIds == NegativeIds.KEPT ? new String[] {"--allow-neg-keys"} : new String[0];
    assertEquals(officialTakes(snippet, options), ours.isPresent(), diagnostics::render);
    if (ours.isPresent()) {
      Matcher official = OFFICIAL_ID.matcher(Files.readString(folder.resolve("S.java")));
      List<String> ids = official.results().map(id -> id.group(1) + id.group(2)).sorted().toList();
      assertEquals(
          ids,
          Idl.struct(ours.get(), "S").fields().stream()
              .map(field -> field.name() + field.id())
              .sorted()
              .toList());
    }
  }

  static Stream<Arguments> numberings() {
    return Stream.of(NegativeIds.values())
        .flatMap(
            kept ->
                Stream.of(
                        "-1: i32 a, i32 b, -5: i32 c, i32 d",
                        "0: i32 a, i32 b",
                        "0: i32 a, 0: i32 b",
                        "-2: i32 a, -1: i32 b, i32 c",
                        "i32 a, -1: i32 b",
                        "-1: i32 a, -1: i32 b",
                        "-3: i32 a, i32 b, 7: i32 c, i32 d",
                        "i32 a, i32 b, -3: i32 c",
                        "-32768: i32 a, 5: i32 b")
                    .map(fields -> Arguments.of(kept, fields)));
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

  private boolean officialTakes(String snippet, String... options) throws Exception {
    Path file = Files.writeString(folder.resolve("test.thrift"), snippet);
    Files.writeString(folder.resolve("other.thrift"), OTHER);
    List<String> command = new ArrayList<>(List.of(COMPILER.toString(), "-nowarn"));
    command.addAll(List.of(options));
    command.addAll(List.of("-out", folder.toString(), "--gen", "java", file.toString()));
    Process process =
        new ProcessBuilder(command)
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
