package dev.gatun.idl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {

  @Test
  void theNearestNameIsFound() {
    List<String> names = List.of("Address", "Person", "Parsons");
    assertEquals("Person", DidYouMean.nearest("Persom", names));
    assertEquals("Person", DidYouMean.nearest("Preson", names));
    assertEquals("Person", DidYouMean.nearest("Pesron", names));
    assertEquals("Address", DidYouMean.nearest("Adress", names));
    assertEquals("did you mean 'Address'?", DidYouMean.hint("address", names));
  }

  @Test
  void namesThatDifferInMoreThanAThirdAreNotNear() {
    assertNull(DidYouMean.nearest("Person", List.of("Animal", "Pe", "Xxxson")));
    assertNull(DidYouMean.nearest("A", List.of("B")));
    assertNull(DidYouMean.hint("Person", List.of()));
  }

  @Test
  void twoNeighboursSwappedAreOneEdit() {
    assertEquals("ab", DidYouMean.nearest("ba", List.of("ab")));
  }

  @Test
  void theFirstOfEqualsWins() {
    assertEquals("cat", DidYouMean.nearest("cut", List.of("cat", "cot")));
  }

  @Test
  void aVeryLongNameIsNotCompared() {
    assertNull(DidYouMean.nearest("x".repeat(101), List.of("x".repeat(102))));
  }
}
