package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.DidYouMean;
import dev.gatun.idl.Span;
import dev.gatun.idl.proto.ProtoValue;
import dev.gatun.idl.proto.internal.link.ScalarValues.Place;
import dev.gatun.idl.proto.internal.syntax.OptionNode;
import dev.gatun.idl.proto.internal.syntax.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives options their meaning.
 *
 * <p>The options of, say, fields are the fields of the message {@code google.protobuf.FieldOptions}
 * and its extensions; nothing about a single option is known here.
 */
final class OptionLinker {

  private final Symbols symbols;
  private final Diagnostics diagnostics;
  private final ScalarValues scalars;
  private final TextFormatLinker textFormat;

  OptionLinker(Symbols symbols, Diagnostics diagnostics) {
    this.symbols = symbols;
    this.diagnostics = diagnostics;
    this.scalars = new ScalarValues(diagnostics, Place.OPTION);
    this.textFormat = new TextFormatLinker(symbols, diagnostics);
  }

  void link(FileDef file) {
    Defs.forEach(file, def -> link(def, file));
  }

  private void link(Def def, FileDef file) {
    if (def.optionNodes.isEmpty()) {
      return;
    }
    if (!(symbols.find(def.target.optionsType()) instanceof MessageDef type)) {
      String message = WellKnownFiles.DESCRIPTOR + " does not define " + def.target.optionsType();
      diagnostics.error(def.optionNodes.get(0).span(), message);
      return;
    }
    MessageDraft draft = new MessageDraft(type);
    for (OptionNode node : def.optionNodes) {
      boolean special =
          def instanceof FieldDef && (node.isNamed("default") || node.isNamed("json_name"));
      if (!special) {
        set(draft, node, def, file);
      }
    }
    for (String missing : draft.missing()) {
      diagnostics.error(spanOfPart(def, missing), "a required field is not set: " + missing);
    }
    def.options = draft.value();
  }

  /** Returns where the option stands that begins a path of field names. */
  private static Span spanOfPart(Def def, String path) {
    int dot = path.indexOf('.');
    String first = path.substring(0, dot < 0 ? path.length() : dot);
    for (OptionNode node : def.optionNodes) {
      String name = node.path().get(0).name().text();
      if (name.substring(name.lastIndexOf('.') + 1).equals(first)) {
        return node.span();
      }
    }
    return def.span();
  }

  private void set(MessageDraft draft, OptionNode node, Def def, FileDef file) {
    MessageDraft at = draft;
    List<OptionNode.Part> path = node.path();
    for (int i = 0; i < path.size(); i++) {
      OptionNode.Part part = path.get(i);
      FieldDef field = field(at.type, part, def, file);
      if (field == null) {
        return;
      }
      if (i == path.size() - 1) {
        assign(at, field, node, file);
        return;
      }
      MessageDef type = field.message;
      if (type == null || field.isRepeated()) {
        String what = type == null ? "no message" : "repeated";
        diagnostics.error(
            path.get(i + 1).name().span(),
            "'" + part.text() + "' is " + what + ", so nothing in it can be set by name",
            type == null ? null : "give it a whole message: " + part.text() + " = { … }");
        return;
      }
      at = at.message(field, type);
    }
  }

  private @Nullable FieldDef field(MessageDef type, OptionNode.Part part, Def def, FileDef file) {
    String name = part.name().text();
    Span span = part.name().span();
    if (!part.extension()) {
      FieldDef field = type.fieldsByName.get(name);
      if (field == null || name.equals("uninterpreted_option")) {
        String hint = DidYouMean.hint(name, type.fieldsByName.keySet());
        String custom = "write (" + name + ") if it is a custom option";
        diagnostics.error(
            span, "there is no option '" + name + "' here", hint == null ? custom : hint);
        return null;
      }
      return field;
    }
    Symbols.Lookup lookup = symbols.lookup(name, def.scopeOfOptions(), file, false);
    Def found = lookup.def();
    if (found == null) {
      Def elsewhere = lookup.notImported();
      String hint =
          elsewhere != null
              ? "import \"" + elsewhere.file().importName + "\";"
              : "import the file that defines it";
      diagnostics.error(span, "the option (" + name + ") is not defined", hint);
      return null;
    }
    file.used.add(found.file());
    if (!(found instanceof FieldDef field) || !field.isExtension()) {
      diagnostics.error(span, "'" + name + "' is " + found.target.described() + ", not an option");
      return null;
    }
    if (field.extendee != type) {
      diagnostics.error(span, "(" + name + ") extends another message than " + type.fullName);
      return null;
    }
    return field;
  }

  private void assign(MessageDraft at, FieldDef field, OptionNode node, FileDef file) {
    Span span = node.span();
    if (!field.isRepeated() && at.isSet(field)) {
      diagnostics.error(span, "the option '" + node.text() + "' is set twice");
      return;
    }
    if (field.oneof != null) {
      at.clearOthers(field.oneof, field);
    }
    MessageDef type = field.message;
    if (type != null || field.isMap()) {
      assignMessage(at, field, node, file);
      return;
    }
    ProtoValue value = scalars.convert(field, node.value());
    if (value != null) {
      at.add(field, value);
    }
  }

  private void assignMessage(MessageDraft at, FieldDef field, OptionNode node, FileDef file) {
    if (!(node.value() instanceof Value.Aggregate aggregate)) {
      diagnostics.error(
          node.value().span(),
          "'" + node.text() + "' is a message",
          "write " + node.text() + " = { … }, or set what is in it: " + node.text() + ".x = …");
      return;
    }
    textFormat.assign(at, field, aggregate, file);
  }
}
