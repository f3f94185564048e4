package dev.gatun.codec.internal;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A text that is there in UTF-8, or as a string, or both; where writers reach it without a copy.
 *
 * <p>Two threads may both decode it: what they write is equal, and a {@link String} is safe to
 * publish without synchronisation.
 */
public abstract class Text {
  /** The text in UTF-8, well-formed, when it came so. */
  protected final byte @Nullable [] utf8;

  private @Nullable String string;

  /** Takes well-formed UTF-8 over. */
  protected Text(byte[] utf8) {
    this.utf8 = utf8;
  }

  /** Makes a text of a string. */
  protected Text(String string) {
    this.utf8 = null;
    this.string = string;
  }

  /** Returns the text, decoded by the first call. */
  @Override
  public final String toString() {
    String text = string;
    if (text == null) {
      text = utf8 == null ? "" : new String(utf8, StandardCharsets.UTF_8);
      string = text;
    }
    return text;
  }
}
