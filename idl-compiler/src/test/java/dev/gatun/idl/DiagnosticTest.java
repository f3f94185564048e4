package dev.gatun.idl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiagnosticTest {

  @Test
  void itShowsTheLineAMarkerAndTheHint() {
    SourceFile source = SourceFile.of("a.thrift", "struct A {\n  1: i23 b\n}\n");
    assertEquals(
        """
        a.thrift:2:6: error: there is no type 'i23'
            1: i23 b
               ^^^
          hint: did you mean 'i32'?\
        """,
        at(source.span(16, 19), "there is no type 'i23'", "did you mean 'i32'?"));
  }

  @Test
  void aTabBeforeThePlaceIsATabInTheMarker() {
    SourceFile source = SourceFile.of("a.thrift", "\tx");
    assertEquals("a.thrift:1:2: error: m\n  \tx\n  \t^", at(source.span(1, 2), "m", null));
  }

  @Test
  void anEmptySpanHasOneCaret() {
    SourceFile source = SourceFile.of("a.thrift", "ab");
    assertEquals("a.thrift:1:3: error: m\n  ab\n    ^", at(source.span(2, 2), "m", null));
  }

  @Test
  void aSpanOverSeveralLinesIsMarkedInItsFirst() {
    SourceFile source = SourceFile.of("a.thrift", "ab\ncd");
    assertEquals("a.thrift:1:2: error: m\n  ab\n   ^", at(source.span(1, 5), "m", null));
  }

  @Test
  void ofAVeryLongLineThePartAroundThePlaceIsShown() {
    SourceFile source = SourceFile.of("a.thrift", "x".repeat(1000) + "!" + "y".repeat(1000));
    String text = at(source.span(1000, 1001), "m", null);
    assertTrue(text.startsWith("a.thrift:1:1001: error: m\n  " + "x".repeat(60) + "!" + "y"), text);
    assertTrue(text.endsWith("y\n  " + " ".repeat(60) + "^"), text);
    assertEquals(3, text.lines().count());
    assertTrue(text.lines().allMatch(line -> line.length() <= 162), text);
  }

  @Test
  void controlCharactersOfTheSourceAreNotShown() {
    SourceFile source = SourceFile.of("a.thrift", "a\u001B[31mb");
    assertEquals("a.thrift:1:1: error: m\n  a\uFFFD[31mb\n  ^", at(source.span(0, 1), "m", null));
  }

  @Test
  void aWholeFileHasNoPlace() {
    Diagnostic diagnostic = Diagnostic.ofFile(Severity.WARNING, "a.thrift", "m", "h");
    assertEquals("a.thrift: warning: m\n  hint: h", diagnostic.render());
  }

  private static String at(Span span, String message, @Nullable String hint) {
    return Diagnostic.at(Severity.ERROR, span, message, hint).render();
  }
}
