package dev.gatun.thrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.value.Bytes;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownFieldsTest {
  private static final int I16_MINUS_2 = ThriftType.I16 << 16 | 0xfffe;
  private static final int BOOL_7 = ThriftType.BOOL << 16 | 7;

  private static final UnknownFields ONE = UnknownFields.NONE.and(I16_MINUS_2, new byte[] {1, 2});
  private static final UnknownFields TWO = ONE.and(BOOL_7, new byte[] {1});

  @Test
  void keepTheirOrder() {
    UnknownFields.Field first =
        new UnknownFields.Field((short) -2, ThriftType.I16, Bytes.of((byte) 1, (byte) 2));
    UnknownFields.Field second =
        new UnknownFields.Field((short) 7, ThriftType.BOOL, Bytes.of((byte) 1));
    assertEquals(List.of(first, second), TWO.toList());
    assertEquals(2, TWO.size());
    assertThrows(UnsupportedOperationException.class, () -> TWO.toList().clear());
  }

  @Test
  void oneMoreChangesNothingThatIsThere() {
    UnknownFields other = ONE.and(BOOL_7, new byte[] {0});
    assertEquals(1, ONE.size());
    assertNotEquals(TWO, other);
    assertEquals(List.of(), UnknownFields.NONE.toList());
    assertTrue(UnknownFields.NONE.isEmpty());
  }

  @Test
  void areEqualWhenTheirFieldsAre() {
    UnknownFields same =
        UnknownFields.NONE.and(I16_MINUS_2, new byte[] {1, 2}).and(BOOL_7, new byte[] {1});
    assertEquals(TWO, same);
    assertEquals(TWO.hashCode(), same.hashCode());
    assertNotEquals(ONE, TWO);
    assertNotEquals(ONE, UnknownFields.NONE.and(BOOL_7, new byte[] {1, 2}));
    assertNotEquals(ONE, UnknownFields.NONE.and(I16_MINUS_2, new byte[] {1, 3}));
    assertNotEquals(
        TWO, UnknownFields.NONE.and(BOOL_7, new byte[] {1}).and(I16_MINUS_2, new byte[] {1, 2}));
  }

  @Test
  void showSomeOfThem() {
    assertEquals("{-2: 0102, 7: 01}", TWO.toString());
    UnknownFields many = UnknownFields.NONE;
    for (int i = 0; i < 100_000; i++) {
      many = many.and(BOOL_7, new byte[] {1});
    }
    assertEquals("{" + "7: 01, ".repeat(16) + "... (100000 fields)}", many.toString());
  }
}
