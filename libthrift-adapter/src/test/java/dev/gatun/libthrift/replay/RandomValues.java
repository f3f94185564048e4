package dev.gatun.libthrift.replay;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.UUID;

/** Random values with the awkward ones in front. */
final class RandomValues {
  private static final long[] LONGS = {
    0,
    1,
    -1,
    63,
    64,
    -64,
    -65,
    127,
    128,
    255,
    256,
    8191,
    8192,
    32767,
    -32768,
    1L << 27,
    1L << 28,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    1L << 34,
    1L << 35,
    1L << 48,
    1L << 62,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };
  private static final double[] DOUBLES = {
    0.0,
    -0.0,
    1.0,
    -1.5,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Math.PI
  };

  private final SplittableRandom random;

  RandomValues(SplittableRandom random) {
    this.random = random;
  }

  int nextInt(int bound) {
    return random.nextInt(bound);
  }

  boolean nextBoolean() {
    return random.nextBoolean();
  }

  /** True in {@code percent} of a hundred cases. */
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  long integer() {
    return chance(50)
        ? LONGS[random.nextInt(LONGS.length)]
        : random.nextLong() >> random.nextInt(64);
  }

  /** Never NaN, which equals nothing. */
  double decimal() {
    return chance(30) ? DOUBLES[random.nextInt(DOUBLES.length)] : random.nextDouble() * integer();
  }

  UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  /** Mostly short; now and then about as long as a varint, a page or a buffer reaches. */
  int length() {
    return switch (random.nextInt(100)) {
      case 0, 1, 2, 3 -> 125 + random.nextInt(6);
      case 4 -> 1020 + random.nextInt(8);
      case 5 -> 4000 + random.nextInt(5000);
      case 6 -> random.nextInt(10) == 0 ? 16_380 + random.nextInt(60_000) : 300;
      default -> random.nextInt(24);
    };
  }

  String text() {
    int length = length();
    int alphabet = random.nextInt(6);
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      switch (alphabet) {
        case 0, 1 -> text.append((char) (' ' + random.nextInt(95)));
        case 2 -> text.append((char) random.nextInt(256));
        case 3 -> text.append((char) random.nextInt(0xd800));
        case 4 -> text.appendCodePoint(0x10000 + random.nextInt(0x10000));
        // Lone surrogates too.
        default -> text.append((char) random.nextInt(0x10000));
      }
    }
    return text.toString();
  }

  /** An array of its own, or a part of a larger one. */
  ByteBuffer binary() {
    int length = length();
    int before = random.nextInt(4);
    byte[] bytes = new byte[before + length + random.nextInt(4)];
    random.nextBytes(bytes);
    ByteBuffer part = ByteBuffer.wrap(bytes, before, length);
    return random.nextBoolean() ? part : part.slice();
  }
}
