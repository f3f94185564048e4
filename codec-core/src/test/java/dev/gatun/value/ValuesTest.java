package dev.gatun.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.codec.Generation;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Bytes, lazy strings, lists of enums, copies. */
class ValuesTest {
  private enum Colour implements NumberedEnum {
    RED(1),
    BLUE(5),
    UNRECOGNIZED(0);

    private final int number;

    Colour(int number) {
      this.number = number;
    }

    @Override
    public int getNumber() {
      if (this == UNRECOGNIZED) {
        throw new IllegalArgumentException("unknown");
      }
      return number;
    }

    static Colour forNumber(int number) {
      return switch (number) {
        case 1 -> RED;
        case 5 -> BLUE;
        default -> UNRECOGNIZED;
      };
    }
  }

  @Test
  void bytesDoNotChangeWithTheArrayTheyWereMadeOf() {
    byte[] array = {1, 2, 3};
    Bytes bytes = Bytes.of(array);
    array[0] = 9;
    bytes.toByteArray()[1] = 9;
    assertEquals(Bytes.of((byte) 1, (byte) 2, (byte) 3), bytes);
    assertThrows(ReadOnlyBufferException.class, () -> bytes.asByteBuffer().put(0, (byte) 1));
  }

  @Test
  void bytesOfABufferLeaveItsPosition() {
    ByteBuffer buffer = ByteBuffer.wrap(new byte[] {1, 2, 3, 4}).position(1).limit(3);
    assertEquals(Bytes.of((byte) 2, (byte) 3), Bytes.of(buffer));
    assertEquals(2, buffer.remaining());
  }

  @Test
  void bytesCompareUnsignedAndShowTheFirst() {
    assertEquals(1, Integer.signum(Bytes.of((byte) -1).compareTo(Bytes.of((byte) 1))));
    assertEquals("01ff", Bytes.of((byte) 1, (byte) -1).toString());
    assertEquals("00".repeat(32) + "... (40 bytes)", Bytes.of(new byte[40]).toString());
    assertEquals("é", Bytes.ofUtf8("é").toStringUtf8());
    assertNotEquals(Bytes.of((byte) 1), Bytes.EMPTY);
    assertEquals(Bytes.of((byte) 7).hashCode(), Bytes.adopt(new byte[] {7}).hashCode());
  }

  @Test
  void aLazyStringIsItsTextHoweverItCame() {
    LazyString decoded = LazyString.adoptUtf8("héllo".getBytes(UTF_8));
    LazyString given = LazyString.of("héllo");
    assertEquals(given, decoded);
    assertEquals(decoded, given);
    assertEquals(given.hashCode(), decoded.hashCode());
    assertEquals(5, decoded.length());
    assertEquals('é', decoded.charAt(1));
    assertEquals("él", decoded.subSequence(1, 3));
    assertEquals(0, decoded.compareTo(given));
    assertSame(decoded.toString(), decoded.toString());
    assertArrayEquals("héllo".getBytes(UTF_8), decoded.toUtf8());
    assertArrayEquals("héllo".getBytes(UTF_8), given.toUtf8());
    assertNotEquals(given, LazyString.of("hello"));
  }

  @Test
  void aListOfEnumsKeepsNumbersWithoutAConstant() {
    EnumList<Colour> list = new EnumList<>(IntList.of(1, 99, 5), Colour::forNumber);
    assertEquals(List.of(Colour.RED, Colour.UNRECOGNIZED, Colour.BLUE), list);
    EnumList<Colour> copy = EnumList.copyOf(list, Colour::forNumber);
    assertEquals(IntList.of(1, 99, 5), copy.numbers());
    list.set(0, Colour.BLUE);
    list.add(Colour.RED);
    list.remove(2);
    assertEquals(IntList.of(5, 99, 1), list.numbers());
    assertEquals(IntList.of(1, 99, 5), copy.numbers());
    assertThrows(IllegalArgumentException.class, () -> list.add(Colour.UNRECOGNIZED));
    assertSame(list, EnumList.from(list, Colour::forNumber));
    EnumList<Colour> other = new EnumList<>(IntList.of(5, 98, 1), Colour::forNumber);
    assertEquals(list.toString(), other.toString());
    assertNotEquals(list, other);
    assertEquals(IntList.of(1), EnumList.from(List.of(Colour.RED), Colour::forNumber).numbers());
  }

  @Test
  void copiesKeepTheOrder() {
    List<List<Integer>> lists = new ArrayList<>(List.of(new ArrayList<>(List.of(1))));
    List<List<Integer>> copy = Copies.list(lists, ArrayList::new);
    assertEquals(lists, copy);
    assertNotSame(lists.getFirst(), copy.getFirst());
    assertEquals(
        List.of("c", "a", "b"),
        new ArrayList<>(Copies.set(List.of("c", "a", "b"), element -> element)));
    Map<String, Integer> map = Copies.mapOf("z", 1, "a", 2);
    assertEquals(List.of("z", "a"), new ArrayList<>(map.keySet()));
    assertEquals(Map.of("z", 2, "a", 3), Copies.map(map, key -> key, value -> value + 1));
    assertEquals(Set.of(), Copies.set(List.of(), element -> element));
  }

  @Test
  void classesOfAnotherGenerationAreRefusedWithWhatToDo() {
    Generation.require(1, ValuesTest.class);
    IllegalStateException newer =
        assertThrows(IllegalStateException.class, () -> Generation.require(1000, ValuesTest.class));
    assertEquals(
        "dev.gatun.value.ValuesTest was emitted by a newer Gatun: put that version of"
            + " gatun-codec-core on the class path, or compile the IDL again with this one",
        newer.getMessage());
    assertThrows(IllegalStateException.class, () -> Generation.require(0, ValuesTest.class));
  }
}
