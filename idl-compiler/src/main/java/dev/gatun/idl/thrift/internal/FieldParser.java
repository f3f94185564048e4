package dev.gatun.idl.thrift.internal;

import dev.gatun.idl.thrift.Annotations;
import dev.gatun.idl.thrift.NegativeIds;
import dev.gatun.idl.thrift.Requiredness;
import java.util.List;

/** Parses lists of fields: of structs, of arguments, of exceptions thrown. */
final class FieldParser {

  /** Where fields stand, which says what may be asked of them. */
  enum Place {
    STRUCT,
    UNION,
    ARGUMENTS,
    THROWS
  }

  private final TokenStream tokens;
  private final TypeParser types;
  private final ConstParser constants;
  private final NegativeIds negativeIds;

  /**
   * The id of the next field that has none. As in the official compiler it begins again at -1 with
   * each list, those of attributes inside a list included, and is not set back behind them.
   */
  private int nextImplicitId;

  FieldParser(
      TokenStream tokens, TypeParser types, ConstParser constants, NegativeIds negativeIds) {
    this.tokens = tokens;
    this.types = types;
    this.constants = constants;
    this.negativeIds = negativeIds;
  }

  /** Parses the fields between the bracket that is the current token and {@code closer}. */
  List<FieldSyntax> fields(Place place, TokenKind closer) {
    nextImplicitId = -1;
    return tokens.items(
        closer, place == Place.ARGUMENTS ? "an argument" : "a field", () -> field(place));
  }

  private FieldSyntax field(Place place) {
    Token first = tokens.current();
    String doc = DocComment.clean(tokens.source(), first.doc());
    boolean implicit = !tokens.at(TokenKind.INTEGER);
    int id = implicit ? nextImplicitId-- : explicitId();
    Requiredness requiredness = requiredness(place);
    TypeSyntax type =
        types.type(tokens.current().start() == first.start() ? "a field" : "the type of the field");
    boolean isReference = tokens.takeIf(TokenKind.REFERENCE);
    Name name = fieldName();
    if (implicit) {
      id = implicitId(id, name);
    }
    ConstSyntax value = tokens.takeIf(TokenKind.EQUALS) ? constants.value() : null;
    xsd();
    Annotations annotations = tokens.annotations();
    tokens.separator();
    return new FieldSyntax(id, name, requiredness, type, value, isReference, annotations, doc);
  }

  private int explicitId() {
    Token token = tokens.take();
    tokens.expect(TokenKind.COLON, "behind the id of a field");
    if (token.number() > Short.MAX_VALUE) {
      tokens
          .diagnostics()
          .error(
              token.span(tokens.source()),
              "a field id may not be larger than 32767",
              "it is written in 16 bits");
      return FieldSyntax.NO_ID;
    }
    if (token.number() > 0) {
      return (int) token.number();
    }
    if (negativeIds == NegativeIds.KEPT) {
      return keptId(token);
    }
    int id = nextImplicitId--;
    tokens
        .diagnostics()
        .warning(
            token.span(tokens.source()),
            "a field id must be positive: this field gets " + id,
            "as the official compiler numbers it; --allow-neg-keys keeps what is written");
    return inRange(id, tokens.name(token));
  }

  private int keptId(Token token) {
    if (token.number() < Short.MIN_VALUE) {
      tokens
          .diagnostics()
          .error(
              token.span(tokens.source()),
              "a field id may not be smaller than -32768",
              "it is written in 16 bits");
      return FieldSyntax.NO_ID;
    }
    int id = (int) token.number();
    if (id != nextImplicitId) {
      tokens
          .diagnostics()
          .warning(
              token.span(tokens.source()),
              "without an id this field would get " + nextImplicitId + ", not " + id);
    }
    nextImplicitId = id - 1;
    return id;
  }

  private int implicitId(int id, Name name) {
    tokens
        .diagnostics()
        .warning(
            name.span(),
            "field '" + name.text() + "' has no id and gets " + id,
            "write one: an id that depends on the order of fields breaks when they change");
    return inRange(id, name);
  }

  private int inRange(int id, Name name) {
    if (id < Short.MIN_VALUE) {
      tokens.diagnostics().error(name.span(), "there is no field id left below -32768");
      return FieldSyntax.NO_ID;
    }
    return id;
  }

  private Requiredness requiredness(Place place) {
    Token token = tokens.current();
    if (tokens.takeIf(TokenKind.OPTIONAL)) {
      if (place == Place.ARGUMENTS || place == Place.THROWS) {
        ignored(token, "'optional' means nothing in a function and is ignored");
        return Requiredness.DEFAULT;
      }
      return Requiredness.OPTIONAL;
    }
    boolean required = tokens.takeIf(TokenKind.REQUIRED);
    if (required && place == Place.THROWS) {
      ignored(token, "'required' means nothing in a 'throws' and is ignored");
      return Requiredness.DEFAULT;
    }
    if (required && place == Place.UNION) {
      ignored(token, "a field of a union cannot be required: 'required' is ignored");
    }
    if (place == Place.UNION) {
      return Requiredness.OPTIONAL;
    }
    return required ? Requiredness.REQUIRED : Requiredness.DEFAULT;
  }

  private Name fieldName() {
    if (!tokens.kind().namesField()) {
      boolean annotations = tokens.at(TokenKind.OPEN_PARENTHESIS);
      throw tokens.unexpected(
          "the name of the field", annotations ? TypeParser.ANNOTATIONS_HINT : null);
    }
    Name name = tokens.name(tokens.take());
    if (name.text().indexOf('.') >= 0) {
      tokens.diagnostics().error(name.span(), "the name of a field may not hold a dot");
    }
    return name;
  }

  private void xsd() {
    Token first = tokens.current();
    boolean any = tokens.takeIf(TokenKind.XSD_OPTIONAL);
    any |= tokens.takeIf(TokenKind.XSD_NILLABLE);
    if (tokens.takeIf(TokenKind.XSD_ATTRS)) {
      any = true;
      if (!tokens.at(TokenKind.OPEN_BRACE)) {
        throw tokens.unexpected("'{' behind 'xsd_attrs'", null);
      }
      tokens.nested(() -> fields(Place.STRUCT, TokenKind.CLOSE_BRACE));
    }
    if (any) {
      ignored(first, "'" + first.kind().text() + "' says something about XML alone and is ignored");
    }
  }

  private void ignored(Token token, String message) {
    tokens.diagnostics().warning(token.span(tokens.source()), message);
  }
}
