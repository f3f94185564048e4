package dev.gatun.idl.thrift.internal;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.thrift.internal.Token.Comment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a source into tokens, one at a time.
 *
 * <p>The rules are those of the official compiler's scanner, of which the longest match wins: a
 * name may hold dots but not end in one, {@code true} and {@code false} are the integers 1 and 0, a
 * number has its sign in it, and a sign alone is the number 0. What is no token is reported and
 * skipped.
 */
final class Lexer {

  /** Longer names are in no IDL that means well, and messages repeat names. */
  private static final int MAX_NAME = 1000;

  private final SourceFile source;
  private final String text;
  private final Diagnostics diagnostics;
  private final List<Comment> openingComments = new ArrayList<>();
  private int position;
  private boolean lineIsFresh = true;
  private boolean anyToken;
  private @Nullable Comment doc;

  Lexer(SourceFile source, Diagnostics diagnostics) {
    this.source = source;
    this.text = source.text();
    this.diagnostics = diagnostics;
  }

  /** Returns the doc comments before the first token. */
  List<Comment> openingComments() {
    return openingComments;
  }

  /** Returns the next token; at the end of the text, always {@link TokenKind#END}. */
  Token next() {
    while (true) {
      skipBlanksAndComments();
      int start = position;
      if (start == text.length()) {
        return token(TokenKind.END, start, "", 0);
      }
      char c = text.charAt(start);
      if (isNameStart(c)) {
        return word(start);
      }
      if (isDigit(c) || c == '+' || c == '-' || (c == '.' && isDigit(peek(1)))) {
        return number(start);
      }
      if (c == '"' || c == '\'') {
        return literal(start, c);
      }
      TokenKind symbol = TokenKind.symbol(c);
      if (symbol != null) {
        position++;
        return token(symbol, start, "", 0);
      }
      skipForeign(start);
    }
  }

  private Token token(TokenKind kind, int start, String value, long number) {
    Token token = new Token(kind, start, position, value, number, doc, lineIsFresh);
    doc = null;
    lineIsFresh = false;
    anyToken = true;
    return token;
  }

  private Token word(int start) {
    do {
      position++;
    } while (isNamePart(peek(0)) || (peek(0) == '.' && isNamePart(peek(1))));
    if (position - start > MAX_NAME) {
      diagnostics.error(
          source.span(start, start + MAX_NAME),
          "a name may not be longer than " + MAX_NAME + " characters");
    }
    String word = text.substring(start, Math.min(position, start + MAX_NAME));
    if (word.equals("true") || word.equals("false")) {
      return token(TokenKind.INTEGER, start, word, word.equals("true") ? 1 : 0);
    }
    TokenKind keyword = TokenKind.keyword(word);
    return token(keyword == null ? TokenKind.IDENTIFIER : keyword, start, word, 0);
  }

  private Token number(int start) {
    int signed = isDigit(text.charAt(start)) || text.charAt(start) == '.' ? 0 : 1;
    int digits = start + signed;
    if (text.startsWith("0x", digits) && isHexDigit(charAt(digits + 2))) {
      position = digits + 2;
      while (isHexDigit(peek(0))) {
        position++;
      }
      return integer(start, digits + 2, 16);
    }
    position = skipDigits(digits);
    boolean whole = position > digits;
    if (peek(0) == '.' && isDigit(peek(1))) {
      position = skipDigits(position + 1);
      whole = false;
    }
    if (peek(0) == 'e' || peek(0) == 'E') {
      int exponent = position + (peek(1) == '+' || peek(1) == '-' ? 2 : 1);
      if (isDigit(charAt(exponent))) {
        position = skipDigits(exponent);
        whole = false;
      }
    }
    return whole ? integer(start, digits, 10) : real(start, digits);
  }

