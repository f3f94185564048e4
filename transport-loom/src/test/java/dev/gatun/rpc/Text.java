package dev.gatun.rpc;

import dev.gatun.thrift.ThriftType;
import dev.gatun.thrift.binary.BinaryReader;
import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.binary.BinaryWriter;
import dev.gatun.thrift.compact.CompactReader;
import dev.gatun.thrift.compact.CompactStruct;
import dev.gatun.thrift.compact.CompactWriter;

/**
 * The arguments and the result of {@code string echo(1: string text)}, as the compiler would emit
 * them: a struct with one string.
 */
final class Text implements BinaryStruct, CompactStruct {
  String text = "";
  private final int id;

  private Text(int id) {
    this.id = id;
  }

  static Text arguments() {
    return new Text(1);
  }

  static Text arguments(String text) {
    Text arguments = arguments();
    arguments.text = text;
    return arguments;
  }

  static Text result() {
    return new Text(0);
  }

  static Text result(String text) {
    Text result = result();
    result.text = text;
    return result;
  }

  @Override
  public void writeTo(BinaryWriter writer) {
    int outer = writer.structBegin();
    writer.writeStringField(id, text);
    writer.structEnd(outer);
  }

  @Override
  public void readFrom(BinaryReader reader) {
    int outer = reader.structBegin();
    for (int header = reader.readFieldBegin(); header != 0; header = reader.readFieldBegin()) {
      if (header == (ThriftType.STRING << 16 | id)) {
        text = reader.readString();
      } else {
        reader.skipField(header >>> 16);
      }
    }
    reader.structEnd(outer);
  }

  @Override
  public void writeTo(CompactWriter writer) {
    int outer = writer.structBegin();
    writer.writeStringField(id, text);
    writer.structEnd(outer);
  }

  @Override
  public void readFrom(CompactReader reader) {
    int outer = reader.structBegin();
    for (int header = reader.readFieldBegin(); header != 0; header = reader.readFieldBegin()) {
      if (header == (ThriftType.STRING << 16 | id)) {
        text = reader.readString();
      } else {
        reader.skipField(header >>> 16);
      }
    }
    reader.structEnd(outer);
  }
}
