package dev.gatun.idl.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.gatun.idl.Diagnostic;
import dev.gatun.idl.Diagnostics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is right and what is wrong, by examples, and that protoc says the same. */
class CorpusTest {

  @TempDir static Path work;

  static Stream<Corpus.Case> cases() {
    return Corpus.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isJudgedAsTheCorpusSays(Corpus.Case example) {
    Diagnostics diagnostics = new Diagnostics();
    boolean accepted = example.read(diagnostics).isPresent();
    assertEquals(example.accepted(), accepted, diagnostics::render);
    assertEquals(accepted, !diagnostics.hasErrors());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void errorsPointIntoTheSource(Corpus.Case example) {
    Diagnostics diagnostics = new Diagnostics();
    example.read(diagnostics);
    for (Diagnostic diagnostic : diagnostics.all()) {
      String text = example.files().get(diagnostic.file());
      assertFalse(text == null, diagnostic.render());
      List<String> lines = List.of((text + "\n").split("\n", -1));
      assertEquals(lines.get(diagnostic.line() - 1), diagnostic.excerpt());
      assertFalse(diagnostic.marker().isBlank(), diagnostic.render());
    }
  }

  @Test
  void protocJudgesAllOfItTheSameWay() throws IOException {
    Protoc protoc = Protoc.orSkip(work);
    for (Corpus.Case example : Corpus.all().toList()) {
      Protoc.Verdict verdict = protoc.compile(example.files(), Corpus.MAIN);
      assertEquals(example.accepted(), verdict.accepted(), example + "\n" + verdict.errors());
    }
  }
}
