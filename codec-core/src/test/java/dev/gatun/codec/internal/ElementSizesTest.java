package dev.gatun.codec.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementSizesTest {
  /** Type, then the fewest bytes in Binary and in Compact, from the specifications. */
  @ParameterizedTest
  @CsvSource({
    "2,1,1",
    "3,1,1",
    "4,8,8",
    "6,2,1",
    "8,4,1",
    "10,8,1",
    "11,4,1",
    "12,1,1",
    "13,6,1",
    "14,5,1",
    "15,5,1",
    "16,16,16",
  })
  void theFewestBytesAreThoseOfTheShortestValue(int type, int binary, int compact) {
    assertEquals(binary, ElementSizes.binary(type));
    assertEquals(compact, ElementSizes.compact(type));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 7, 9, 17, 127, 128, 255})
  void aCodeThatIsNoTypeHasNoSize(int type) {
    assertEquals(0, ElementSizes.binary(type));
    assertEquals(0, ElementSizes.compact(type));
    assertEquals(0, ElementSizes.heap(type));
  }

  @ParameterizedTest
  @CsvSource({"2,1", "3,1", "6,2", "8,4", "10,8", "4,8"})
  void primitivesTakeTheirWidthOnTheHeap(int type, int bytes) {
    assertEquals(bytes, ElementSizes.heap(type));
  }
}
