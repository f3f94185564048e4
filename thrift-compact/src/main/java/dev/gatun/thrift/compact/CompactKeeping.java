package dev.gatun.thrift.compact;

import dev.gatun.codec.internal.ElementSizes;
import dev.gatun.codec.internal.ReadLease;
import dev.gatun.thrift.ThriftType;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Reads a value and encodes it in Thrift Binary, to be kept. That may be eight times as long, so
 * each growth is charged to the budget of the message before it is allocated.
 */
final class CompactKeeping {
  private static final int INITIAL_BYTES = 16;

  private final CompactReader reader;
  private ByteBuffer kept = ByteBuffer.allocate(INITIAL_BYTES);

  CompactKeeping(CompactReader reader) {
    this.reader = reader;
  }

  /** Reads the value of a field whose header was read, and returns it in Thrift Binary. */
  byte[] field(int type) {
    fieldValue(type);
    byte[] value = new byte[kept.position()];
    kept.flip().get(value);
    return value;
  }

  private void fieldValue(int type) {
    if (type == ThriftType.BOOL) {
      bool(reader.readBoolField());
    } else {
      value(type);
    }
  }

  private void value(int type) {
    switch (type) {
      case ThriftType.BOOL -> bool(reader.readBool());
      case ThriftType.I8 -> room(1).put(reader.readI8());
      case ThriftType.I16 -> room(2).putShort(reader.readI16());
      case ThriftType.I32 -> room(4).putInt(reader.readI32());
      case ThriftType.I64 -> room(8).putLong(reader.readI64());
      case ThriftType.DOUBLE -> room(8).putDouble(reader.readDouble());
      case ThriftType.UUID -> uuid(reader.readUuid());
      case ThriftType.STRING -> text();
      case ThriftType.STRUCT -> struct();
      case ThriftType.LIST, ThriftType.SET -> list();
      case ThriftType.MAP -> map();
      default -> throw reader.noSuchType(type);
    }
  }

  private void bool(boolean value) {
    room(1).put((byte) (value ? 1 : 0));
  }

  private void uuid(UUID value) {
    room(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
  }

  private void text() {
    byte[] bytes = reader.readBinary();
    room(4L + bytes.length).putInt(bytes.length).put(bytes);
  }

  private void struct() {
    int outer = reader.structBegin();
    for (int header = reader.readFieldBegin(); header != 0; header = reader.readFieldBegin()) {
      room(3).put((byte) (header >>> 16)).putShort((short) header);
      fieldValue(header >>> 16);
    }
    room(1).put(ThriftType.STOP);
    reader.structEnd(outer);
  }

  private void list() {
    int outer = reader.structBegin();
    long header = reader.readListHeader();
    int type = ReadLease.elementType(header);
    int size = (int) header;
    room(5).put(known(type)).putInt(size);
    for (int i = 0; i < size; i++) {
      value(type);
    }
    reader.structEnd(outer);
  }

  private void map() {
    int outer = reader.structBegin();
    long header = reader.readMapHeader();
    int keyType = ReadLease.elementType(header);
    int valueType = ReadLease.valueType(header);
    int size = (int) header;
    room(6).put(known(keyType)).put(known(valueType)).putInt(size);
    for (int i = 0; i < size; i++) {
      value(keyType);
      value(valueType);
    }
    reader.structEnd(outer);
  }

  /** Of an empty container it may be a type that there is not. */
  private static byte known(int type) {
    return ElementSizes.binary(type) == 0 ? ThriftType.STOP : (byte) type;
  }

  private ByteBuffer room(long bytes) {
    if (kept.remaining() < bytes) {
      int capacity = reader.grownKept(kept.capacity(), kept.position() + bytes);
      kept = ByteBuffer.allocate(capacity).put(kept.flip());
    }
    return kept;
  }
}
