package dev.gatun.bench.run;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;

/** The samples of all forks of one trial. */
final class Samples {
  private final List<ForkResult> forks = new ArrayList<>();

  void add(ForkResult fork) {
    forks.add(fork);
  }

  SampleStatistics nanos() {
    return SampleStatistics.of(forks.stream().flatMap(fork -> fork.nanos().stream()).toList());
  }

  SampleStatistics allocated() {
    return SampleStatistics.of(forks.stream().flatMap(fork -> fork.allocated().stream()).toList());
  }

  /** The operations of each successive slice, as the mean over the forks; empty for warm trials. */
  List<Double> slices() {
    int length = forks.stream().mapToInt(fork -> fork.slices().size()).min().orElse(0);
    List<Double> means = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      int slice = i;
      means.add(forks.stream().mapToLong(fork -> fork.slices().get(slice)).average().orElseThrow());
    }
    return means;
  }

  /** JMH's result over all forks; none where JMH did not measure. */
  List<RunResult> jmh() {
    List<BenchmarkResult> results = forks.stream().flatMap(fork -> fork.jmh().stream()).toList();
    return results.isEmpty()
        ? List.of()
        : List.of(new RunResult(results.getFirst().getParams(), results));
  }
}
