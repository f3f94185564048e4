package dev.gatun.idl.thrift.internal;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.Span;
import dev.gatun.idl.thrift.Annotation;
import dev.gatun.idl.thrift.Annotations;
import dev.gatun.idl.thrift.internal.Token.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a file with one token of lookahead, and how the parsers give up and go on.
 *
 * <p>A parser that cannot go on reports that and throws {@link Abandoned}. The list around it (of
 * fields, of members, of definitions) catches that, skips to where its next item may begin, and
 * goes on.
 */
final class TokenStream {

  /** How deep types, constants and attributes may be nested. */
  static final int MAX_NESTING = 200;

  /** An item was given up; what is wrong with it has been reported. */
  static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1;

    Abandoned() {
      super(null, null, false, false);
    }
  }

  private final SourceFile source;
  private final Diagnostics diagnostics;
  private final Lexer lexer;
  private Token current;
  private int lastEnd;
  private int nesting;
  private int failedAt = -1;
  private boolean anyAbandoned;

  TokenStream(SourceFile source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.lexer = new Lexer(source, diagnostics);
    this.current = lexer.next();
  }

  SourceFile source() {
    return source;
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  List<Comment> openingComments() {
    return lexer.openingComments();
  }

  Token current() {
    return current;
  }

  TokenKind kind() {
    return current.kind();
  }

  boolean at(TokenKind kind) {
    return current.kind() == kind;
  }

  Token take() {
    Token taken = current;
    lastEnd = taken.end();
    current = lexer.next();
    return taken;
  }

  boolean takeIf(TokenKind kind) {
    if (at(kind)) {
      take();
      return true;
    }
    return false;
  }

  /** Takes a token of that kind or gives up; {@code where} says what it is needed for. */
  Token expect(TokenKind kind, String where) {
    if (at(kind)) {
      return take();
    }
    throw unexpected(kind.describe() + " " + where, null);
  }

  Name name(String what) {
    return name(what, null);
  }

  /** A name; {@code hint} is for when something else stands there that is not a keyword. */
  Name name(String what, @Nullable String hint) {
    if (at(TokenKind.IDENTIFIER)) {
      return name(take());
    }
    boolean keyword = kind().namesField();
    throw unexpected(what, keyword ? "'" + kind().text() + "' is a word of the language" : hint);
  }

  /** A name without dots. */
  Name simpleName(String what) {
    return simpleName(what, null);
  }

  /** A name without dots; the hint is that of {@link #name(String, String)}. */
  Name simpleName(String what, @Nullable String hint) {
    Name name = name(what, hint);
    if (name.text().indexOf('.') >= 0) {
      diagnostics.error(name.span(), what + " may not hold a dot");
    }
    return name;
  }

  Name name(Token token) {
    return new Name(token.text(), token.span(source));
  }

  /** Returns the stretch from an offset to the end of the token taken last. */
  Span since(int start) {
    return source.span(start, Math.max(start, lastEnd));
  }

  void separator() {
    if (!takeIf(TokenKind.COMMA)) {
      takeIf(TokenKind.SEMICOLON);
    }
  }

  Annotations annotations() {
    if (!at(TokenKind.OPEN_PARENTHESIS)) {
      return Annotations.NONE;
    }
    return new Annotations(items(TokenKind.CLOSE_PARENTHESIS, "an annotation", this::annotation));
  }

  private Annotation annotation() {
    int start = current.start();
    Name name = name("the name of an annotation");
    String value = "1";
    if (takeIf(TokenKind.EQUALS)) {
      value = expect(TokenKind.LITERAL, "as the value of an annotation").text();
    }
    Annotation annotation = new Annotation(name.text(), value, since(start));
    separator();
    return annotation;
  }

  /** Parses what may be nested, up to {@link #MAX_NESTING} deep. */
  <T> T nested(Supplier<T> parser) {
    if (nesting == MAX_NESTING) {
      throw fail("this is nested more than " + MAX_NESTING + " deep", null);
    }
    nesting++;
    try {
      return parser.get();
    } finally {
      nesting--;
    }
  }

  /** Parses items in brackets, both brackets included, and goes on behind an item given up. */
  <T> List<T> items(TokenKind closer, String what, Supplier<T> item) {
    Token opener = take();
    List<T> items = new ArrayList<>();
    while (!at(closer)) {
      boolean nextDefinition =
          current.firstInLine() && (kind().startsDefinition() || kind().isHeader());
      if (at(TokenKind.END) || nextDefinition) {
        int line = source.line(opener.start());
        throw unexpected(
            what + " or " + closer.describe(),
            opener.kind().describe() + " in line " + line + " is not closed");
      }
      int start = current.start();
      try {
        items.add(item.get());
      } catch (Abandoned reported) {
        anyAbandoned = true;
        skipItem(closer, start);
      }
    }
    take();
    return items;
  }

  /** Returns whether an item was given up since this was asked last. */
  boolean abandonedAny() {
    boolean any = anyAbandoned;
    anyAbandoned = false;
    return any;
  }

  /** Skips to the next header or definition that begins a line, over one token at least. */
  void skipDefinition(int start) {
    while (!at(TokenKind.END)) {
      boolean begins = kind().startsDefinition() || kind().isHeader();
      if (begins && current.firstInLine() && current.start() > start) {
        return;
      }
      take();
    }
  }

  /** Reports that something else was expected. */
  Abandoned unexpected(String expected, @Nullable String hint) {
    String found = current.kind().describe();
    if (at(TokenKind.IDENTIFIER) || at(TokenKind.INTEGER) || at(TokenKind.DOUBLE)) {
      found = "'" + current.text() + "'";
    }
    return fail("expected " + expected + ", found " + found, hint);
  }

  /** Reports an error at the current token, unless one has been reported there. */
  private Abandoned fail(String message, @Nullable String hint) {
    if (current.start() != failedAt) {
      failedAt = current.start();
      diagnostics.error(current.span(source), message, hint);
    }
    return new Abandoned();
  }

  private void skipItem(TokenKind closer, int start) {
    int depth = 0;
    while (!at(TokenKind.END)) {
      if (current.firstInLine() && (kind().startsDefinition() || kind().isHeader())) {
        return;
      }
      if (depth == 0) {
        if (at(closer)) {
          return;
        }
        if (at(TokenKind.COMMA) || at(TokenKind.SEMICOLON)) {
          take();
          return;
        }
        if (current.firstInLine() && current.start() > start && mayBeginItem()) {
          return;
        }
      }
      depth += nestingOf(kind());
      depth = Math.max(depth, 0);
      take();
    }
  }

  private boolean mayBeginItem() {
    return at(TokenKind.INTEGER) || kind().namesField();
  }

  private static int nestingOf(TokenKind kind) {
    return switch (kind) {
      case OPEN_BRACE, OPEN_BRACKET, OPEN_PARENTHESIS -> 1;
      case CLOSE_BRACE, CLOSE_BRACKET, CLOSE_PARENTHESIS -> -1;
      default -> 0;
    };
  }
}
