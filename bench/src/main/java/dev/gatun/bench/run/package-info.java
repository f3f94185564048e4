/**
 * How a comparison is measured: a {@link dev.gatun.bench.run.Suite} lists {@link
 * dev.gatun.bench.run.Match matches}, the {@link dev.gatun.bench.run.Driver} runs the trials of
 * each in turns, one forked JVM at a time, and returns {@link dev.gatun.bench.report.Comparison
 * comparisons}.
 */
@NullMarked
package dev.gatun.bench.run;

import org.jspecify.annotations.NullMarked;
