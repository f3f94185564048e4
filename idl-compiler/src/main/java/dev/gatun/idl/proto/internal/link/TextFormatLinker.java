package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.DidYouMean;
import dev.gatun.idl.Span;
import dev.gatun.idl.proto.MessageValue;
import dev.gatun.idl.proto.ProtoValue;
import dev.gatun.idl.proto.ScalarType;
import dev.gatun.idl.proto.internal.link.ScalarValues.Place;
import dev.gatun.idl.proto.internal.syntax.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Gives messages in text format their types. */
final class TextFormatLinker {

  private static final String ANY = "google.protobuf.Any";

  private final Symbols symbols;
  private final Diagnostics diagnostics;
  private final ScalarValues scalars;

  TextFormatLinker(Symbols symbols, Diagnostics diagnostics) {
    this.symbols = symbols;
    this.diagnostics = diagnostics;
    this.scalars = new ScalarValues(diagnostics, Place.TEXT_FORMAT);
  }

  /** Sets a field that is a message, or adds to one that is a list of them or a map. */
  void assign(MessageDraft at, FieldDef field, Value.Aggregate aggregate, FileDef file) {
    if (field.isMap()) {
      ProtoValue entry = mapEntry(field, aggregate, file);
      if (entry != null) {
        at.add(field, entry);
      }
      return;
    }
    MessageDef type = field.message;
    if (type == null) {
      return;
    }
    ProtoValue any = any(type, aggregate, file);
    if (any != null) {
      at.add(field, any);
      return;
    }
    if (field.isRepeated()) {
      at.add(field, whole(type, aggregate, file));
    } else {
      at.set(field, draft(type, aggregate, file));
    }
  }

  /** Returns a message of which nothing can be set later. */
  private MessageValue whole(MessageDef type, Value.Aggregate aggregate, FileDef file) {
    MessageDraft draft = draft(type, aggregate, file);
    List<String> missing = draft.missing();
    if (!missing.isEmpty()) {
      String names = String.join(", ", missing);
      diagnostics.error(aggregate.span(), "these required fields are not set: " + names);
    }
    return draft.value();
  }

  private MessageDraft draft(MessageDef type, Value.Aggregate aggregate, FileDef file) {
    MessageDraft draft = new MessageDraft(type);
    for (Value.Entry entry : aggregate.entries()) {
      FieldDef field = field(type, entry, file);
      if (field != null && mayBeSet(draft, field, entry)) {
        set(draft, field, entry.value(), file);
      }
    }
    return draft;
  }

  private boolean mayBeSet(MessageDraft draft, FieldDef field, Value.Entry entry) {
    if (!field.isRepeated() && draft.isSet(field)) {
      diagnostics.error(entry.name().span(), "'" + entry.name().text() + "' is set twice");
      return false;
    }
    OneofDef oneof = field.oneof;
    FieldDef other = oneof == null ? null : draft.setIn(oneof);
    if (other != null && other != field) {
      diagnostics.error(
          entry.name().span(), "'" + other.name.text() + "' of the same oneof is set already");
      return false;
    }
    return true;
  }

  private void set(MessageDraft draft, FieldDef field, Value value, FileDef file) {
    if (value instanceof Value.Listed list) {
      if (!field.isRepeated()) {
        diagnostics.error(value.span(), "'" + field.name.text() + "' is not repeated");
        return;
      }
      list.values().forEach(element -> set(draft, field, element, file));
    } else if (field.message != null || field.isMap()) {
      if (value instanceof Value.Aggregate aggregate) {
        assign(draft, field, aggregate, file);
      } else {
        diagnostics.error(value.span(), "a message is needed", "write it between braces");
      }
    } else if (value instanceof Value.Aggregate) {
      diagnostics.error(value.span(), "'" + field.name.text() + "' is no message");
    } else {
      ProtoValue converted = scalars.convert(field, value);
      if (converted != null) {
        draft.add(field, converted);
      }
    }
  }

