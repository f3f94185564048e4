package dev.gatun.bench.run;

import dev.gatun.codec.internal.BulkVarints;
import java.util.List;

/** The vectors that a JVM with the flags of every measuring one chooses for itself. */
public final class ChosenVectors {
  private static final String FORCED = "gatun.simd";

  private ChosenVectors() {}

  /** Returns their bits, 0 where it chooses none; asks a JVM once. */
  public static int bits() {
    return Asked.BITS;
  }

  /**
   * Proves that the vectors to be measured are the ones that run: those that were forced in this
   * JVM, or else the given ones.
   *
   * @throws TrialException if others run
   */
  public static void check(int bits) {
    String forced = System.getProperty(FORCED, Integer.toString(bits));
    String running = Integer.toString(BulkVarints.vectorBits());
    if (!running.equals(forced.equals("off") ? "0" : forced)) {
      throw new TrialException("vectors of " + running + " bits run, not of " + forced);
    }
  }

  /** Prints the bits that this JVM has chosen. */
  public static void main(String[] arguments) {
    System.out.println(BulkVarints.vectorBits());
  }

  private static final class Asked {
    static final int BITS =
        Integer.parseInt(MeasuringJvm.run(ChosenVectors.class, List.of()).strip());

    private Asked() {}
  }
}
