package dev.gatun.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.gatun.codec.DecodeException.Kind;
import org.junit.jupiter.api.Test;

class DecodeExceptionTest {
  @Test
  void enclosingStepsComeBeforeThePath() {
    DecodeException error = new DecodeException(Kind.TRUNCATED, 117, "4 bytes needed, 1 left");
    assertEquals("4 bytes needed, 1 left (offset 117)", error.getMessage());
    assertSame(error, error.within("name").within("items[3]").within("EchoRequest"));
    assertEquals("EchoRequest.items[3].name", error.path());
    assertEquals(
        "EchoRequest.items[3].name: 4 bytes needed, 1 left (offset 117)", error.getMessage());
    assertEquals(Kind.TRUNCATED, error.kind());
    assertEquals(117, error.offset());
  }

  @Test
  void itHasNoStackTraceAndTakesNoSuppressedErrors() {
    DecodeException error = new DecodeException(Kind.TRUNCATED, 0, "");
    error.addSuppressed(new IllegalStateException());
    assertEquals(0, error.getStackTrace().length);
    assertEquals(0, error.getSuppressed().length);
  }
}
