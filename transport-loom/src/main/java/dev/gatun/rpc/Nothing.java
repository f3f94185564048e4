package dev.gatun.rpc;

import dev.gatun.thrift.ThriftType;
import dev.gatun.thrift.binary.BinaryReader;
import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.binary.BinaryWriter;
import dev.gatun.thrift.compact.CompactReader;
import dev.gatun.thrift.compact.CompactStruct;
import dev.gatun.thrift.compact.CompactWriter;

/** A struct without fields: what stands for the reply to a oneway call. */
enum Nothing implements BinaryStruct, CompactStruct {
  AT_ALL;

  @Override
  public void writeTo(BinaryWriter writer) {
    writer.structEnd(writer.structBegin());
  }

  @Override
  public void readFrom(BinaryReader reader) {
    reader.skip(ThriftType.STRUCT);
  }

  @Override
  public void writeTo(CompactWriter writer) {
    writer.structEnd(writer.structBegin());
  }

  @Override
  public void readFrom(CompactReader reader) {
    reader.skip(ThriftType.STRUCT);
  }
}
