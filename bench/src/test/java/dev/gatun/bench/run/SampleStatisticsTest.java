package dev.gatun.bench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleStatisticsTest {
  @Test
  void errorIsStudentsIntervalOf999PerMille() {
    SampleStatistics statistics = SampleStatistics.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0));
    assertEquals(3, statistics.mean(), 1e-12);
    // t(0.9995; 4) = 8.6103 from tables, times the standard error sqrt(2.5 / 5)
    assertEquals(8.6103 * Math.sqrt(0.5), statistics.error(), 1e-3);
  }

  @Test
  void oneSampleHasNoError() {
    SampleStatistics statistics = SampleStatistics.of(List.of(7.0));
    assertEquals(7, statistics.mean());
    assertTrue(Double.isNaN(statistics.error()));
  }
}
