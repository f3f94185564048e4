package dev.gatun.bench.run;

import java.util.Collection;
import org.openjdk.jmh.util.ListStatistics;

/**
 * The mean of all forks' samples, and how far the true mean may lie from it.
 *
 * @param mean the arithmetic mean
 * @param error half the width of the 99.9 % confidence interval by Student's t distribution, as JMH
 *     computes it; NaN for fewer than two samples
 */
public record SampleStatistics(double mean, double error) {
  private static final double CONFIDENCE = 0.999;

  /** Summarises {@code samples}; without any, mean and error are NaN. */
  public static SampleStatistics of(Collection<Double> samples) {
    ListStatistics statistics = new ListStatistics();
    samples.forEach(statistics::addValue);
    double error = samples.size() < 2 ? Double.NaN : statistics.getMeanErrorAt(CONFIDENCE);
    return new SampleStatistics(statistics.getMean(), error);
  }
}
