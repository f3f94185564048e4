package dev.gatun.idl.thrift.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a token is. */
enum TokenKind {
  IDENTIFIER(Role.VALUE, "a name"),
  INTEGER(Role.VALUE, "an integer"),
  DOUBLE(Role.VALUE, "a number"),
  LITERAL(Role.VALUE, "a literal in quotes"),
  END(Role.VALUE, "the end of the file"),

  COLON(Role.SYMBOL, ":"),
  SEMICOLON(Role.SYMBOL, ";"),
  COMMA(Role.SYMBOL, ","),
  OPEN_BRACE(Role.SYMBOL, "{"),
  CLOSE_BRACE(Role.SYMBOL, "}"),
  OPEN_PARENTHESIS(Role.SYMBOL, "("),
  CLOSE_PARENTHESIS(Role.SYMBOL, ")"),
  EQUALS(Role.SYMBOL, "="),
  LESS(Role.SYMBOL, "<"),
  GREATER(Role.SYMBOL, ">"),
  OPEN_BRACKET(Role.SYMBOL, "["),
  CLOSE_BRACKET(Role.SYMBOL, "]"),
  STAR(Role.SYMBOL, "*"),
  REFERENCE(Role.SYMBOL, "&"),

  NAMESPACE(Role.HEADER, "namespace"),
  INCLUDE(Role.HEADER, "include"),
  CPP_INCLUDE(Role.HEADER, "cpp_include"),

  TYPEDEF(Role.DEFINITION, "typedef"),
  CONST(Role.DEFINITION, "const"),
  ENUM(Role.DEFINITION, "enum"),
  STRUCT(Role.DEFINITION, "struct"),
  UNION(Role.DEFINITION, "union"),
  EXCEPTION(Role.DEFINITION, "exception"),
  SERVICE(Role.DEFINITION, "service"),

  BOOL(Role.BASE_TYPE, "bool"),
  BYTE(Role.BASE_TYPE, "byte"),
  I8(Role.BASE_TYPE, "i8"),
  I16(Role.BASE_TYPE, "i16"),
  I32(Role.BASE_TYPE, "i32"),
  I64(Role.BASE_TYPE, "i64"),
  DOUBLE_TYPE(Role.BASE_TYPE, "double"),
  STRING(Role.BASE_TYPE, "string"),
  BINARY(Role.BASE_TYPE, "binary"),
  UUID(Role.BASE_TYPE, "uuid"),

  MAP(Role.WORD, "map"),
  LIST(Role.WORD, "list"),
  SET(Role.WORD, "set"),
  VOID(Role.WORD, "void"),
  ONEWAY(Role.WORD, "oneway"),
  ASYNC(Role.WORD, "async"),
  EXTENDS(Role.WORD, "extends"),
  THROWS(Role.WORD, "throws"),
  REQUIRED(Role.WORD, "required"),
  OPTIONAL(Role.WORD, "optional"),

  CPP_TYPE(Role.RESERVED, "cpp_type"),
  XSD_ALL(Role.RESERVED, "xsd_all"),
  XSD_OPTIONAL(Role.RESERVED, "xsd_optional"),
  XSD_NILLABLE(Role.RESERVED, "xsd_nillable"),
  XSD_ATTRS(Role.RESERVED, "xsd_attrs");

  private enum Role {
    VALUE,
    SYMBOL,
    HEADER,
    DEFINITION,
    BASE_TYPE,
    WORD,
    RESERVED
  }

  private static final Map<String, TokenKind> KEYWORDS =
      Arrays.stream(values())
          .filter(kind -> kind.role != Role.VALUE && kind.role != Role.SYMBOL)
          .collect(Collectors.toUnmodifiableMap(kind -> kind.text, Function.identity()));

  private final Role role;
  private final String text;

  TokenKind(Role role, String text) {
    this.role = role;
    this.text = text;
  }

  /** Returns the keyword that a word is, or null. */
  static @Nullable TokenKind keyword(String word) {
    return KEYWORDS.get(word);
  }

  /** Returns the symbol that a character is, or null. */
  static @Nullable TokenKind symbol(char c) {
    return switch (c) {
      case ':' -> COLON;
      case ';' -> SEMICOLON;
      case ',' -> COMMA;
      case '{' -> OPEN_BRACE;
      case '}' -> CLOSE_BRACE;
      case '(' -> OPEN_PARENTHESIS;
      case ')' -> CLOSE_PARENTHESIS;
      case '=' -> EQUALS;
      case '<' -> LESS;
      case '>' -> GREATER;
      case '[' -> OPEN_BRACKET;
      case ']' -> CLOSE_BRACKET;
      case '*' -> STAR;
      case '&' -> REFERENCE;
      default -> null;
    };
  }

  /** Returns how messages name it: keywords and symbols in quotes. */
  String describe() {
    return role == Role.VALUE ? text : "'" + text + "'";
  }

  String text() {
    return text;
  }

  boolean isHeader() {
    return role == Role.HEADER;
  }

  boolean startsDefinition() {
    return role == Role.DEFINITION;
  }

  boolean isBaseType() {
    return role == Role.BASE_TYPE;
  }

  boolean startsType() {
    return isBaseType() || this == IDENTIFIER || this == MAP || this == LIST || this == SET;
  }

  /** A field, and nothing else, may have a keyword as its name; but not one of the last five. */
  boolean namesField() {
    return this == IDENTIFIER
        || (role != Role.VALUE && role != Role.SYMBOL && role != Role.RESERVED);
  }
}
