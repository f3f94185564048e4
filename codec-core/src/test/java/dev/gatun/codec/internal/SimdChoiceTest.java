package dev.gatun.codec.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which vectors a process uses, and what it says of that. */
@Tag("any-mode")
class SimdChoiceTest {
  private static final String HOTSPOT = "OpenJDK 64-Bit Server VM, mixed mode, sharing";
  private static final String INTERPRETED = "OpenJDK 64-Bit Server VM, interpreted mode";

  @ParameterizedTest
  @CsvSource({
    ", 512, true, 512",
    ", 512, false, 256",
    ", 256, false, 256",
    ", 128, false, 128",
    "off, 512, true, 0",
    "64, 512, true, 64",
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

  @ParameterizedTest
  @CsvSource({"false, 0", "true, 64"})
  void withoutTheModuleTheMessageNamesTheFlag(boolean pext, int bits) {
    for (String forced : Arrays.asList(null, "256")) {
      SimdChoice choice =
          SimdChoice.of(new Processor(forced, false, 25, HOTSPOT, "amd64", 0, false, pext));
      assertEquals(bits, choice.bits());
      assertTrue(choice.message().contains("--add-modules jdk.incubator.vector"), choice::message);
    }
  }

  @Test
  void bitsAreGatheredInWordsWhereVectorsAreNoBetter() {
    assertEquals("Vbmi2Varints", choice(512, true, true).varints());
    assertEquals("PextVarints", choice(512, false, true).varints());
    assertEquals("PextVarints", choice(256, false, true).varints());
    assertEquals("MaskedVarints", choice(256, false, false).varints());
  }

  @Test
  void withoutTheCompilerThatKnowsThemBitsAreNotGathered() {
    Processor processor = new Processor(null, false, 25, INTERPRETED, "amd64", 0, false, true);
    assertEquals(0, SimdChoice.of(processor).bits());
  }

  @ParameterizedTest
  @CsvSource({
    "GenuineIntel, 6, fpu bmi1 bmi2 avx2, true",
    "GenuineIntel, 6, fpu bmi1 avx2, false",
    "AuthenticAMD, 23, fpu bmi1 bmi2 avx2, false",
    "AuthenticAMD, 25, fpu bmi1 bmi2 avx2, true",
    "HygonGenuine, 24, fpu bmi1 bmi2 avx2, false",
  })
  void whereMicrocodeGathersBitsItIsLeftAlone(
      String vendor, String family, String flags, boolean pext, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("cpuinfo");
    Files.writeString(
        file,
        """
        processor\t: 0
        vendor_id\t: %s
        cpu family\t: %s
        power management:
        flags\t\t: %s

        processor\t: 1
        flags\t\t: another
        """
            .formatted(vendor, family, flags));
    assertEquals(pext, Processor.hasFastPext(Processor.cpuInfo(file)));
  }

  @Test
  void aSystemThatDoesNotSayWhatItHasHasNothing(@TempDir Path folder) {
    assertFalse(Processor.hasFastPext(Processor.cpuInfo(folder.resolve("none"))));
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
        "-Dgatun.simd=fast is none of [off, 64, 128, 256, 512]",
        choice("fast", true, 25, HOTSPOT, "amd64", 512, true));
  }

  private static SimdChoice choice(int preferredBits, boolean vbmi2, boolean pext) {
    return SimdChoice.of(
        new Processor(null, true, 25, HOTSPOT, "amd64", preferredBits, vbmi2, pext));
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
        new Processor(forced, vectors, java, machine, architecture, preferredBits, vbmi2, false));
  }
}
