package dev.gatun.libthrift;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.gatun.libthrift.peer.Wire;

/**
 * Fuzzes the Binary protocol against libthrift. The saved corpus runs with the tests; for hours,
 * run
 *
 * <pre>
 * JAZZER_FUZZ=1 ./mvnw -pl libthrift-adapter -am test -Pfuzz \
 *     -Dtest=BinaryFuzzTest -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 *
 * What it finds interesting goes to {@code libthrift-adapter/.cifuzz-corpus}, and what fails to
 * {@code src/test/resources/dev/gatun/libthrift/BinaryFuzzTestInputs}, where the next test run sees
 * it.
 */
class BinaryFuzzTest {
  @FuzzTest(maxDuration = "24h")
  void bytesAreReadAsLibthriftReadsThem(byte[] data) {
    FuzzInput.compare(Wire.BINARY, data);
  }
}
