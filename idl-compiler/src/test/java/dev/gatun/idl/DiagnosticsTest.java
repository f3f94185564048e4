package dev.gatun.idl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DiagnosticsTest {

  private final SourceFile source = SourceFile.of("a", "one two three four");

  @Test
  void theyAreListedFromTopToEndOfEachFile() {
    Diagnostics diagnostics = new Diagnostics();
    SourceFile other = SourceFile.of("b", "x");
    diagnostics.error(source.span(4, 7), "second");
    diagnostics.error(other.span(0, 1), "third");
    diagnostics.warning(source.span(0, 3), "first");
    assertEquals(
        "first second third",
        String.join(" ", diagnostics.all().stream().map(Diagnostic::message).toList()));
    assertEquals(1, diagnostics.warnings().size());
    assertEquals(2, diagnostics.errors().size());
  }

  @Test
  void theSameAtTheSamePlaceIsKeptOnce() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.error(source.span(0, 3), "m");
    diagnostics.error(source.span(0, 3), "m");
    assertEquals(1, diagnostics.all().size());
    assertEquals(2, diagnostics.errorCount());
  }

  @Test
  void errorsBeyondTheCapAreCountedAndDropped() {
    Diagnostics diagnostics = new Diagnostics(2);
    for (int i = 0; i < 3; i++) {
      assertEquals(i == 2, diagnostics.isFull());
      diagnostics.error(source.span(i, i + 1), "m" + i);
    }
    diagnostics.warning(source.span(0, 1), "warnings have room of their own");
    assertEquals(2, diagnostics.errors().size());
    assertEquals(1, diagnostics.warnings().size());
    assertEquals(3, diagnostics.errorCount());
    assertTrue(diagnostics.isTruncated());
    assertTrue(diagnostics.render().endsWith("\n(there is more; mend these first)"));
  }

  @Test
  void warningsAreNoErrors() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.warning(source.span(0, 1), "m");
    assertFalse(diagnostics.hasErrors());
    diagnostics.fileError("b", "m", null);
    assertTrue(diagnostics.hasErrors());
  }

  @Test
  void nothingIsRenderedAsNothing() {
    assertEquals("", new Diagnostics().render());
  }

  @Test
  void theCapIsAtLeastOne() {
    assertThrows(IllegalArgumentException.class, () -> new Diagnostics(0));
  }
}
