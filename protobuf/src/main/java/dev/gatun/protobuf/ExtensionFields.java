package dev.gatun.protobuf;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The extensions of one message, by number.
 *
 * <p>Nobody has to say which extensions there are: what is read is kept in bytes, and is decoded
 * when somebody first asks for it with its identifier. Any number of threads may ask at a time
 * while nobody changes anything.
 */
public final class ExtensionFields {
  private final NavigableMap<Integer, ExtensionField> fields = new TreeMap<>();

  /** Creates a set without extensions. */
  public ExtensionFields() {}

  /** Returns whether there are none. */
  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** Makes all extensions not set. */
  public void clear() {
    fields.clear();
  }

  /** Returns extensions that share nothing with these. */
  public ExtensionFields copy() {
    ExtensionFields copy = new ExtensionFields();
    copy.mergeFrom(this);
    return copy;
  }

  /** Merges other extensions into these, as if they had been read behind them. */
  public void mergeFrom(ExtensionFields other) {
    for (Map.Entry<Integer, ExtensionField> entry : other.fields.entrySet()) {
      field(entry.getKey()).add(entry.getValue().encoded());
    }
  }

  /** Compares the values where both sides have decoded them, else the bytes. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExtensionFields that && fields.equals(that.fields);
  }

  @Override
  public int hashCode() {
    return fields.keySet().hashCode();
  }

  /** Returns the numbers of the extensions. */
  @Override
  public String toString() {
    return fields.keySet().toString();
  }

  <T> T get(Extension<?, T> extension) {
    ExtensionField field = fields.get(extension.number());
    T value = field == null ? null : field.get(extension);
    return value == null ? extension.whenUnset() : value;
  }

  boolean has(Extension<?, ?> extension) {
    ExtensionField field = fields.get(extension.number());
    return field != null && field.get(extension) != null;
  }

  <T> void set(Extension<?, T> extension, T value) {
    fields.put(extension.number(), ExtensionField.of(extension, value));
  }

  void clear(Extension<?, ?> extension) {
    fields.remove(extension.number());
  }

  void read(ProtoReader reader, int tag) {
    add(WireType.number(tag), reader.readUnknown(tag, null));
  }

  /** Adds fields to an extension, as its identifier writes and reads them. */
  void add(int number, UnknownFields encoded) {
    field(number).add(encoded);
  }

  void writeTo(ProtoWriter writer) {
    for (ExtensionField field : fields.descendingMap().values()) {
      field.writeTo(writer);
    }
  }

  private ExtensionField field(int number) {
    return fields.computeIfAbsent(number, any -> new ExtensionField());
  }
}
