package dev.gatun.bench.report;

import java.util.List;

/**
 * The first second of a cold JVM.
 *
 * @param comparison the comparison that the same run gave
 * @param subject operations that our side did in each successive slice, mean over the forks
 * @param peer the same of the other side
 */
public record WarmupCurve(Comparison comparison, List<Double> subject, List<Double> peer) {
  /** The length of a slice. */
  public static final int SLICE_MILLIS = 50;
}
