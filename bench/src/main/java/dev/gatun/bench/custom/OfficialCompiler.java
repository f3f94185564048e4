package dev.gatun.bench.custom;

import dev.gatun.bench.run.TrialException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Apache Thrift's own compiler: it makes libthrift's classes of an IDL.
 *
 * @param executable the program
 * @param version as it tells it, such as {@code Thrift version 0.23.0}
 */
record OfficialCompiler(Path executable, String version) {
  private static final List<String> NAMES = List.of("thrift", "thrift.exe");

  /**
   * Takes the given program; else the one that the build of this checkout has fetched, which fits
   * the bundled libthrift; else the first on the PATH.
   *
   * @param environment the variables of this process
   * @throws TrialException if there is none
   */
  static OfficialCompiler find(
      @Nullable Path given, @Nullable String home, Map<String, String> environment)
      throws IOException {
    List<Path> folders = new ArrayList<>();
    if (home != null) {
      folders.add(Path.of(home, "bench", "target", "thrift-compiler", "bin"));
    }
    StringTokenizer path =
        new StringTokenizer(environment.getOrDefault("PATH", ""), File.pathSeparator);
    while (path.hasMoreTokens()) {
      folders.add(Path.of(path.nextToken()));
    }
    Optional<Path> found = given == null ? in(folders) : Optional.of(given);
    Path executable =
        found.orElseThrow(
            () ->
                new TrialException(
                    "libthrift's classes of the IDL are the peer, and there is no Thrift compiler"
                        + " to make them: give one with --thrift, or the classes with"
                        + " --classpath"));
    if (!Files.isExecutable(executable)) {
      throw new TrialException("--thrift: " + executable + " is no program");
    }
    // Without a folder it would be looked for on the PATH.
    Path absolute = executable.toAbsolutePath();
    String version = run(List.of(absolute.toString(), "-version"));
    return new OfficialCompiler(absolute, version.strip());
  }

  private static Optional<Path> in(List<Path> folders) {
    return folders.stream()
        .flatMap(folder -> NAMES.stream().map(folder::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Makes Java sources of a file and what it includes.
   *
   * @throws TrialException if the compiler refuses the file; the message is what it says
   */
  void compile(Path idl, List<Path> includePath, Path out) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(executable.toString(), "-nowarn", "-r"));
    command.addAll(List.of("--gen", "java:generated_annotations=suppress"));
    includePath.forEach(folder -> command.addAll(List.of("-I", folder.toString())));
    command.addAll(List.of("-out", out.toString(), idl.toString()));
    run(command);
  }

  private static String run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() == 0) {
        return output;
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new TrialException(command.getFirst() + " was interrupted", e);
    }
    throw new TrialException(String.join(" ", command) + "\n" + output.strip());
  }
}
