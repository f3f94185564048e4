package dev.gatun.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables on the terminal. */
public final class TextReport {
  private TextReport() {}

  /**
   * Every comparison in tables of one suite, subject and peer; then the means and the environment.
   */
  public static String of(Report report) {
    StringBuilder text = new StringBuilder();
    byTable(report.comparisons())
        .forEach(
            (title, rows) -> text.append('\n').append(title).append("\n\n").append(table(rows)));
    text.append('\n').append(means(report.comparisons()));
    text.append('\n').append(environment(report.environment()));
    return text.toString();
  }

  /**
   * One table of all comparisons, which have one peer, and the environment: for a first look. A
   * ratio behind {@code ~} is within the run's error.
   */
  public static String brief(Report report) {
    return SideBySide.of(report.comparisons()) + '\n' + environment(report.environment());
  }

  /** Tables by their titles; structs of n fields are apart, as their ratios are of another size. */
  static Map<String, List<Comparison>> byTable(List<Comparison> comparisons) {
    Map<String, List<Comparison>> tables = new LinkedHashMap<>();
    for (Comparison each : comparisons) {
      String suite = each.isShape() ? each.suite() + " " + each.group() : each.suite();
      String title = suite + ": " + each.subject() + " against " + each.peer();
      tables.computeIfAbsent(title, _ -> new ArrayList<>()).add(each);
    }
    return tables;
  }

  /** The rows of one table; all have the same subject and peer. */
  public static String table(List<Comparison> rows) {
    Comparison first = rows.getFirst();
    TextTable table =
        new TextTable(
            2,
            "case",
            "op",
            "bytes",
            first.subject() + " ns",
            first.peer() + " ns",
            "ratio",
            first.subject() + " B/op",
            first.peer() + " B/op",
            "");
    for (Comparison row : rows) {
      table.row(
          row.name(),
          row.op(),
          Numbers.count((double) row.bytes()),
          Numbers.withError(row.subjectNanos().mean(), row.subjectNanos().error()),
          Numbers.withError(row.peerNanos().mean(), row.peerNanos().error()),
          Numbers.ratio(row.ratio()),
          Numbers.count(row.subjectAllocated()),
          Numbers.count(row.peerAllocated()),
          verdict(row));
    }
    return table.toString();
  }

  /** A row as a sentence for someone who has not read how to read the table. */
  public static String sentence(Comparison row) {
    String difference =
        row.withinError()
            ? "no clear difference from"
            : row.ratio() >= 1
                ? String.format(Locale.ROOT, "%.1f times as fast as", row.ratio())
                : String.format(Locale.ROOT, "%.1f times as slow as", 1 / row.ratio());
    return "%s %s (%s): %s %s, %s ns instead of %s, with %s heap bytes instead of %s"
        .formatted(
            row.op(),
            row.name(),
            row.suite(),
            difference,
            row.peer(),
            Numbers.quantity(row.subjectNanos().mean()),
            Numbers.quantity(row.peerNanos().mean()),
            Numbers.count(row.subjectAllocated()),
            Numbers.count(row.peerAllocated()));
  }

  /** What to know about a row beyond its ratio; empty where the subject is clearly faster. */
  static String verdict(Comparison row) {
    if (row.withinError()) {
      return "within error";
    }
    return row.ratio() < 1 ? "slower" : "";
  }

  private static String means(List<Comparison> comparisons) {
    TextTable table = new TextTable(4, "geometric mean", "op", "subject", "peer", "cases", "ratio");
    for (GeometricMean mean : GeometricMean.of(comparisons)) {
      table.row(
          mean.group().isEmpty() ? mean.suite() : mean.suite() + " " + mean.group(),
          mean.op(),
          mean.subject(),
          mean.peer(),
          Integer.toString(mean.cases()),
          Numbers.ratio(mean.ratio()));
    }
    return table.toString();
  }

  private static String environment(Environment environment) {
    StringBuilder text = new StringBuilder();
    environment.entries().forEach((key, value) -> text.append("%-10s %s%n".formatted(key, value)));
    return text.toString();
  }
}
