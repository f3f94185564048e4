package dev.gatun.bench.story;

import dev.gatun.thrift.binary.BinaryWriter;

/** Thrift Binary behind the interface. */
final class BinaryOutput implements MessageOutput {
  private final BinaryWriter writer = new BinaryWriter();

  @Override
  public int structBegin() {
    return writer.structBegin();
  }

  @Override
  public void structEnd(int outer) {
    writer.structEnd(outer);
  }

  @Override
  public void writeFieldBegin(byte type, int id) {
    writer.writeFieldBegin(type, id);
  }

  @Override
  public void writeI32Field(int id, int value) {
    writer.writeI32Field(id, value);
  }

  @Override
  public void writeI64Field(int id, long value) {
    writer.writeI64Field(id, value);
  }

  @Override
  public void writeStringField(int id, String value) {
    writer.writeStringField(id, value);
  }

  @Override
  public void writeListField(int id, byte elementType, int size) {
    writer.writeListField(id, elementType, size);
  }

  @Override
  public void writeString(String value) {
    writer.writeString(value);
  }

  @Override
  public void reset() {
    writer.reset();
  }

  @Override
  public byte[] toByteArray() {
    return writer.toByteArray();
  }
}
