package dev.gatun.idl.thrift;

import dev.gatun.idl.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Thrift file in which everything is resolved. It is equal only to itself. */
public final class ThriftDocument {

  private final SourceFile source;
  private final String name;
  private final @Nullable String doc;
  private final List<Namespace> namespaces;
  private final List<Include> includes;
  private final List<String> cppIncludes;
  private final Map<String, Definition> types = new HashMap<>();
  private final Map<String, ConstantDefinition> constants = new HashMap<>();
  private List<Definition> definitions = List.of();

  ThriftDocument(
      SourceFile source,
      @Nullable String doc,
      List<Namespace> namespaces,
      List<Include> includes,
      List<String> cppIncludes) {
    this.source = source;
    this.name = nameOf(source.name());
    this.doc = doc;
    this.namespaces = List.copyOf(namespaces);
    this.includes = List.copyOf(includes);
    this.cppIncludes = List.copyOf(cppIncludes);
  }

  /** Returns the text it was made of. */
  public SourceFile source() {
    return source;
  }

  /** Returns the file's name without folders and ending, which others put before its names. */
  public String name() {
    return name;
  }

  /** Returns the file's own doc comment without its markers, or null. */
  public @Nullable String doc() {
    return doc;
  }

  /** Returns the namespaces in source order. */
  public List<Namespace> namespaces() {
    return namespaces;
  }

  /** Returns the last namespace of exactly that scope, or null. */
  public @Nullable Namespace namespace(String scope) {
    Namespace last = null;
    for (Namespace namespace : namespaces) {
      last = namespace.scope().equals(scope) ? namespace : last;
    }
    return last;
  }

  /** Returns the included files in source order, each once. */
  public List<Include> includes() {
    return includes;
  }

  /** Returns what {@code cpp_include} names, in source order. */
  public List<String> cppIncludes() {
    return cppIncludes;
  }

  /** Returns the definitions in source order. */
  public List<Definition> definitions() {
    return definitions;
  }

  /** Returns the definitions of one kind in source order. */
  public <T extends Definition> List<T> definitions(Class<T> kind) {
    return definitions.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Returns the type or service of that name, or null: the two share one set of names. */
  public @Nullable Definition type(String name) {
    return types.get(name);
  }

  /** Returns the constant of that name, or null: a type may have the same name. */
  public @Nullable ConstantDefinition constant(String name) {
    return constants.get(name);
  }

  @Override
  public String toString() {
    return source.name();
  }

  void resolve(List<Definition> resolvedDefinitions) {
    definitions = List.copyOf(resolvedDefinitions);
    for (Definition definition : definitions) {
      if (definition instanceof ConstantDefinition constant) {
        constants.put(constant.name(), constant);
      } else {
        types.put(definition.name(), definition);
      }
    }
  }

  /** Returns a path's last part without its ending. */
  static String nameOf(String path) {
    String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    int dot = file.lastIndexOf('.');
    return dot < 0 ? file : file.substring(0, dot);
  }
}
