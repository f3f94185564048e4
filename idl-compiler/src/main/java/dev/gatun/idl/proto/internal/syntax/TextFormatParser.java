package dev.gatun.idl.proto.internal.syntax;

import dev.gatun.idl.Span;
import dev.gatun.idl.proto.internal.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the values of options, messages in protobuf's text format among them. */
final class TextFormatParser {

  private static final Set<String> SIGNED_WORDS = Set.of("inf", "infinity", "nan");

  private final TokenReader in;

  TextFormatParser(TokenReader in) {
    this.in = in;
  }

  /** Reads a message between braces or angle brackets. */
  Value.Aggregate message(int depth) throws SyntaxFault {
    int start = in.peek().start();
    Token open = in.peek();
    if (depth > TokenReader.MAX_VALUE_DEPTH) {
      in.error(in.span(open), "values nest deeper than " + TokenReader.MAX_VALUE_DEPTH);
      throw new SyntaxFault();
    }
    String close = in.accept("<") ? ">" : "}";
    if (close.equals("}")) {
      in.expect("{");
    }
    List<Value.Entry> entries = new ArrayList<>();
    while (!in.accept(close)) {
      if (in.atEnd()) {
        in.error(in.span(open), "this '" + open.text() + "' is never closed");
        throw new SyntaxFault();
      }
      entries.add(entry(depth));
      if (!in.accept(",")) {
        in.accept(";");
      }
    }
    return new Value.Aggregate(entries, in.from(start));
  }

  /** Reads a number or a word, either with a minus sign. */
  Value numberOrWord(String what) throws SyntaxFault {
    int start = in.peek().start();
    boolean negative = in.accept("-");
    Token token = in.peek();
    switch (token.kind()) {
      case IDENTIFIER -> {
        in.next();
        Span span = in.from(start);
        if (negative && !SIGNED_WORDS.contains(token.text().toLowerCase(Locale.ROOT))) {
          in.error(span, "'-' is before a number, inf or nan");
        }
        return new Value.Identifier(token.text(), negative, span);
      }
      case INTEGER -> {
        in.next();
        return new Value.Whole(token.text(), negative, in.from(start));
      }
      case FLOAT -> {
        in.next();
        double value = real(token.text());
        return new Value.Real(negative ? -value : value, in.from(start));
      }
      default -> throw in.expected(what);
    }
  }

  private Value.Entry entry(int depth) throws SyntaxFault {
    Value.Entry.Kind kind = Value.Entry.Kind.FIELD;
    Word name;
    String domain = null;
    if (in.accept("[")) {
      int start = in.peek().start();
      name = in.dotted("the name of an extension or type", false);
      kind = Value.Entry.Kind.EXTENSION;
      if (in.accept("/")) {
        kind = Value.Entry.Kind.TYPE_URL;
        domain = name.text();
        name = in.dotted("the name of a type", false);
        name = new Word(name.text(), in.from(start));
      }
      in.expect("]");
    } else {
      name = in.identifier("the name of a field");
    }
    return new Value.Entry(name, kind, domain, entryValue(depth));
  }

  private Value entryValue(int depth) throws SyntaxFault {
    boolean colon = in.accept(":");
    if (in.sees("{") || in.sees("<")) {
      return message(depth + 1);
    }
    if (in.sees("[")) {
      return list(depth, colon);
    }
    if (!colon) {
      throw in.expected("':', '{' or '<'");
    }
    return scalar();
  }

  private Value list(int depth, boolean colon) throws SyntaxFault {
    int start = in.peek().start();
    in.expect("[");
    List<Value> values = new ArrayList<>();
    if (in.accept("]")) {
      return new Value.Listed(values, in.from(start));
    }
    do {
      boolean message = in.sees("{") || in.sees("<");
      if (!message && !colon) {
        throw in.expected("'{' or '<'");
      }
      values.add(message ? message(depth + 1) : scalar());
    } while (in.accept(","));
    in.expect("]");
    return new Value.Listed(values, in.from(start));
  }

  private Value scalar() throws SyntaxFault {
    return in.sees(Kind.STRING) ? in.strings("a string") : numberOrWord("a value");
  }

  private static double real(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException reportedByLexer) {
      return 0;
    }
  }
}
