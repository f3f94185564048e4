package dev.gatun.rpc.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.EncodeException;
import dev.gatun.codec.internal.ChannelBuffer;
import dev.gatun.rpc.internal.TtHeader.IntKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The header's bytes, both ways. The length in front is the frame's affair: it is 0 here. */
class TtHeaderTest {
  @Test
  void withoutKeysIsEighteenBytes() {
    assertBytes(
        "00000000 1000 0000 00000001 0001 00 00 0000", new TtHeader(0, 1, Map.of(), Map.of()));
  }

  @Test
  void anIntKeyIsPaddedToAUnit() {
    assertBytes(
        "00000000 1000 0000 00000001 0004 00 00 10 0001 0009 0004 4563686f 000000",
        new TtHeader(0, 1, Map.of(IntKey.TO_METHOD, "Echo"), Map.of()));
  }

  @Test
  void stringKeysComeBeforeIntKeys() {
    assertBytes(
        "00000000 1000 0002 ffffffff 0006 00 00"
            + " 01 0001 0003 69736e 0001 53 10 0001 0016 0001 31 000000",
        new TtHeader(2, -1, Map.of(IntKey.MESSAGE_TYPE, "1"), Map.of("isn", "S")));
  }

  @Test
  void textIsUtf8() {
    assertBytes(
        "00000000 1000 0000 00000001 0003 00 00 01 0001 0001 6b 0002 c3a9",
        new TtHeader(0, 1, Map.of(), Map.of("k", "é")));
  }

  @Property(tries = 100)
  void isReadAsItWasWritten(
      @ForAll int sequenceId,
      @ForAll short flags,
      @ForAll @Size(max = 20) Map<Character, @StringLength(max = 300) String> ints,
      @ForAll @Size(max = 20)
          Map<@StringLength(max = 30) String, @StringLength(max = 300) String> strings) {
    Map<Integer, String> intKeys = new HashMap<>();
    ints.forEach((key, value) -> intKeys.put((int) key, wellFormed(value)));
    Map<String, String> stringKeys = new HashMap<>();
    strings.forEach((key, value) -> stringKeys.put(wellFormed(key), wellFormed(value)));
    TtHeader header = new TtHeader(flags & 0xffff, sequenceId, intKeys, stringKeys);
    try (ChannelBuffer buffer = new ChannelBuffer(BufferPool.shared(), 64)) {
      header.appendTo(buffer);
      assertEquals(header, TtHeaderReader.read(buffer, buffer.size()));
    }
  }

  @Test
  void blocksMayComeInAnyOrderAndAgain() {
    TtHeader header =
        read(
            "00000000 1000 0000 00000001 000b 00 00 00"
                + " 10 0001 0009 0001 61"
                + " 11 0003 746f6b"
                + " 01 0001 0001 6b 0001 31"
                + " 10 0001 0006 0001 62"
                + " 01 0001 0001 6b 0001 32"
                + " 000000");
    assertEquals(Map.of(9, "a", 6, "b"), header.intKeys());
    assertEquals(Map.of("k", "2"), header.stringKeys());
  }

  /** The bar stands before the byte that is wrong. */
  @ParameterizedTest
  @CsvSource({
    "BAD_VERSION, 00 | 01 00 00",
    "WRONG_TYPE,  00 00 | 02 00",
    "TRUNCATED,   00 00 01 | 00",
    "TRUNCATED,   00 00 01 0001 | 00",
    "TRUNCATED,   00 00 01 0001 | 0002 61",
    "TRUNCATED,   00 00 01 0001 0001 61 | ffff 62",
    "TRUNCATED,   00 00 10 ffff 0001 0000 | 00",
    "TRUNCATED,   00 00 11 | 0001",
    "INVALID_UTF8, 00 00 11 0002 | c328",
  })
  void whatIsWrongIsNamedWithItsOffset(Kind kind, String hex) {
    String head = "00000000 1000 0000 00000001 0001";
    DecodeException e =
        assertThrows(DecodeException.class, () -> read(head + hex.replace("|", "")));
    assertEquals(kind, e.kind());
    assertEquals(
        TtHeader.FIXED_BYTES + hex.replace(" ", "").indexOf('|') / 2, e.offset(), e.getMessage());
  }

  @Property
  void anyBytesAreAHeaderOrADecodeException(@ForAll @Size(max = 200) byte[] bytes) {
    readOrRefuse(bytes);
  }

  @Property
  void aHeaderWithBytesChangedIsAHeaderOrADecodeException(@ForAll long seed) {
    Random random = new Random(seed);
    try (ChannelBuffer buffer = new ChannelBuffer(BufferPool.shared(), 64)) {
      new TtHeader(0, 7, Map.of(3, "from", 9, "method"), Map.of("isn", "service", "k", "é"))
          .appendTo(buffer);
      byte[] bytes = buffer.getBytes(0, buffer.size());
      for (int i = random.nextInt(3); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      readOrRefuse(Arrays.copyOfRange(bytes, TtHeader.FIXED_BYTES, bytes.length));
    }
  }

  @Test
  void whatPeersDoNotTakeIsRefused() {
    Map<String, String> largest = Map.of("k", "x".repeat(65_535 - 2 - 3 - 2 - 1 - 2 - 3));
    Map<String, String> larger = Map.of("k", "x".repeat(65_535 - 2 - 3 - 2 - 1 - 2));
    try (ChannelBuffer buffer = new ChannelBuffer(BufferPool.shared(), 64)) {
      new TtHeader(0, 1, Map.of(), largest).appendTo(buffer);
      assertEquals(14 + 65_532, buffer.size());
      EncodeException e =
          assertThrows(
              EncodeException.class, () -> new TtHeader(0, 1, Map.of(), larger).appendTo(buffer));
      assertEquals(EncodeException.Kind.SIZE_LIMIT, e.kind());
    }
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    try (ChannelBuffer buffer = new ChannelBuffer(BufferPool.shared(), 64)) {
      TtHeader header = new TtHeader(0, 1, Map.of(), Map.of("x".repeat(65_536), "v"));
      assertThrows(EncodeException.class, () -> header.appendTo(buffer));
    }
  }

  private static void readOrRefuse(byte[] blocks) {
    try {
      read("00000000 1000 0000 00000001 0001" + HexFormat.of().formatHex(blocks));
    } catch (DecodeException e) {
      assertEquals("", e.path());
    }
  }

  private static String wellFormed(String text) {
    return text.replaceAll("[\\ud800-\\udfff]", "?");
  }

  private static void assertBytes(String hex, TtHeader header) {
    byte[] expected = HexFormat.of().parseHex(hex.replace(" ", ""));
    try (ChannelBuffer buffer = new ChannelBuffer(BufferPool.shared(), 64)) {
      header.appendTo(buffer);
      assertArrayEquals(expected, buffer.getBytes(0, buffer.size()));
      assertEquals(header, TtHeaderReader.read(buffer, buffer.size()));
    }
  }

  private static TtHeader read(String hex) {
    try (ChannelBuffer buffer = new ChannelBuffer(BufferPool.shared(), 64)) {
      buffer.appendBytes(HexFormat.of().parseHex(hex.replace(" ", "")));
      return TtHeaderReader.read(buffer, buffer.size());
    }
  }
}
