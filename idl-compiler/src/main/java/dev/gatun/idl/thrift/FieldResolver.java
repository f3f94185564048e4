package dev.gatun.idl.thrift;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.Span;
import dev.gatun.idl.thrift.internal.ConstSyntax;
import dev.gatun.idl.thrift.internal.FieldSyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Resolves lists of fields, and later their defaults: those may name constants, which are made when
 * the fields of all structs are known.
 */
final class FieldResolver {

  private record Default(Field field, ConstSyntax syntax) {}

  private final TypeResolver types;
  private final Diagnostics diagnostics;
  private final List<Default> defaults = new ArrayList<>();

  FieldResolver(TypeResolver types, Diagnostics diagnostics) {
    this.types = types;
    this.diagnostics = diagnostics;
  }

  /** Returns the fields of which nothing is wrong. */
  List<Field> resolve(List<FieldSyntax> syntax) {
    List<Field> fields = new ArrayList<>();
    Map<String, Span> names = new HashMap<>();
    Map<Integer, String> ids = new HashMap<>();
    for (FieldSyntax field : syntax) {
      Span span = field.name().span();
      String name = field.name().text();
      Span first = names.putIfAbsent(name, span);
      if (first != null) {
        diagnostics.error(
            span, "there is a field '" + name + "' already", "in line " + first.line());
      }
      String holder = field.hasId() ? ids.putIfAbsent(field.id(), name) : null;
      if (holder != null && first == null) {
        diagnostics.error(
            span, "field '" + name + "' has the id " + field.id() + ", as has '" + holder + "'");
      }
      ThriftType type = types.resolve(field.type());
      if (first == null && type != null) {
        fields.add(make(field, type));
      }
    }
    return fields;
  }

  /** Evaluates the defaults of all fields resolved so far. */
  void resolveDefaults(ConstEvaluator evaluator) {
    for (Default pending : defaults) {
      MeasuredValue value = evaluator.evaluate(pending.field.type(), pending.syntax);
      if (value != null) {
        pending.field.setDefault(value.value());
      }
    }
    defaults.clear();
  }

  /** Reports defaults of a union's fields beyond the first. */
  void checkUnion(List<FieldSyntax> fields) {
    String withDefault = null;
    for (FieldSyntax field : fields) {
      if (field.value() == null) {
        continue;
      }
      if (withDefault != null) {
        diagnostics.error(
            field.value().span(),
            "a union may have one default",
            "field '" + withDefault + "' has one already");
      }
      withDefault = field.name().text();
    }
  }

  private Field make(FieldSyntax syntax, ThriftType type) {
    Field field =
        new Field(
            syntax.id(),
            syntax.name().text(),
            syntax.requiredness(),
            type,
            syntax.isReference(),
            syntax.annotations(),
            syntax.doc(),
            syntax.name().span());
    if (syntax.value() != null) {
      defaults.add(new Default(field, syntax.value()));
    }
    return field;
  }
}
