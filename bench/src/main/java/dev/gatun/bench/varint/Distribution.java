package dev.gatun.bench.varint;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** How many bytes the varints of a list take. */
enum Distribution {
  /** All of one byte. */
  ONE_BYTE("one-byte", false, 100),
  /** All of two bytes. */
  TWO_BYTE("two-byte", false, 0, 100),
  /** Seven in ten of one byte, three of two. */
  MIXED("mixed-1-2", false, 70, 30),
  /** One to five bytes, as many of each. */
  UNIFORM_32("uniform-1-5", false, 20, 20, 20, 20, 20),
  /** One to ten bytes, as many of each. */
  UNIFORM_64("uniform-1-10", true, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10),
  /** The shares that the benchmark of QuickBuffers takes from production. */
  PRODUCTION("production", true, 44, 8, 0, 0, 12, 14, 14, 7);

  private final String label;
  private final boolean wide;

  @SuppressWarnings("ImmutableEnumChecker") // of List.of
  private final List<Integer> shares;

  /**
   * Defines a distribution.
   *
   * @param wide whether the numbers have 64 bits
   * @param shares how often a varint has one byte, two bytes, …; of their sum
   */
  Distribution(String label, boolean wide, Integer... shares) {
    this.label = label;
    this.wide = wide;
    this.shares = List.of(shares);
  }

  /** Returns the names of all, for the suite. */
  static List<String> labels() {
    return Arrays.stream(values()).map(each -> each.label).toList();
  }

  static Distribution named(String label) {
    return Arrays.stream(values())
        .filter(each -> each.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no distribution " + label));
  }

  /** Whether the numbers have 64 bits, not 32. */
  boolean isWide() {
    return wide;
  }

  /** Returns a number, taken as unsigned. */
  long next(SplittableRandom random) {
    int bits = Math.min(7 * bytes(random), wide ? Long.SIZE : Integer.SIZE);
    long value = random.nextLong() >>> (Long.SIZE - bits);
    return bits == 7 ? value : value | (1L << (bits - 1));
  }

  private int bytes(SplittableRandom random) {
    int left = random.nextInt(shares.stream().mapToInt(Integer::intValue).sum());
    int bytes = 1;
    for (int share : shares) {
      if (left < share) {
        break;
      }
      left -= share;
      bytes++;
    }
    return bytes;
  }
}
