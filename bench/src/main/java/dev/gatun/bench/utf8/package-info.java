/**
 * Suite {@code utf8}: text between strings and off-heap memory, and whether it is well-formed.
 *
 * <p>A {@link dev.gatun.bench.utf8.Script} makes the texts, and {@link
 * dev.gatun.bench.utf8.TextBenchmark} moves one after the other.
 */
@NullMarked
package dev.gatun.bench.utf8;

import org.jspecify.annotations.NullMarked;
