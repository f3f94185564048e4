package dev.gatun.thrift.binary;

import dev.gatun.codec.internal.ElementSizes;
import dev.gatun.codec.internal.ReadLease;
import dev.gatun.thrift.ThriftType;

/** Reads over values: fixed widths in one step, everything else as it nests. */
final class BinarySkip {
  private BinarySkip() {}

  /**
   * Reads over a value.
   *
   * @param typeBytesBack how many bytes before the value its type is, for the error
   */
  static void skip(BinaryReader reader, int type, int typeBytesBack) {
    switch (type) {
      case ThriftType.BOOL, ThriftType.I8 -> reader.skipBytes(1);
      case ThriftType.I16 -> reader.skipBytes(2);
      case ThriftType.I32 -> reader.skipBytes(4);
      case ThriftType.I64, ThriftType.DOUBLE -> reader.skipBytes(8);
      case ThriftType.UUID -> reader.skipBytes(16);
      case ThriftType.STRING -> reader.skipBytes(reader.readLength());
      case ThriftType.STRUCT -> skipStruct(reader);
      case ThriftType.LIST, ThriftType.SET -> skipList(reader);
      case ThriftType.MAP -> skipMap(reader);
      default -> throw reader.noSuchType(type, typeBytesBack);
    }
  }

  private static void skipStruct(BinaryReader reader) {
    int outer = reader.structBegin();
    for (int header = reader.readFieldBegin(); header != 0; header = reader.readFieldBegin()) {
      skip(reader, header >>> 16, BinaryReader.FIELD_HEADER);
    }
    reader.structEnd(outer);
  }

  private static void skipList(BinaryReader reader) {
    int outer = reader.structBegin();
    long header = reader.readListHeader();
    int type = ReadLease.elementType(header);
    int size = (int) header;
    if (isFixedWidth(type)) {
      reader.skipBytes((long) size * ElementSizes.binary(type));
    } else {
      for (int i = 0; i < size; i++) {
        skip(reader, type, 0);
      }
    }
    reader.structEnd(outer);
  }

  private static void skipMap(BinaryReader reader) {
    int outer = reader.structBegin();
    long header = reader.readMapHeader();
    int keyType = ReadLease.elementType(header);
    int valueType = ReadLease.valueType(header);
    int size = (int) header;
    if (isFixedWidth(keyType) && isFixedWidth(valueType)) {
      reader.skipBytes(
          (long) size * (ElementSizes.binary(keyType) + ElementSizes.binary(valueType)));
    } else {
      for (int i = 0; i < size; i++) {
        skip(reader, keyType, 0);
        skip(reader, valueType, 0);
      }
    }
    reader.structEnd(outer);
  }

  private static boolean isFixedWidth(int type) {
    return switch (type) {
      case ThriftType.STRING, ThriftType.STRUCT, ThriftType.LIST, ThriftType.SET, ThriftType.MAP ->
          false;
      default -> true;
    };
  }
}
