package dev.gatun.bench;

import dev.gatun.bench.custom.CustomMatches;
import dev.gatun.bench.custom.IdlClasses;
import dev.gatun.bench.report.Comparison;
import dev.gatun.bench.report.Environment;
import dev.gatun.bench.report.Report;
import dev.gatun.bench.report.TextReport;
import dev.gatun.bench.report.ThisMachine;
import dev.gatun.bench.run.Driver;
import dev.gatun.bench.run.Progress;
import dev.gatun.bench.run.TrialSettings;
import dev.gatun.bench.thrift.WireProtocol;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The comparison on the user's own IDL or generated classes, and captured messages. */
@Command(
    name = "custom",
    mixinStandardHelpOptions = true,
    description = {
      "Compares on your own messages: give the IDL, or the libthrift classes that you have of it.",
      "With --idl, our compiler makes its classes and the official one makes libthrift's; the"
          + " drop-in and both kinds of ours are held against libthrift. With --classpath alone,"
          + " the drop-in is.",
      "First every message must decode to equal values and encode to the same bytes on all"
          + " sides; then all are measured, in turns."
    })
final class CustomCommand implements Callable<Integer> {
  @Option(names = "--idl", paramLabel = "FILE", description = "the Thrift IDL of the messages")
  private @Nullable Path idl;

  @Option(
      names = "-I",
      paramLabel = "DIR",
      description = "a folder in which files that the IDL includes are looked for; may be repeated")
  private List<Path> includePath = new ArrayList<>();

  @Option(
      names = "--thrift",
      paramLabel = "FILE",
      description =
          "the official Thrift compiler; by default the one that this checkout is built with, then"
              + " the one on the PATH")
  private @Nullable Path thrift;

  @Option(
      names = "--classpath",
      paramLabel = "APP.jar",
      description =
          "jars and folders with libthrift's classes and what they need, separated as for java"
              + " -cp; a libthrift in it is the one that is compared, else the bundled one is")
  private @Nullable String classPath;

  @Option(
      names = "--type",
      required = true,
      paramLabel = "NAME",
      description =
          "the struct: its name in the IDL (with --idl), or the full name of the generated class")
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
    if (idl == null) {
      compareClasses(settings, wire);
    } else {
      compareIdl(idl, settings, wire);
    }
    return 0;
  }

  private void compareClasses(TrialSettings settings, WireProtocol wire) throws IOException {
    if (classPath == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "give --idl FILE, or your generated classes with --classpath");
    }
    measure(
        CustomMatches.prove(classPath, type, Map.of(), data, wire),
        "libthrift with the classes of --classpath",
        settings);
  }

  private void compareIdl(Path file, TrialSettings settings, WireProtocol wire) throws IOException {
    Path folder = Files.createTempDirectory("gatun-custom");
    try {
      IdlClasses classes =
          IdlClasses.compile(file, includePath, type, classPath == null, thrift, folder);
      String made = classes.folder().toString();
      measure(
          CustomMatches.prove(
              classPath == null ? made : classPath + File.pathSeparator + made,
              classes.libthrift(),
              classes.own(),
              data,
              wire),
          classPath == null
              ? "libthrift "
                  + ThisMachine.version("libthrift")
                  + " with the classes that "
                  + classes.madeBy()
                  + " makes of the IDL"
              : "libthrift with the classes of --classpath",
          settings);
    } finally {
      delete(folder);
    }
  }

  private void measure(CustomMatches custom, String peer, TrialSettings settings)
      throws IOException {
    System.out.printf(
        Locale.ROOT,
        """
        %d messages, %,d bytes: all sides decode each to equal values and encode the same bytes.
        The peer is %s.
        One operation below handles all messages in turn.
        """,
        custom.messages(),
        custom.bytes(),
        peer);
    Driver driver = new Driver(settings, Progress.onStandardError());
    List<Comparison> comparisons = driver.run(custom.matches());
    Environment environment = ThisMachine.environment(command(), settings).with("peer", peer);
    Report report = new Report(environment, comparisons, driver.curves());
    System.out.print(TextReport.of(report));
    System.out.println();
    comparisons.forEach(row -> System.out.println(TextReport.sentence(row)));
    files.write(report, driver.jmh(), System.out);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              each -> {
                try {
                  Files.delete(each);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  private String command() {
    List<String> words = new ArrayList<>(List.of("./gatun", "bench", "custom"));
    option("--idl", idl, words);
    includePath.forEach(each -> option("-I", each, words));
    option("--thrift", thrift, words);
    option("--classpath", classPath, words);
    option("--type", type, words);
    option("--data", data, words);
    option("--protocol", protocol, words);
    if (!jmhArguments.isEmpty()) {
      words.add("--");
      words.addAll(jmhArguments);
    }
    return String.join(" ", words);
  }

  private static void option(String name, @Nullable Object value, List<String> words) {
    if (value != null) {
      words.add(name);
      words.add(value.toString());
    }
  }
}
