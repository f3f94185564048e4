package dev.gatun.bench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.options.TimeValue;

class TrialSettingsTest {
  @Test
  void argumentsForJmhWin() {
    TrialSettings settings =
        TrialSettings.careful(List.of("-f", "9", "-wi", "1", "-i", "2", "-r", "3s"));
    assertEquals(9, settings.forks());
    assertEquals(1, settings.warmups());
    assertEquals(2, settings.measurements());
    assertEquals(TimeValue.seconds(3), settings.iteration());
  }

  @Test
  void anUnknownArgumentIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> TrialSettings.careful(List.of("--nothing")));
  }

  @Test
  void aJmhPatternIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> TrialSettings.careful(List.of("Some.*Benchmark")));
  }
}
