package dev.gatun.idl.thrift.internal;

import dev.gatun.idl.thrift.Annotations;
import dev.gatun.idl.thrift.BaseKind;
import dev.gatun.idl.thrift.EnumMember;
import dev.gatun.idl.thrift.internal.DefinitionSyntax.EnumSyntax;
import dev.gatun.idl.thrift.internal.DefinitionSyntax.TypedefSyntax;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses enums, and the strings that {@code senum} once gave names to. */
final class EnumParser {

  private final TokenStream tokens;
  private long nextValue;

  EnumParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  /** Parses what stands behind the name of an enum. */
  EnumSyntax enumeration(Name name, @Nullable String doc) {
    openBrace();
    nextValue = 0;
    List<EnumMember> members =
        tokens.items(TokenKind.CLOSE_BRACE, "a member of the enum", this::member);
    return new EnumSyntax(name, members, tokens.annotations(), doc);
  }

  /** Parses a {@code senum}, which is a string to everything but its documentation. */
  TypedefSyntax senum(Token keyword, @Nullable String doc) {
    tokens
        .diagnostics()
        .warning(
            keyword.span(tokens.source()),
            "'senum' is no longer part of Thrift and is taken for a typedef of string");
    Name name = tokens.simpleName("the name of the senum");
    openBrace();
    tokens.items(TokenKind.CLOSE_BRACE, "a literal", this::literal);
    Annotations annotations = tokens.annotations();
    TypeSyntax string = new TypeSyntax.Base(BaseKind.STRING, Annotations.NONE, name.span());
    return new TypedefSyntax(name, string, annotations, doc);
  }

  private EnumMember member() {
    Token first = tokens.current();
    Name name = tokens.simpleName("the name of a member");
    if (tokens.takeIf(TokenKind.EQUALS)) {
      nextValue = explicitValue();
    }
    if (nextValue > Integer.MAX_VALUE) {
      tokens
          .diagnostics()
          .error(
              name.span(),
              "there is no value left above 2147483647",
              "give member '" + name.text() + "' one of its own");
      nextValue = 0;
    }
    int value = (int) nextValue++;
    Annotations annotations = tokens.annotations();
    tokens.separator();
    String doc = DocComment.clean(tokens.source(), first.doc());
    return new EnumMember(name.text(), value, annotations, doc, name.span());
  }

  private long explicitValue() {
    Token token = tokens.expect(TokenKind.INTEGER, "as the value of a member");
    if (token.number() != (int) token.number()) {
      tokens
          .diagnostics()
          .error(
              token.span(tokens.source()),
              "the value of a member must fit into 32 bits",
              "it goes from -2147483648 to 2147483647");
      return 0;
    }
    return token.number();
  }

  private String literal() {
    String text = tokens.expect(TokenKind.LITERAL, "in a senum").text();
    tokens.separator();
    return text;
  }

  private void openBrace() {
    if (!tokens.at(TokenKind.OPEN_BRACE)) {
      throw tokens.unexpected("'{' behind the name", null);
    }
  }
}
