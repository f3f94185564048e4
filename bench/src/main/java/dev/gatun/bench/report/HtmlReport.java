package dev.gatun.bench.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The HTML page: one file that needs no other and no network. Its tables are plain HTML; a script
 * draws charts by Chart.js from the JSON that the page carries.
 */
public final class HtmlReport {
  private static final Pattern PLACEHOLDER = Pattern.compile("@([a-z]+)@");

  private HtmlReport() {}

  /** Writes {@code report} as a page. */
  public static String of(Report report) throws IOException {
    String json = JsonReport.of(report);
    Map<String, String> parts =
        Map.ofEntries(
            Map.entry("css", resource("report.css")),
            Map.entry("js", resource("report.js")),
            Map.entry("chartjs", inScript(chartJs())),
            Map.entry("summary", escape(summary(report))),
            Map.entry("means", means(report.comparisons())),
            Map.entry("tables", tables(report.comparisons())),
            Map.entry("warmup", warmup(report.curves())),
            Map.entry("glossary", definitions(Glossary.of(report.comparisons()))),
            Map.entry("environment", definitions(report.environment().entries())),
            Map.entry(
                "command", escape(report.environment().entries().getOrDefault("command", ""))),
            Map.entry("json", escape(json)),
            Map.entry("data", inScript(json)));
    return PLACEHOLDER
        .matcher(resource("report.html"))
        .replaceAll(
            found -> Matcher.quoteReplacement(parts.getOrDefault(found.group(1), found.group())));
  }

  private static String summary(Report report) {
    Map<String, String> entries = report.environment().entries();
    return "%d comparisons, %s, %s, commit %s"
        .formatted(
            report.comparisons().size(),
            entries.getOrDefault("cpu", "unknown CPU"),
            entries.getOrDefault("date", "undated"),
            entries.getOrDefault("commit", "unknown"));
  }

  private static String means(List<Comparison> comparisons) {
    return GeometricMean.of(comparisons).stream()
        .map(
            mean ->
                "<li><strong%s>%s</strong>%s <b>%s</b>%s<br><span class=\"quiet\">%s against %s, %d %s</span></li>"
                    .formatted(
                        mean.ratio() < 1 ? " class=\"below\"" : "",
                        Numbers.ratio(mean.ratio()),
                        escape(mean.suite()),
                        escape(mean.op()),
                        mean.group().isEmpty() ? "" : " " + escape(mean.group()),
                        escape(mean.subject()),
                        escape(mean.peer()),
                        mean.cases(),
                        mean.cases() == 1 ? "case" : "cases"))
        .collect(Collectors.joining("\n"));
  }

  private static String tables(List<Comparison> comparisons) {
    StringBuilder html = new StringBuilder();
    TextReport.byTable(comparisons)
        .forEach(
            (title, rows) -> {
              Comparison first = rows.getFirst();
              html.append("<h2>").append(escape(title)).append("</h2>\n");
              html.append(
                  "<div class=\"chart\"><canvas data-suite=\"%s\" data-subject=\"%s\" data-peer=\"%s\" data-cases=\"%s\"></canvas></div>\n"
                      .formatted(
                          escape(first.suite()),
                          escape(first.subject()),
                          escape(first.peer()),
                          escape(cases(rows))));
              html.append(table(rows));
            });
    return html.toString();
  }

  private static String cases(List<Comparison> rows) {
    return rows.stream().map(Comparison::name).distinct().collect(Collectors.joining(","));
  }

  private static String table(List<Comparison> rows) {
    Comparison first = rows.getFirst();
    String subject = escape(first.subject());
    String peer = escape(first.peer());
    StringBuilder html = new StringBuilder("<div class=\"scroll\"><table>\n<thead><tr>");
    html.append("<th class=\"name\">case</th><th class=\"name\">op</th><th>bytes</th>");
    html.append("<th>%s ns</th><th>%s ns</th><th>ratio</th>".formatted(subject, peer));
    html.append(
        "<th>%s B/op</th><th>%s B/op</th><th class=\"name\"></th>".formatted(subject, peer));
    html.append("</tr></thead>\n<tbody>\n");
    for (Comparison row : rows) {
      String verdict = TextReport.verdict(row);
      html.append(
          "<tr%s><td class=\"name\">%s</td><td class=\"name\">%s</td><td>%s</td><td>%s</td><td>%s</td><td class=\"ratio\">%s</td><td>%s</td><td>%s</td><td class=\"name verdict\">%s</td></tr>\n"
              .formatted(
                  row.ratio() < 1 ? " class=\"slower\"" : "",
                  escape(row.name()),
                  escape(row.op()),
                  Numbers.count((double) row.bytes()),
                  Numbers.withError(row.subjectNanos().mean(), row.subjectNanos().error()),
                  Numbers.withError(row.peerNanos().mean(), row.peerNanos().error()),
                  Numbers.ratio(row.ratio()),
                  Numbers.count(row.subjectAllocated()),
                  Numbers.count(row.peerAllocated()),
                  verdict));
    }
    return html.append("</tbody></table></div>\n").toString();
  }

  private static String warmup(List<WarmupCurve> curves) {
    if (curves.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<h2>The first second of a cold JVM</h2>\n");
    html.append(
        "<p>Operations completed in successive slices of %d ms, the mean over several JVMs started afresh.</p>\n"
            .formatted(WarmupCurve.SLICE_MILLIS));
    for (int i = 0; i < curves.size(); i++) {
      Comparison comparison = curves.get(i).comparison();
      html.append(
          "<h3>%s %s %s</h3>\n<div class=\"chart\"><canvas data-curve=\"%d\"></canvas></div>\n"
              .formatted(
                  escape(comparison.suite()),
                  escape(comparison.name()),
                  escape(comparison.op()),
                  i));
    }
    return html.toString();
  }

  private static String definitions(Map<String, String> terms) {
    return terms.entrySet().stream()
        .map(
            entry ->
                "<dt>%s</dt><dd>%s</dd>"
                    .formatted(escape(entry.getKey()), escape(entry.getValue())))
        .collect(Collectors.joining("\n"));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Text inside a script element ends at {@code </}, wherever that stands: break it up. */
  private static String inScript(String text) {
    return text.replace("</", "<\\/");
  }

  private static String chartJs() throws IOException {
    String version = ThisMachine.version("chart.js");
    return resource("/META-INF/resources/webjars/chart.js/" + version + "/dist/chart.umd.min.js");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("not in the jar: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
