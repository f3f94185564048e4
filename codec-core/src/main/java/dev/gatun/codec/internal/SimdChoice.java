package dev.gatun.codec.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which vector code a process runs.
 *
 * @param bits the width of its vectors; 0 for none
 * @param message what the log says of it
 */
record SimdChoice(int bits, String message) {
  /** Above this Java nothing was tested, and incubating classes may change. */
  static final int NEWEST_TESTED_JAVA = 25;

  private static final int WITH_VBMI2 = 512;
  private static final int WITHOUT_VBMI2 = 256;
  private static final int NARROWEST = 128;
  private static final Set<String> X86 = Set.of("amd64", "x86_64");
  private static final Set<String> WIDTHS = Set.of("128", "256", "512");
  private static final String HOW_TO_FORCE =
      "; -D" + Simd.PROPERTY + "=128, 256 or 512 uses vectors all the same";

  static SimdChoice of(Processor processor) {
    String forced = processor.forced();
    if ("off".equals(forced)) {
      return scalar("-D" + Simd.PROPERTY + "=off");
    }
    if (!processor.vectors()) {
      return scalar(
          "the module "
              + Processor.MODULE
              + " is not there; --add-modules "
              + Processor.MODULE
              + " makes lists of numbers and long text faster");
    }
    if (forced != null) {
      return WIDTHS.contains(forced)
          ? vectors(Math.min(Integer.parseInt(forced), widest(processor)), processor)
          : scalar("-D" + Simd.PROPERTY + "=" + forced + " is none of off, 128, 256 and 512");
    }
    String obstacle = obstacle(processor);
    return obstacle == null
        ? vectors(widest(processor), processor)
        : scalar(obstacle + HOW_TO_FORCE);
  }

  private static @Nullable String obstacle(Processor processor) {
    if (processor.java() > NEWEST_TESTED_JAVA) {
      return "Java " + processor.java() + " is newer than what was tested";
    }
    if (!X86.contains(processor.architecture())) {
      return "vectors were not tested on " + processor.architecture();
    }
    String machine = processor.machine();
    if (!machine.contains("Server VM")
        || machine.contains("interpreted mode")
        || machine.contains("emulated-client")) {
      return "vectors need HotSpot's C2 compiler, and this is " + machine;
    }
    return processor.preferredBits() < NARROWEST
        ? "the JVM has vectors of " + processor.preferredBits() + " bits only"
        : null;
  }

  private static int widest(Processor processor) {
    int widest = processor.vbmi2() ? WITH_VBMI2 : WITHOUT_VBMI2;
    return Math.max(NARROWEST, Math.min(processor.preferredBits(), widest));
  }

  private static SimdChoice vectors(int bits, Processor processor) {
    return new SimdChoice(
        bits,
        "lists of varints and long text: vectors of "
            + bits
            + " bits"
            + (bits == WITH_VBMI2 ? " (AVX-512 VBMI2)" : "")
            + ", of "
            + processor.preferredBits()
            + " that the JVM prefers");
  }

  private static SimdChoice scalar(String why) {
    return new SimdChoice(0, "lists of varints and long text: no vectors, since " + why);
  }

  /** Returns the name of the kernel for varints, or null. */
  @Nullable String varints() {
    return bits == 0 ? null : bits == WITH_VBMI2 ? "Vbmi2Varints" : "MaskedVarints";
  }

  /** Returns the name of the kernel that validates text, or null. */
  @Nullable String validator() {
    return bits == 0 ? null : "MaskedValidator";
  }

  /** Returns the name of the kernel between UTF-8 and chars, or null. */
  @Nullable String transcoder() {
    return bits == WITH_VBMI2 ? "Vbmi2Transcoder" : null;
  }
}
