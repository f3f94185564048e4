package dev.gatun.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lists of numbers against {@link ArrayList}. */
class NumberListsTest {
  record Kind<T>(String name, Supplier<List<T>> create, Function<Integer, T> number) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Kind<?>> kinds() {
    return Stream.of(
        new Kind<>("int", IntList::new, i -> i * 31),
        new Kind<>("long", LongList::new, i -> (long) i << 33),
        new Kind<>("float", FloatList::new, i -> i == 0 ? -0.0f : i / 3.0f),
        new Kind<>("double", DoubleList::new, i -> i == 0 ? -0.0 : i / 3.0));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <T> void doWhatArrayListDoes(Kind<T> kind) {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<T> actual = kind.create.get();
      List<T> expected = new ArrayList<>();
      for (int step = 0; step < 60; step++) {
        T number = kind.number.apply(random.nextInt(10));
        int index = random.nextInt(expected.size() + 1);
        switch (random.nextInt(8)) {
          case 0 -> both(actual, expected, list -> list.remove(number));
          case 1 -> both(actual, expected, list -> add(list, index, number));
          case 2 -> both(actual, expected, list -> list.set(index, number));
          case 3 -> both(actual, expected, list -> list.remove(index));
          case 4 -> both(actual, expected, list -> clear(list.subList(index / 2, index)));
          case 5 -> both(actual, expected, list -> list.indexOf(number));
          default -> both(actual, expected, list -> list.add(number));
        }
        assertEquals(expected, actual);
        assertEquals(actual, expected);
        assertEquals(expected.hashCode(), actual.hashCode());
        assertEquals(expected.toString(), actual.toString());
      }
    }
  }

  private static <T> boolean add(List<T> list, int index, T number) {
    list.add(index, number);
    return true;
  }

  private static boolean clear(List<?> list) {
    list.clear();
    return true;
  }

  private static <T> void both(
      List<T> actual, List<T> expected, Function<List<T>, Object> operation) {
    assertEquals(outcome(expected, operation), outcome(actual, operation));
  }

  private static <T> Object outcome(List<T> list, Function<List<T>, Object> operation) {
    try {
      return operation.apply(list);
    } catch (IndexOutOfBoundsException e) {
      return IndexOutOfBoundsException.class;
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <T> void noticeAChangeUnderAnIteration(Kind<T> kind) {
    List<T> list = kind.create.get();
    list.add(kind.number.apply(1));
    list.add(kind.number.apply(2));
    assertThrows(
        ConcurrentModificationException.class,
        () -> {
          Iterator<T> iterator = list.iterator();
          list.add(iterator.next());
          iterator.next();
        });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <T> void refuseNulls(Kind<T> kind) {
    List<T> list = kind.create.get();
    assertThrows(NullPointerException.class, () -> list.addAll(Arrays.asList((T) null)));
    assertEquals(0, list.size());
  }

  @Test
  void areEqualWithoutBoxes() {
    assertEquals(LongList.of(1, 2), LongList.of(1, 2));
    assertNotEquals(LongList.of(1, 2), LongList.of(1, 3));
    assertNotEquals(LongList.of(1, 2), LongList.of(1));
    assertEquals(DoubleList.of(Double.NaN), DoubleList.of(Double.NaN));
    assertNotEquals(DoubleList.of(0.0), DoubleList.of(-0.0));
    assertEquals(FloatList.of(Float.NaN), FloatList.of(Float.NaN));
    assertNotEquals(FloatList.of(0.0f), FloatList.of(-0.0f));
    assertNotEquals(FloatList.of(1), FloatList.of(1, 2));
    assertNotEquals(IntList.of(1), IntList.of());
  }

  @Test
  void copyWhatTheyAreMadeOfUnlessToldOtherwise() {
    int[] numbers = {1, 2};
    IntList copy = IntList.of(numbers);
    IntList adopted = IntList.adopt(numbers);
    numbers[0] = 9;
    assertEquals(1, copy.getInt(0));
    assertEquals(9, adopted.getInt(0));
    assertSame(copy, IntList.from(copy));
    assertNotSame(copy, IntList.copyOf(copy));
    assertEquals(copy, IntList.from(List.of(1, 2)));
    assertArrayEquals(new int[] {1, 2}, copy.toIntArray());
    assertEquals(3, copy.intStream().sum());
  }
}
