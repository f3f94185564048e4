package dev.gatun.idl.thrift.internal;

import dev.gatun.idl.thrift.Annotations;
import dev.gatun.idl.thrift.BaseKind;
import org.jspecify.annotations.Nullable;

/** Parses types. */
final class TypeParser {

  /** What is said about a parenthesis where a name must stand. */
  static final String ANNOTATIONS_HINT =
      "annotations may stand behind base types and containers, not behind names of types";

  private final TokenStream tokens;
  private boolean warnedOfByte;

  TypeParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  /** Parses a type; {@code expected} is what a message says when there is none. */
  TypeSyntax type(String expected) {
    if (!tokens.kind().startsType()) {
      throw tokens.unexpected(expected, null);
    }
    if (tokens.at(TokenKind.IDENTIFIER)) {
      return new TypeSyntax.Named(tokens.name(tokens.take()));
    }
    return tokens.kind().isBaseType() ? base() : tokens.nested(this::container);
  }

  private TypeSyntax base() {
    Token token = tokens.take();
    BaseKind kind =
        switch (token.kind()) {
          case BOOL -> BaseKind.BOOL;
          case BYTE, I8 -> BaseKind.I8;
          case I16 -> BaseKind.I16;
          case I32 -> BaseKind.I32;
          case I64 -> BaseKind.I64;
          case DOUBLE_TYPE -> BaseKind.DOUBLE;
          case STRING -> BaseKind.STRING;
          case BINARY -> BaseKind.BINARY;
          case UUID -> BaseKind.UUID;
          default -> throw new IllegalStateException(token.kind() + " is no base type");
        };
    if (token.kind() == TokenKind.BYTE && !warnedOfByte) {
      warnedOfByte = true;
      tokens.diagnostics().warning(token.span(tokens.source()), "'byte' is an old name of 'i8'");
    }
    Annotations annotations = tokens.annotations();
    return new TypeSyntax.Base(kind, annotations, tokens.since(token.start()));
  }

  private TypeSyntax container() {
    Token token = tokens.take();
    String cppType = cppType();
    String of = "of the " + token.kind().text();
    tokens.expect(TokenKind.LESS, "behind '" + token.kind().text() + "'");
    if (token.kind() == TokenKind.MAP) {
      TypeSyntax key = type("the type " + of + "'s keys");
      tokens.expect(TokenKind.COMMA, "between the types " + of);
      TypeSyntax value = type("the type " + of + "'s values");
      tokens.expect(TokenKind.GREATER, "behind the types " + of);
      Annotations annotations = tokens.annotations();
      return new TypeSyntax.MapOf(key, value, cppType, annotations, tokens.since(token.start()));
    }
    TypeSyntax element = type("the type " + of + "'s elements");
    tokens.expect(TokenKind.GREATER, "behind the type " + of + "'s elements");
    if (token.kind() == TokenKind.SET) {
      Annotations annotations = tokens.annotations();
      return new TypeSyntax.SetOf(element, cppType, annotations, tokens.since(token.start()));
    }
    Token late = tokens.current();
    String lateCppType = cppType();
    if (lateCppType != null) {
      tokens
          .diagnostics()
          .warning(
              late.span(tokens.source()),
              "'cpp_type' behind a list is an old form",
              "write list cpp_type \"...\" <...>");
      cppType = lateCppType;
    }
    Annotations annotations = tokens.annotations();
    return new TypeSyntax.ListOf(element, cppType, annotations, tokens.since(token.start()));
  }

  private @Nullable String cppType() {
    return tokens.takeIf(TokenKind.CPP_TYPE)
        ? tokens.expect(TokenKind.LITERAL, "behind 'cpp_type'").text()
        : null;
  }
}
