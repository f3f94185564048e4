package dev.gatun.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LimitsTest {
  @Test
  void theDefaultsAreThoseOfTheDocumentation() {
    assertEquals(new Limits(64, 16 << 20, 256L << 20), Limits.DEFAULT);
  }

  @Test
  void oneLimitChangesWithoutTheOthers() {
    assertEquals(new Limits(3, 16 << 20, 256L << 20), Limits.DEFAULT.withDepth(3));
    assertEquals(new Limits(64, 5, 256L << 20), Limits.DEFAULT.withMessageBytes(5));
    assertEquals(new Limits(64, 16 << 20, 7), Limits.DEFAULT.withDecodedBytes(7));
  }

  @Test
  void valuesOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Limits.DEFAULT.withDepth(0));
    assertThrows(IllegalArgumentException.class, () -> Limits.DEFAULT.withMessageBytes(0));
    assertThrows(
        IllegalArgumentException.class,
        () -> Limits.DEFAULT.withMessageBytes(Limits.MAX_MESSAGE_BYTES + 1));
    assertThrows(IllegalArgumentException.class, () -> Limits.DEFAULT.withDecodedBytes(0));
  }
}
