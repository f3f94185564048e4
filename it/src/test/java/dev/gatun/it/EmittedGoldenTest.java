package dev.gatun.it;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gatun.idl.java.Codec;
import dev.gatun.idl.java.JavaOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is emitted of small files, one for each thing that a class can have. {@code
 * -Dgatun.golden=write} writes the golden files again, for somebody to read the difference.
 */
class EmittedGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final String SUFFIX = ".java.txt";

  record Golden(String name, String file, JavaOptions options) {
    @Override
    public String toString() {
      return name;
    }

    Path path() {
      return FOLDER.resolve(name + SUFFIX);
    }
  }

  static Stream<Golden> goldens() {
    JavaOptions options = JavaOptions.DEFAULT;
    return Stream.concat(
        Stream.of(
                "scalars",
                "optionals",
                "requireds",
                "defaults",
                "containers",
                "enum",
                "union",
                "exception",
                "constants",
                "service",
                "lazy",
                "names",
                "wide",
                "unknown")
            .map(name -> new Golden(name, name, options.withCodecs(Set.of(Codec.BINARY)))),
        Stream.of(
            new Golden("both-codecs", "optionals", options),
            new Golden("compact-only", "optionals", options.withCodecs(Set.of(Codec.COMPACT))),
            new Golden("package-suffix", "enum", options.withPackageSuffix("suffix")),
            new Golden("rpc", "rpc", options.withCodecs(Set.of(Codec.BINARY)).withRpc(true)),
            new Golden("all-lazy", "requireds", options.withLazyStrings(true))));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void isAsItWas(Golden golden) throws IOException {
    Emitted emitted = Emitted.ofFile("golden/" + golden.file + ".thrift", golden.options);
    emitted.compile();
    String text =
        emitted.sources().stream()
            .map(source -> "// ---- " + source.path() + "\n" + source.text())
            .collect(joining("\n"));
    if ("write".equals(System.getProperty("gatun.golden"))) {
      Files.writeString(golden.path(), text);
    }
    assertEquals(Files.readString(golden.path()), text, "to accept it: -Dgatun.golden=write");
  }

  @Test
  void noGoldenFileIsLeftBehind() throws IOException {
    List<String> expected = goldens().map(golden -> golden.name + SUFFIX).sorted().toList();
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(
          expected, files.map(file -> String.valueOf(file.getFileName())).sorted().toList());
    }
  }
}
