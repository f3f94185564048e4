package dev.gatun.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  @Test
  void overlappingIntervalsShowNoDifference() {
    assertTrue(Reports.comparison("case", 10, 13).withinError());
    assertFalse(Reports.comparison("case", 10, 13.5).withinError());
  }

  @Test
  void ratioErrorCombinesBothSides() {
    // sqrt((1 / 10)^2 + (2 / 20)^2) of the ratio 2
    assertEquals(2 * Math.sqrt(0.02), Reports.comparison("case", 10, 20).ratioError(), 1e-12);
  }

  @Test
  void aLengthBehindTheSlashIsNoVariant() {
    assertEquals("/framed", Reports.comparison("media-content/framed", 1, 1).group());
    assertEquals("/lease", Reports.comparison("media-content/lease", 1, 1).group());
    assertEquals("list-i32-n", Reports.comparison("list-i32-10000", 1, 1).group());
    assertEquals("", Reports.comparison("list-i64-10000", 1, 1).group());
    assertEquals("", Reports.comparison("one-byte/1000", 1, 1).group());
    assertEquals("", Reports.comparison("media-content", 1, 1).group());
  }

  @Test
  void geometricMeansAreTakenPerVariant() {
    List<GeometricMean> means =
        GeometricMean.of(
            List.of(
                Reports.comparison("a", 10, 20),
                Reports.comparison("b", 10, 80),
                Reports.comparison("a/framed", 10, 30)));
    assertEquals(2, means.size());
    assertEquals(4, means.getFirst().ratio(), 1e-12);
    assertEquals(2, means.getFirst().cases());
    assertEquals(3, means.getLast().ratio(), 1e-12);
    assertEquals("/framed", means.getLast().group());
  }

  @Test
  void structsOfNFieldsHaveAMeanOfTheirOwn() {
    List<GeometricMean> means =
        GeometricMean.of(
            List.of(
                Reports.comparison("a", 10, 20),
                Reports.comparison("struct-8", 10, 30),
                Reports.comparison("b", 10, 80),
                Reports.comparison("struct-500", 10, 120)));
    assertEquals(List.of("", "struct-n"), means.stream().map(GeometricMean::group).toList());
    assertEquals(4, means.getFirst().ratio(), 1e-12);
    assertEquals(6, means.getLast().ratio(), 1e-12);
  }

  @Test
  void structsOfNFieldsHaveATableOfTheirOwn() {
    assertEquals(
        List.of(
            "thrift-binary: adapter against libthrift",
            "thrift-binary struct-n: adapter against libthrift"),
        List.copyOf(
            TextReport.byTable(
                    List.of(
                        Reports.comparison("a", 10, 20),
                        Reports.comparison("struct-8", 10, 30),
                        Reports.comparison("a/framed", 10, 30)))
                .keySet()));
  }

  @Test
  void theTableKeepsLosingRows() {
    assertEquals(
        """
        case           op      bytes  adapter ns  libthrift ns  ratio  adapter B/op  libthrift B/op
        media-content  encode    380   4.0 ± 1.0    10.0 ± 2.0  2.50x           448               -
        frugal-simple  encode    380  20.0 ± 1.0    10.0 ± 2.0  0.50x           448               -  slower
        """,
        TextReport.table(
            List.of(
                Reports.comparison("media-content", 4, 10),
                Reports.comparison("frugal-simple", 20, 10))));
  }

  @Test
  void theBriefTableHasARowForEachMessageAndOp() {
    assertEquals(
        """
        suite          message        what    bytes  libthrift ns  adapter ns  ratio  generated ns    ratio
        thrift-binary  media-content  encode    380          10.0         4.0  2.50x           8.0  ~ 1.25x
        thrift-binary  frugal-simple  encode    380          10.0        20.0  0.50x           2.0    5.00x
        """,
        SideBySide.of(
            List.of(
                Reports.comparison("media-content", 4, 10),
                Reports.comparison("generated", "media-content", 8, 10),
                Reports.comparison("frugal-simple", 20, 10),
                Reports.comparison("generated", "frugal-simple", 2, 10))));
  }
}
