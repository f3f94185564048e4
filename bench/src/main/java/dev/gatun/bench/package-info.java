/**
 * The command line of the comparisons: {@code gatun bench} and {@code gatun demo}.
 *
 * <p>A {@link dev.gatun.bench.run.Suite} lists matches, {@link dev.gatun.bench.run.Driver} measures
 * them in forked JVMs, and {@link dev.gatun.bench.report} prints what came out.
 */
@NullMarked
package dev.gatun.bench;

import org.jspecify.annotations.NullMarked;
