package dev.gatun.idl.thrift;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.thrift.internal.DefinitionSyntax.FunctionSyntax;
import dev.gatun.idl.thrift.internal.DefinitionSyntax.ServiceSyntax;
import dev.gatun.idl.thrift.internal.Name;
import dev.gatun.idl.thrift.internal.ThriftParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves the services of a file, each after the one that it extends. */
final class ServiceResolver {

  private final Scope scope;
  private final TypeResolver types;
  private final FieldResolver fields;
  private final Diagnostics diagnostics;
  private final Map<ServiceDefinition, ServiceSyntax> pending = new LinkedHashMap<>();
  private final Set<ServiceDefinition> done = new HashSet<>();

  ServiceResolver(Scope scope, TypeResolver types, FieldResolver fields, Diagnostics diagnostics) {
    this.scope = scope;
    this.types = types;
    this.fields = fields;
    this.diagnostics = diagnostics;
  }

  void add(ServiceSyntax syntax, ServiceDefinition definition) {
    pending.put(definition, syntax);
  }

  void resolve() {
    for (ServiceDefinition root : pending.keySet()) {
      List<ServiceDefinition> line = new ArrayList<>();
      Set<ServiceDefinition> inLine = new HashSet<>();
      ServiceDefinition at = root;
      while (at != null && !done.contains(at) && pending.containsKey(at)) {
        line.add(at);
        inLine.add(at);
        at = parentOf(at, inLine);
      }
      for (int i = line.size() - 1; i >= 0; i--) {
        finish(line.get(i), i + 1 < line.size() ? line.get(i + 1) : at);
      }
    }
  }

  /** Returns the service that one extends, or null when there is none that may be extended. */
  private @Nullable ServiceDefinition parentOf(
      ServiceDefinition service, Set<ServiceDefinition> inLine) {
    ServiceSyntax syntax = pending.get(service);
    Name name = syntax == null ? null : syntax.parent();
    if (name == null) {
      return null;
    }
    if (!(scope.find(name.text()) instanceof ServiceDefinition parent)) {
      scope.reportUnknown(name, "a service", ServiceDefinition.class);
      return null;
    }
    if (inLine.contains(parent)) {
      diagnostics.error(name.span(), "service '" + parent.name() + "' extends itself");
      return null;
    }
    return parent;
  }

  private void finish(ServiceDefinition service, @Nullable ServiceDefinition parent) {
    done.add(service);
    ServiceSyntax syntax = pending.get(service);
    if (syntax == null) {
      return;
    }
    if (parent != null && parent.depth() == ThriftParser.MAX_NESTING) {
      diagnostics.error(
          service.span(), "more than " + ThriftParser.MAX_NESTING + " services extend each other");
      service.resolveParent(null);
    } else {
      service.resolveParent(parent);
    }
    List<FunctionDefinition> functions = new ArrayList<>();
    Map<String, FunctionDefinition> own = new HashMap<>();
    for (FunctionSyntax function : syntax.functions()) {
      FunctionDefinition resolved = function(function);
      boolean twice = own.putIfAbsent(resolved.name(), resolved) != null;
      if (twice) {
        diagnostics.error(resolved.span(), "there is a function '" + resolved.name() + "' already");
      } else if (parent != null && parent.function(resolved.name()) != null) {
        diagnostics.error(
            resolved.span(),
            "service '" + parent.name() + "' has a function '" + resolved.name() + "' already",
            "a service may not define what it inherits");
      }
      functions.add(resolved);
    }
    service.resolve(functions);
  }

  private FunctionDefinition function(FunctionSyntax syntax) {
    ThriftType result = syntax.result() == null ? null : types.resolve(syntax.result());
    if (syntax.isOneway() && syntax.result() != null) {
      diagnostics.error(
          syntax.result().span(), "a oneway function must be void: nothing comes back");
    }
    if (syntax.isOneway() && !syntax.exceptions().isEmpty()) {
      diagnostics.error(
          syntax.name().span(), "a oneway function may throw nothing: nothing comes back");
    }
    List<Field> exceptions = fields.resolve(syntax.exceptions());
    for (Field exception : exceptions) {
      boolean thrown =
          exception.type().trueType() instanceof StructDefinition struct
              && struct.kind() == StructKind.EXCEPTION;
      if (!thrown) {
        diagnostics.error(
            exception.span(), "a function throws exceptions: " + exception.type() + " is none");
      }
    }
    return new FunctionDefinition(
        syntax.name().text(),
        syntax.isOneway(),
        result,
        fields.resolve(syntax.arguments()),
        exceptions,
        syntax.annotations(),
        syntax.doc(),
        syntax.name().span());
  }
}
