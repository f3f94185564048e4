package dev.gatun.bench.thrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.bench.run.ForkResult;
import dev.gatun.bench.run.TrialSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColdTrialTest {
  @Test
  void meanTimeIsTheSlicesOverTheOperations() {
    ForkResult result = ColdTrial.parse("512.5 100 300 600\n");
    assertEquals(List.of(150e6 / 1000), result.nanos());
    assertEquals(List.of(512.5), result.allocated());
    assertEquals(List.of(100L, 300L, 600L), result.slices());
  }

  @Test
  void aColdJvmCountsTwentySlices() {
    ForkResult result =
        new ColdTrial(WireProtocol.COMPACT, "media-content", "decode", Side.ADAPTER)
            .fork(TrialSettings.brief());
    assertEquals(ColdStart.SLICES, result.slices().size());
    assertTrue(result.nanos().getFirst() > 0);
  }
}
