package dev.gatun.codec.internal;

/**
 * A bit for each of 64 bytes, set where a varint ends: where varints are, before any is decoded.
 * The first byte is the lowest bit, and begins a varint.
 */
final class StopMask {
  private StopMask() {}

  /** The lowest {@code count} bits, all for 64 and more, none for 0. */
  static long lowest(int count) {
    return count >= Long.SIZE ? -1L : (1L << count) - 1;
  }

  /** The first {@code count} varints. */
  static long first(int count, long stops) {
    return count >= Long.SIZE ? stops : Long.expand((1L << count) - 1, stops);
  }

  /** The bytes of all varints that end. */
  static int length(long stops) {
    return Long.SIZE - Long.numberOfLeadingZeros(stops);
  }

  /** Whether a varint that ends, or none does, has more than {@code bytes} bytes: 5, 8 or 9. */
  static boolean hasLonger(long stops, int bytes) {
    if (stops == 0) {
      return true;
    }
    long goOn = ~stops & (-1L >>> Long.numberOfLeadingZeros(stops));
    long two = goOn & (goOn >>> 1);
    long four = two & (two >>> 2);
    long eight = four & (four >>> 4);
    long runs =
        switch (bytes) {
          case Varints.MAX_BYTES_32 -> four & (goOn >>> 4);
          case Long.BYTES -> eight;
          default -> eight & (goOn >>> 8);
        };
    return runs != 0;
  }
}
