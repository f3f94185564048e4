package dev.gatun.it;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gatun.idl.java.JavaOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is emitted of small protobuf files, one for each thing that a class can have. {@code
 * -Dgatun.golden=write} writes the golden files again, for somebody to read the difference.
 */
class EmittedProtoGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden-proto");
  private static final String SUFFIX = ".java.txt";

  static Stream<String> files() {
    return ProtoTwin.files().stream().filter(file -> !file.equals("wide.proto"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void isAsItWas(String file) throws IOException {
    isAsItWas(EmittedProto.ofFile(file, JavaOptions.DEFAULT), path(file));
  }

  @Test
  void isAsItWasWithLazyStringsAndASuffix() throws IOException {
    JavaOptions options = JavaOptions.DEFAULT.withLazyStrings(true).withPackageSuffix("lazy");
    isAsItWas(EmittedProto.ofFile("edition.proto", options), FOLDER.resolve("lazy" + SUFFIX));
  }

  private static void isAsItWas(EmittedProto emitted, Path golden) throws IOException {
    emitted.compile();
    String text =
        emitted.sources().stream()
            .map(source -> "// ---- " + source.path() + "\n" + source.text())
            .collect(joining("\n"));
    if ("write".equals(System.getProperty("gatun.golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(golden, text);
    }
    assertEquals(Files.readString(golden), text, "to accept it: -Dgatun.golden=write");
  }

  private static Path path(String file) {
    return FOLDER.resolve(file.replace(".proto", SUFFIX));
  }

  @Test
  void noGoldenFileIsLeftBehind() throws IOException {
    List<String> expected =
        Stream.concat(
                files().map(EmittedProtoGoldenTest::path),
                Stream.of(FOLDER.resolve("lazy" + SUFFIX)))
            .map(file -> String.valueOf(file.getFileName()))
            .sorted()
            .toList();
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(
          expected, files.map(file -> String.valueOf(file.getFileName())).sorted().toList());
    }
  }
}
