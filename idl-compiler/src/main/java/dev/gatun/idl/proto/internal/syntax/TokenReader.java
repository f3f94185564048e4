package dev.gatun.idl.proto.internal.syntax;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.Span;
import dev.gatun.idl.proto.Bytes;
import dev.gatun.idl.proto.internal.syntax.Token.Kind;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in the tokens of a file, and what all parsers do there. */
final class TokenReader {

  /** How deep messages may nest, as in protoc. */
  static final int MAX_MESSAGE_DEPTH = 31;

  /** How deep values in options may nest. */
  static final int MAX_VALUE_DEPTH = 100;

  /** A statement, or what else can be left out when it is wrong. */
  interface Statement {
    void read() throws SyntaxFault;
  }

  private final SourceFile source;
  private final Diagnostics diagnostics;
  private final List<Token> tokens;
  private final Comments comments;
  private int index;

  TokenReader(SourceFile source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
    Lexer lexer = new Lexer(source, diagnostics);
    this.tokens = lexer.tokens();
    this.comments = lexer.comments();
  }

  /** Returns the token that is next. */
  Token peek() {
    return tokens.get(index);
  }

  /** Returns the index of the token that is next. */
  int index() {
    return index;
  }

  /** Takes the next token; the end stays where it is. */
  Token next() {
    Token token = tokens.get(index);
    if (token.kind() != Kind.END) {
      index++;
    }
    return token;
  }

  boolean atEnd() {
    return peek().kind() == Kind.END;
  }

  boolean sees(String word) {
    return peek().is(word);
  }

  boolean sees(Kind kind) {
    return peek().kind() == kind;
  }

  /** Takes the next token if it is this word or symbol. */
  boolean accept(String word) {
    if (sees(word)) {
      index++;
      return true;
    }
    return false;
  }

  void expect(String symbol) throws SyntaxFault {
    if (!accept(symbol)) {
      throw expected("'" + symbol + "'");
    }
  }

  /** Takes the semicolon that ends a statement. */
  void expectEnd() throws SyntaxFault {
    if (!accept(";")) {
      Token last = tokens.get(Math.max(0, index - 1));
      boolean nextLine = line(peek().start()) > line(last.end());
      error(
          nextLine || atEnd() ? source.span(last.start(), last.end()) : span(peek()),
          nextLine || atEnd()
              ? "expected ';' behind " + last.described()
              : "expected ';' but found " + peek().described());
      if (nextLine && !sees("{")) {
        return;
      }
      throw new SyntaxFault();
    }
  }

  /** Takes a name without dots. */
  Word identifier(String what) throws SyntaxFault {
    if (!sees(Kind.IDENTIFIER)) {
      throw expected(what);
    }
    Token token = next();
    return new Word(token.text(), span(token));
  }

  /** Takes a name that may have dots in it, and one in front if that is allowed. */
  Word dotted(String what, boolean leadingDot) throws SyntaxFault {
    int start = peek().start();
    StringBuilder text = new StringBuilder();
    if (leadingDot && accept(".")) {
      text.append('.');
    }
    text.append(identifier(what).text());
    while (accept(".")) {
      text.append('.').append(identifier("a name behind the dot").text());
    }
    return new Word(text.toString(), from(start));
  }

  /** Takes strings that stand behind each other, as one. */
  Value.Text strings(String what) throws SyntaxFault {
    if (!sees(Kind.STRING)) {
      throw expected(what);
    }
    int start = peek().start();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (sees(Kind.STRING)) {
      Token token = next();
      StringLiteral literal = new StringLiteral(token.text());
      String fault = literal.fault();
      if (fault != null) {
        int at = token.start() + literal.faultAt();
        error(source.span(at, Math.min(at + 2, token.end())), fault);
      }
      bytes.writeBytes(literal.bytes());
    }
    return new Value.Text(Bytes.copyOf(bytes.toByteArray()), from(start));
  }

  /** Takes a whole number, with a sign if that is allowed. */
  Node.Whole number(String what, boolean signed) throws SyntaxFault {
    int start = peek().start();
    boolean negative = signed && accept("-");
    if (!sees(Kind.INTEGER)) {
      throw expected(what);
    }
    long value = Digits.clamped(next().text());
    return new Node.Whole(negative ? -value : value, from(start));
  }

  /** Reads statements up to the closing brace; the opening one is next. */
  void block(Statement statement) throws SyntaxFault {
    Token open = peek();
    expect("{");
    while (!accept("}")) {
      if (atEnd()) {
        error(span(open), "this '{' is never closed");
        throw new SyntaxFault();
      }
      recovering(statement);
    }
  }

  /** Reads a statement; when it is wrong, goes to the next one. */
  void recovering(Statement statement) {
    int before = index;
    try {
      statement.read();
    } catch (SyntaxFault reported) {
      skipStatement();
    }
    if (index == before) {
      next();
    }
  }

  /** Goes behind the next semicolon or block, or in front of the brace that closes this one. */
  private void skipStatement() {
    while (!atEnd() && !sees("}")) {
      if (accept(";")) {
        return;
      }
      if (sees("{")) {
        skipBlock();
        return;
      }
      next();
    }
  }

  /** Goes behind the block that begins here. */
  void skipBlock() {
    int depth = 0;
    do {
      depth += sees("{") ? 1 : sees("}") ? -1 : 0;
      next();
    } while (depth > 0 && !atEnd());
  }

  /** Returns the comment of a declaration whose last token is the one just taken. */
  String doc(int first) {
    return comments.of(tokens, first, Math.max(first, index - 1));
  }

  /** Returns the stretch from an offset to the end of the token just taken. */
  Span from(int start) {
    int end = index == 0 ? start : tokens.get(index - 1).end();
    return source.span(start, Math.max(start, end));
  }

  Span span(Token token) {
    return source.span(token.start(), token.end());
  }

  SyntaxFault expected(String what) {
    error(span(peek()), "expected " + what + " but found " + peek().described());
    return new SyntaxFault();
  }

  void error(Span span, String message) {
    error(span, message, null);
  }

  void error(Span span, String message, @Nullable String hint) {
    diagnostics.error(span, message, hint);
  }

  void warning(Span span, String message, @Nullable String hint) {
    diagnostics.warning(span, message, hint);
  }

  SourceFile source() {
    return source;
  }

  private int line(int offset) {
    return source.line(offset);
  }
}
