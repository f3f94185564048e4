package dev.gatun.bench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.bench.report.Comparison;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.options.TimeValue;

class DriverTest {
  private static final TrialSettings TWO_FORKS =
      TrialSettings.of(2, 1, 1, TimeValue.milliseconds(1), List.of());

  private final List<String> order = new ArrayList<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  /** A side that takes {@code nanos}, and {@code step} more in each further fork. */
  private final class Fake implements Trial {
    private final String name;
    private final double step;
    private double nanos;

    Fake(String name, double nanos, double step) {
      this.name = name;
      this.nanos = nanos;
      this.step = step;
    }

    @Override
    public double seconds(TrialSettings settings) {
      return 60;
    }

    @Override
    public ForkResult fork(TrialSettings settings) {
      order.add(name);
      List<Double> samples = List.of(nanos, nanos + step / 2);
      nanos += step;
      return new ForkResult(samples, List.of(64.0), List.of(), Optional.empty());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Match match(String op, Trial subject, String subjectName, Trial peer) {
    return new Match("suite", "case", op, subjectName, "peer", subject, peer, () -> 17, true);
  }

  private List<Comparison> run(Match... matches) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new Driver(TWO_FORKS, new Progress(out, false)).run(List.of(matches));
  }

  @Test
  void subjectAndPeerTakeTurns() {
    run(match("encode", new Fake("A", 100, 0), "subject", new Fake("B", 200, 0)));
    assertEquals(List.of("A", "B", "A", "B"), order);
  }

  @Test
  void aPeerSharedByTwoSubjectsIsMeasuredOnce() {
    Fake peer = new Fake("B", 300, 0);
    List<Comparison> comparisons =
        run(
            match("encode", new Fake("A", 100, 0), "first", peer),
            match("encode", new Fake("C", 150, 0), "second", peer));
    assertEquals(List.of("A", "B", "C", "A", "B", "C"), order);
    assertEquals(List.of(3.0, 2.0), comparisons.stream().map(Comparison::ratio).toList());
  }

  @Test
  void samplesOfAllForksAreMerged() {
    Comparison comparison =
        run(match("decode", new Fake("A", 100, 20), "subject", new Fake("B", 460, 0))).getFirst();
    // samples 100, 110, 120, 130: mean 115, deviation 12.91, t(0.9995; 3) = 12.924
    assertEquals(115, comparison.subjectNanos().mean(), 1e-9);
    assertEquals(12.924 * 12.9099 / 2, comparison.subjectNanos().error(), 0.05);
    assertEquals(4, comparison.ratio(), 1e-9);
    assertEquals(17, comparison.bytes());
    assertEquals(64, comparison.subjectAllocated());
  }

  @Test
  void aBusyMachineIsSaidBeforehand() {
    Progress progress = new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8), false);
    progress.warnWhenBusy(0.9, 2);
    assertEquals("", printed.toString(StandardCharsets.UTF_8));
    progress.warnWhenBusy(4.2, 2);
    assertTrue(
        printed.toString(StandardCharsets.UTF_8).contains("busy (load average 4.2 on 2 cores)"));
  }

  @Test
  void progressSaysWhatRunsAndHowLongItWillTake() {
    run(match("encode", new Fake("A", 100, 0), "subject", new Fake("B", 200, 0)));
    List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
    assertTrue(
        lines.contains("4 forks of a JVM, one at a time, about 4:05 in all"), lines.toString());
    assertTrue(lines.contains("[1/4] 4:05 left  suite case encode subject"), lines.toString());
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("[2/4] ")), lines.toString());
    assertEquals("suite case encode: subject 100.0 ns, peer 200.0 ns, ratio 2.00", lines.getLast());
  }
}
