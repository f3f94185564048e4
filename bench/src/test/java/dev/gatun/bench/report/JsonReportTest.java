package dev.gatun.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  @Test
  void aComparisonHasTheDocumentedFields() throws IOException {
    Map<String, ?> json =
        JsonText.object(JsonReport.of(Reports.report(Reports.comparison("media-content", 4, 10))));
    assertEquals(List.of("environment", "comparisons", "warmup"), List.copyOf(json.keySet()));
    Object row = ((List<?>) JsonText.field(json, "comparisons")).getFirst();
    assertEquals(
        "{suite=thrift-binary, case=media-content, op=encode, subject=adapter, peer=libthrift,"
            + " subject_ns=4.0, peer_ns=10.0, ratio=2.5, subject_error_ns=1.0,"
            + " peer_error_ns=2.0, bytes=380.0, subject_bytes_per_op=448.0,"
            + " peer_bytes_per_op=null}",
        String.valueOf(row));
  }

  @Test
  void aWarmupCurveNamesItsComparisonAndSlices() throws IOException {
    Map<String, ?> json =
        JsonText.object(JsonReport.of(Reports.report(Reports.comparison("m/first-second", 4, 10))));
    assertEquals(
        "[{suite=thrift-binary, case=m/first-second, op=encode, subject=adapter, peer=libthrift,"
            + " slice_ms=50.0, subject_operations=[1.0, 2.5], peer_operations=[1.0, 1.0]}]",
        String.valueOf(json.get("warmup")));
  }
}
