package dev.gatun.bench.report;

import dev.gatun.bench.run.SampleStatistics;
import java.util.List;
import java.util.Map;

/** Reports with made-up figures. */
final class Reports {
  private Reports() {}

  static Comparison comparison(String name, double subject, double peer) {
    return comparison("adapter", name, subject, peer);
  }

  static Comparison comparison(String side, String name, double subject, double peer) {
    return new Comparison(
        "thrift-binary",
        name,
        "encode",
        side,
        "libthrift",
        new SampleStatistics(subject, 1),
        new SampleStatistics(peer, 2),
        380,
        448,
        Double.NaN);
  }

  static Report report(Comparison... comparisons) {
    return new Report(
        new Environment(Map.of("command", "./gatun bench <x> </script>")),
        List.of(comparisons),
        List.of(new WarmupCurve(comparisons[0], List.of(1.0, 2.5), List.of(1.0, 1.0))));
  }
}
