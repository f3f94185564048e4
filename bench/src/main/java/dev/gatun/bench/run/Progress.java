package dev.gatun.bench.run;

import dev.gatun.bench.report.Comparison;
import java.io.Console;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says on a stream what is measured and how long it will still take: one line that rewrites itself
 * on a terminal, a plain line per fork and result elsewhere.
 */
public final class Progress {
  /** What a JVM takes to start and to check both sides, until the first forks have shown it. */
  private static final double ASSUMED_START_SECONDS = 1.2;

  private final PrintStream out;
  private final boolean terminal;
  private int total;
  private int done;
  private double plannedSeconds;
  private double finishedSeconds;
  private double currentSeconds;
  private long startedNanos;

  public Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** A line on standard error, rewritten in place when a person watches. */
  public static Progress onStandardError() {
    return new Progress(
        System.err, Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
  }

  void start(List<Trial> forks, TrialSettings settings) {
    warnWhenBusy(
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors());
    total = forks.size();
    done = 0;
    finishedSeconds = 0;
    currentSeconds = 0;
    plannedSeconds = measuring(forks, settings);
    startedNanos = System.nanoTime();
    out.printf(
        Locale.ROOT,
        "%d forks of a JVM, one at a time, about %s in all%n",
        total,
        clock(estimate(forks, settings)));
  }

  /** The seconds that all these forks will take, with the starts of their JVMs. */
  static double estimate(List<Trial> forks, TrialSettings settings) {
    return measuring(forks, settings) + forks.size() * ASSUMED_START_SECONDS;
  }

  private static double measuring(List<Trial> forks, TrialSettings settings) {
    return forks.stream().mapToDouble(trial -> trial.seconds(settings)).sum();
  }

  /** Figures taken beside other work are void, and look like any others: say it beforehand. */
  void warnWhenBusy(double load, int cores) {
    if (load > cores / 2.0) {
      out.printf(
          Locale.ROOT,
          "warning: this machine is busy (load average %.1f on %d cores): the figures will be"
              + " wrong; stop the other work%n",
          load,
          cores);
    }
  }

  void fork(String title, double seconds) {
    finishedSeconds += currentSeconds;
    currentSeconds = seconds;
    double elapsed = (System.nanoTime() - startedNanos) / 1e9;
    double start = done == 0 ? ASSUMED_START_SECONDS : (elapsed - finishedSeconds) / done;
    double left = plannedSeconds - finishedSeconds + (total - done) * start;
    done++;
    String line =
        String.format(Locale.ROOT, "[%d/%d] %s left  %s", done, total, clock(left), title);
    if (terminal) {
      out.print("\r\u001b[K" + clip(line));
      out.flush();
    } else {
      out.println(line);
    }
  }

  void result(Comparison comparison) {
    String line =
        String.format(
            Locale.ROOT,
            "%s %s %s: %s %.1f ns, %s %.1f ns, ratio %.2f",
            comparison.suite(),
            comparison.name(),
            comparison.op(),
            comparison.subject(),
            comparison.subjectNanos().mean(),
            comparison.peer(),
            comparison.peerNanos().mean(),
            comparison.ratio());
    out.println(terminal ? "\r\u001b[K" + line : line);
  }

  void end() {
    if (terminal) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }

  /** Cuts a line to a common terminal's width: a wrapped line would not be overwritten. */
  private static String clip(String line) {
    return line.length() <= 79 ? line : line.substring(0, 78) + "…";
  }

  static String clock(double seconds) {
    long whole = Math.round(Math.max(0, seconds));
    return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
  }
}
