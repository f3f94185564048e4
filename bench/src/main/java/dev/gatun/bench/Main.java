package dev.gatun.bench;

import dev.gatun.bench.run.TrialException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry of the benchmark jar: the command line behind {@code ./gatun}. */
@Command(
    name = "gatun",
    mixinStandardHelpOptions = true,
    description = "Compares Gatun with the libraries you would otherwise pick, and compiles IDL.")
public final class Main {
  private Main() {}

  /** Runs a command and exits: 0 done, 1 failed, 2 not understood. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs a command and returns its exit code. What stands behind {@code --} goes to JMH. */
  static int run(String... args) {
    List<String> all = Arrays.asList(args);
    int end = all.indexOf("--");
    List<String> own = end < 0 ? all : all.subList(0, end);
    List<String> jmh = end < 0 ? List.of() : all.subList(end + 1, all.size());
    CommandLine bench =
        new CommandLine(new BenchCommand(jmh)).addSubcommand(new CustomCommand(jmh));
    return new CommandLine(new Main())
        .addSubcommand(new DemoCommand())
        .addSubcommand(bench)
        .addSubcommand(new CompileCommand())
        .addSubcommand(new InitCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::explain)
        .execute(own.toArray(String[]::new));
  }

  /** An expected failure prints its message alone; a defect of ours keeps its stack trace. */
  private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (!(failure instanceof TrialException) && !(failure instanceof IOException)) {
      throw failure;
    }
    command.getErr().println("gatun: " + failure.getMessage());
    return 1;
  }
}
