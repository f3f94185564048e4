package dev.gatun.idl.proto.internal.syntax;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.proto.internal.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a source into tokens, and keeps the comments between them for {@link Comments}. */
final class Lexer {

  private final SourceFile source;
  private final String text;
  private final Diagnostics diagnostics;
  private final List<Token> tokens = new ArrayList<>();
  private final Comments comments;
  private int position;

  Lexer(SourceFile source, Diagnostics diagnostics) {
    this.source = source;
    this.text = source.text();
    this.diagnostics = diagnostics;
    this.comments = new Comments(source);
  }

  /** Returns the tokens; the last is {@link Kind#END}. */
  List<Token> tokens() {
    while (position < text.length() && !diagnostics.isFull()) {
      next(text.charAt(position));
    }
    tokens.add(new Token(Kind.END, "", text.length()));
    return tokens;
  }

  /** Returns the comments; complete once the tokens are. */
  Comments comments() {
    return comments;
  }

  private void next(char c) {
    int start = position;
    if (isBlank(c)) {
      position++;
    } else if (isLetter(c)) {
      skipWord();
      add(Kind.IDENTIFIER, start);
    } else if (isDigit(c) || (c == '.' && isDigit(at(position + 1)))) {
      number(start);
    } else if (c == '"' || c == '\'') {
      string(c);
    } else if (c == '/' && at(position + 1) == '/') {
      lineComment();
    } else if (c == '/' && at(position + 1) == '*') {
      blockComment();
    } else if (c > ' ' && c < 0x7f) {
      position++;
      add(Kind.SYMBOL, start);
    } else {
      foreign(start);
    }
  }

  private void number(int start) {
    boolean real = false;
    if (at(start) == '0' && (at(start + 1) == 'x' || at(start + 1) == 'X')) {
      position += 2;
      while (Character.digit(at(position), 16) >= 0 && at(position) < 0x80) {
        position++;
      }
      if (position == start + 2) {
        error(start, "'0x' without hexadecimal digits");
      }
    } else {
      skipDigits();
      boolean octal = at(start) == '0' && position > start + 1;
      if (at(position) == '.') {
        real = true;
        position++;
        skipDigits();
      }
      if (at(position) == 'e' || at(position) == 'E') {
        real = true;
        position++;
        if (at(position) == '+' || at(position) == '-') {
          position++;
        }
        if (!isDigit(at(position))) {
          error(start, "the exponent has no digits");
        }
        skipDigits();
      }
      if (octal && !real && hasDecimalDigit(start)) {
        error(start, "a number with a leading zero is octal and has no digit above 7");
      } else if (octal && real) {
        error(start, "a number with a leading zero is octal and has no fraction");
      }
    }
    int end = position;
    if (isLetter(at(position)) || at(position) == '.') {
      while (isLetter(at(position)) || isDigit(at(position)) || at(position) == '.') {
        position++;
      }
      error(end, "a number ends here, and something else begins without a space");
    }
    tokens.add(new Token(real ? Kind.FLOAT : Kind.INTEGER, text.substring(start, end), start));
  }

  private boolean hasDecimalDigit(int start) {
    for (int i = start; i < position; i++) {
      if (at(i) > '7') {
        return true;
      }
    }
    return false;
  }

  private void string(char quote) {
    int start = position++;
    while (position < text.length() && at(position) != quote && at(position) != '\n') {
      position += at(position) == '\\' && at(position + 1) != '\n' ? 2 : 1;
    }
    position = Math.min(position, text.length());
    int nul = text.substring(start, position).indexOf('\0');
    if (nul >= 0) {
      error(start, "the string holds a NUL character", "write it as \\0");
    }
    if (position == text.length() || at(position) == '\n') {
      error(start, "the string does not end on its line");
      tokens.add(new Token(Kind.STRING, text.substring(start, position), start));
      return;
    }
    position++;
    add(Kind.STRING, start);
  }

  private void lineComment() {
    int start = position;
    int end = text.indexOf('\n', position);
    position = end < 0 ? text.length() : end;
    comments.add(tokens.size(), start, position, false);
  }

  private void blockComment() {
    int start = position;
    int end = text.indexOf("*/", start + 2);
    if (end < 0) {
      position = text.length();
      error(start, "the comment has no end");
      return;
    }
    int inner = text.indexOf("/*", start + 2);
    if (inner >= 0 && inner < end) {
      position = inner;
      error(inner, "a comment in a comment", "block comments do not nest");
    }
    position = end + 2;
    comments.add(tokens.size(), start, position, true);
  }

  private void foreign(int start) {
    int end = start;
    while (end < text.length() && (text.charAt(end) >= 0x7f || isControl(text.charAt(end)))) {
      end++;
    }
    position = Math.max(end, start + 1);
    error(start, "a character that can only be in strings and comments");
  }

  private void skipWord() {
    while (isLetter(at(position)) || isDigit(at(position))) {
      position++;
    }
  }

  private void skipDigits() {
    while (isDigit(at(position))) {
      position++;
    }
  }

  private void add(Kind kind, int start) {
    tokens.add(new Token(kind, text.substring(start, position), start));
  }

  private void error(int start, String message) {
    error(start, message, null);
  }

  private void error(int start, String message, @Nullable String hint) {
    int end = Math.min(Math.max(position, start + 1), text.length());
    diagnostics.error(source.span(start, Math.max(start, end)), message, hint);
  }

  /** Returns the character there, or NUL behind the end. */
  private char at(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }

  private static boolean isControl(char c) {
    return c < ' ' && !isBlank(c);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
