/**
 * Suite {@code varint}: lists of varints in bulk.
 *
 * <p>A {@link dev.gatun.bench.varint.Distribution} makes the numbers, {@link
 * dev.gatun.bench.varint.VarintData} encodes them and cuts them to lists, and each {@link
 * dev.gatun.bench.varint.ListCodec} is one way to decode and encode a list.
 */
@NullMarked
package dev.gatun.bench.varint;

import org.jspecify.annotations.NullMarked;
