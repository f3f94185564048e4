package dev.gatun.bench.run;

import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.results.BenchmarkResult;

/**
 * What one forked JVM measured.
 *
 * @param nanos nanoseconds per operation, one sample per iteration
 * @param allocated heap bytes per operation, one sample per iteration; empty if not measured
 * @param slices operations done in successive slices of a cold JVM; empty for a warm trial
 * @param jmh JMH's own result, where JMH measured
 */
public record ForkResult(
    List<Double> nanos, List<Double> allocated, List<Long> slices, Optional<BenchmarkResult> jmh) {}
