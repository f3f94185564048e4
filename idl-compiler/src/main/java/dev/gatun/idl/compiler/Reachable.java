package dev.gatun.idl.compiler;

import dev.gatun.idl.thrift.ConstantDefinition;
import dev.gatun.idl.thrift.Definition;
import dev.gatun.idl.thrift.Field;
import dev.gatun.idl.thrift.FunctionDefinition;
import dev.gatun.idl.thrift.ListType;
import dev.gatun.idl.thrift.MapType;
import dev.gatun.idl.thrift.ServiceDefinition;
import dev.gatun.idl.thrift.SetType;
import dev.gatun.idl.thrift.StructDefinition;
import dev.gatun.idl.thrift.ThriftType;
import dev.gatun.idl.thrift.TypedefDefinition;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The definitions that some of them refer to, directly or not, and those themselves.
 *
 * <p>Structs may be chained without bound and refer to themselves, so this goes by a queue;
 * containers are nested only as deep as the front end allows.
 */
final class Reachable {

  private final Set<Definition> found = new HashSet<>();
  private final Deque<Definition> open = new ArrayDeque<>();

  Reachable(Collection<Definition> roots) {
    roots.forEach(this::add);
    while (!open.isEmpty()) {
      follow(open.remove());
    }
  }

  boolean contains(Definition definition) {
    return found.contains(definition);
  }

  private void add(@Nullable Definition definition) {
    if (definition != null && found.add(definition)) {
      open.add(definition);
    }
  }

  private void follow(Definition definition) {
    if (definition instanceof StructDefinition struct) {
      follow(struct.fields());
    } else if (definition instanceof TypedefDefinition typedef) {
      reach(typedef.target());
    } else if (definition instanceof ConstantDefinition constant) {
      reach(constant.type());
    } else if (definition instanceof ServiceDefinition service) {
      add(service.parent());
      for (FunctionDefinition function : service.functions()) {
        if (function.result() != null) {
          reach(function.result());
        }
        follow(function.arguments());
        follow(function.exceptions());
      }
    }
  }

  private void follow(List<Field> fields) {
    fields.forEach(field -> reach(field.type()));
  }

  private void reach(ThriftType type) {
    if (type instanceof ListType list) {
      reach(list.element());
    } else if (type instanceof SetType set) {
      reach(set.element());
    } else if (type instanceof MapType map) {
      reach(map.key());
      reach(map.value());
    } else if (type instanceof Definition definition) {
      add(definition);
    }
  }
}
