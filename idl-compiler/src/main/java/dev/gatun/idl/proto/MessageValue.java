package dev.gatun.idl.proto;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as a value: the options of an element, or one of them.
 *
 * @param type the full name of the message type
 * @param entries the fields that are set, each once, in the order in which they were first set
 */
public record MessageValue(String type, List<Entry> entries) implements ProtoValue {

  /**
   * A field that is set.
   *
   * @param name the field's name; the full name of an extension
   * @param extension whether it is an extension
   * @param number the field's number
   * @param value its value; {@link ProtoValue.Repeated} exactly when the field is repeated
   */
  public record Entry(String name, boolean extension, int number, ProtoValue value) {}

  /** Copies the list. */
  public MessageValue {
    entries = List.copyOf(entries);
  }

  /** Returns a message in which nothing is set. */
  public static MessageValue empty(String type) {
    return new MessageValue(type, List.of());
  }

  /** Returns whether nothing is set. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Returns the value of a field of the message type itself, or null when it is not set. */
  public @Nullable ProtoValue get(String name) {
    return find(name, false);
  }

  /** Returns the value of an extension by its full name, or null when it is not set. */
  public @Nullable ProtoValue getExtension(String fullName) {
    return find(fullName, true);
  }

  /** Returns a bool field, or the fallback when it is not set. */
  public boolean getBool(String name, boolean fallback) {
    return get(name) instanceof ProtoValue.Bool bool ? bool.value() : fallback;
  }

  /** Returns a string field, or null when it is not set. */
  public @Nullable String getText(String name) {
    return get(name) instanceof ProtoValue.Text text ? text.value() : null;
  }

  /** Returns the name of an enum field's value, or null when it is not set. */
  public @Nullable String getEnum(String name) {
    return get(name) instanceof ProtoValue.EnumNumber number ? number.name() : null;
  }

  private @Nullable ProtoValue find(String name, boolean extension) {
    for (Entry entry : entries) {
      if (entry.extension == extension && entry.name.equals(name)) {
        return entry.value;
      }
    }
    return null;
  }
}
