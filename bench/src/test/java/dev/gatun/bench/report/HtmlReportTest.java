package dev.gatun.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private final Report report =
      Reports.report(
          Reports.comparison("media-content", 4, 10), Reports.comparison("frugal-simple", 20, 10));

  @Test
  void carriesTheJsonOfTheRun() throws IOException {
    Matcher data =
        Pattern.compile(
                "<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL)
            .matcher(HtmlReport.of(report));
    assertTrue(data.find());
    assertEquals(JsonText.object(JsonReport.of(report)), JsonText.object(data.group(1)));
  }

  @Test
  void needsNoOtherFile() throws IOException {
    String page = HtmlReport.of(report);
    assertFalse(Pattern.compile("<(script|img|link)[^>]+(src|href)=").matcher(page).find());
    assertTrue(page.contains("Chart.js v" + ThisMachine.version("chart.js")));
    assertFalse(Pattern.compile("^@[a-z]+@$", Pattern.MULTILINE).matcher(page).find());
  }

  @Test
  void keepsLosingRowsAndMarksThem() throws IOException {
    String page = HtmlReport.of(report);
    assertTrue(page.contains("<tr class=\"slower\"><td class=\"name\">frugal-simple</td>"));
    assertTrue(page.contains("<td class=\"ratio\">0.50x</td>"));
  }

  @Test
  void explainsTheWordsThatItUses() throws IOException {
    String page = HtmlReport.of(report);
    assertTrue(page.contains("<dt>adapter</dt><dd>the drop-in"));
    assertFalse(page.contains("<dt>/framed</dt>"));
    Report framed = Reports.report(Reports.comparison("media-content/framed", 4, 10));
    assertTrue(HtmlReport.of(framed).contains("<dt>/framed</dt>"));
  }

  @Test
  void escapesText() throws IOException {
    assertTrue(
        HtmlReport.of(report).contains("<pre>./gatun bench &lt;x&gt; &lt;/script&gt;</pre>"));
  }
}
