package dev.gatun.idl.thrift;

import dev.gatun.idl.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service. */
public final class ServiceDefinition extends Definition {

  private final Map<String, FunctionDefinition> byName = new HashMap<>();
  private List<FunctionDefinition> functions = List.of();
  private @Nullable ServiceDefinition parent;
  private int depth = 1;

  ServiceDefinition(
      ThriftDocument document,
      String name,
      Annotations annotations,
      @Nullable String doc,
      Span span) {
    super(document, name, annotations, doc, span);
  }

  /** Returns the service that this one extends, perhaps of another file, or null. */
  public @Nullable ServiceDefinition parent() {
    return parent;
  }

  /** Returns this service's own functions in source order, without those of its parents. */
  public List<FunctionDefinition> functions() {
    return functions;
  }

  /** Returns the function of that name, be it this service's own or a parent's; or null. */
  public @Nullable FunctionDefinition function(String name) {
    for (ServiceDefinition at = this; at != null; at = at.parent) {
      FunctionDefinition function = at.byName.get(name);
      if (function != null) {
        return function;
      }
    }
    return null;
  }

  /** How many services this one's functions come from, itself included. */
  int depth() {
    return depth;
  }

  void resolveParent(@Nullable ServiceDefinition resolvedParent) {
    parent = resolvedParent;
    depth = resolvedParent == null ? 1 : resolvedParent.depth + 1;
  }

  void resolve(List<FunctionDefinition> resolvedFunctions) {
    functions = List.copyOf(resolvedFunctions);
    functions.forEach(function -> byName.putIfAbsent(function.name(), function));
  }
}
