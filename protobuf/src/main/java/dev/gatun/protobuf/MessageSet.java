package dev.gatun.protobuf;

import dev.gatun.value.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The wire format of messages with the option {@code message_set_wire_format}: each extension is a
 * group, field 1, of its number and its message, fields 2 and 3.
 *
 * <p>Source of the format: the comment on the option in {@code descriptor.proto}, and what
 * protobuf-java reads and writes.
 */
final class MessageSet {
  private static final int ITEM = WireType.tag(1, WireType.START_GROUP);
  private static final int ITEM_END = WireType.tag(1, WireType.END_GROUP);
  private static final int NUMBER = WireType.tag(2, WireType.VARINT);
  private static final int MESSAGE = WireType.tag(3, WireType.LEN);

  private MessageSet() {}

  /**
   * Reads an item, or a field with a message, which is what a writer makes of an extension that
   * does not know message sets.
   *
   * @return whether the tag was of one of these; else nothing was read
   */
  static boolean read(ProtoReader reader, int tag, ExtensionFields into) {
    if (tag == ITEM) {
      readItem(reader, into);
      return true;
    }
    if (WireType.of(tag) == WireType.LEN) {
      int number = WireType.number(tag);
      into.add(number, item(number, reader.readBytes()));
      return true;
    }
    return false;
  }

  /** An item without a number or without a message is dropped, as by protobuf-java. */
  private static void readItem(ProtoReader reader, ExtensionFields into) {
    int number = 0;
    Bytes message = null;
    long outer = reader.groupBegin(ITEM);
    for (int tag = reader.readTag(); tag != 0; tag = reader.readTag()) {
      if (tag == NUMBER) {
        number = reader.readInt32();
      } else if (tag == MESSAGE) {
        message = reader.readBytes();
      } else {
        reader.skipField(tag);
      }
    }
    reader.groupEnd(outer);
    if (number != 0 && message != null) {
      into.add(number, item(number, message));
    }
  }

  /** Returns an item as {@link #write} writes it. */
  private static UnknownFields item(int number, Bytes message) {
    UnknownFields item = new UnknownFields();
    item.addTag(ITEM);
    item.addTag(NUMBER);
    item.addVarint(number & 0xffff_ffffL);
    item.addTag(MESSAGE);
    item.addVarint(message.size());
    int at = item.extend(message.size());
    message.asByteBuffer().get(item.array(), at, message.size());
    item.addTag(ITEM_END);
    return item;
  }

  /**
   * Reads what {@link #write} or {@link #item} made, after its first tag.
   *
   * @param before the message that is merged into, or null
   */
  static <T> @Nullable T readWritten(ProtoReader reader, FieldType<T> type, @Nullable T before) {
    long outer = reader.groupBegin(ITEM);
    reader.skipField(reader.readTag());
    T message = type.read(reader, reader.readTag(), before);
    if (reader.readTag() != 0) {
      throw new IllegalStateException("an item that is none of ours");
    }
    reader.groupEnd(outer);
    return message;
  }

  /** Writes an item, its end first. */
  static <T> void write(ProtoWriter writer, int number, FieldType<T> type, T message) {
    writer.groupBegin(ITEM);
    type.write(writer, MESSAGE, message);
    writer.writeUInt32Field(NUMBER, number);
    writer.groupEnd(ITEM);
  }
}
