package dev.gatun.codec.internal;

import java.util.Arrays;

/** All the bytes that a leaseholder may store to, padding included, filled with one value. */
final class Patterns {
  private Patterns() {}

  static void fill(Slab slab, int value) {
    byte[] bytes = new byte[(int) slab.capacity + Memory.PADDING];
    Arrays.fill(bytes, (byte) value);
    Memory.copy(bytes, 0, slab.base, 0, bytes.length);
  }

  static boolean isFilled(Slab slab, int value) {
    byte[] bytes = new byte[(int) slab.capacity + Memory.PADDING];
    Memory.copy(slab.base, 0, bytes, 0, bytes.length);
    byte[] expected = new byte[bytes.length];
    Arrays.fill(expected, (byte) value);
    return Arrays.equals(expected, bytes);
  }
}
