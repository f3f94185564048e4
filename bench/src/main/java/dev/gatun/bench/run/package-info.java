/**
 * How a comparison is measured: a {@link dev.gatun.bench.run.Suite} lists {@link
 * dev.gatun.bench.run.Match matches}, the {@link dev.gatun.bench.run.Driver} runs the trials of
 * each in turns, one forked JVM at a time, and returns {@link dev.gatun.bench.report.Comparison
 * comparisons}.
 *
 * <p>A further suite is a class that implements {@link dev.gatun.bench.run.Suite}, entered in
 * {@code Suites}, with a class of JMH benchmarks whose methods its matches name by {@link
 * dev.gatun.bench.run.JmhTrial}. A further subject of a suite is one more match with the same case,
 * op and peer trial: the peer is then measured once for both.
 */
@NullMarked
package dev.gatun.bench.run;

import org.jspecify.annotations.NullMarked;