  private @Nullable FieldDef field(MessageDef type, Value.Entry entry, FileDef file) {
    String name = entry.name().text();
    Span span = entry.name().span();
    return switch (entry.kind()) {
      case FIELD -> {
        FieldDef field = type.fieldsByName.get(name);
        if (field == null) {
          field = groupOf(type, name);
        }
        if (field == null) {
          String hint = DidYouMean.hint(name, type.fieldsByName.keySet());
          diagnostics.error(span, "'" + name + "' is no field of " + type.fullName, hint);
        }
        yield field;
      }
      case EXTENSION -> extension(type, name, span, file);
      case TYPE_URL -> {
        String hint = type.fullName.equals(ANY) ? "it must be alone between its braces" : null;
        diagnostics.error(span, "the URL of a type cannot be here", hint);
        yield null;
      }
    };
  }

  /** A group can be named by its type, beside its name in lower case. */
  private static @Nullable FieldDef groupOf(MessageDef type, String name) {
    FieldDef field = type.fieldsByName.get(name.toLowerCase(Locale.ROOT));
    boolean group = field != null && field.node.group() && field.node.name().text().equals(name);
    return group ? field : null;
  }

  private @Nullable FieldDef extension(MessageDef type, String name, Span span, FileDef file) {
    Def found = symbols.lookup(name, type.fullName, file, false).def();
    if (found instanceof MessageDef inMessageSet && type.isMessageSet()) {
      for (FieldDef extension : inMessageSet.extensions) {
        if (extension.extendee == type && extension.message == inMessageSet) {
          found = extension;
        }
      }
    }
    if (found instanceof FieldDef field && field.extendee == type) {
      file.used.add(field.file());
      return field;
    }
    diagnostics.error(span, "'" + name + "' is no extension of " + type.fullName);
    return null;
  }

  /** Returns the value if it is an {@code Any} that is written out. */
  private @Nullable ProtoValue any(MessageDef type, Value.Aggregate aggregate, FileDef file) {
    boolean expanded =
        type.fullName.equals(ANY)
            && aggregate.entries().size() == 1
            && aggregate.entries().get(0).kind() == Value.Entry.Kind.TYPE_URL;
    if (!expanded) {
      return null;
    }
    Value.Entry entry = aggregate.entries().get(0);
    String url = entry.name().text();
    String name = url.substring(url.lastIndexOf('/') + 1);
    MessageValue content = MessageValue.empty(name);
    boolean google =
        "type.googleapis.com".equals(entry.domain())
            || "type.googleprod.com".equals(entry.domain());
    if (!google) {
      diagnostics.error(entry.name().span(), "the URL begins with type.googleapis.com/");
    } else if (!(symbols.lookup("." + name, "", file, true).def() instanceof MessageDef message)) {
      diagnostics.error(entry.name().span(), "the message '" + name + "' is not defined");
    } else if (entry.value() instanceof Value.Aggregate inner) {
      file.used.add(message.file());
      content = whole(message, inner, file);
    } else {
      diagnostics.error(entry.value().span(), "a message is needed", "write it between braces");
    }
    return new ProtoValue.Any(entry.domain() + "/" + name, content);
  }

  private @Nullable ProtoValue mapEntry(FieldDef map, Value.Aggregate aggregate, FileDef file) {
    List<MessageValue.Entry> entries = new ArrayList<>();
    ScalarType keyType = map.mapKey;
    for (Value.Entry entry : aggregate.entries()) {
      boolean key = entry.name().text().equals("key");
      int number = key ? 1 : 2;
      if (entries.stream().anyMatch(set -> set.number() == number)) {
        diagnostics.error(entry.name().span(), "'" + entry.name().text() + "' is set twice");
        return null;
      }
      if (keyType == null || (!key && !entry.name().text().equals("value"))) {
        diagnostics.error(entry.name().span(), "the entry of a map has a key and a value");
        return null;
      }
      ProtoValue value = key ? scalars.convert(keyType, entry.value()) : value(map, entry, file);
      if (value == null) {
        return null;
      }
      entries.add(new MessageValue.Entry(key ? "key" : "value", false, number, value));
    }
    return new MessageValue(map.fullName, entries);
  }

  private @Nullable ProtoValue value(FieldDef map, Value.Entry entry, FileDef file) {
    MessageDef type = map.message;
    if (type == null) {
      return scalars.convert(map, entry.value());
    }
    if (entry.value() instanceof Value.Aggregate aggregate) {
      return whole(type, aggregate, file);
    }
    diagnostics.error(entry.value().span(), "a message is needed", "write it between braces");
    return null;
  }
}
