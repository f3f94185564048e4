package dev.gatun.idl.java;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.DidYouMean;
import dev.gatun.idl.thrift.Annotation;
import dev.gatun.idl.thrift.Annotations;
import dev.gatun.idl.thrift.BaseKind;
import dev.gatun.idl.thrift.BaseType;
import dev.gatun.idl.thrift.Definition;
import dev.gatun.idl.thrift.EnumDefinition;
import dev.gatun.idl.thrift.Field;
import dev.gatun.idl.thrift.FunctionDefinition;
import dev.gatun.idl.thrift.ServiceDefinition;
import dev.gatun.idl.thrift.StructDefinition;
import java.util.Set;

/** Warns of annotations with Gatun's name in front that have no effect where they stand. */
final class GatunAnnotations {
  static final String NAME = "gatun.name";
  static final String LAZY = "gatun.lazy";
  static final String KEEP_UNKNOWN = "gatun.keepUnknown";

  private static final String PREFIX = "gatun.";
  private static final Set<String> ALL = Set.of(NAME, LAZY, KEEP_UNKNOWN);

  private final Diagnostics diagnostics;

  GatunAnnotations(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Checks those of a definition and of what is in it. */
  void check(Definition definition) {
    if (definition instanceof StructDefinition struct) {
      check(struct.annotations(), Set.of(NAME, KEEP_UNKNOWN), "a struct");
      struct.fields().forEach(this::check);
      return;
    }
    check(definition.annotations(), Set.of(NAME), "this definition");
    if (definition instanceof EnumDefinition type) {
      type.members().forEach(m -> check(m.annotations(), Set.of(), "a member of an enum"));
    }
    if (definition instanceof ServiceDefinition service) {
      for (FunctionDefinition function : service.functions()) {
        check(function.annotations(), Set.of(NAME), "a function");
        function.arguments().forEach(this::check);
      }
    }
  }

  private void check(Field field) {
    boolean isText =
        field.type().trueType() instanceof BaseType base && base.kind() == BaseKind.STRING;
    check(
        field.annotations(),
        isText ? Set.of(NAME, LAZY) : Set.of(NAME),
        "a field of type " + field.type());
  }

  private void check(Annotations annotations, Set<String> known, String place) {
    for (Annotation annotation : annotations.list()) {
      String name = annotation.name();
      if (name.startsWith(PREFIX) && !known.contains(name)) {
        diagnostics.warning(
            annotation.span(),
            ALL.contains(name)
                ? name + " has no effect on " + place
                : "there is no annotation " + name,
            ALL.contains(name) ? null : DidYouMean.hint(name, ALL));
      }
    }
  }
}
