package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.proto.MessageValue;
import dev.gatun.idl.proto.ProtoValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message value while its fields are being set. */
final class MessageDraft {

  final MessageDef type;
  private final Map<FieldDef, Slot> slots = new LinkedHashMap<>();

  /** What a field holds: values, or one message that may still grow. */
  private static final class Slot {
    final List<ProtoValue> values = new ArrayList<>();
    @Nullable MessageDraft message;
  }

  MessageDraft(MessageDef type) {
    this.type = type;
  }

  boolean isSet(FieldDef field) {
    return slots.containsKey(field);
  }

  /** Adds to a repeated field, or sets another. */
  void add(FieldDef field, ProtoValue value) {
    slots.computeIfAbsent(field, f -> new Slot()).values.add(value);
  }

  /** Sets a field to a message of which more can be set later. */
  void set(FieldDef field, MessageDraft message) {
    slots.computeIfAbsent(field, f -> new Slot()).message = message;
  }

  /** Returns the message in a field, set to an empty one if it is not set. */
  MessageDraft message(FieldDef field, MessageDef fieldType) {
    Slot slot = slots.computeIfAbsent(field, f -> new Slot());
    MessageDraft message = slot.message;
    if (message == null) {
      message = new MessageDraft(fieldType);
      slot.message = message;
    }
    return message;
  }

  /** Returns the field of a oneof that is set, or null. */
  @Nullable FieldDef setIn(OneofDef oneof) {
    for (FieldDef field : slots.keySet()) {
      if (field.oneof == oneof) {
        return field;
      }
    }
    return null;
  }

  /** Clears all fields of a oneof but one. */
  void clearOthers(OneofDef oneof, FieldDef kept) {
    slots.keySet().removeIf(field -> field.oneof == oneof && field != kept);
  }

  /** Returns the names of required fields that are not set, of messages inside too. */
  List<String> missing() {
    List<String> names = new ArrayList<>();
    for (FieldDef field : type.fields) {
      if (field.node.isLabelled("required") && !isSet(field)) {
        names.add(field.name.text());
      }
    }
    slots.forEach(
        (field, slot) -> {
          if (slot.message != null) {
            slot.message.missing().forEach(name -> names.add(field.name.text() + "." + name));
          }
        });
    return names;
  }

  MessageValue value() {
    List<MessageValue.Entry> entries = new ArrayList<>();
    slots.forEach(
        (field, slot) -> {
          ProtoValue value = slot.message != null ? slot.message.value() : null;
          if (value == null) {
            value = field.isRepeated() ? new ProtoValue.Repeated(slot.values) : slot.values.get(0);
          }
          boolean extension = field.isExtension();
          String name = extension ? field.fullName : field.name.text();
          entries.add(new MessageValue.Entry(name, extension, field.number, value));
        });
    return new MessageValue(type.fullName, entries);
  }
}
