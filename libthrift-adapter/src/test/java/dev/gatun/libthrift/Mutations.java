package dev.gatun.libthrift;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Ways to spoil a message. */
final class Mutations {
  private static final byte[] TELLING = {0, 1, 2, 0x0f, 0x10, 0x19, 0x7f, (byte) 0x80, -16, -1};
  private static final int[] LENGTHS = {
    -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 20, (1 << 20) + 1, 1 << 16, 255, 128, 0
  };

  private Mutations() {}

  /** Returns a copy of {@code bytes} with one to four faults. */
  static byte[] of(byte[] bytes, SplittableRandom random) {
    byte[] mutated = bytes;
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      mutated = once(mutated, random);
    }
    return mutated;
  }

  /** Returns bytes that were never a message. */
  static byte[] noise(SplittableRandom random) {
    byte[] noise = new byte[random.nextInt(200)];
    random.nextBytes(noise);
    if (random.nextBoolean()) {
      // Small values are types, ids and lengths more often.
      for (int i = 0; i < noise.length; i++) {
        noise[i] = random.nextInt(3) == 0 ? noise[i] : (byte) (noise[i] & 0x1f);
      }
    }
    return noise;
  }

  private static byte[] once(byte[] bytes, SplittableRandom random) {
    if (bytes.length == 0) {
      return new byte[] {(byte) random.nextInt()};
    }
    int at = random.nextInt(bytes.length);
    byte[] mutated = bytes.clone();
    switch (random.nextInt(8)) {
      case 0 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> mutated[at] = (byte) random.nextInt();
      case 2 -> mutated[at] = TELLING[random.nextInt(TELLING.length)];
      case 3 -> mutated = Arrays.copyOf(bytes, at);
      case 4 -> {
        int length = LENGTHS[random.nextInt(LENGTHS.length)];
        for (int i = 0; i < 4 && at + i < mutated.length; i++) {
          mutated[at + i] = (byte) (length >> (24 - 8 * i));
        }
      }
      case 5 -> {
        // A varint that goes on too long, or just long enough.
        int end = Math.min(mutated.length, at + 4 + random.nextInt(8));
        Arrays.fill(mutated, at, end, (byte) 0xff);
      }
      case 6 -> mutated = spliced(bytes, at, at, random);
      default ->
          mutated = spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(4)), random);
    }
    return mutated;
  }

  /** Replaces {@code from} to {@code to} by up to three bytes of anywhere. */
  private static byte[] spliced(byte[] bytes, int from, int to, SplittableRandom random) {
    int source = random.nextInt(bytes.length);
    int length = Math.min(random.nextInt(4), bytes.length - source);
    byte[] spliced = new byte[bytes.length - (to - from) + length];
    System.arraycopy(bytes, 0, spliced, 0, from);
    System.arraycopy(bytes, source, spliced, from, length);
    System.arraycopy(bytes, to, spliced, from + length, bytes.length - to);
    return spliced;
  }
}
