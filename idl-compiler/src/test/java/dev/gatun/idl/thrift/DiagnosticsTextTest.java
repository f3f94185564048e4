package dev.gatun.idl.thrift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users read when a file is refused: {@code diagnostics.txt} holds files and answers. */
class DiagnosticsTextTest {

  private static final Map<String, String> INCLUDED =
      Map.of(
          "other.thrift", "struct Shared {}",
          "loop.thrift", "include 'again.thrift'",
          "again.thrift", "include 'loop.thrift'",
          "broken.thrift", "struct T {");

  @ParameterizedTest
  @MethodSource("cases")
  void theAnswerIs(String text) {
    String[] parts = text.split("\n----\n", -1);
    assertEquals(parts[1].stripTrailing(), Idl.refuse(parts[0], INCLUDED));
  }

  static Stream<String> cases() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(DiagnosticsTextTest.class.getResourceAsStream("diagnostics.txt"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n====\n", -1));
    }
  }
}
