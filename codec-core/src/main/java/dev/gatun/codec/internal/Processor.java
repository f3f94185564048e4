package dev.gatun.codec.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
 */
record Processor(
    @Nullable String forced,
    boolean vectors,
    int java,
    String machine,
    String architecture,
    int preferredBits,
    boolean vbmi2) {
  static final String MODULE = "jdk.incubator.vector";

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  static Processor ofThisProcess() {
    boolean vectors = ModuleLayer.boot().findModule(MODULE).isPresent();
    return new Processor(
        System.getProperty(Simd.PROPERTY),
        vectors,
        Runtime.version().feature(),
        System.getProperty("java.vm.name", "") + ", " + System.getProperty("java.vm.info", ""),
        System.getProperty("os.arch", ""),
        vectors ? askPreferredBits() : 0,
        vectors && hasFlag("avx512_vbmi2"));
  }

  private static int askPreferredBits() {
    Processor.class.getModule().addReads(ModuleLayer.boot().findModule(MODULE).orElseThrow());
    return VectorWidth.preferred();
  }

  /** Linux says what the processor has; elsewhere nobody is asked, and nothing is assumed. */
  private static boolean hasFlag(String flag) {
    if (!Files.isReadable(CPU_INFO)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines
          .filter(line -> line.startsWith("flags"))
          .findFirst()
          .filter(line -> List.of(line.split("\\s+")).contains(flag))
          .isPresent();
    } catch (IOException unreadable) {
      return false;
    }
  }
}
