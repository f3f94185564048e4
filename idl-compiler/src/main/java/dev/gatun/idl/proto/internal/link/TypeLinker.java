package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.DidYouMean;
import dev.gatun.idl.proto.ScalarType;
import dev.gatun.idl.proto.internal.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves the names of types: of fields, extended messages, requests and responses. */
final class TypeLinker {

  private final Symbols symbols;
  private final Diagnostics diagnostics;

  TypeLinker(Symbols symbols, Diagnostics diagnostics) {
    this.symbols = symbols;
    this.diagnostics = diagnostics;
  }

  void link(FileDef file) {
    file.messages.forEach(message -> link(message, file));
    file.extensions.forEach(extension -> link(extension, file));
    for (ServiceDef service : file.services) {
      for (MethodDef method : service.methods) {
        method.input = message(method.node.input(), method.fullName, file, "a request");
        method.output = message(method.node.output(), method.fullName, file, "a response");
      }
    }
  }

  private void link(MessageDef message, FileDef file) {
    message.fields.forEach(field -> link(field, file));
    message.messages.forEach(nested -> link(nested, file));
    message.extensions.forEach(extension -> link(extension, file));
  }

  private void link(FieldDef field, FileDef file) {
    Word key = field.node.mapKey();
    if (key != null) {
      field.mapKey = mapKey(key, field.fullName, file);
    }
    Word extendee = field.extendeeName;
    if (extendee != null) {
      field.extendee = message(extendee, field.fullName, file, "what is extended");
    }
    Word type = field.node.type();
    field.scalar = field.node.group() ? null : ScalarType.of(type.text());
    if (field.scalar != null) {
      return;
    }
    Def def = resolve(type, field.fullName, file, true);
    if (def instanceof MessageDef message) {
      field.message = message;
    } else if (def instanceof EnumDef enumType) {
      field.enumType = enumType;
    } else if (def != null) {
      diagnostics.error(
          type.span(), "'" + type.text() + "' is " + def.target.described() + ", not a type");
    }
  }

  private @Nullable ScalarType mapKey(Word key, String scope, FileDef file) {
    ScalarType scalar = ScalarType.of(key.text());
    if (scalar != null && scalar.isMapKey()) {
      return scalar;
    }
    if (scalar != null || resolve(key, scope, file, true) != null) {
      diagnostics.error(
          key.span(),
          "the keys of a map cannot be " + key.text(),
          "keys are whole numbers, bool or string");
    }
    return null;
  }

  private @Nullable MessageDef message(Word name, String scope, FileDef file, String role) {
    if (ScalarType.of(name.text()) != null) {
      diagnostics.error(name.span(), role + " must be a message, and " + name.text() + " is not");
      return null;
    }
    Def def = resolve(name, scope, file, false);
    if (def instanceof MessageDef message) {
      return message;
    }
    if (def != null) {
      String what = def.target.described();
      diagnostics.error(
          name.span(), role + " must be a message, and '" + name.text() + "' is " + what);
    }
    return null;
  }

  private @Nullable Def resolve(Word name, String scope, FileDef file, boolean typesOnly) {
    Symbols.Lookup lookup = symbols.lookup(name.text(), scope, file, typesOnly);
    Def def = lookup.def();
    if (def == null) {
      reportUnknown(name, lookup, file);
      return null;
    }
    file.used.add(def.file());
    if (def instanceof MapEntryDef) {
      diagnostics.error(name.span(), "'" + name.text() + "' is the entry of a map field");
      return null;
    }
    return def;
  }

  private void reportUnknown(Word name, Symbols.Lookup lookup, FileDef file) {
    String text = name.text();
    Def elsewhere = lookup.notImported();
    if (elsewhere != null) {
      String needed = "import \"" + elsewhere.file().importName + "\";";
      diagnostics.error(name.span(), "'" + text + "' is in a file that is not imported", needed);
      return;
    }
    String hiding = lookup.hiddenBy();
    if (hiding != null) {
      diagnostics.error(
          name.span(),
          "'" + text + "' stands for '" + hiding + "' here, which is not defined",
          "the innermost scope counts; write '." + text + "' to begin at the outermost one");
      return;
    }
    diagnostics.error(name.span(), "'" + text + "' is not defined", suggestion(text, file));
  }

  /** Compares the last part of the name with those of the types that can be seen. */
  private @Nullable String suggestion(String name, FileDef file) {
    if (diagnostics.errorCount() > 20) {
      return null;
    }
    List<String> candidates = new ArrayList<>();
    for (ScalarType scalar : ScalarType.values()) {
      candidates.add(scalar.keyword());
    }
    String last = name.substring(name.lastIndexOf('.') + 1);
    for (String fullName : symbols.names()) {
      Def def = symbols.find(fullName);
      if (def != null && Symbols.isType(def) && file.visible().contains(def.file())) {
        candidates.add(def.name.text());
        if (def.name.text().equals(last)) {
          return "did you mean '" + fullName + "'?";
        }
      }
    }
    return DidYouMean.hint(last, candidates);
  }
}
