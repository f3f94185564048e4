package dev.gatun.bench.report;

import dev.gatun.bench.run.ChosenVectors;
import dev.gatun.bench.run.TrialSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Reads the {@link Environment} off the running JVM, its machine and the checkout. */
public final class ThisMachine {
  private ThisMachine() {}

  /**
   * Describes this machine.
   *
   * @param command the command line that repeats the run
   * @param settings how long each trial measured
   */
  public static Environment environment(String command, TrialSettings settings) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("command", command);
    entries.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    entries.put("gatun", version("gatun"));
    entries.put("commit", commit());
    entries.put("libthrift", version("libthrift"));
    entries.put("jdk", System.getProperty("java.vm.name") + " " + Runtime.version());
    entries.put("jvm_flags", String.join(" ", TrialSettings.JVM_FLAGS));
    entries.put("cpu", cpu());
    entries.put("vector_bits", Integer.toString(ChosenVectors.bits()));
    entries.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    entries.put(
        "os",
        String.join(
            " ",
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch")));
    entries.put("trial", settings.describe());
    return new Environment(entries);
  }

  /** The version of {@code library} that the build put into this jar. */
  public static String version(String library) {
    Properties versions = new Properties();
    try (InputStream in = ThisMachine.class.getResourceAsStream("/versions.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions.getProperty(library, "unknown");
  }

  private static String cpu() {
    Path cpuinfo = Path.of("/proc/cpuinfo");
    if (Files.isReadable(cpuinfo)) {
      try (Stream<String> lines = Files.lines(cpuinfo, StandardCharsets.UTF_8)) {
        return lines
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse("unknown");
      } catch (IOException e) {
        return "unknown";
      }
    }
    String answer = answerOf("sysctl", "-n", "machdep.cpu.brand_string");
    return answer.isEmpty() ? "unknown" : answer;
  }

  private static String commit() {
    String folder;
    try {
      Path jar =
          Path.of(ThisMachine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      folder = String.valueOf(jar.getParent());
    } catch (URISyntaxException e) {
      return "unknown";
    }
    String commit = answerOf("git", "-C", folder, "rev-parse", "--short=12", "HEAD");
    if (commit.isEmpty()) {
      return "unknown";
    }
    boolean changed =
        !answerOf("git", "-C", folder, "status", "--porcelain", "--untracked-files=no").isEmpty();
    return changed ? commit + " with local changes" : commit;
  }

  /** The first line that a program prints; empty if it is not there or fails. */
  private static String answerOf(String... command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean succeeded = process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
      return succeeded ? output.lines().findFirst().orElse("") : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
