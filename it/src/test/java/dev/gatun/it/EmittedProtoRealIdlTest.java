package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.IncludePath;
import dev.gatun.idl.java.JavaOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is emitted of the protobuf files that published jars carry compiles. */
class EmittedProtoRealIdlTest {
  private static final Path JARS = Path.of("target", "proto-jars");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "protobuf-java",
        "proto-google-common-protos",
        "grpc-services",
        "opentelemetry-proto"
      })
  void compiles(String artifact) throws IOException {
    List<String> names = protosIn(jar(artifact));
    assertTrue(names.size() >= 4, names::toString);
    IncludePath path = IncludePath.of(jars());
    JavaOptions options = JavaOptions.DEFAULT.withPackageSuffix("real");
    EmittedProto.of(path, names, options).compile();
    EmittedProto.of(path, names, options.withLazyStrings(true)).compile();
  }

  private static Path jar(String artifact) throws IOException {
    return jars().stream()
        .filter(jar -> jar.getFileName().toString().startsWith(artifact))
        .findFirst()
        .orElseThrow(() -> new AssertionError(artifact + " is not in " + JARS));
  }

  private static List<Path> jars() throws IOException {
    try (Stream<Path> jars = Files.list(JARS)) {
      return jars.sorted().toList();
    }
  }

  private static List<String> protosIn(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".proto"))
          .sorted()
          .toList();
    }
  }
}
