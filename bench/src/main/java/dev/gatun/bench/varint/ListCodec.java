package dev.gatun.bench.varint;

import java.util.Arrays;

/** One way to decode and encode lists of varints; each keeps its own arrays. */
abstract class ListCodec {
  /** The lists. */
  final VarintData data;

  /** What a list of 32 bits is decoded to. */
  final int[] ints;

  /** What a list of 64 bits is decoded to. */
  final long[] longs;

  ListCodec(VarintData data) {
    this.data = data;
    this.ints = new int[data.wide ? 0 : data.count];
    this.longs = new long[data.wide ? data.count : 0];
  }

  /** Decodes a list, and returns the offset behind its varints. */
  abstract int decode(int list);

  /** Encodes a list, and returns the size of its varints. */
  abstract int encode(int list);

  /** Whether the list that was decoded last is right. */
  final boolean hasDecoded(int list) {
    int from = list * data.count;
    return data.wide
        ? Arrays.equals(longs, 0, data.count, data.longs, from, from + data.count)
        : Arrays.equals(ints, 0, data.count, data.ints, from, from + data.count);
  }
}
