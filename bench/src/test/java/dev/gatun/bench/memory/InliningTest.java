package dev.gatun.bench.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * C2's own log says which calls it refused to inline.
 *
 * <p>Each method with a group of fields, compiled by itself, has room for all calls of the codec.
 */
class InliningTest {
  private static final String GROUPS_APART =
      "-XX:CompileCommand=dontinline,dev.gatun.bench.memory.made.Struct::*";

  /** Compilations of the struct's methods. */
  private static final Pattern TASK =
      Pattern.compile(
          "<task [^>]*method='dev\\.gatun\\.bench\\.memory\\.made\\.Struct ((?:write|read)\\d+)"
              + " .*?</task>",
          Pattern.DOTALL);

  private static final Pattern METHOD =
      Pattern.compile("<method id='(\\d+)' holder='(\\d+)' name='([^']*)'");
  private static final Pattern KLASS = Pattern.compile("<klass id='(\\d+)' name='([^']*)'");
  private static final Pattern REFUSED =
      Pattern.compile(
          "<call method='(\\d+)'[^>]*/>\\s*(?:<[^>]*>\\s*)??<inline_fail reason='([^']*)'/>");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {64, 500})
  void noCallIsRefusedInAGroupOfFields(int fields) throws IOException, InterruptedException {
    Map<String, List<String>> refusals = refusalsByMethod(fields, GROUPS_APART);
    assertEquals((fields + 7) / 8, count(refusals.keySet(), "write\\d+"));
    assertEquals((fields + 3) / 4, count(refusals.keySet(), "read\\d+"));
    refusals.forEach((method, refused) -> assertEquals(List.of(), refused, method));
  }

  @Test
  void aCallThatIsRefusedIsFound() throws IOException, InterruptedException {
    Map<String, List<String>> refusals =
        refusalsByMethod(
            64,
            GROUPS_APART,
            "-XX:CompileCommand=dontinline,dev.gatun.thrift.binary.BinaryWriter::writeI32Field");
    assertFalse(refusals.getOrDefault("write0", List.of()).isEmpty());
  }

  private static long count(Set<String> methods, String pattern) {
    return methods.stream().filter(method -> method.matches(pattern)).count();
  }

  /** The calls of the codec that one compilation refused, but for those into cold code. */
  private static List<String> refusals(String task) {
    List<String> refusals = new ArrayList<>();
    Matcher refused = REFUSED.matcher(task);
    while (refused.find()) {
      String name = qualifiedName(task, refused.group(1));
      boolean cold = name.endsWith(".grow") || name.endsWith(".truncated");
      if (name.startsWith("dev.gatun.codec.") || name.startsWith("dev.gatun.thrift.")) {
        if (!cold) {
          refusals.add(name + ": " + refused.group(2));
        }
      }
    }
    return refusals;
  }

  private static String qualifiedName(String task, String methodId) {
    Matcher method = METHOD.matcher(task);
    while (method.find()) {
      if (method.group(1).equals(methodId)) {
        Matcher klass = KLASS.matcher(task);
        while (klass.find()) {
          if (klass.group(1).equals(method.group(2))) {
            return klass.group(2) + "." + method.group(3);
          }
        }
      }
    }
    throw new AssertionError("the log names no method " + methodId);
  }

  /** The refused calls of the codec in the last compilation of each of the struct's methods. */
  private Map<String, List<String>> refusalsByMethod(int fields, String... flags)
      throws IOException, InterruptedException {
    Map<String, List<String>> refusals = new HashMap<>();
    Matcher task = TASK.matcher(compilationLog(fields, flags));
    while (task.find()) {
      refusals.put(task.group(1), refusals(task.group()));
    }
    return refusals;
  }

  private String compilationLog(int fields, String... flags)
      throws IOException, InterruptedException {
    Path log = folder.resolve("compilation.log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:-TieredCompilation",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:+LogCompilation",
                "-XX:LogFile=" + log,
                "-Xbatch",
                "-XX:CompileCommand=quiet"));
    command.addAll(List.of(flags));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Loop.class.getName(),
            String.valueOf(fields)));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile())
            .start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES));
    assertEquals(0, process.exitValue(), Files.readString(folder.resolve("output.txt")));
    return Files.readString(log);
  }

  /** What the other JVM does: writes and reads a struct until C2 has compiled it. */
  static final class Loop {
    private Loop() {}

    public static void main(String[] arguments) {
      StraightLine struct = StructBenchmark.struct("codec", Integer.parseInt(arguments[0]));
      StructBenchmark.written(struct);
      long sum = 0;
      for (int i = 0; i < 30_000; i++) {
        sum += struct.write() + struct.read();
      }
      if (sum == 42) {
        throw new AssertionError("an unlikely sum");
      }
    }
  }
}