  private Token integer(int start, int digits, int radix) {
    String magnitude = text.substring(digits, position);
    boolean negative = text.charAt(start) == '-';
    // In hexadecimal the official compiler reads the magnitude alone: -0x8000000000000000 is out.
    boolean signCounts = negative && radix == 10;
    long value = 0;
    try {
      value = Long.parseLong(signCounts ? "-" + magnitude : magnitude, radix);
      value = negative && !signCounts ? -value : value;
    } catch (NumberFormatException tooLarge) {
      diagnostics.error(
          source.span(start, position),
          "this integer does not fit into 64 bits",
          "i64 goes from -9223372036854775808 to 9223372036854775807");
    }
    return token(TokenKind.INTEGER, start, text.substring(start, position), value);
  }

  private Token real(int start, int digits) {
    String written = text.substring(start, position);
    double value;
    int first = charAt(digits) == '.' ? digits + 1 : digits;
    if (!isDigit(charAt(first))) {
      value = 0;
      diagnostics.warning(
          source.span(start, position), "'" + written + "' has no digits and is taken for 0");
    } else {
      value = Double.parseDouble(written);
    }
    if (Double.isInfinite(value)) {
      diagnostics.warning(
          source.span(start, position), "this number is beyond a double and becomes infinite");
    }
    return token(TokenKind.DOUBLE, start, written, Double.doubleToRawLongBits(value));
  }

  private Token literal(int start, char quote) {
    StringBuilder value = new StringBuilder();
    position++;
    while (true) {
      char c = peek(0);
      if (position == text.length() || c == '\n') {
        diagnostics.error(
            source.span(start, position),
            "this literal has no end in its line",
            "close it with " + quote + "; a line end inside is written \\n");
        break;
      }
      position++;
      if (c == quote) {
        break;
      }
      value.append(c == '\\' && position < text.length() ? escape() : c);
    }
    return token(TokenKind.LITERAL, start, value.toString(), 0);
  }

  private char escape() {
    char c = text.charAt(position++);
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case '"', '\'', '\\' -> c;
      default -> {
        // A line end ends the literal, which is what is reported next.
        position -= c == '\n' ? 1 : 0;
        diagnostics.error(
            source.span(position - (c == '\n' ? 1 : 2), position),
            "there is no such escape",
            "the escapes are \\n \\r \\t \\\" \\' and \\\\");
        yield c;
      }
    };
  }

  private void skipBlanksAndComments() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '\n' || c == '\r') {
        lineIsFresh = true;
        position++;
      } else if (c == ' ' || c == '\t') {
        position++;
      } else if (c == '#' || (c == '/' && peek(1) == '/')) {
        int end = text.indexOf('\n', position);
        position = end < 0 ? text.length() : end;
      } else if (c == '/' && peek(1) == '*') {
        blockComment();
      } else {
        return;
      }
    }
  }

  private void blockComment() {
    int start = position;
    int stars = start + 2;
    while (charAt(stars) == '*') {
      stars++;
    }
    boolean onlyStars = stars > start + 2 && charAt(stars) == '/';
    boolean isDoc = stars > start + 2 && !onlyStars;
    int end = onlyStars ? stars - 1 : text.indexOf("*/", start + 2);
    if (end < 0) {
      diagnostics.error(
          source.span(start, start + 2), "this comment has no end", "close it with */");
      position = text.length();
      return;
    }
    position = end + 2;
    if (isDoc) {
      doc = new Comment(start, position);
      if (!anyToken) {
        openingComments.add(doc);
      }
    }
  }

  private void skipForeign(int start) {
    do {
      position += Character.charCount(text.codePointAt(position));
    } while (position < text.length() && isForeign(text.charAt(position)));
    diagnostics.error(
        source.span(start, position),
        text.charAt(start) < 0x80
            ? "this character has no meaning here"
            : "only comments and literals may hold characters beyond ASCII");
  }

  private boolean isForeign(char c) {
    return c >= 0x80 || (c < ' ' && c != '\n' && c != '\r' && c != '\t');
  }

  private char peek(int ahead) {
    return charAt(position + ahead);
  }

  /** Returns a character, or NUL behind the end. */
  private char charAt(int offset) {
    return offset < text.length() ? text.charAt(offset) : 0;
  }

  private int skipDigits(int from) {
    int end = from;
    while (isDigit(charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHexDigit(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c);
  }
}
