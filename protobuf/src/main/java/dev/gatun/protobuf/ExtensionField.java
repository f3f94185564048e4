package dev.gatun.protobuf;

import dev.gatun.codec.DecodeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One extension of a message: in bytes until its identifier is known, then as a value.
 *
 * <p>Getting decodes, so that it is a change; the lock lets several threads get at a time.
 */
final class ExtensionField {
  private @Nullable Extension<?, ?> extension;
  private @Nullable Object value;

  /** Fields that nobody has looked at. */
  private @Nullable UnknownFields pending;

  /** Fields that hold nothing for the extension: another wire type, unknown numbers of an enum. */
  private @Nullable UnknownFields others;

  static ExtensionField of(Extension<?, ?> extension, @Nullable Object value) {
    ExtensionField field = new ExtensionField();
    field.extension = extension;
    field.value = value instanceof List<?> list ? new ArrayList<>(list) : value;
    return field;
  }

  /** Adds fields of this number. */
  synchronized void add(@Nullable UnknownFields fields) {
    pending = UnknownFields.merge(pending, fields);
  }

  /** Returns the value, or null when there is none. */
  @SuppressWarnings("unchecked") // an identifier reads and takes values of its own type only
  synchronized <T> @Nullable T get(Extension<?, T> wanted) {
    if (extension != wanted) {
      identify(wanted);
    }
    if (pending != null) {
      UnknownFields fields = value == null ? pending : encoded();
      decode(wanted, fields);
    }
    return (value instanceof List<?> list && list.isEmpty()) ? null : (T) value;
  }

  /** Writes the fields, the last one first. */
  synchronized void writeTo(ProtoWriter writer) {
    writer.writeUnknown(pending);
    writer.writeUnknown(others);
    if (extension != null && value != null) {
      write(writer, extension, value);
    }
  }

  /** Returns the fields in bytes. */
  synchronized UnknownFields encoded() {
    try (ProtoWriter writer = new ProtoWriter()) {
      writeTo(writer);
      return UnknownFields.adopt(writer.toByteArray());
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof ExtensionField that)) {
      return false;
    }
    return (hasOnlyValue() && that.hasOnlyValue())
        ? Objects.equals(value, that.value)
        : encoded().equals(that.encoded());
  }

  @Override
  public int hashCode() {
    return 1;
  }

  private synchronized boolean hasOnlyValue() {
    return pending == null && others == null;
  }

  /** Another identifier of the same number gets what this one would have written. */
  private void identify(Extension<?, ?> wanted) {
    if (extension != null) {
      pending = encoded();
      value = null;
      others = null;
    }
    extension = wanted;
  }

  /** Decodes all there is; what cannot be decoded stays as it was. */
  private void decode(Extension<?, ?> wanted, UnknownFields fields) {
    pending = fields;
    value = null;
    others = null;
    try (ProtoReader reader = ProtoReader.borrowing(fields.toByteArray())) {
      for (int tag = reader.readTag(); tag != 0; tag = reader.readTag()) {
        read(reader, tag, wanted);
      }
      pending = null;
    } catch (DecodeException e) {
      throw e.within('[' + wanted.name() + ']');
    } finally {
      if (pending != null) {
        value = null;
        others = null;
      }
    }
  }

  private void read(ProtoReader reader, int tag, Extension<?, ?> wanted) {
    FieldType<?> type = wanted.type();
    if (wanted.isInMessageSet()) {
      readItem(reader, type);
    } else if (WireType.of(tag) == type.wireType()) {
      readOne(reader, tag, wanted, type);
    } else if (WireType.of(tag) == WireType.LEN && wanted.isRepeated() && type.isPackable()) {
      int elementTag = WireType.tag(WireType.number(tag), type.wireType());
      long outer = reader.messageBegin();
      while (reader.remaining() > 0) {
        readOne(reader, elementTag, wanted, type);
      }
      reader.messageEnd(outer);
    } else {
      others = reader.readUnknown(tag, others);
    }
  }

  @SuppressWarnings("unchecked") // value is of the type that the identifier names
  private <T> void readItem(ProtoReader reader, FieldType<T> type) {
    value = MessageSet.readWritten(reader, type, (T) value);
  }

  @SuppressWarnings("unchecked") // value is of the type that the identifier names
  private <T> void readOne(ProtoReader reader, int tag, Extension<?, ?> wanted, FieldType<T> type) {
    int start = reader.offset();
    T read = type.read(reader, tag, wanted.isRepeated() ? null : (T) value);
    if (read == null) {
      others = reader.keepSince(tag, start, others);
    } else if (wanted.isRepeated()) {
      list().add(read);
    } else {
      value = read;
    }
  }

  @SuppressWarnings("unchecked") // the value of a repeated extension is always such a list
  private List<Object> list() {
    if (value == null) {
      value = new ArrayList<>();
    }
    return (List<Object>) value;
  }

  private static void write(ProtoWriter writer, Extension<?, ?> extension, Object value) {
    int number = extension.number();
    if (extension.isInMessageSet()) {
      writeItem(writer, number, extension.type(), value);
      return;
    }
    if (!extension.isRepeated()) {
      writeOne(writer, number, extension.type(), value);
      return;
    }
    List<?> list = (List<?>) value;
    if (!extension.isPacked()) {
      for (Object element : list.reversed()) {
        writeOne(writer, number, extension.type(), element);
      }
      return;
    }
    int end = writer.size();
    for (Object element : list.reversed()) {
      writer.dropTag(writeOne(writer, number, extension.type(), element));
    }
    if (!list.isEmpty()) {
      writer.writeLengthAndTag(WireType.tag(number, WireType.LEN), writer.size() - end);
    }
  }

  @SuppressWarnings("unchecked") // an identifier takes values of its own type only
  private static <T> void writeItem(
      ProtoWriter writer, int number, FieldType<T> type, Object value) {
    MessageSet.write(writer, number, type, (T) value);
  }

  /** Writes one field and returns its tag. */
  @SuppressWarnings("unchecked") // an identifier takes values of its own type only
  private static <T> int writeOne(ProtoWriter writer, int number, FieldType<T> type, Object value) {
    int tag = WireType.tag(number, type.wireType());
    type.write(writer, tag, (T) value);
    return tag;
  }
}
