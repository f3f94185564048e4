package dev.gatun.bench.report;

import dev.gatun.bench.run.SampleStatistics;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Subject and peer, measured in one run, in turns.
 *
 * @param suite the suite's name
 * @param name the payload or load, with an optional {@code /variant} behind it
 * @param op what was timed
 * @param subject our side
 * @param peer the other side
 * @param subjectNanos nanoseconds per operation of our side
 * @param peerNanos nanoseconds per operation of the other side
 * @param bytes encoded size of one operation
 * @param subjectAllocated heap bytes per operation of our side; NaN if not measured
 * @param peerAllocated heap bytes per operation of the other side; NaN if not measured
 */
public record Comparison(
    String suite,
    String name,
    String op,
    String subject,
    String peer,
    SampleStatistics subjectNanos,
    SampleStatistics peerNanos,
    long bytes,
    double subjectAllocated,
    double peerAllocated) {
  /**
   * What tells the same payload under another condition apart; such cases have a geometric mean of
   * their own. Any other suffix, such as a length, is part of the case.
   */
  public static final Set<String> VARIANTS = Set.of("framed", "lease", "polluted", "first-second");

  /** What was made up to show one thing, and what no application has. */
  private static final Pattern SHAPE = Pattern.compile("(struct|list-i32)-\\d+");

  /** The peer's time over the subject's: above 1, the subject is faster. */
  public double ratio() {
    return peerNanos.mean() / subjectNanos.mean();
  }

  /** Whether the 99.9 % intervals of both sides overlap: then the run shows no difference. */
  public boolean withinError() {
    return Math.abs(peerNanos.mean() - subjectNanos.mean())
        <= peerNanos.error() + subjectNanos.error();
  }

  /**
   * Half the width of the interval that {@link #ratio} lies in, from both sides' errors by
   * first-order propagation.
   */
  public double ratioError() {
    return ratio()
        * Math.hypot(
            subjectNanos.error() / subjectNanos.mean(), peerNanos.error() / peerNanos.mean());
  }

  /**
   * What the case is averaged with: the variant behind its slash, such as {@code /framed}; {@code
   * struct-n} or {@code list-i32-n} for what was made up of n fields or numbers; empty for all
   * others.
   */
  public String group() {
    String suffix = name.substring(name.indexOf('/') + 1);
    if (VARIANTS.contains(suffix)) {
      return "/" + suffix;
    }
    Matcher shape = SHAPE.matcher(name);
    return shape.matches() ? shape.group(1) + "-n" : "";
  }

  /** Whether the case was made up to show one thing. */
  boolean isShape() {
    return SHAPE.matcher(name).matches();
  }
}
