package dev.gatun.codec.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the choice of vector code depends on.
 *
 * @param forced what {@link Simd#PROPERTY} says, or null
 * @param vectors whether the module {@value #MODULE} is there
 * @param java the feature number of the Java that runs
 * @param machine the name and mode of the JVM
 * @param architecture the architecture, as the JVM names it
 * @param preferredBits the width of vectors that the JVM prefers; 0 without {@code vectors}
 * @param vbmi2 whether the processor moves single bytes to the front of a vector (AVX-512 VBMI2)
 * @param pext whether it gathers and spreads bits in a few cycles (BMI2, but not by microcode, as
 *     AMD's did before Zen 3)
 */
record Processor(
    @Nullable String forced,
    boolean vectors,
    int java,
    String machine,
    String architecture,
    int preferredBits,
    boolean vbmi2,
    boolean pext) {
  static final String MODULE = "jdk.incubator.vector";

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
  private static final String INTEL = "GenuineIntel";
  private static final String AMD = "AuthenticAMD";

  /** AMD's number for Zen 3 and 4; Zen and Zen 2 are 23. */
  private static final int FAMILY_OF_ZEN_3 = 25;

  static Processor ofThisProcess() {
    boolean vectors = ModuleLayer.boot().findModule(MODULE).isPresent();
    Map<String, String> cpu = cpuInfo(CPU_INFO);
    return new Processor(
        System.getProperty(Simd.PROPERTY),
        vectors,
        Runtime.version().feature(),
        System.getProperty("java.vm.name", "") + ", " + System.getProperty("java.vm.info", ""),
        System.getProperty("os.arch", ""),
        vectors ? askPreferredBits() : 0,
        vectors && hasFlag(cpu, "avx512_vbmi2"),
        hasFastPext(cpu));
  }

  private static int askPreferredBits() {
    Processor.class.getModule().addReads(ModuleLayer.boot().findModule(MODULE).orElseThrow());
    return VectorWidth.preferred();
  }

  /** Linux says what the processor has; elsewhere nobody is asked, and nothing is assumed. */
  static Map<String, String> cpuInfo(Path path) {
    Map<String, String> first = new HashMap<>();
    if (Files.isReadable(path)) {
      try (BufferedReader lines = Files.newBufferedReader(path)) {
        for (String line = lines.readLine();
            line != null && !line.isBlank();
            line = lines.readLine()) {
          String[] entry = line.split(":", 2);
          first.put(entry[0].strip(), entry[entry.length - 1].strip());
        }
      } catch (IOException unreadable) {
        return Map.of();
      }
    }
    return first;
  }

  private static boolean hasFlag(Map<String, String> cpu, String flag) {
    return List.of(cpu.getOrDefault("flags", "").split(" ")).contains(flag);
  }

  static boolean hasFastPext(Map<String, String> cpu) {
    String vendor = cpu.getOrDefault("vendor_id", "");
    return hasFlag(cpu, "bmi2")
        && (vendor.equals(INTEL)
            || (vendor.equals(AMD)
                && Integer.parseInt(cpu.getOrDefault("cpu family", "0")) >= FAMILY_OF_ZEN_3));
  }
}
