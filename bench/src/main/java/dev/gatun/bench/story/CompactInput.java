package dev.gatun.bench.story;

import dev.gatun.thrift.compact.CompactReader;

/** Thrift Compact behind the interface. */
final class CompactInput implements MessageInput {
  private final CompactReader reader;

  CompactInput(byte[] message) {
    reader = new CompactReader(message);
  }

  @Override
  public int structBegin() {
    return reader.structBegin();
  }

  @Override
  public void structEnd(int outer) {
    reader.structEnd(outer);
  }

  @Override
  public int readFieldBegin() {
    return reader.readFieldBegin();
  }

  @Override
  public boolean acceptField(int header) {
    return reader.acceptField(header);
  }

  @Override
  public int readI32() {
    return reader.readI32();
  }

  @Override
  public long readI64() {
    return reader.readI64();
  }

  @Override
  public String readString() {
    return reader.readString();
  }

  @Override
  public int readListBegin(byte elementType) {
    return reader.readListBegin(elementType);
  }

  @Override
  public void rewind() {
    reader.rewind();
  }
}
