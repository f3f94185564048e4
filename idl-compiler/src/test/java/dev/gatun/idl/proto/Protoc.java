package dev.gatun.idl.proto;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Google's compiler, where the build could fetch one for this platform. */
final class Protoc {

  /** What it said: the exit code, the errors, and the files and their imports when it was zero. */
  record Verdict(int exitCode, String errors, FileDescriptorSet files) {
    boolean accepted() {
      return exitCode == 0;
    }
  }

  private static final Path FOLDER = Path.of("target", "protoc");

  private static final List<String> BROUGHT_ALONG =
      List.of(
          "any",
          "api",
          "descriptor",
          "duration",
          "empty",
          "field_mask",
          "java_features",
          "source_context",
          "struct",
          "timestamp",
          "type",
          "wrappers");

  private final Path executable;
  private final Path work;
  private final Path wellKnown;

  private Protoc(Path executable, Path work) {
    this.executable = executable;
    this.work = work;
    this.wellKnown = work.resolve("well-known");
  }

  /** Returns the compiler; aborts the test, which then counts as skipped, when there is none. */
  static Protoc orSkip(Path work) throws IOException {
    List<Path> found = List.of();
    if (Files.isDirectory(FOLDER)) {
      try (Stream<Path> files = Files.list(FOLDER)) {
        found = files.filter(file -> file.toString().endsWith(".exe")).toList();
      }
    }
    assumeTrue(!found.isEmpty(), "no protoc for this platform in " + FOLDER);
    Path executable = found.get(0).toAbsolutePath();
    assumeTrue(executable.toFile().setExecutable(true), executable + " cannot be executed");
    Protoc protoc = new Protoc(executable, work);
    for (String name : BROUGHT_ALONG) {
      protoc.copyWellKnown("google/protobuf/" + name + ".proto");
    }
    return protoc;
  }

  /** Compiles a file that lies among others. */
  Verdict compile(Map<String, String> files, String main) throws IOException {
    Path folder = Files.createTempDirectory(work, "case");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, file.getValue());
    }
    return compile(List.of(folder), List.of(main));
  }

  /** Compiles files from folders; the well-known ones are there. */
  Verdict compile(List<Path> folders, List<String> names) throws IOException {
    Path out = Files.createTempFile(work, "descriptors", ".bin");
    List<String> command = new ArrayList<>(List.of(executable.toString()));
    folders.forEach(folder -> command.add("-I" + folder));
    command.add("-I" + wellKnown);
    command.addAll(List.of("--include_imports", "--retain_options"));
    command.add("--descriptor_set_out=" + out);
    command.addAll(names);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String errors;
    try (InputStream in = process.getInputStream()) {
      errors = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    try {
      int exitCode = process.waitFor();
      FileDescriptorSet set =
          exitCode == 0
              ? FileDescriptorSet.parseFrom(Files.readAllBytes(out))
              : FileDescriptorSet.getDefaultInstance();
      return new Verdict(exitCode, errors, set);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private void copyWellKnown(String name) throws IOException {
    Path to = wellKnown.resolve(name);
    Files.createDirectories(Objects.requireNonNull(to.getParent()));
    try (InputStream in = FileDescriptorSet.class.getClassLoader().getResourceAsStream(name)) {
      Files.write(to, Objects.requireNonNull(in, name).readAllBytes());
    }
  }
}
