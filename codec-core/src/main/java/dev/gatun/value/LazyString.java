package dev.gatun.value;

import dev.gatun.codec.internal.Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text that owns its bytes and is decoded when somebody first asks for it; written again, an
 * untouched one goes out as it came in. Its bytes are checked when they are read, not when they are
 * decoded. Immutable, and safe to read from several threads.
 */
public final class LazyString extends Text implements CharSequence, Comparable<LazyString> {
  /** The empty text. */
  public static final LazyString EMPTY = new LazyString("");

  private LazyString(byte[] utf8) {
    super(utf8);
  }

  private LazyString(String string) {
    super(string);
  }

  /** Returns a text that is there already. */
  public static LazyString of(String string) {
    return new LazyString(string);
  }

  /** Makes a text of well-formed UTF-8 in an array that nobody writes to from now on. */
  public static LazyString adoptUtf8(byte[] utf8) {
    return new LazyString(utf8);
  }

  /** Returns the text in UTF-8, in a new array. */
  public byte[] toUtf8() {
    return utf8 == null ? toString().getBytes(StandardCharsets.UTF_8) : utf8.clone();
  }

  @Override
  public int length() {
    return toString().length();
  }

  /** Returns whether there is no character, without decoding. */
  @Override
  public boolean isEmpty() {
    return utf8 == null ? toString().isEmpty() : utf8.length == 0;
  }

  @Override
  public char charAt(int index) {
    return toString().charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return toString().subSequence(start, end);
  }

  @Override
  public int compareTo(LazyString other) {
    return toString().compareTo(other.toString());
  }

  /** Returns whether the other is a lazy string of the same text. */
  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof LazyString that)) {
      return false;
    }
    return (utf8 != null && that.utf8 != null)
        ? Arrays.equals(utf8, that.utf8)
        : toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
