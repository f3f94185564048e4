package dev.gatun.codec.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which vectors a process uses, and what it says of that. */
@Tag("any-mode")
class SimdChoiceTest {
  private static final String HOTSPOT = "OpenJDK 64-Bit Server VM, mixed mode, sharing";

  @ParameterizedTest
  @CsvSource({
    ", 512, true, 512",
    ", 512, false, 256",
    ", 256, false, 256",
    ", 128, false, 128",
    "off, 512, true, 0",
    "128, 512, true, 128",
    "256, 512, true, 256",
    "512, 512, true, 512",
    "512, 512, false, 256",
    "512, 256, false, 256",
    "256, 128, false, 128",
  })
  void theWidestThatPaysUnlessOneIsForced(
      @Nullable String forced, int preferred, boolean vbmi2, int bits) {
    assertEquals(bits, choice(forced, true, 25, HOTSPOT, "amd64", preferred, vbmi2).bits());
  }

  @Test
  void withoutTheModuleTheMessageNamesTheFlag() {
    SimdChoice choice = choice(null, false, 25, HOTSPOT, "amd64", 0, false);
    assertEquals(0, choice.bits());
    assertTrue(choice.message().contains("--add-modules jdk.incubator.vector"), choice::message);
  }

  @Test
  void aJavaThatIsTooNewGetsVectorsByForceOnly() {
    assertScalar("Java 26", choice(null, true, 26, HOTSPOT, "amd64", 512, true));
    assertEquals(256, choice("256", true, 26, HOTSPOT, "amd64", 512, true).bits());
  }

  @Test
  void anArchitectureThatWasNotTestedGetsVectorsByForceOnly() {
    assertScalar("aarch64", choice(null, true, 25, HOTSPOT, "aarch64", 128, false));
    assertEquals(128, choice("128", true, 25, HOTSPOT, "aarch64", 128, false).bits());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OpenJDK 64-Bit Server VM, interpreted mode",
        "OpenJDK 64-Bit Server VM, mixed mode, emulated-client, sharing",
        "Eclipse OpenJ9 VM, JRE 25",
      })
  void withoutTheCompilerThatMakesVectorsThereAreNone(String machine) {
    assertScalar("C2", choice(null, true, 25, machine, "amd64", 512, true));
  }

  @Test
  void aPropertyThatIsNoneOfTheKnownOnesIsNamed() {
    assertScalar(
        "-Dgatun.simd=fast is none of off, 128, 256 and 512",
        choice("fast", true, 25, HOTSPOT, "amd64", 512, true));
  }

  private static void assertScalar(String because, SimdChoice choice) {
    assertEquals(0, choice.bits());
    assertTrue(choice.message().contains(because), choice::message);
  }

  private static SimdChoice choice(
      @Nullable String forced,
      boolean vectors,
      int java,
      String machine,
      String architecture,
      int preferredBits,
      boolean vbmi2) {
    return SimdChoice.of(
        new Processor(forced, vectors, java, machine, architecture, preferredBits, vbmi2));
  }
}
