package dev.gatun.bench.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The matches of one suite, case and op: their trials take turns, and a shared one runs once. */
record Round(String title, List<Match> matches) {
  /** Groups {@code matches}, keeping their order. */
  static List<Round> of(List<Match> matches) {
    Map<String, List<Match>> groups = new LinkedHashMap<>();
    for (Match match : matches) {
      groups.computeIfAbsent(match.title(), _ -> new ArrayList<>()).add(match);
    }
    return groups.entrySet().stream()
        .map(group -> new Round(group.getKey(), List.copyOf(group.getValue())))
        .toList();
  }

  /** The side that {@code trial} measures, as reports name it. */
  String side(Trial trial) {
    for (Match match : matches) {
      if (match.subjectTrial().equals(trial)) {
        return match.subject();
      }
      if (match.peerTrial().equals(trial)) {
        return match.peer();
      }
    }
    throw new IllegalArgumentException(trial + " is not of " + title);
  }

  /** Each distinct trial as often as it is forked, in turns. */
  List<Trial> turns(TrialSettings settings) {
    Set<Trial> trials = new LinkedHashSet<>();
    for (Match match : matches) {
      trials.add(match.subjectTrial());
      trials.add(match.peerTrial());
    }
    List<Trial> turns = new ArrayList<>();
    int most = trials.stream().mapToInt(trial -> trial.forks(settings)).max().orElse(0);
    for (int turn = 0; turn < most; turn++) {
      for (Trial trial : trials) {
        if (turn < trial.forks(settings)) {
          turns.add(trial);
        }
      }
    }
    return turns;
  }
}
