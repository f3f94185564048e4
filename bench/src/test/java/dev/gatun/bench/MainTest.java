package dev.gatun.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.bench.report.Comparison;
import dev.gatun.bench.report.Glossary;
import dev.gatun.bench.report.JsonText;
import dev.gatun.bench.run.Match;
import dev.gatun.bench.run.Suite;
import dev.gatun.bench.thrift.ThriftSuite;
import dev.gatun.bench.thrift.WireProtocol;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private final PrintStream realOut = System.out;
  private final PrintStream realErr = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void capture() {
    // Figures are not judged here, so another JMH on the machine does no harm.
    System.setProperty("jmh.ignoreLock", "true");
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setOut(realOut);
    System.setErr(realErr);
  }

  @Test
  void listNamesSuitesAndMarksTheQuickCases() {
    assertEquals(0, Main.run("bench", "--list"));
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertTrue(lines.getFirst().startsWith("memory: "), lines.getFirst());
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("thrift-binary: ")));
    String row = "  %-26s  encode decode  %s against libthrift";
    assertTrue(
        lines.contains(row.formatted("media-content", "adapter*, generated*, generated-lazy")),
        lines.toString());
    assertTrue(lines.contains(row.formatted("media-content/framed", "adapter")), lines.toString());
  }

  @Test
  void listSaysHowLongASuiteTakes() {
    assertEquals(
        0, Main.run("bench", "--list", "--", "-f", "1", "-wi", "0", "-i", "1", "-r", "59s"));
    int trials =
        new ThriftSuite(WireProtocol.COMPACT)
            .matches().stream()
                .filter(Match::quick)
                .flatMap(each -> Stream.of(each.subjectTrial(), each.peerTrial()))
                .collect(Collectors.toSet())
                .size();
    // a fork of 59 seconds, and 1.2 for its start
    String expected = "with --quick, what has a *, %.0f\n".formatted(trials * 60.2 / 60);
    assertTrue(out.toString(StandardCharsets.UTF_8).contains(expected), expected);
  }

  @Test
  void listExplainsEveryWordOfEverySuite() {
    String glossary = Glossary.text();
    for (Suite suite : Suites.ALL) {
      for (Match match : suite.matches()) {
        assertTrue(glossary.contains("  " + match.subject() + " "), match.subject());
        assertTrue(glossary.contains("  " + match.peer() + " "), match.peer());
        String variant = match.name().substring(match.name().indexOf('/') + 1);
        assertTrue(
            !Comparison.VARIANTS.contains(variant) || glossary.contains("  /" + variant + " "),
            match.name());
      }
    }
  }

  @Test
  void anUnknownSuiteIsNamed() {
    assertEquals(2, Main.run("bench", "nothing"));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("there is no suite 'nothing'"));
  }

  @Test
  void anUnknownCaseIsNamed() {
    assertEquals(2, Main.run("bench", "thrift-binary/nothing"));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("has no case 'nothing'"));
  }

  @Test
  void aRunPrintsTheTableAndWritesItsFiles() throws IOException {
    Path json = folder.resolve("new/result.json");
    Path html = folder.resolve("result.html");
    Path jmh = folder.resolve("jmh.json");
    int code =
        Main.run(
            "bench",
            "thrift-compact/media-content",
            "--json",
            json.toString(),
            "--html",
            html.toString(),
            "--jmh",
            jmh.toString(),
            "--",
            "-f",
            "1",
            "-wi",
            "0",
            "-i",
            "2",
            "-r",
            "20ms");
    assertEquals(0, code, err.toString(StandardCharsets.UTF_8));
    assertTrue(
        out.toString(StandardCharsets.UTF_8).contains("thrift-compact: adapter against libthrift"));
    List<?> rows = (List<?>) JsonText.field(JsonText.object(Files.readString(json)), "comparisons");
    assertEquals(6, rows.size()); // adapter, generated and generated-lazy, each both ways
    for (Object row : rows) {
      double subject = JsonText.number(row, "subject_ns");
      assertTrue(subject > 0);
      assertEquals(JsonText.number(row, "peer_ns") / subject, JsonText.number(row, "ratio"), 1e-9);
      assertTrue(JsonText.number(row, "subject_bytes_per_op") > 0);
      assertEquals(271.0, JsonText.number(row, "bytes"));
    }
    assertTrue(Files.readString(html).contains("<td class=\"name\">media-content</td>"));
    assertTrue(Files.readString(jmh).contains("\"jmhVersion\""));
  }
}
