package dev.gatun.bench;

import dev.gatun.bench.report.Comparison;
import dev.gatun.bench.report.HtmlReport;
import dev.gatun.bench.report.Report;
import dev.gatun.bench.report.TextReport;
import dev.gatun.bench.report.ThisMachine;
import dev.gatun.bench.run.Driver;
import dev.gatun.bench.run.Match;
import dev.gatun.bench.run.Progress;
import dev.gatun.bench.run.TrialSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The comparison on real input in about a minute, for someone who sees it for the first time. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Compares Gatun with libthrift on real input, in about a minute.")
final class DemoCommand implements Callable<Integer> {
  private static final List<String> CASES =
      List.of(
          "thrift-binary/media-content",
          "thrift-compact/media-content",
          "thrift-compact/parquet-footers");

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "where to write the report (default: results/demo.html in the checkout)")
  private @Nullable Path html;

  @Override
  public Integer call() throws IOException {
    Path page =
        html == null
            ? Path.of(System.getProperty("gatun.home", "."), "results", "demo.html")
            : html;
    Files.createDirectories(Path.of(String.valueOf(page.toAbsolutePath().getParent())));
    System.out.printf(
        """
        The same messages, to bytes (encode) and back (decode), three times over:
          libthrift  Apache Thrift %s and the classes of its compiler
          adapter    those same classes on Gatun's drop-in protocols
          generated  the classes that Gatun's own compiler makes of the same IDL
        media-content is a small message; parquet-footers are the footers of ten files that Spark,
        Impala, Arrow and parquet-java wrote.

        """,
        ThisMachine.version("libthrift"));
    List<Match> matches =
        CASES.stream().flatMap(each -> Suites.select(each).stream()).filter(Match::quick).toList();
    TrialSettings settings = TrialSettings.brief();
    Driver driver = new Driver(settings, Progress.onStandardError());
    List<Comparison> comparisons = driver.run(matches);
    Report report =
        new Report(ThisMachine.environment("./gatun demo", settings), comparisons, driver.curves());
    System.out.print(TextReport.brief(report));
    System.out.println();
    System.out.println("In words, the best and the worst row:");
    extremes(comparisons).forEach(row -> System.out.println("  " + TextReport.sentence(row)));
    Files.writeString(page, HtmlReport.of(report));
    System.out.printf(
        """

        How to read it: a ratio of 2.00x means that Gatun took half of libthrift's time for the same
        bytes; below 1.00x it was slower; behind a ~ the trials, which are short, show no difference.

        The report, with charts: %s

        Next:
          ./gatun bench thrift-binary thrift-compact --quick   careful trials of every payload
          ./gatun bench custom --help                          the same on your own classes and messages
        """,
        page.toAbsolutePath().normalize());
    return 0;
  }

  private static Stream<Comparison> extremes(List<Comparison> comparisons) {
    List<Comparison> sorted =
        comparisons.stream().sorted((a, b) -> Double.compare(b.ratio(), a.ratio())).toList();
    return Stream.of(sorted.getFirst(), sorted.getLast());
  }
}
