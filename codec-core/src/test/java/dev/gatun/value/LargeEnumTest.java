package dev.gatun.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Large enums and the tables of their constants. */
class LargeEnumTest {
  private static final class Colour extends LargeEnum<Colour> {
    static final Colour RED = new Colour("RED", 0, 7);
    static final Colour BLUE = new Colour("BLUE", 1, -5);
    static final Colour AZURE = new Colour("AZURE", 2, -5);
    static final Colour UNRECOGNIZED = new Colour("UNRECOGNIZED", 3);

    Colour(String name, int ordinal, int number) {
      super(name, ordinal, number);
    }

    Colour(String name, int ordinal) {
      super(name, ordinal);
    }
  }

  private final LargeEnumTable<Colour> table =
      new LargeEnumTable<>(List.of(Colour.RED, Colour.BLUE, Colour.AZURE), Colour.UNRECOGNIZED);

  @Test
  void aConstantHasWhatThoseOfEnumsHave() {
    assertEquals("BLUE", Colour.BLUE.name());
    assertEquals("BLUE", Colour.BLUE.toString());
    assertEquals(1, Colour.BLUE.ordinal());
    assertEquals(-5, Colour.BLUE.getNumber());
    assertEquals(1, Integer.signum(Colour.BLUE.compareTo(Colour.RED)));
    assertEquals(0, Colour.BLUE.compareTo(table.valueOf("BLUE")));
    assertNotEquals(Colour.BLUE, Colour.AZURE);
  }

  @Test
  void theUnknownOneHasNoNumber() {
    assertThrows(IllegalArgumentException.class, Colour.UNRECOGNIZED::getNumber);
  }

  @Test
  void constantsAreFoundByNumberTheFirstOfSeveral() {
    assertSame(Colour.RED, table.forNumber(7));
    assertSame(Colour.BLUE, table.forNumber(-5));
    assertSame(Colour.UNRECOGNIZED, table.forNumber(0));
    assertSame(Colour.UNRECOGNIZED, table.forNumber(Integer.MIN_VALUE));
  }

  @Test
  void constantsAreFoundByName() {
    assertSame(Colour.AZURE, table.valueOf("AZURE"));
    assertSame(Colour.UNRECOGNIZED, table.valueOf("UNRECOGNIZED"));
    assertThrows(IllegalArgumentException.class, () -> table.valueOf("GREEN"));
  }

  @Test
  void constantsAreInTheirOrder() {
    assertEquals(
        List.of(Colour.RED, Colour.BLUE, Colour.AZURE, Colour.UNRECOGNIZED), table.constants());
  }
}
