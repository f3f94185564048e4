package dev.gatun.idl.java;

import dev.gatun.idl.proto.ScalarType;

/**
 * How a value of protobuf is written.
 *
 * @param type the constant in {@code WireType}
 * @param write what stands behind {@code write} in the names of the writer's operations
 * @param read what stands behind {@code read} in the names of the reader's operations
 * @param fieldType the constant in {@code FieldType}
 */
record ProtoWire(String type, String write, String read, String fieldType) {
  static final ProtoWire ENUM = new ProtoWire("VARINT", "Int32", "Int32", "");
  static final ProtoWire MESSAGE = new ProtoWire("LEN", "", "", "");
  static final ProtoWire GROUP = new ProtoWire("START_GROUP", "", "", "");

  /** Returns how a scalar is written; text that is not checked is read by other operations. */
  static ProtoWire of(ScalarType type, boolean utf8Validated) {
    String constant = type.name();
    return switch (type) {
      case INT32 -> new ProtoWire("VARINT", "Int32", "Int32", constant);
      case UINT32 -> new ProtoWire("VARINT", "UInt32", "Int32", constant);
      case SINT32 -> new ProtoWire("VARINT", "SInt32", "SInt32", constant);
      case INT64, UINT64 -> new ProtoWire("VARINT", "Int64", "Int64", constant);
      case SINT64 -> new ProtoWire("VARINT", "SInt64", "SInt64", constant);
      case BOOL -> new ProtoWire("VARINT", "Bool", "Bool", constant);
      case FIXED32, SFIXED32 -> new ProtoWire("FIXED32", "Fixed32", "Fixed32", constant);
      case FIXED64, SFIXED64 -> new ProtoWire("FIXED64", "Fixed64", "Fixed64", constant);
      case FLOAT -> new ProtoWire("FIXED32", "Float", "Float", constant);
      case DOUBLE -> new ProtoWire("FIXED64", "Double", "Double", constant);
      case BYTES -> new ProtoWire("LEN", "Bytes", "Bytes", constant);
      case STRING ->
          utf8Validated
              ? new ProtoWire("LEN", "String", "String", constant)
              : new ProtoWire("LEN", "String", "UncheckedString", "UNCHECKED_STRING");
    };
  }

  /** Returns whether it is a message between a start and an end tag. */
  boolean isGroup() {
    return equals(GROUP);
  }

  /** Returns whether it is a message behind its length. */
  boolean isMessage() {
    return equals(MESSAGE);
  }

  /** Returns the operation that reads a string that is decoded later. */
  String readLazy() {
    return read.replace("String", "LazyString");
  }

  /** Returns what stands behind {@code write} of a whole list. */
  String writeList() {
    return write.equals("Bytes") ? "BytesList" : write + "s";
  }

  /** Returns what stands behind {@code read} of a whole list. */
  String readList() {
    return read.equals("Bytes") ? "BytesList" : read + "s";
  }
}
