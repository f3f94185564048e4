package dev.gatun.codec.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The oracle is the JDK's own conversion, replacement of malformed input included. */
class HeapUtf8Test {
  private static final int AT = 5;

  /** Chars of every encoded length, and both kinds of surrogate, in any order. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.chars().range('\0', '\u007f'),
            Arbitraries.chars().range('\u0080', '\u07ff'),
            Arbitraries.chars().range('\u0800', '\uffff'),
            Arbitraries.chars().range('\ud800', '\udfff'))
        .list()
        .ofMaxSize(300)
        .map(
            chars -> {
              StringBuilder text = new StringBuilder();
              chars.forEach(text::append);
              return text.toString();
            });
  }

  /** Bytes of valid text of which a few are replaced by any. */
  @Provide
  Arbitrary<byte[]> nearlyValidBytes() {
    Arbitrary<int[]> spoilt = Arbitraries.integers().array(int[].class).ofMaxSize(3);
    return net.jqwik.api.Combinators.combine(texts(), spoilt)
        .as(
            (text, places) -> {
              byte[] bytes = text.getBytes(UTF_8);
              for (int place : places) {
                if (bytes.length > 0) {
                  bytes[(place >>> 8) % bytes.length] = (byte) place;
                }
              }
              return bytes;
            });
  }

  @Property
  void putEqualsTheJdk(@ForAll("texts") String text) {
    byte[] bytes = room(text);
    int end = HeapUtf8.put(text, bytes, AT);
    assertArrayEquals(text.getBytes(UTF_8), Arrays.copyOfRange(bytes, AT, end));
  }

  @Property
  void putWideEqualsTheJdkWhateverTheScratch(
      @ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 320) int scratch) {
    byte[] bytes = room(text);
    int end = HeapUtf8.putWide(text, bytes, AT, new char[scratch]);
    assertArrayEquals(text.getBytes(UTF_8), Arrays.copyOfRange(bytes, AT, end));
  }

  @Property
  void getWideEqualsTheJdkOnValidBytes(@ForAll("texts") String text) {
    byte[] encoded = text.getBytes(UTF_8);
    assertEquals(new String(encoded, UTF_8), getWide(encoded));
  }

  @Property
  void getWideEqualsTheJdkOnMalformedBytes(@ForAll("nearlyValidBytes") byte[] encoded) {
    assertEquals(new String(encoded, UTF_8), getWide(encoded));
  }

  @Test
  void aLoneSurrogateBecomesAQuestionMark() {
    byte[] bytes = new byte[16];
    assertEquals(3, HeapUtf8.putWide("\u4f60\ud800".substring(1) + "ab", bytes, 0, new char[2]));
    assertArrayEquals("?ab".getBytes(UTF_8), Arrays.copyOf(bytes, 3));
  }

  @Test
  void aPairIsKeptTogetherAcrossTheScratch() {
    String text = "x\ud83d\ude00y";
    byte[] bytes = new byte[16];
    int end = HeapUtf8.putWide(text, bytes, 0, new char[2]);
    assertArrayEquals(text.getBytes(UTF_8), Arrays.copyOf(bytes, end));
  }

  @Test
  void malformedBytesBecomeReplacementChars() {
    assertEquals("\u4f60\ufffda", getWide(new byte[] {-28, -67, -96, -1, 'a'}));
  }

  @Test
  void surrogatesEncodedInThreeBytesAreMalformed() {
    byte[] encoded = {(byte) 0xed, (byte) 0xa0, (byte) 0x80, 'a', 'b'};
    assertEquals(new String(encoded, UTF_8), getWide(encoded));
  }

  @Test
  void looksWideSamplesChars() {
    assertEquals(true, HeapUtf8.looksWide("\u4f60\u597d"));
    assertEquals(false, HeapUtf8.looksWide("hello"));
    assertEquals(false, HeapUtf8.looksWide("\u00e9t\u00e9"));
    assertEquals(false, HeapUtf8.looksWide(""));
  }

  @Test
  void looksWideSamplesBytesWithinTheirBounds() {
    byte[] bytes = {-1, 'a', 'b', 'c', -1};
    assertEquals(false, HeapUtf8.looksWide(bytes, 1, 3));
    assertEquals(true, HeapUtf8.looksWide(bytes, 1, 4));
    assertEquals(false, HeapUtf8.looksWide(bytes, 5, 0));
  }

  private static byte[] room(String text) {
    return new byte[AT + text.length() * Utf8.MAX_BYTES_PER_CHAR + HeapUtf8.SLACK];
  }

  private static String getWide(byte[] encoded) {
    byte[] bytes = new byte[AT + encoded.length];
    System.arraycopy(encoded, 0, bytes, AT, encoded.length);
    return HeapUtf8.getWide(bytes, AT, encoded.length, new char[Math.max(1, encoded.length)]);
  }
}
