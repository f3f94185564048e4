package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.Span;
import dev.gatun.idl.proto.Edition;
import dev.gatun.idl.proto.internal.link.ScalarValues.Place;
import dev.gatun.idl.proto.internal.syntax.OptionNode;
import dev.gatun.idl.proto.internal.syntax.Value;
import org.jspecify.annotations.Nullable;

/** What a field says in brackets that is no option: {@code default} and {@code json_name}. */
final class DefaultValues {

  private final Diagnostics diagnostics;
  private final ScalarValues scalars;

  DefaultValues(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.scalars = new ScalarValues(diagnostics, Place.DEFAULT);
  }

  void link(FieldDef field) {
    OptionNode value = single(field, "default");
    if (value != null && mayHaveDefault(field, value.span())) {
      field.defaultValue = scalars.convert(field, value.value());
    }
    OptionNode name = single(field, "json_name");
    if (name != null) {
      jsonName(field, name);
    }
  }

  private @Nullable OptionNode single(FieldDef field, String name) {
    OptionNode found = null;
    for (OptionNode node : field.optionNodes) {
      if (node.isNamed(name)) {
        if (found != null) {
          diagnostics.error(node.span(), "'" + name + "' is set twice");
        }
        found = found == null ? node : found;
      }
    }
    return found;
  }

  private boolean mayHaveDefault(FieldDef field, Span span) {
    String kind =
        field.isMap()
            ? "a map"
            : field.isRepeated()
                ? "a repeated field"
                : field.isMessage() || field.node.group() ? "a message" : null;
    if (kind == null && field.edition() == Edition.PROTO3) {
      kind = "a field in proto3";
    }
    if (kind == null && field.hasImplicitPresence()) {
      kind = "a field with implicit presence";
    }
    if (kind != null) {
      diagnostics.error(span, kind + " cannot have a default");
    }
    return kind == null;
  }

  private void jsonName(FieldDef field, OptionNode node) {
    if (field.isExtension()) {
      diagnostics.error(node.span(), "an extension cannot have a json_name");
      return;
    }
    if (!(node.value() instanceof Value.Text text)) {
      diagnostics.error(node.value().span(), "json_name is a string in quotes");
      return;
    }
    String name = text.bytes().toUtf8();
    if (name.indexOf('\0') >= 0) {
      diagnostics.error(node.value().span(), "json_name cannot hold a NUL character");
      return;
    }
    if (name.startsWith("[") && name.endsWith("]")) {
      diagnostics.error(
          node.value().span(), "json_name cannot be in brackets", "JSON names extensions that way");
      return;
    }
    field.jsonName = name;
    field.jsonNameSet = true;
  }
}
