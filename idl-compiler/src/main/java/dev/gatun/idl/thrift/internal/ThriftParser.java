package dev.gatun.idl.thrift.internal;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.DidYouMean;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.thrift.Annotations;
import dev.gatun.idl.thrift.NegativeIds;
import dev.gatun.idl.thrift.StructKind;
import dev.gatun.idl.thrift.internal.DefinitionSyntax.ConstantSyntax;
import dev.gatun.idl.thrift.internal.DefinitionSyntax.StructSyntax;
import dev.gatun.idl.thrift.internal.DefinitionSyntax.TypedefSyntax;
import dev.gatun.idl.thrift.internal.FieldParser.Place;
import dev.gatun.idl.thrift.internal.Token.Comment;
import dev.gatun.idl.thrift.internal.TokenStream.Abandoned;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parses a Thrift file: headers, then definitions.
 *
 * <p>The grammar is that of the official compiler 0.23, with forms of older ones that it no longer
 * takes: {@code senum} and the headers from before {@code namespace}.
 */
public final class ThriftParser {

  /** How deep types and constants may be nested. */
  public static final int MAX_NESTING = TokenStream.MAX_NESTING;

  private static final List<String> DEFINITIONS =
      List.of("typedef", "const", "enum", "struct", "union", "exception", "service");
  private static final List<String> FIRST_WORDS =
      List.of(
          "typedef",
          "const",
          "enum",
          "struct",
          "union",
          "exception",
          "service",
          "namespace",
          "include",
          "cpp_include");

  private final TokenStream tokens;
  private final HeaderParser headers;
  private final TypeParser types;
  private final ConstParser constants;
  private final FieldParser fields;
  private final EnumParser enums;
  private final ServiceParser services;
  private final List<DefinitionSyntax> definitions = new ArrayList<>();
  private final Set<String> broken = new HashSet<>();
  private @Nullable Name latest;

  private ThriftParser(SourceFile source, NegativeIds negativeIds, Diagnostics diagnostics) {
    tokens = new TokenStream(source, diagnostics);
    headers = new HeaderParser(tokens);
    types = new TypeParser(tokens);
    constants = new ConstParser(tokens);
    fields = new FieldParser(tokens, types, constants, negativeIds);
    enums = new EnumParser(tokens);
    services = new ServiceParser(tokens, types, fields);
  }

  /** Parses a file; what is wrong is reported, and what could be understood is in the result. */
  public static DocumentSyntax parse(
      SourceFile source, NegativeIds negativeIds, Diagnostics diagnostics) {
    return new ThriftParser(source, negativeIds, diagnostics).document();
  }

  private DocumentSyntax document() {
    String doc = documentDoc();
    while (!tokens.at(TokenKind.END)) {
      int start = tokens.current().start();
      try {
        latest = null;
        if (headers.atHeader()) {
          header();
        } else if (atStraySeparator()) {
          straySeparator();
        } else {
          definitions.add(definition());
        }
      } catch (Abandoned reported) {
        tokens.skipDefinition(start);
        if (latest != null) {
          broken.add(latest.text());
        }
      }
      if (tokens.abandonedAny() && latest != null) {
        broken.add(latest.text());
      }
    }
    return new DocumentSyntax(
        tokens.source(),
        doc,
        List.copyOf(headers.namespaces()),
        List.copyOf(headers.includes()),
        List.copyOf(headers.cppIncludes()),
        List.copyOf(definitions),
        Set.copyOf(broken));
  }

  /** The first doc comment is the file's, unless it is the only one before a definition. */
  private @Nullable String documentDoc() {
    List<Comment> comments = tokens.openingComments();
    boolean ofFile = comments.size() > 1 || headers.atHeader() || tokens.at(TokenKind.END);
    return ofFile && !comments.isEmpty()
        ? DocComment.clean(tokens.source(), comments.get(0))
        : null;
  }

  private void header() {
    Token keyword = tokens.current();
    if (!definitions.isEmpty()) {
      String word = tokens.name(keyword).text();
      tokens
          .diagnostics()
          .error(
              keyword.span(tokens.source()),
              "'" + word + "' must stand before the first definition");
    }
    headers.header();
  }

  private DefinitionSyntax definition() {
    Token keyword = tokens.current();
    boolean senum = keyword.kind() == TokenKind.IDENTIFIER && keyword.text().equals("senum");
    if (!keyword.kind().startsDefinition() && !senum) {
      throw noDefinition(keyword);
    }
    tokens.take();
    String doc = DocComment.clean(tokens.source(), keyword.doc());
    return switch (keyword.kind()) {
      case TYPEDEF -> typedef(doc);
      case CONST -> constant(doc);
      case ENUM -> enums.enumeration(defined("the name of the enum"), doc);
      case STRUCT -> struct(StructKind.STRUCT, doc);
      case UNION -> struct(StructKind.UNION, doc);
      case EXCEPTION -> struct(StructKind.EXCEPTION, doc);
      case SERVICE -> services.service(defined("the name of the service"), doc);
      default -> enums.senum(keyword, doc);
    };
  }

  private boolean atStraySeparator() {
    return !definitions.isEmpty() && (tokens.at(TokenKind.COMMA) || tokens.at(TokenKind.SEMICOLON));
  }

  private void straySeparator() {
    Token separator = tokens.take();
    tokens
        .diagnostics()
        .error(
            separator.span(tokens.source()),
            "a definition in braces may not be followed by " + separator.kind().describe(),
            "take it away: only a typedef or a const may end so");
  }

  private Abandoned noDefinition(Token found) {
    return tokens.unexpected(
        definitions.isEmpty() ? "a header or a definition" : "a definition",
        DidYouMean.hint(found.text(), definitions.isEmpty() ? FIRST_WORDS : DEFINITIONS));
  }

  private Name defined(String what) {
    Name name = tokens.simpleName(what);
    latest = name;
    return name;
  }

  private TypedefSyntax typedef(@Nullable String doc) {
    TypeSyntax type = types.type("the type that gets a name");
    Name name = defined("the name of the typedef");
    Annotations annotations = tokens.annotations();
    tokens.separator();
    return new TypedefSyntax(name, type, annotations, doc);
  }

  private ConstantSyntax constant(@Nullable String doc) {
    TypeSyntax type = types.type("the type of the const");
    Name name = defined("the name of the const");
    tokens.expect(TokenKind.EQUALS, "behind the name of the const");
    ConstSyntax value = constants.value();
    tokens.separator();
    return new ConstantSyntax(name, type, value, doc);
  }

  private StructSyntax struct(StructKind kind, @Nullable String doc) {
    Name name = defined("the name of the " + kind.keyword());
    Token next = tokens.current();
    if (kind != StructKind.EXCEPTION && tokens.takeIf(TokenKind.XSD_ALL)) {
      tokens
          .diagnostics()
          .warning(
              next.span(tokens.source()),
              "'xsd_all' says something about XML alone and is ignored");
    }
    if (!tokens.at(TokenKind.OPEN_BRACE)) {
      throw tokens.unexpected("'{' behind the name of the " + kind.keyword(), null);
    }
    Place place = kind == StructKind.UNION ? Place.UNION : Place.STRUCT;
    List<FieldSyntax> members = fields.fields(place, TokenKind.CLOSE_BRACE);
    return new StructSyntax(kind, name, members, tokens.annotations(), doc);
  }
}
