package dev.gatun.codec.internal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which code for runs of varints and long text a process uses.
 *
 * @param bits the width of its vectors; 64 where it has none but gathers the bits of words; or 0
 * @param pext whether it gathers the bits of words, unless vectors are better
 * @param message what the log says of it
 */
record SimdChoice(int bits, boolean pext, String message) {
  /** Above this Java nothing was tested, and incubating classes may change. */
  static final int NEWEST_TESTED_JAVA = 25;

  private static final int WORDS = Long.SIZE;
  private static final int WITH_VBMI2 = 512;
  private static final int WITHOUT_VBMI2 = 256;
  private static final int NARROWEST = 128;
  private static final Set<String> X86 = Set.of("amd64", "x86_64");
  private static final List<String> CHOICES = List.of("off", "64", "128", "256", "512");
  private static final String HOW_TO_FORCE =
      "; -D" + Simd.PROPERTY + "=128, 256 or 512 uses vectors all the same";

  static SimdChoice of(Processor processor) {
    String forced = processor.forced();
    if (forced != null && !CHOICES.contains(forced)) {
      return scalar("-D" + Simd.PROPERTY + "=" + forced + " is none of " + CHOICES);
    }
    if ("off".equals(forced)) {
      return scalar("-D" + Simd.PROPERTY + "=off");
    }
    if ("64".equals(forced)) {
      return words("-D" + Simd.PROPERTY + "=64");
    }
    if (!processor.vectors()) {
      return withoutVectors(
          "the module "
              + Processor.MODULE
              + " is not there; --add-modules "
              + Processor.MODULE
              + " makes lists of numbers and long text faster",
          processor);
    }
    if (forced != null) {
      return vectors(Math.min(Integer.parseInt(forced), widest(processor)), false, processor);
    }
    String obstacle = obstacle(processor);
    return obstacle == null
        ? vectors(widest(processor), processor.pext(), processor)
        : withoutVectors(obstacle + HOW_TO_FORCE, processor);
  }

  private static @Nullable String obstacle(Processor processor) {
    if (processor.java() > NEWEST_TESTED_JAVA) {
      return "Java " + processor.java() + " is newer than what was tested";
    }
    if (!X86.contains(processor.architecture())) {
      return "vectors were not tested on " + processor.architecture();
    }
    if (!hasC2(processor.machine())) {
      return "vectors need HotSpot's C2 compiler, and this is " + processor.machine();
    }
    return processor.preferredBits() < NARROWEST
        ? "the JVM has vectors of " + processor.preferredBits() + " bits only"
        : null;
  }

  /** Without it each vector is an object, and gathering bits is a loop. */
  private static boolean hasC2(String machine) {
    return machine.contains("Server VM")
        && !machine.contains("interpreted mode")
        && !machine.contains("emulated-client");
  }

  private static int widest(Processor processor) {
    int widest = processor.vbmi2() ? WITH_VBMI2 : WITHOUT_VBMI2;
    return Math.max(NARROWEST, Math.min(processor.preferredBits(), widest));
  }

  private static SimdChoice vectors(int bits, boolean pext, Processor processor) {
    return new SimdChoice(
        bits,
        pext,
        "lists of varints and long text: vectors of "
            + bits
            + " bits"
            + (bits == WITH_VBMI2 ? " (AVX-512 VBMI2)" : pext ? ", PEXT for varints" : "")
            + ", of "
            + processor.preferredBits()
            + " that the JVM prefers");
  }

  private static SimdChoice withoutVectors(String why, Processor processor) {
    return processor.pext() && hasC2(processor.machine()) ? words(why) : scalar(why);
  }

  private static SimdChoice words(String why) {
    return new SimdChoice(
        WORDS, true, "lists of varints: PEXT in words of 64 bits, no vectors, since " + why);
  }

  private static SimdChoice scalar(String why) {
    return new SimdChoice(0, false, "lists of varints and long text: no vectors, since " + why);
  }

  /** Returns the name of the kernel for varints, or null. */
  @Nullable String varints() {
    if (bits == WITH_VBMI2) {
      return "Vbmi2Varints";
    }
    return pext ? "PextVarints" : bits >= NARROWEST ? "MaskedVarints" : null;
  }

  /** Returns the name of the kernel that validates text, or null. */
  @Nullable String validator() {
    return bits >= NARROWEST ? "MaskedValidator" : null;
  }

  /** Returns the name of the kernel between UTF-8 and chars, or null. */
  @Nullable String transcoder() {
    return bits == WITH_VBMI2 ? "Vbmi2Transcoder" : null;
  }
}
