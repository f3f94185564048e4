package dev.gatun.codec.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** UTF-8 against the JDK's own encoder and its strict decoder. */
class Utf8Test {
  private static final int ROOM = 4096;
  private static final long BASE = Memory.allocate(ROOM);

  @Property
  void encodesAsTheJdkDoesLoneSurrogatesIncluded(@ForAll("texts") String text) {
    assertArrayEquals(text.getBytes(UTF_8), encode(text));
  }

  @Test
  void encodesEveryCodePointAsTheJdkDoes() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      String text = new StringBuilder().appendCodePoint(codePoint).toString();
      byte[] expected = text.getBytes(UTF_8);
      int length = Utf8.encode(text, BASE, 0);
      assertEquals(expected.length, length, text);
      for (int i = 0; i < length; i++) {
        assertEquals(expected[i], Memory.getByte(BASE, i), text);
      }
    }
  }

  @Property
  void encodesWideTextAlikeWhateverTheChunks(
      @ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 9) int chunk) {
    int length = Utf8.encodeWide(text, BASE, 0, new char[chunk]);
    assertArrayEquals(text.getBytes(UTF_8), bytes(length));
  }

  @Property
  void wellFormedTextHasNothingMalformed(@ForAll("texts") String text) {
    byte[] bytes = text.getBytes(UTF_8);
    assertEquals(-1, firstMalformed(bytes, 0, bytes.length));
  }

  @Property
  void findsWhatTheStrictDecoderRefuses(@ForAll("texts") String text, @ForAll Random random) {
    byte[] bytes = text.getBytes(UTF_8);
    for (int changes = random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    int from = random.nextInt(bytes.length + 1);
    int to = from + random.nextInt(bytes.length - from + 1);
    assertEquals(firstRefused(bytes, from, to), firstMalformed(bytes, from, to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "文", "😀", "aé文😀", "\uffff\ud7ff", "\u0800\u0fff"})
  void findsOneWrongByteWhereverItIs(String pattern) {
    for (int length = 0; length < 200; length += 7) {
      byte[] bytes = pattern.repeat(length).getBytes(UTF_8);
      bytes = Arrays.copyOf(bytes, Math.min(bytes.length, 300));
      for (int i = 0; i < bytes.length; i++) {
        for (byte wrong :
            new byte[] {'a', (byte) 0x80, (byte) 0xc3, (byte) 0xed, (byte) 0xf4, -1}) {
          byte right = bytes[i];
          bytes[i] = wrong;
          assertEquals(
              firstRefused(bytes, 0, bytes.length), firstMalformed(bytes, 0, bytes.length));
          bytes[i] = right;
        }
      }
    }
  }

  @Property
  void decodesWhatTheJdkDecodes(@ForAll("texts") String text) {
    byte[] bytes = text.repeat(3).getBytes(UTF_8);
    assertEquals(new String(bytes, UTF_8), decode(bytes));
  }

  @Property
  void decodesNothingThatIsMalformed(@ForAll("texts") String text, @ForAll Random random) {
    byte[] bytes = (text + "文").repeat(3).getBytes(UTF_8);
    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    boolean wellFormed = firstRefused(bytes, 0, bytes.length) < 0;
    assertEquals(wellFormed ? new String(bytes, UTF_8) : null, decode(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "文", "😀", "aé文😀", "文字é and a"})
  void decodesNothingThatIsCutWithinAChar(String pattern) {
    byte[] bytes = pattern.repeat(100).getBytes(UTF_8);
    for (int length = 0; length < Math.min(300, bytes.length); length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      boolean wellFormed = firstRefused(part, 0, length) < 0;
      assertEquals(wellFormed ? -1 : part.length - tail(part), firstMalformed(part, 0, length));
      Memory.copy(bytes, 0, BASE, 0, bytes.length); // the rest of the char is behind the end
      char[] chars = new char[length + Utf8.CHAR_SLACK];
      int count = Utf8.decode(BASE, 0, length, chars);
      assertEquals(
          wellFormed ? new String(part, UTF_8) : null,
          count < 0 ? null : new String(chars, 0, count));
    }
  }

  /** How many bytes of a last, incomplete char there are. */
  private static int tail(byte[] bytes) {
    int tail = 1;
    while ((bytes[bytes.length - tail] & 0xc0) == 0x80) {
      tail++;
    }
    return tail;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "文", "😀", "aé文😀", "文字é and a"})
  void decodesAndEncodesTextOfEveryLength(String pattern) {
    String text = pattern.repeat(300);
    for (int length = 0; length < 300; length++) {
      String part = text.substring(0, length);
      if (length > 0 && Character.isHighSurrogate(part.charAt(length - 1))) {
        continue;
      }
      byte[] bytes = part.getBytes(UTF_8);
      assertEquals(part, decode(bytes));
      assertArrayEquals(bytes, bytes(Utf8.encodeWide(part, BASE, 0, new char[100])));
    }
  }

  @Test
  void agreesWithTheStrictDecoderOnEveryLeadAndSecondByte() {
    for (int pair = 0; pair < 1 << 16; pair++) {
      byte[] bytes = {(byte) (pair >> 8), (byte) pair, (byte) 0x80, (byte) 0x80, 'a'};
      assertEquals(firstRefused(bytes, 0, 5), firstMalformed(bytes, 0, 5));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "c080, 0",
    "61c1bf, 1",
    "e0809f, 0",
    "eda080, 0",
    "6161f08080af, 2",
    "f4908080, 0",
    "f5, 0",
    "c3a9ff, 2",
    "e282, 0",
    "f09f98, 0",
    "80, 0",
  })
  void overlongSurrogateTooHighAndCutShortSequencesAreMalformed(String hex, int at) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertEquals(at, firstMalformed(bytes, 0, bytes.length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "é", "€", "😀", "aé€😀z"})
  void encodesAtAnOffsetAndReturnsTheLength(String text) {
    byte[] expected = text.getBytes(UTF_8);
    assertEquals(expected.length, Utf8.encode(text, BASE, 100));
    byte[] actual = new byte[expected.length];
    Memory.copy(BASE, 100, actual, 0, actual.length);
    assertArrayEquals(expected, actual);
  }

  @Property
  void encodesTheSameFromTheLastCharToTheFirst(@ForAll("texts") String text) {
    byte[] expected = text.getBytes(UTF_8);
    Memory.putByte(BASE, 1000, (byte) 7);
    assertEquals(1000 - expected.length, Utf8.encodeBefore(text, BASE, 1000));
    byte[] actual = new byte[expected.length];
    Memory.copy(BASE, 1000 - expected.length, actual, 0, actual.length);
    assertArrayEquals(expected, actual);
    assertEquals(7, Memory.getByte(BASE, 1000));
  }

  @Provide
  static Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.strings().ascii().ofMaxLength(20)),
            Tuple.of(2, Arbitraries.strings().all().ofMaxLength(10)),
            Tuple.of(1, Arbitraries.strings().withCharRange('\ud7f0', '\ue010').ofMaxLength(6)),
            Tuple.of(1, Arbitraries.of("é", "߿", "ࠀ", "\uffff", "😀", "\ud83d", "\ude00")));
    return pieces.list().ofMaxSize(5).map(list -> String.join("", list));
  }

  private static byte[] encode(String text) {
    return bytes(Utf8.encode(text, BASE, 0));
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    Memory.copy(BASE, 0, bytes, 0, length);
    return bytes;
  }

  private static @Nullable String decode(byte[] bytes) {
    Memory.copy(bytes, 0, BASE, 0, bytes.length);
    char[] chars = new char[bytes.length + Utf8.CHAR_SLACK];
    int count = Utf8.decode(BASE, 0, bytes.length, chars);
    return count < 0 ? null : new String(chars, 0, count);
  }

  private static int firstMalformed(byte[] bytes, int from, int to) {
    Memory.copy(bytes, 0, BASE, 0, bytes.length);
    return Utf8.firstMalformed(BASE, from, to);
  }

  /** Where the strict decoder stops, or -1. */
  private static int firstRefused(byte[] bytes, int from, int to) {
    CharsetDecoder decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer output = CharBuffer.allocate(2 * (to - from) + 2);
    return decoder.decode(input, output, true).isError() ? input.position() : -1;
  }
}
