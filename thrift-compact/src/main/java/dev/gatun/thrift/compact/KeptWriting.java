package dev.gatun.thrift.compact;

import dev.gatun.codec.internal.ElementSizes;
import dev.gatun.thrift.ThriftType;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Writes a value that is there in Thrift Binary, as it was read: whole, and of types that there
 * are.
 */
final class KeptWriting {
  private final CompactWriter writer;
  private final byte[] bytes;
  private final ByteBuffer value;

  KeptWriting(CompactWriter writer, byte[] bytes) {
    this.writer = writer;
    this.bytes = bytes;
    this.value = ByteBuffer.wrap(bytes);
  }

  void field(byte type, short id) {
    if (type == ThriftType.BOOL) {
      writer.writeBoolField(id, bool());
    } else {
      writer.writeFieldBegin(type, id);
      value(type);
    }
  }

  private void value(byte type) {
    switch (type) {
      case ThriftType.BOOL -> writer.writeBool(bool());
      case ThriftType.I8 -> writer.writeI8(value.get());
      case ThriftType.I16 -> writer.writeI16(value.getShort());
      case ThriftType.I32 -> writer.writeI32(value.getInt());
      case ThriftType.I64 -> writer.writeI64(value.getLong());
      case ThriftType.DOUBLE -> writer.writeDouble(value.getDouble());
      case ThriftType.UUID -> writer.writeUuid(new UUID(value.getLong(), value.getLong()));
      case ThriftType.STRING -> text();
      case ThriftType.STRUCT -> struct();
      case ThriftType.LIST, ThriftType.SET -> list();
      case ThriftType.MAP -> map();
      default -> throw new IllegalStateException("a value of type " + type + " was kept");
    }
  }

  private boolean bool() {
    return value.get() == 1;
  }

  private void text() {
    int length = value.getInt();
    writer.writeBinary(bytes, value.position(), length);
    value.position(value.position() + length);
  }

  private void struct() {
    int outer = writer.structBegin();
    for (byte type = value.get(); type != ThriftType.STOP; type = value.get()) {
      field(type, value.getShort());
    }
    writer.structEnd(outer);
  }

  private void list() {
    byte type = elementType();
    int size = value.getInt();
    writer.writeListBegin(type, size);
    for (int i = 0; i < size; i++) {
      value(type);
    }
  }

  private void map() {
    byte keyType = elementType();
    byte valueType = elementType();
    int size = value.getInt();
    writer.writeMapBegin(keyType, valueType, size);
    for (int i = 0; i < size; i++) {
      value(keyType);
      value(valueType);
    }
  }

  /** Of an empty container it may be a type that there is not. */
  private byte elementType() {
    byte type = value.get();
    return ElementSizes.binary(type & 0xff) == 0 ? ThriftType.STOP : type;
  }
}
