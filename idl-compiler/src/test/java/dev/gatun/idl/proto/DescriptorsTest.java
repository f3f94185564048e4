package dev.gatun.idl.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.Diagnostics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the model says of right files is what protoc says of them. */
class DescriptorsTest {

  @TempDir static Path work;
  private static Protoc protoc;

  static Stream<Corpus.Case> cases() {
    return Corpus.accepted();
  }

  @BeforeAll
  static void findProtoc() throws IOException {
    protoc = Protoc.orSkip(work);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void areTheSame(Corpus.Case example) throws Exception {
    Diagnostics diagnostics = new Diagnostics();
    ProtoSchema schema = example.read(diagnostics).orElseThrow();
    Protoc.Verdict verdict = protoc.compile(example.files(), Corpus.MAIN);
    assertTrue(verdict.accepted(), verdict.errors());
    assertEquals(1, DescriptorComparison.compare(schema, verdict.files()));
  }
}
