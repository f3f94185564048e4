package dev.gatun.thrift.compact;

import dev.gatun.codec.internal.ElementSizes;
import dev.gatun.codec.internal.ReadLease;
import dev.gatun.thrift.ThriftType;

/** Reads over values: fixed widths in one step, everything else as it nests. */
final class CompactSkip {
  private CompactSkip() {}

  static void skip(CompactReader reader, int type) {
    switch (type) {
      case ThriftType.BOOL, ThriftType.I8 -> reader.skipBytes(1);
      case ThriftType.I16, ThriftType.I32, ThriftType.I64 -> reader.skipVarint();
      case ThriftType.DOUBLE -> reader.skipBytes(8);
      case ThriftType.UUID -> reader.skipBytes(16);
      case ThriftType.STRING -> reader.skipBytes(reader.readLength());
      case ThriftType.STRUCT -> skipStruct(reader);
      case ThriftType.LIST, ThriftType.SET -> skipList(reader);
      case ThriftType.MAP -> skipMap(reader);
      default -> throw reader.noSuchType(type);
    }
  }

  private static void skipStruct(CompactReader reader) {
    int outer = reader.structBegin();
    for (int header = reader.readFieldBegin(); header != 0; header = reader.readFieldBegin()) {
      reader.skipField(header >>> 16);
    }
    reader.structEnd(outer);
  }

  private static void skipList(CompactReader reader) {
    int outer = reader.structBegin();
    long header = reader.readListHeader();
    int type = ReadLease.elementType(header);
    int size = (int) header;
    switch (type) {
      case ThriftType.BOOL, ThriftType.I8, ThriftType.DOUBLE, ThriftType.UUID ->
          reader.skipBytes((long) size * ElementSizes.compact(type));
      case ThriftType.I16, ThriftType.I32, ThriftType.I64 -> reader.skipVarints(size);
      default -> {
        for (int i = 0; i < size; i++) {
          skip(reader, type);
        }
      }
    }
    reader.structEnd(outer);
  }

  private static void skipMap(CompactReader reader) {
    int outer = reader.structBegin();
    long header = reader.readMapHeader();
    int keyType = ReadLease.elementType(header);
    int valueType = ReadLease.valueType(header);
    int size = (int) header;
    for (int i = 0; i < size; i++) {
      skip(reader, keyType);
      skip(reader, valueType);
    }
    reader.structEnd(outer);
  }
}
