package dev.gatun.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One row per message and operation: the peer's time, then each of our sides and its ratio. */
final class SideBySide {
  private SideBySide() {}

  /** Makes the table; all comparisons have the same peer, and each row all the subjects. */
  static String of(List<Comparison> comparisons) {
    List<String> subjects = comparisons.stream().map(Comparison::subject).distinct().toList();
    List<String> header = new ArrayList<>(List.of("suite", "message", "what", "bytes"));
    header.add(comparisons.getFirst().peer() + " ns");
    for (String subject : subjects) {
      header.add(subject + " ns");
      header.add("ratio");
    }
    TextTable table = new TextTable(3, header.toArray(String[]::new));
    rows(comparisons).values().forEach(row -> table.row(cells(row)));
    return table.toString();
  }

  private static Map<List<String>, List<Comparison>> rows(List<Comparison> comparisons) {
    Map<List<String>, List<Comparison>> rows = new LinkedHashMap<>();
    for (Comparison each : comparisons) {
      List<String> key = List.of(each.suite(), each.name(), each.op());
      rows.computeIfAbsent(key, _ -> new ArrayList<>()).add(each);
    }
    return rows;
  }

  private static String[] cells(List<Comparison> row) {
    Comparison first = row.getFirst();
    List<String> cells = new ArrayList<>(List.of(first.suite(), first.name(), first.op()));
    cells.add(Numbers.count((double) first.bytes()));
    cells.add(Numbers.quantity(first.peerNanos().mean()));
    for (Comparison each : row) {
      cells.add(Numbers.quantity(each.subjectNanos().mean()));
      cells.add((each.withinError() ? "~ " : "") + Numbers.ratio(each.ratio()));
    }
    return cells.toArray(String[]::new);
  }
}
