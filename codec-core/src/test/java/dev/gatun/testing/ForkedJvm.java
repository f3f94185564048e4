package dev.gatun.testing;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a JVM of its own answered, started by this JVM's launcher.
 *
 * @param exitCode its exit code
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error
 */
public record ForkedJvm(int exitCode, String output, String errors) {
  private static final int TIMEOUT_SECONDS = 60;

  /** Runs a class with this JVM's class path and the given flags. */
  public static ForkedJvm run(Class<?> main, String... flags)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(flags));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    return run(arguments);
  }

  /** Runs {@code java} with all of its arguments. */
  public static ForkedJvm run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    Path output = Files.createTempFile("gatun", ".out");
    Path errors = Files.createTempFile("gatun", ".err");
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().remove("JDK_JAVA_OPTIONS");
      builder.environment().remove("JAVA_TOOL_OPTIONS");
      Process process =
          builder.redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("no end within " + TIMEOUT_SECONDS + " s: " + command);
      }
      return new ForkedJvm(process.exitValue(), Files.readString(output), Files.readString(errors));
    } finally {
      Files.delete(output);
      Files.delete(errors);
    }
  }

  /** Returns where the classes of each type's module lie: a folder or a jar. */
  public static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns a module path of the homes of the given classes and of some folders. */
  public static String modulePath(List<Class<?>> types, Path... more) {
    return Stream.concat(types.stream().map(ForkedJvm::home), Stream.of(more))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
