package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import dev.gatun.idl.java.JavaSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Google's compiler, where the build could fetch one for this platform. */
final class Protoc {
  private static final Path FOLDER = Path.of("target", "protoc");

  private Protoc() {}

  /** Returns the Java that it makes of files; aborts the test when there is no such compiler. */
  static List<JavaSource> java(Path folder, List<String> files) {
    try {
      Path out = Files.createTempDirectory("protoc");
      List<String> command = new ArrayList<>(List.of(executable().toString(), "-I" + folder));
      command.add("--java_out=" + out);
      command.addAll(files);
      run(command);
      return sources(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what it makes of a file, which it must take; aborts the test as {@link #java} does. */
  static FileDescriptor descriptor(Path folder, String file) {
    try {
      Path out = Files.createTempFile("descriptors", ".bin");
      run(List.of(executable().toString(), "-I" + folder, "--descriptor_set_out=" + out, file));
      FileDescriptorSet set = FileDescriptorSet.parseFrom(Files.readAllBytes(out));
      return FileDescriptor.buildFrom(set.getFile(0), new FileDescriptor[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DescriptorValidationException e) {
      throw new AssertionError(e);
    }
  }

  private static Path executable() throws IOException {
    List<Path> found = List.of();
    if (Files.isDirectory(FOLDER)) {
      try (Stream<Path> files = Files.list(FOLDER)) {
        found = files.filter(file -> file.toString().endsWith(".exe")).toList();
      }
    }
    assumeTrue(!found.isEmpty(), "no protoc for this platform in " + FOLDER);
    Path executable = found.get(0).toAbsolutePath();
    assumeTrue(executable.toFile().setExecutable(true), executable + " cannot be executed");
    return executable;
  }

  private static void run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String errors;
    try (InputStream in = process.getInputStream()) {
      errors = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    try {
      assertEquals(0, process.waitFor(), errors);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static List<JavaSource> sources(Path folder) throws IOException {
    List<JavaSource> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        sources.add(new JavaSource(name, Files.readString(file)));
      }
    }
    return sources;
  }
}
