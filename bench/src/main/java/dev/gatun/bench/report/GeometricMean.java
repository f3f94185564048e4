package dev.gatun.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The geometric mean of the ratios of one suite, op, subject and peer: the mean that does not
 * depend on which side is the unit.
 *
 * @param suite the suite's name
 * @param op what was timed
 * @param subject our side
 * @param peer the other side
 * @param group the common {@link Comparison#group} of the cases; empty for the plain ones
 * @param ratio the mean
 * @param cases how many comparisons are in it
 */
public record GeometricMean(
    String suite, String op, String subject, String peer, String group, double ratio, int cases) {
  private record Key(String suite, String op, String subject, String peer, String group) {}

  /** Groups {@code comparisons} and returns a mean for each group, in order of appearance. */
  public static List<GeometricMean> of(List<Comparison> comparisons) {
    Map<Key, List<Double>> groups = new LinkedHashMap<>();
    for (Comparison each : comparisons) {
      Key key = new Key(each.suite(), each.op(), each.subject(), each.peer(), each.group());
      groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(each.ratio());
    }
    List<GeometricMean> means = new ArrayList<>();
    groups.forEach(
        (key, ratios) ->
            means.add(
                new GeometricMean(
                    key.suite,
                    key.op,
                    key.subject,
                    key.peer,
                    key.group,
                    of(ratios.stream().mapToDouble(Double::doubleValue).toArray()),
                    ratios.size())));
    return means;
  }

  /** The geometric mean of {@code values}, all above zero; NaN if there are none. */
  public static double of(double[] values) {
    double logs = 0;
    for (double value : values) {
      logs += Math.log(value);
    }
    return Math.exp(logs / values.length);
  }
}
