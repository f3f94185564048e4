package dev.gatun.bench.varint;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.ExcessBits;
import dev.gatun.codec.Limits;
import dev.gatun.codec.internal.VarintReadLease;
import java.io.ByteArrayOutputStream;
import java.util.SplittableRandom;

/**
 * Numbers, cut into lists of one length, and their varints one list after the other: so many that
 * the branch predictor cannot learn them.
 */
final class VarintData {
  private static final int LEAST = 131_072;
  private static final long SEED = 42;

  /** Whether the numbers have 64 bits. */
  final boolean wide;

  /** How many numbers a list has. */
  final int count;

  /** How many lists there are. */
  final int lists;

  /** All numbers; of 32 bits they stand in {@link #ints} too. */
  final long[] longs;

  /** All numbers, if they have 32 bits. */
  final int[] ints;

  /** All varints. */
  final byte[] bytes;

  /** Where each list's varints start, and where the last one's end. */
  final int[] starts;

  /** Where the varints are off the heap. */
  final long base;

  VarintData(Distribution distribution, int count) {
    this.wide = distribution.isWide();
    this.count = count;
    this.lists = Math.max(1, LEAST / count);
    this.longs = new long[lists * count];
    this.starts = new int[lists + 1];
    SplittableRandom random = new SplittableRandom(SEED);
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    for (int i = 0; i < longs.length; i++) {
      if (i % count == 0) {
        starts[i / count] = encoded.size();
      }
      longs[i] = distribution.next(random);
      encode(longs[i], encoded);
    }
    starts[lists] = encoded.size();
    bytes = encoded.toByteArray();
    ints = new int[wide ? 0 : longs.length];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = (int) longs[i];
    }
    base = new Lease(bytes).base();
  }

  private static void encode(long value, ByteArrayOutputStream to) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      to.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    to.write((int) rest);
  }

  /** Returns the mean size of a list's varints. */
  long bytesPerList() {
    return bytes.length / lists;
  }

  /** Holds the varints off the heap for as long as the JVM runs. */
  private static final class Lease extends VarintReadLease {
    Lease(byte[] bytes) {
      super(
          bytes,
          0,
          bytes.length,
          new BufferPool("varint-data", 1L << 30),
          Limits.DEFAULT,
          ExcessBits.REJECT);
    }

    long base() {
      return base;
    }
  }
}
