package dev.gatun.bench.story;

/** What every protocol's writer can do. */
interface MessageOutput {
  int structBegin();

  void structEnd(int outer);

  void writeFieldBegin(byte type, int id);

  void writeI32Field(int id, int value);

  void writeI64Field(int id, long value);

  void writeStringField(int id, String value);

  void writeListField(int id, byte elementType, int size);

  void writeString(String value);

  void reset();

  byte[] toByteArray();
}
