package dev.gatun.idl.thrift;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.thrift.internal.DefinitionSyntax.TypedefSyntax;
import dev.gatun.idl.thrift.internal.Name;
import dev.gatun.idl.thrift.internal.ThriftParser;
import dev.gatun.idl.thrift.internal.TypeSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Resolves the typedefs of a file, each after those that it is made of, whatever their order.
 *
 * <p>The walk keeps its own stack: a chain of typedefs may be as long as the file.
 */
final class TypedefResolver {

  private enum State {
    NEW,
    OPEN,
    DONE
  }

  private static final class Entry {
    final TypedefSyntax syntax;
    final TypedefDefinition definition;
    final List<Name> needs = new ArrayList<>();
    State state = State.NEW;
    int next;

    Entry(TypedefSyntax syntax, TypedefDefinition definition) {
      this.syntax = syntax;
      this.definition = definition;
    }
  }

  private final Scope scope;
  private final TypeResolver types;
  private final Diagnostics diagnostics;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  TypedefResolver(Scope scope, TypeResolver types, Diagnostics diagnostics) {
    this.scope = scope;
    this.types = types;
    this.diagnostics = diagnostics;
  }

  void add(TypedefSyntax syntax, TypedefDefinition definition) {
    Entry entry = new Entry(syntax, definition);
    collectNames(syntax.type(), entry.needs);
    entries.put(definition.name(), entry);
  }

  void resolve() {
    List<Entry> stack = new ArrayList<>();
    for (Entry root : entries.values()) {
      if (root.state == State.NEW) {
        root.state = State.OPEN;
        stack.add(root);
      }
      while (!stack.isEmpty()) {
        Entry top = stack.get(stack.size() - 1);
        if (top.next == top.needs.size()) {
          stack.remove(stack.size() - 1);
          finish(top);
          continue;
        }
        Name need = top.needs.get(top.next++);
        Entry needed = entries.get(need.text());
        if (needed != null && needed.state == State.OPEN) {
          String name = needed.definition.name();
          diagnostics.error(
              need.span(),
              "typedef '" + name + "' is made of itself",
              diagnostics.isFull() ? null : cycle(stack, needed));
          scope.lose(needed.definition);
        } else if (needed != null && needed.state == State.NEW) {
          needed.state = State.OPEN;
          stack.add(needed);
        }
      }
    }
  }

  private void finish(Entry entry) {
    entry.state = State.DONE;
    ThriftType target = types.resolve(entry.syntax.type());
    if (target == null) {
      scope.lose(entry.definition);
      return;
    }
    int depth = depth(target);
    if (depth > ThriftParser.MAX_NESTING) {
      diagnostics.error(
          entry.definition.span(),
          "this type is nested more than " + ThriftParser.MAX_NESTING + " deep");
      scope.lose(entry.definition);
      return;
    }
    entry.definition.resolve(target, depth);
  }

  private static String cycle(List<Entry> stack, Entry needed) {
    List<Entry> circle = stack.subList(stack.indexOf(needed), stack.size());
    StringBuilder path = new StringBuilder();
    circle.stream().limit(8).forEach(entry -> path.append(entry.definition.name()).append(" -> "));
    path.append(circle.size() > 8 ? "... -> " : "").append(needed.definition.name());
    return path.toString();
  }

  private static int depth(ThriftType type) {
    if (type instanceof TypedefDefinition typedef) {
      return typedef.depth();
    }
    if (type instanceof ListType list) {
      return 1 + depth(list.element());
    }
    if (type instanceof SetType set) {
      return 1 + depth(set.element());
    }
    if (type instanceof MapType map) {
      return 1 + Math.max(depth(map.key()), depth(map.value()));
    }
    return 0;
  }

  private static void collectNames(TypeSyntax type, List<Name> names) {
    if (type instanceof TypeSyntax.Named named) {
      names.add(named.name());
    } else if (type instanceof TypeSyntax.ListOf list) {
      collectNames(list.element(), names);
    } else if (type instanceof TypeSyntax.SetOf set) {
      collectNames(set.element(), names);
    } else if (type instanceof TypeSyntax.MapOf map) {
      collectNames(map.key(), names);
      collectNames(map.value(), names);
    }
  }
}
