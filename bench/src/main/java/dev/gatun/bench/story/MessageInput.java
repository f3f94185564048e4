package dev.gatun.bench.story;

/** What every protocol's reader can do. */
interface MessageInput {
  int structBegin();

  void structEnd(int outer);

  int readFieldBegin();

  boolean acceptField(int header);

  int readI32();

  long readI64();

  String readString();

  int readListBegin(byte elementType);

  void rewind();
}
