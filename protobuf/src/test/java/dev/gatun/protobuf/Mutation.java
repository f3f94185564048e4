package dev.gatun.protobuf;

import java.util.Arrays;
import java.util.Random;

/** Bytes that were right, broken in one to three places. */
final class Mutation {
  private static final byte[] TELLING = {0, 1, 2, 0x7f, (byte) 0x80, (byte) 0xff, 0x0b, 0x0c, 0x1a};

  private Mutation() {}

  static byte[] of(byte[] bytes, Random random) {
    byte[] broken = bytes.clone();
    for (int i = random.nextInt(3); i >= 0; i--) {
      broken = once(broken, random);
    }
    return broken;
  }

  /** Returns a number of any width, so that varints of each length come up. */
  static long anyBits(Random random) {
    return random.nextLong() >> random.nextInt(64);
  }

  private static byte[] once(byte[] bytes, Random random) {
    if (bytes.length == 0) {
      return new byte[] {(byte) random.nextInt()};
    }
    int at = random.nextInt(bytes.length);
    byte[] changed = bytes.clone();
    switch (random.nextInt(6)) {
      case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> changed[at] = TELLING[random.nextInt(TELLING.length)];
      case 2 -> changed = Arrays.copyOf(bytes, at);
      case 3 -> Arrays.fill(changed, at, Math.min(bytes.length, at + 11), (byte) 0xff);
      case 4 -> {
        changed = Arrays.copyOf(bytes, bytes.length + 1);
        System.arraycopy(bytes, at, changed, at + 1, bytes.length - at);
        changed[at] = TELLING[random.nextInt(TELLING.length)];
      }
      default -> {
        int other = random.nextInt(bytes.length);
        changed[at] = bytes[other];
        changed[other] = bytes[at];
      }
    }
    return changed;
  }
}
