package dev.gatun.idl.java;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.Span;
import dev.gatun.idl.thrift.Namespace;
import dev.gatun.idl.thrift.ThriftDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The Java package of each Thrift file: that of {@code namespace gatun}, then {@code java}, then
 * {@code *}; with a warning of {@code go} or {@code rs}; and else one named after the file.
 */
final class JavaPackages {
  private static final List<String> OURS = List.of("gatun", "java", "*");
  private static final List<String> FOREIGN = List.of("go", "rs");

  private final Function<ThriftDocument, String> suffixes;
  private final Diagnostics diagnostics;
  private final Map<ThriftDocument, String> packages = new HashMap<>();

  JavaPackages(Function<ThriftDocument, String> suffixes, Diagnostics diagnostics) {
    this.suffixes = suffixes;
    this.diagnostics = diagnostics;
  }

  /** Returns the package of a file's classes. */
  String of(ThriftDocument document) {
    return packages.computeIfAbsent(document, this::find);
  }

  private String find(ThriftDocument document) {
    String name = valid(namespace(document));
    String suffix = suffixes.apply(document);
    return suffix.isEmpty() ? name : name + "." + suffix;
  }

  private String namespace(ThriftDocument document) {
    for (String scope : OURS) {
      Namespace namespace = document.namespace(scope);
      if (namespace != null) {
        return namespace.name();
      }
    }
    for (String scope : FOREIGN) {
      Namespace namespace = document.namespace(scope);
      if (namespace != null) {
        diagnostics.warning(
            namespace.span(),
            "the namespace of " + scope + " is taken for the Java package",
            "add: namespace java " + namespace.name());
        return namespace.name();
      }
    }
    diagnostics.warning(
        new Span(document.source(), 0, 0),
        "there is no namespace: the Java package is named after the file",
        "add: namespace java com.example." + document.name());
    return document.name();
  }

  /** Returns the name with every part made one that Java takes. */
  static String valid(String name) {
    StringBuilder valid = new StringBuilder();
    for (String part : name.split("\\.", -1)) {
      valid.append(valid.isEmpty() ? "" : ".").append(JavaNames.identifier(part));
    }
    return valid.toString();
  }
}
