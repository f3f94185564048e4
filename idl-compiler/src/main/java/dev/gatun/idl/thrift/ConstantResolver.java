package dev.gatun.idl.thrift;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.thrift.internal.ConstSyntax;
import dev.gatun.idl.thrift.internal.DefinitionSyntax.ConstantSyntax;
import dev.gatun.idl.thrift.internal.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Evaluates the constants of a file, each after those that it names, whatever their order.
 *
 * <p>The walk keeps its own stack: a chain of constants may be as long as the file.
 */
final class ConstantResolver {

  private enum State {
    NEW,
    OPEN,
    DONE
  }

  private static final class Entry {
    final ConstantSyntax syntax;
    final ConstantDefinition definition;
    final List<Name> needs = new ArrayList<>();
    State state = State.NEW;
    int next;

    Entry(ConstantSyntax syntax, ConstantDefinition definition) {
      this.syntax = syntax;
      this.definition = definition;
    }
  }

  private final TypeResolver types;
  private final ConstEvaluator evaluator;
  private final Diagnostics diagnostics;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  ConstantResolver(TypeResolver types, ConstEvaluator evaluator, Diagnostics diagnostics) {
    this.types = types;
    this.evaluator = evaluator;
    this.diagnostics = diagnostics;
  }

  void add(ConstantSyntax syntax, ConstantDefinition definition) {
    Entry entry = new Entry(syntax, definition);
    collectNames(syntax.value(), entry.needs);
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
          diagnostics.error(need.span(), "const '" + need.text() + "' is made of itself");
        } else if (needed != null && needed.state == State.NEW) {
          needed.state = State.OPEN;
          stack.add(needed);
        }
      }
    }
  }

  private void finish(Entry entry) {
    entry.state = State.DONE;
    ThriftType type = types.resolve(entry.syntax.type());
    if (type != null) {
      MeasuredValue value = evaluator.evaluate(type, entry.syntax.value());
      entry.definition.resolve(type, value);
    }
  }

  private static void collectNames(ConstSyntax value, List<Name> names) {
    if (value instanceof ConstSyntax.NameOf name) {
      names.add(name.name());
    } else if (value instanceof ConstSyntax.ListOf list) {
      list.elements().forEach(element -> collectNames(element, names));
    } else if (value instanceof ConstSyntax.MapOf map) {
      map.entries()
          .forEach(
              entry -> {
                collectNames(entry.key(), names);
                collectNames(entry.value(), names);
              });
    }
  }
}
