package dev.gatun.bench;

import dev.gatun.bench.report.HtmlReport;
import dev.gatun.bench.report.JsonReport;
import dev.gatun.bench.report.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import picocli.CommandLine.Option;

/** The options that name files for a run's results. */
final class OutputFiles {
  @Option(names = "--json", paramLabel = "FILE", description = "write the comparisons as JSON")
  private @Nullable Path json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "write a page with charts, tables and the raw JSON; it needs no other file")
  private @Nullable Path html;

  @Option(names = "--jmh", paramLabel = "FILE", description = "keep JMH's own JSON")
  private @Nullable Path jmh;

  /** Makes the files' folders now: a run of minutes shall not end in a file that cannot be. */
  void prepare() throws IOException {
    prepare(json);
    prepare(html);
    prepare(jmh);
  }

  private static void prepare(@Nullable Path file) throws IOException {
    if (file == null) {
      return;
    }
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder; name a file");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
  }

  /** Writes what was asked for and says where it lies. */
  void write(Report report, Collection<RunResult> results, PrintStream out) throws IOException {
    if (json != null) {
      Files.writeString(json, JsonReport.of(report));
      out.println("JSON:     " + json.toAbsolutePath());
    }
    if (html != null) {
      Files.writeString(html, HtmlReport.of(report));
      out.println("report:   " + html.toAbsolutePath());
    }
    if (jmh != null) {
      try (PrintStream file =
          new PrintStream(Files.newOutputStream(jmh), false, StandardCharsets.UTF_8)) {
        ResultFormatFactory.getInstance(ResultFormatType.JSON, file).writeOut(results);
      }
      out.println("JMH JSON: " + jmh.toAbsolutePath());
    }
  }
}
