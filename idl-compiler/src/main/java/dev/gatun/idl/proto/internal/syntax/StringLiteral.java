package dev.gatun.idl.proto.internal.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a string token: its characters as UTF-8, its escapes as the bytes that they name.
 *
 * <p>The escapes are those of C, {@code \X} beside {@code \x}, and {@code \}{@code u} with four and
 * {@code \U} with eight hexadecimal digits.
 */
final class StringLiteral {

  private final String text;
  private final int end;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int position = 1;
  private @Nullable String fault;
  private int faultAt;

  StringLiteral(String token) {
    this.text = token;
    boolean closed = token.length() > 1 && token.charAt(token.length() - 1) == token.charAt(0);
    this.end = closed ? token.length() - 1 : token.length();
    while (position < end) {
      if (text.charAt(position) == '\\') {
        int start = position++;
        escape(start);
      } else {
        character();
      }
    }
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** Returns what is wrong with the first bad escape, or null. */
  @Nullable String fault() {
    return fault;
  }

  /** Returns where in the token that is. */
  int faultAt() {
    return faultAt;
  }

  private void character() {
    int next = position;
    while (next < end && text.charAt(next) != '\\') {
      next++;
    }
    bytes.writeBytes(text.substring(position, next).getBytes(StandardCharsets.UTF_8));
    position = next;
  }

  private void escape(int start) {
    char c = position < end ? text.charAt(position++) : '\0';
    switch (c) {
      case 'a' -> bytes.write(7);
      case 'b' -> bytes.write('\b');
      case 'f' -> bytes.write('\f');
      case 'n' -> bytes.write('\n');
      case 'r' -> bytes.write('\r');
      case 't' -> bytes.write('\t');
      case 'v' -> bytes.write(11);
      case '\\', '?', '\'', '"' -> bytes.write(c);
      case 'x', 'X' -> hexadecimal(start);
      case 'u' -> codePoint(start, 4);
      case 'U' -> codePoint(start, 8);
      default -> {
        if (c >= '0' && c <= '7') {
          position--;
          bytes.write(digits(8, 3));
        } else {
          fail(start, "an escape that is not known");
        }
      }
    }
  }

  private void hexadecimal(int start) {
    int before = position;
    int value = digits(16, 2);
    if (position == before) {
      fail(start, "an escape without hexadecimal digits");
    }
    bytes.write(value);
  }

  private void codePoint(int start, int length) {
    int before = position;
    int value = digits(16, length);
    if (position - before < length || value < 0 || value > Character.MAX_CODE_POINT) {
      fail(start, "an escape that is no Unicode character");
      return;
    }
    if (Character.isBmpCodePoint(value) && Character.isHighSurrogate((char) value)) {
      value = withLowSurrogate(value);
    }
    if (value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE) {
      bytes.write(0xe0 | (value >> 12));
      bytes.write(0x80 | ((value >> 6) & 0x3f));
      bytes.write(0x80 | (value & 0x3f));
      return;
    }
    bytes.writeBytes(Character.toString(value).getBytes(StandardCharsets.UTF_8));
  }

  private int withLowSurrogate(int high) {
    int before = position;
    if (text.startsWith("\\u", position)) {
      position += 2;
      int low = digits(16, 4);
      if (position == before + 6 && low >= 0xdc00 && low <= 0xdfff) {
        return Character.toCodePoint((char) high, (char) low);
      }
    }
    position = before;
    return high;
  }

  private int digits(int radix, int most) {
    int value = 0;
    for (int i = 0; i < most && position < end; i++) {
      char c = text.charAt(position);
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        break;
      }
      value = value * radix + digit;
      position++;
    }
    return value;
  }

  private void fail(int start, String message) {
    if (fault == null) {
      fault = message;
      faultAt = start;
    }
  }
}
