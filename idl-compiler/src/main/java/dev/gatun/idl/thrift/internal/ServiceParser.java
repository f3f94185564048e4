package dev.gatun.idl.thrift.internal;

import dev.gatun.idl.thrift.Annotations;
import dev.gatun.idl.thrift.internal.DefinitionSyntax.FunctionSyntax;
import dev.gatun.idl.thrift.internal.DefinitionSyntax.ServiceSyntax;
import dev.gatun.idl.thrift.internal.FieldParser.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses services. */
final class ServiceParser {

  private final TokenStream tokens;
  private final TypeParser types;
  private final FieldParser fields;

  ServiceParser(TokenStream tokens, TypeParser types, FieldParser fields) {
    this.tokens = tokens;
    this.types = types;
    this.fields = fields;
  }

  /** Parses what stands behind the name of a service. */
  ServiceSyntax service(Name name, @Nullable String doc) {
    Name parent =
        tokens.takeIf(TokenKind.EXTENDS) ? tokens.name("the name of a service to extend") : null;
    if (!tokens.at(TokenKind.OPEN_BRACE)) {
      throw tokens.unexpected("'{' behind the name of the service", null);
    }
    List<FunctionSyntax> functions =
        tokens.items(TokenKind.CLOSE_BRACE, "a function", this::function);
    return new ServiceSyntax(name, parent, functions, tokens.annotations(), doc);
  }

  private FunctionSyntax function() {
    Token first = tokens.current();
    String doc = DocComment.clean(tokens.source(), first.doc());
    boolean isOneway = tokens.takeIf(TokenKind.ONEWAY) || tokens.takeIf(TokenKind.ASYNC);
    if (first.kind() == TokenKind.ASYNC) {
      tokens
          .diagnostics()
          .warning(first.span(tokens.source()), "'async' is an old word for 'oneway'");
    }
    TypeSyntax result =
        tokens.takeIf(TokenKind.VOID)
            ? null
            : types.type(isOneway ? "'void'" : "a function, which begins with its type");
    Name name =
        tokens.simpleName("the name of a function", "a function begins with its type, or 'void'");
    List<FieldSyntax> arguments = list(Place.ARGUMENTS, "behind the name of the function");
    List<FieldSyntax> exceptions =
        tokens.takeIf(TokenKind.THROWS) ? list(Place.THROWS, "behind 'throws'") : List.of();
    Annotations annotations = tokens.annotations();
    tokens.separator();
    return new FunctionSyntax(name, isOneway, result, arguments, exceptions, annotations, doc);
  }

  private List<FieldSyntax> list(Place place, String where) {
    if (!tokens.at(TokenKind.OPEN_PARENTHESIS)) {
      throw tokens.unexpected("'(' " + where, null);
    }
    return fields.fields(place, TokenKind.CLOSE_PARENTHESIS);
  }
}
