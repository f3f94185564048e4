package dev.gatun.bench.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a class in a JVM of its own, with the flags of every JVM that measures. */
public final class MeasuringJvm {
  private MeasuringJvm() {}

  /**
   * Runs a class, and returns what it printed.
   *
   * @throws TrialException if it fails; then what it wrote to its standard error is in the message
   */
  public static String run(Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(TrialSettings.JVM_FLAGS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    try {
      Path errors = Files.createTempFile("gatun-bench", ".errors");
      try {
        return run(main.getSimpleName(), command, errors);
      } finally {
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new TrialException(main.getSimpleName() + " did not start: " + e.getMessage(), e);
    }
  }

  private static String run(String name, List<String> command, Path errors) throws IOException {
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new TrialException(name + " failed: " + output + Files.readString(errors));
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new TrialException(name + " was interrupted", e);
    }
    return output;
  }
}
