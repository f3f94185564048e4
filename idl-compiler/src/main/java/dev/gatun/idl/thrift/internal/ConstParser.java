package dev.gatun.idl.thrift.internal;

import dev.gatun.idl.Span;
import java.util.List;

/** Parses constants. */
final class ConstParser {

  private final TokenStream tokens;

  ConstParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  ConstSyntax value() {
    Token token = tokens.current();
    Span span = token.span(tokens.source());
    return switch (token.kind()) {
      case INTEGER -> new ConstSyntax.IntegerOf(tokens.take().number(), span);
      case DOUBLE -> {
        tokens.take();
        yield new ConstSyntax.DoubleOf(Double.longBitsToDouble(token.number()), span);
      }
      case LITERAL -> new ConstSyntax.TextOf(tokens.take().text(), span);
      case IDENTIFIER -> new ConstSyntax.NameOf(tokens.name(tokens.take()));
      case OPEN_BRACKET -> tokens.nested(this::list);
      case OPEN_BRACE -> tokens.nested(this::map);
      default -> throw tokens.unexpected("a value", null);
    };
  }

  private ConstSyntax list() {
    int start = tokens.current().start();
    List<ConstSyntax> elements = tokens.items(TokenKind.CLOSE_BRACKET, "a value", this::element);
    return new ConstSyntax.ListOf(elements, tokens.since(start));
  }

  private ConstSyntax element() {
    ConstSyntax element = value();
    tokens.separator();
    return element;
  }

  private ConstSyntax map() {
    int start = tokens.current().start();
    List<ConstSyntax.Entry> entries = tokens.items(TokenKind.CLOSE_BRACE, "a key", this::entry);
    return new ConstSyntax.MapOf(entries, tokens.since(start));
  }

  private ConstSyntax.Entry entry() {
    ConstSyntax key = value();
    tokens.expect(TokenKind.COLON, "between a key and its value");
    ConstSyntax value = value();
    tokens.separator();
    return new ConstSyntax.Entry(key, value);
  }
}
