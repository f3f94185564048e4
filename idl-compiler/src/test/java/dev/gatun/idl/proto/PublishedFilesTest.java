package dev.gatun.idl.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file in the jars that the build fetches for this is right, and means what protoc says. */
class PublishedFilesTest {

  private static final Path JARS = Path.of("target", "proto-jars");

  @TempDir Path work;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "protobuf-java",
        "proto-google-common-protos",
        "grpc-services",
        "opentelemetry-proto"
      })
  void areRead(String artifact) throws Exception {
    List<String> names = protosIn(jar(artifact));
    assertTrue(names.size() >= 4, names::toString);
    Diagnostics diagnostics = new Diagnostics();
    ProtoSchema schema =
        ProtoFrontEnd.read(names, IncludePath.of(jars()), diagnostics)
            .orElseThrow(() -> new AssertionError(diagnostics.render()));
    assertEquals(names.size(), schema.roots().size());
  }

  @Test
  void meanWhatProtocSays() throws Exception {
    List<String> names = new ArrayList<>();
    for (Path jar : jars()) {
      names.addAll(protosIn(jar));
      unpack(jar);
    }
    Protoc protoc = Protoc.orSkip(work);
    Protoc.Verdict verdict = protoc.compile(List.of(work), names);
    assertTrue(verdict.accepted(), verdict.errors());
    ProtoSchema schema =
        ProtoFrontEnd.read(names, IncludePath.of(jars()), new Diagnostics()).orElseThrow();
    assertEquals(names.size(), DescriptorComparison.compare(schema, verdict.files()));
  }

  private void unpack(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (String name : protosIn(jar)) {
        Path to = work.resolve(name);
        Files.createDirectories(to.getParent());
        Files.write(to, zip.getInputStream(zip.getEntry(name)).readAllBytes());
      }
    }
  }

  private static Path jar(String artifact) throws IOException {
    return jars().stream()
        .filter(jar -> jar.getFileName().toString().startsWith(artifact))
        .findFirst()
        .orElseThrow(() -> new AssertionError(artifact + " is not in " + JARS));
  }

  private static List<Path> jars() throws IOException {
    assumeTrue(Files.isDirectory(JARS), "the build fetched no jars to " + JARS);
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
