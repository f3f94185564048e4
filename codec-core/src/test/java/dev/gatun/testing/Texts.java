package dev.gatun.testing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Texts of every width and of the lengths at which codecs change their way of moving them. */
public final class Texts {
  private static final int[] LENGTHS = {
    0, 1, 2, 15, 16, 17, 42, 43, 63, 64, 65, 127, 128, 170, 171, 511, 512, 513, 1000, 5462, 20_000
  };

  /** The scripts: bytes of one, two, three and four, halves of pairs, and mixtures. */
  private static final List<String> PATTERNS =
      List.of(
          "a", "é", "б", "文", "😀", "\ud83d", "\ude00", "文a", "a文é😀", "文文文文文文文文文😀", "文\ud83d");

  private Texts() {}

  /** Returns each pattern repeated up to each length in chars; the last repetition may be cut. */
  public static List<String> all() {
    List<String> texts = new ArrayList<>();
    for (String pattern : PATTERNS) {
      for (int length : LENGTHS) {
        texts.add(pattern.repeat(length / pattern.length() + 1).substring(0, length));
      }
    }
    return texts;
  }

  /** Whether bytes are well-formed UTF-8, as the JDK's strict decoder sees it. */
  public static boolean isWellFormed(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  /** Returns a text so that a failure names it in a few words. */
  public static String describe(String text) {
    return text.length()
        + " chars like "
        + (text.isEmpty() ? "" : text.substring(0, Math.min(10, text.length())));
  }
}
