package dev.gatun.bench.payload;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The random numbers of the payloads: the same in every JVM. */
final class Seeds {
  private static final long SEED = 0x6761_7475_6eL;

  private Seeds() {}

  /** A generator that starts at the fixed seed; its algorithm is named, not the JDK's default. */
  static RandomGenerator random() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  }
}
