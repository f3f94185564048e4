package dev.gatun.bench.run;

import dev.gatun.bench.report.Comparison;
import dev.gatun.bench.report.WarmupCurve;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;

/**
 * Runs matches: one forked JVM at a time, subject and peer in turns (A B A B), so that a machine
 * that slows down meanwhile slows both.
 */
public final class Driver {
  private final TrialSettings settings;
  private final Progress progress;
  private final List<RunResult> jmh = new ArrayList<>();
  private final List<WarmupCurve> curves = new ArrayList<>();

  public Driver(TrialSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Measures {@code matches} and returns a comparison for each, in order.
   *
   * @throws TrialException if a forked JVM failed or found that the sides do not agree
   */
  public List<Comparison> run(List<Match> matches) {
    List<Round> rounds = Round.of(matches);
    progress.start(forks(rounds, settings), settings);
    List<Comparison> comparisons = new ArrayList<>();
    for (Round round : rounds) {
      comparisons.addAll(measure(round));
    }
    progress.end();
    return comparisons;
  }

  /** About how many seconds {@code matches} will take. */
  public static double seconds(List<Match> matches, TrialSettings settings) {
    return Progress.estimate(forks(Round.of(matches), settings), settings);
  }

  private static List<Trial> forks(List<Round> rounds, TrialSettings settings) {
    return rounds.stream().flatMap(round -> round.turns(settings).stream()).toList();
  }

  private List<Comparison> measure(Round round) {
    Map<Trial, Samples> samples = new LinkedHashMap<>();
    for (Trial trial : round.turns(settings)) {
      progress.fork(round.title() + " " + round.side(trial), trial.seconds(settings));
      samples.computeIfAbsent(trial, _ -> new Samples()).add(trial.fork(settings));
    }
    samples.values().forEach(each -> jmh.addAll(each.jmh()));
    List<Comparison> comparisons = new ArrayList<>();
    for (Match match : round.matches()) {
      Samples subject = Objects.requireNonNull(samples.get(match.subjectTrial()));
      Samples peer = Objects.requireNonNull(samples.get(match.peerTrial()));
      Comparison comparison = compare(match, subject, peer);
      if (!subject.slices().isEmpty()) {
        curves.add(new WarmupCurve(comparison, subject.slices(), peer.slices()));
      }
      progress.result(comparison);
      comparisons.add(comparison);
    }
    return comparisons;
  }

  private static Comparison compare(Match match, Samples subject, Samples peer) {
    return new Comparison(
        match.suite(),
        match.name(),
        match.op(),
        match.subject(),
        match.peer(),
        subject.nanos(),
        peer.nanos(),
        match.bytes().getAsLong(),
        subject.allocated().mean(),
        peer.allocated().mean());
  }

  /** JMH's own results of all trials so far. */
  public List<RunResult> jmh() {
    return List.copyOf(jmh);
  }

  /** The warm-up curves measured so far. */
  public List<WarmupCurve> curves() {
    return List.copyOf(curves);
  }
}
