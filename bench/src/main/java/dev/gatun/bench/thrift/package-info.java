/**
 * The suites {@code thrift-binary} and {@code thrift-compact}: generated libthrift classes read and
 * written through libthrift's protocols and through ours.
 *
 * <p>A fork first proves in a class loader of its own that both sides {@linkplain
 * dev.gatun.bench.thrift.Agreement agree}, then builds the {@link dev.gatun.bench.thrift.Codec} of
 * the one side that it measures.
 */
@NullMarked
package dev.gatun.bench.thrift;

import org.jspecify.annotations.NullMarked;
