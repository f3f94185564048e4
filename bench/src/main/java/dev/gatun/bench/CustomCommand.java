package dev.gatun.bench;

import dev.gatun.bench.custom.CustomMatches;
import dev.gatun.bench.report.Comparison;
import dev.gatun.bench.report.Report;
import dev.gatun.bench.report.TextReport;
import dev.gatun.bench.report.ThisMachine;
import dev.gatun.bench.run.Driver;
import dev.gatun.bench.run.Progress;
import dev.gatun.bench.run.TrialSettings;
import dev.gatun.bench.thrift.WireProtocol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The comparison on the user's own generated classes and captured messages. */
@Command(
    name = "custom",
    mixinStandardHelpOptions = true,
    description = {
      "Compares on your own generated libthrift classes and captured messages.",
      "First every message must decode to equal objects and encode to the same bytes on both"
          + " sides; then both are measured, in turns."
    })
final class CustomCommand implements Callable<Integer> {
  @Option(
      names = "--classpath",
      required = true,
      paramLabel = "APP.jar",
      description =
          "jars and folders with the classes and what they need, separated as for java -cp; a"
              + " libthrift in it is the one that is compared, else the bundled one is")
  private String classPath = "";

  @Option(
      names = "--type",
      required = true,
      paramLabel = "CLASS",
      description = "the full name of the generated struct class")
  private String type = "";

  @Option(
      names = "--data",
      required = true,
      paramLabel = "PATH",
      description =
          "a file with one encoded struct, as TSerializer writes it, or a folder of such files")
  private Path data = Path.of("");

  @Option(
      names = "--protocol",
      defaultValue = "binary",
      paramLabel = "binary|compact",
      description = "how the messages are encoded (default: ${DEFAULT-VALUE})")
  private String protocol = "";

  @Mixin private OutputFiles files = new OutputFiles();

  @SuppressWarnings("NullAway.Init") // picocli injects it
  @Spec
  private CommandSpec spec;

  private final List<String> jmhArguments;

  CustomCommand(List<String> jmhArguments) {
    this.jmhArguments = jmhArguments;
  }

  @Override
  public Integer call() throws IOException {
    TrialSettings settings;
    WireProtocol wire;
    try {
      settings = TrialSettings.careful(jmhArguments);
      wire = WireProtocol.named(protocol.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--protocol or the JMH arguments: " + e.getMessage(), e);
    }
    files.prepare();
    CustomMatches custom = CustomMatches.prove(classPath, type, data, wire);
    System.out.printf(
        Locale.ROOT,
        "%d messages, %,d bytes: both sides decode each to equal objects and encode the same"
            + " bytes.%nOne operation below handles all of them in turn.%n",
        custom.messages(),
        custom.bytes());
    Driver driver = new Driver(settings, Progress.onStandardError());
    List<Comparison> comparisons = driver.run(custom.matches());
    Report report =
        new Report(ThisMachine.environment(command(), settings), comparisons, driver.curves());
    System.out.print(TextReport.of(report));
    System.out.println();
    comparisons.forEach(row -> System.out.println(TextReport.sentence(row)));
    files.write(report, driver.jmh(), System.out);
    return 0;
  }

  private String command() {
    List<String> words =
        new ArrayList<>(
            List.of(
                "./gatun bench custom --classpath",
                classPath,
                "--type",
                type,
                "--data",
                data.toString(),
                "--protocol",
                protocol));
    if (!jmhArguments.isEmpty()) {
      words.add("--");
      words.addAll(jmhArguments);
    }
    return String.join(" ", words);
  }
}
