package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.IncludePath;
import dev.gatun.idl.java.JavaOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is emitted of the IDL files that published jars carry compiles. */
class EmittedRealIdlTest {
  private static final Path IOTDB = Path.of("target/iotdb-idl");
  private static final Path PARQUET = Path.of("target/parquet-idl");

  static List<Path> files() throws IOException {
    try (Stream<Path> iotdb = Files.list(IOTDB);
        Stream<Path> parquet = Files.list(PARQUET)) {
      return Stream.concat(iotdb, parquet)
          .filter(file -> file.toString().endsWith(".thrift"))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreFiles() throws IOException {
    assertTrue(files().size() >= 4);
  }

  @ParameterizedTest
  @MethodSource("files")
  void compile(Path file) {
    IncludePath path = IncludePath.of(IOTDB, PARQUET);
    String name = file.getFileName().toString();
    Emitted.of(path, name, JavaOptions.DEFAULT).compile();
    Emitted.of(path, name, JavaOptions.DEFAULT.withLazyStrings(true)).compile();
  }
}
