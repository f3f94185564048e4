package dev.gatun.bench;

import dev.gatun.bench.report.Glossary;
import dev.gatun.bench.run.Driver;
import dev.gatun.bench.run.Match;
import dev.gatun.bench.run.Suite;
import dev.gatun.bench.run.TrialSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What {@code bench --list} prints: the suites, how long they take, and their cases. */
final class SuiteList {
  private static final int SECONDS_PER_MINUTE = 60;

  private SuiteList() {}

  /** Describes {@code suites}, and then the words that stand in their tables. */
  static String of(List<Suite> suites, TrialSettings settings) {
    StringBuilder text = new StringBuilder();
    for (Suite suite : suites) {
      text.append(suite.name()).append(": ").append(suite.about()).append('\n');
      List<Match> quick = suite.matches().stream().filter(Match::quick).toList();
      text.append(
          "  about %s minutes; with --quick, what has a *, %s%n%n"
              .formatted(minutes(suite.matches(), settings), minutes(quick, settings)));
      rows(suite).forEach((key, subjects) -> text.append(key.line(subjects)));
      text.append('\n');
    }
    descriptions(suites)
        .forEach(
            (cases, names) -> {
              text.append("Cases of ").append(String.join(", ", names)).append(":\n");
              cases.forEach((name, about) -> text.append("  %-16s %s%n".formatted(name, about)));
            });
    return text.append(Glossary.text()).toString();
  }

  private static String minutes(List<Match> matches, TrialSettings settings) {
    double minutes = Driver.seconds(matches, settings) / SECONDS_PER_MINUTE;
    return String.format(Locale.ROOT, "%.0f", Math.max(1, minutes));
  }

  /** A line of the list: all of a case that is held against one peer. */
  private record Row(String name, String peer, Set<String> ops) {
    String line(Set<String> subjects) {
      return "  %-26s  %-13s  %s against %s%n"
          .formatted(name, String.join(" ", ops), String.join(", ", subjects), peer);
    }
  }

  private static Map<Row, Set<String>> rows(Suite suite) {
    Map<List<String>, List<Match>> byCase = new LinkedHashMap<>();
    for (Match match : suite.matches()) {
      byCase
          .computeIfAbsent(List.of(match.name(), match.peer()), _ -> new ArrayList<>())
          .add(match);
    }
    Map<Row, Set<String>> rows = new LinkedHashMap<>();
    byCase.forEach(
        (key, matches) -> {
          Set<String> ops = new LinkedHashSet<>();
          Set<String> subjects = new LinkedHashSet<>();
          for (Match match : matches) {
            ops.add(match.op());
            subjects.add(match.subject() + (match.quick() ? "*" : ""));
          }
          rows.put(new Row(key.getFirst(), key.getLast(), ops), subjects);
        });
    return rows;
  }

  /** The cases and the suites that have just these. */
  private static Map<Map<String, String>, List<String>> descriptions(List<Suite> suites) {
    Map<Map<String, String>, List<String>> all = new LinkedHashMap<>();
    suites.stream()
        .filter(suite -> !suite.cases().isEmpty())
        .forEach(
            suite -> all.computeIfAbsent(suite.cases(), _ -> new ArrayList<>()).add(suite.name()));
    return all;
  }
}
