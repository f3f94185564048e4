package dev.gatun.bench.story;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.Limits;
import dev.gatun.codec.internal.ElementSizes;
import dev.gatun.codec.internal.Memory;
import dev.gatun.codec.internal.ReadLease;

/**
 * The operations of {@code BinaryReader} that MediaContent needs, whose checks build their error
 * where it occurs: with its text, and with the struct and the field that the caller names.
 */
final class InlineErrorReader extends ReadLease {
  InlineErrorReader(byte[] message) {
    super(message, 0, message.length, BufferPool.shared(), Limits.DEFAULT);
  }

  int structBegin() {
    if (--depthLeft < 0) {
      throw new DecodeException(
          Kind.DEPTH_LIMIT, position, "values nested deeper than " + Limits.DEFAULT.depth());
    }
    return 0;
  }

  void structEnd(int outer) {
    depthLeft++;
  }

  boolean acceptField(int header) {
    if (limit - position < 3 || Memory.getInt(base, position) >>> 8 != header) {
      return false;
    }
    position += 3;
    return true;
  }

  int readFieldBegin(String struct) {
    if (limit == position) {
      throw new DecodeException(
          Kind.TRUNCATED,
          position,
          "reading " + struct + ": a field needed, " + remaining() + " bytes left");
    }
    int type = Memory.getByte(base, position);
    if (type == 0) {
      position++;
      return 0;
    }
    if (limit - position < 3) {
      throw new DecodeException(
          Kind.TRUNCATED,
          position,
          "reading " + struct + ": 3 bytes needed, " + remaining() + " left");
    }
    int header = Memory.getInt(base, position) >>> 8;
    position += 3;
    return header;
  }

  int readI32(String struct, String field) {
    if (limit - position < 4) {
      throw new DecodeException(
          Kind.TRUNCATED,
          position,
          "reading " + struct + "." + field + ": 4 bytes needed, " + remaining() + " left");
    }
    int value = Memory.getInt(base, position);
    position += 4;
    return value;
  }

  long readI64(String struct, String field) {
    if (limit - position < 8) {
      throw new DecodeException(
          Kind.TRUNCATED,
          position,
          "reading " + struct + "." + field + ": 8 bytes needed, " + remaining() + " left");
    }
    long value = Memory.getLong(base, position);
    position += 8;
    return value;
  }

  String readString(String struct, String field) {
    int length = readI32(struct, field);
    if (length < 0 || length > limit - position) {
      throw new DecodeException(
          length < 0 ? Kind.NEGATIVE_SIZE : Kind.TRUNCATED,
          position - 4,
          "reading "
              + struct
              + "."
              + field
              + ": a length of "
              + length
              + ", "
              + remaining()
              + " bytes left");
    }
    return readUtf8(length);
  }

  int readListBegin(String struct, String field, byte elementType) {
    if (limit - position < 5) {
      throw new DecodeException(
          Kind.TRUNCATED,
          position,
          "reading " + struct + "." + field + ": 5 bytes needed, " + remaining() + " left");
    }
    int type = Memory.getByte(base, position) & 0xff;
    int size = Memory.getInt(base, position + 1);
    position += 5;
    if (size < 0 || (long) size * ElementSizes.binary(type) > limit - position) {
      throw new DecodeException(
          size < 0 ? Kind.NEGATIVE_SIZE : Kind.TRUNCATED,
          position - 4,
          "reading "
              + struct
              + "."
              + field
              + ": a size of "
              + size
              + ", "
              + remaining()
              + " bytes left");
    }
    if (type != elementType && size != 0) {
      throw new DecodeException(
          Kind.WRONG_TYPE,
          position - 5,
          "reading "
              + struct
              + "."
              + field
              + ": type "
              + type
              + " where the schema has type "
              + elementType);
    }
    charge(size, ElementSizes.heap(type), position - 5);
    return size;
  }
}
