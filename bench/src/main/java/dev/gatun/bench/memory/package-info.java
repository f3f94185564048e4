/**
 * The suite {@code memory}: what the memory layer costs beside an array and beside naive segments.
 *
 * <p>The structs are straight-line code of 8 fields a method, made as source and compiled when a
 * trial starts, once for each kind of memory: {@link StraightLineSource} writes them, {@link
 * StraightLine} is what the benchmark sees of them.
 */
@NullMarked
package dev.gatun.bench.memory;

import org.jspecify.annotations.NullMarked;
