package dev.gatun.idl.thrift.internal;

import dev.gatun.idl.thrift.Annotations;
import dev.gatun.idl.thrift.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses the headers of a file. */
final class HeaderParser {

  /** Headers of the first years, and the scope that each stands for. */
  private static final Map<String, String> OLD_NAMESPACES =
      Map.ofEntries(
          Map.entry("cpp_namespace", "cpp"),
          Map.entry("php_namespace", "php"),
          Map.entry("py_module", "py"),
          Map.entry("perl_package", "perl"),
          Map.entry("ruby_namespace", "rb"),
          Map.entry("smalltalk_category", "smalltalk.category"),
          Map.entry("smalltalk_prefix", "smalltalk.prefix"),
          Map.entry("java_package", "java"),
          Map.entry("cocoa_prefix", "cocoa"),
          Map.entry("csharp_namespace", "csharp"),
          Map.entry("delphi_namespace", "delphi"),
          Map.entry("xsd_namespace", "xsd"));

  private final TokenStream tokens;
  private final List<Namespace> namespaces = new ArrayList<>();
  private final List<Name> includes = new ArrayList<>();
  private final List<String> cppIncludes = new ArrayList<>();

  HeaderParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  List<Namespace> namespaces() {
    return namespaces;
  }

  List<Name> includes() {
    return includes;
  }

  List<String> cppIncludes() {
    return cppIncludes;
  }

  boolean atHeader() {
    return tokens.kind().isHeader() || oldScope(tokens.current()) != null;
  }

  void header() {
    Token keyword = tokens.take();
    switch (keyword.kind()) {
      case INCLUDE -> includes.add(literal("the file to include in quotes"));
      case CPP_INCLUDE -> cppIncludes.add(literal("the file to include in quotes").text());
      case NAMESPACE -> namespace(keyword);
      default -> oldNamespace(keyword);
    }
  }

  private Name literal(String what) {
    if (!tokens.at(TokenKind.LITERAL)) {
      throw tokens.unexpected(what, null);
    }
    return tokens.name(tokens.take());
  }

  private void namespace(Token keyword) {
    boolean all = tokens.takeIf(TokenKind.STAR);
    String scope = all ? "*" : tokens.name("the language of the namespace, or '*'").text();
    Name name = tokens.name("the namespace");
    Annotations annotations = all ? Annotations.NONE : tokens.annotations();
    namespaces.add(new Namespace(scope, name.text(), annotations, tokens.since(keyword.start())));
  }

  private void oldNamespace(Token keyword) {
    String scope = oldScope(keyword);
    if (scope == null) {
      throw new IllegalStateException(keyword.text() + " is no header");
    }
    Name name =
        scope.equals("xsd") ? literal("the namespace in quotes") : tokens.name("the namespace");
    tokens
        .diagnostics()
        .warning(
            keyword.span(tokens.source()),
            "'" + keyword.text() + "' is no longer part of Thrift",
            "write namespace " + scope + " " + name.text());
    namespaces.add(
        new Namespace(scope, name.text(), Annotations.NONE, tokens.since(keyword.start())));
  }

  private static @Nullable String oldScope(Token token) {
    return token.kind() == TokenKind.IDENTIFIER ? OLD_NAMESPACES.get(token.text()) : null;
  }
}
