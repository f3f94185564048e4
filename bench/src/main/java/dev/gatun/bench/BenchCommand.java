package dev.gatun.bench;

import dev.gatun.bench.report.Comparison;
import dev.gatun.bench.report.Report;
import dev.gatun.bench.report.TextReport;
import dev.gatun.bench.report.ThisMachine;
import dev.gatun.bench.run.Driver;
import dev.gatun.bench.run.Match;
import dev.gatun.bench.run.Progress;
import dev.gatun.bench.run.TrialSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs suites and reports what came out. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Runs JMH suites: subject and peer in turns, one JVM at a time.",
    footer = {
      "",
      "Arguments behind -- go to JMH, for example: gatun bench thrift-binary -- -f 5 -prof perfasm"
    })
final class BenchCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "SUITE[/CASE]",
      description = "suites to run, or single cases of them")
  private List<String> selections = new ArrayList<>();

  @Option(
      names = "--list",
      description = "list the suites and their cases, say what the words mean, and run nothing")
  private boolean list;

  @Option(
      names = "--quick",
      description = "only the cases that --list marks, with trials as careful as the full run's")
  private boolean quick;

  @Mixin private OutputFiles files = new OutputFiles();

  @SuppressWarnings("NullAway.Init") // picocli injects it
  @Spec
  private CommandSpec spec;

  private final List<String> jmhArguments;

  BenchCommand(List<String> jmhArguments) {
    this.jmhArguments = jmhArguments;
  }

  @Override
  public Integer call() throws IOException {
    if (list) {
      System.out.print(SuiteList.of(Suites.ALL, settings()));
      return 0;
    }
    TrialSettings settings = settings();
    List<Match> matches;
    try {
      matches = matches();
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    files.prepare();
    Driver driver = new Driver(settings, Progress.onStandardError());
    List<Comparison> comparisons = driver.run(matches);
    Report report =
        new Report(ThisMachine.environment(command(), settings), comparisons, driver.curves());
    System.out.print(TextReport.of(report));
    files.write(report, driver.jmh(), System.out);
    return 0;
  }

  private TrialSettings settings() {
    try {
      return TrialSettings.careful(jmhArguments);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private List<Match> matches() {
    if (selections.isEmpty()) {
      throw new IllegalArgumentException("name a suite; `gatun bench --list` lists them");
    }
    List<Match> matches = new ArrayList<>();
    for (String selection : selections) {
      matches.addAll(Suites.select(selection));
    }
    if (quick) {
      matches.removeIf(match -> !match.quick());
      if (matches.isEmpty()) {
        throw new IllegalArgumentException("--quick keeps none of these cases");
      }
    }
    return matches;
  }

  private String command() {
    List<String> words = new ArrayList<>(List.of("./gatun", "bench"));
    words.addAll(selections);
    if (quick) {
      words.add("--quick");
    }
    if (!jmhArguments.isEmpty()) {
      words.add("--");
      words.addAll(jmhArguments);
    }
    return String.join(" ", words);
  }
}
