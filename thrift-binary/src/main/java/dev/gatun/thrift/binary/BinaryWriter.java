package dev.gatun.thrift.binary;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.EncodeException;
import dev.gatun.codec.Limits;
import dev.gatun.codec.PoolExhaustedException;
import dev.gatun.codec.internal.KeptField;
import dev.gatun.codec.internal.Memory;
import dev.gatun.codec.internal.Utf8;
import dev.gatun.codec.internal.WriteLease;
import dev.gatun.thrift.MessageType;
import dev.gatun.thrift.ThriftType;
import dev.gatun.thrift.UnknownFields;
import dev.gatun.value.Bytes;
import dev.gatun.value.DoubleList;
import dev.gatun.value.IntList;
import dev.gatun.value.LazyString;
import dev.gatun.value.LongList;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/**
 * Writes Thrift Binary to leased off-heap memory, which it gives back when it is closed.
 *
 * <p>The operations with {@code Field} in their name write a field's header and its value under one
 * check of the room that is left. Every operation that writes throws {@link EncodeException} when
 * the message grows over {@link Limits#messageBytes()}, {@link PoolExhaustedException} when the
 * pool has no more memory, and {@link IllegalStateException} when the writer is closed. Field ids
 * are the low 16 bits of the argument. For one thread at a time.
 *
 * <p>Source of the format: Apache Thrift, {@code doc/specs/thrift-binary-protocol.md}.
 */
public final class BinaryWriter extends WriteLease {
  private static final int VERSION_1 = 0x8001_0000;

  /** Up to here a loop over the characters is quicker than {@link String#getBytes}. */
  private static final int SHORT_TEXT = 16;

  private static final int SHORT_TEXT_ROOM = 4 + Utf8.MAX_BYTES_PER_CHAR * SHORT_TEXT;

  /** Creates a writer on the shared pool with the default limits. */
  public BinaryWriter() {
    this(BufferPool.shared(), Limits.DEFAULT);
  }

  /**
   * Creates a writer.
   *
   * @param pool where its memory comes from
   * @param limits what it writes at the most
   */
  public BinaryWriter(BufferPool pool, Limits limits) {
    super(pool, limits);
  }

  // Fields: header and value under one check.

  /** Writes a bool field: 4 bytes. */
  public void writeBoolField(int id, boolean value) {
    if (limit - position < 4) {
      grow(4);
    }
    Memory.putInt(base, position, ThriftType.BOOL << 24 | (id & 0xffff) << 8 | (value ? 1 : 0));
    position += 4;
  }

  /** Writes an i8 field: 4 bytes. */
  public void writeI8Field(int id, byte value) {
    if (limit - position < 4) {
      grow(4);
    }
    Memory.putInt(base, position, ThriftType.I8 << 24 | (id & 0xffff) << 8 | (value & 0xff));
    position += 4;
  }

  /** Writes an i16 field: 5 bytes. */
  public void writeI16Field(int id, short value) {
    if (limit - position < 5) {
      grow(5);
    }
    Memory.putLong(
        base,
        position,
        (long) ThriftType.I16 << 56 | (id & 0xffffL) << 40 | (value & 0xffffL) << 24);
    position += 5;
  }

  /** Writes an i32 field, or an enum's number: 7 bytes. */
  public void writeI32Field(int id, int value) {
    if (limit - position < 7) {
      grow(7);
    }
    Memory.putLong(
        base,
        position,
        (long) ThriftType.I32 << 56 | (id & 0xffffL) << 40 | (value & 0xffff_ffffL) << 8);
    position += 7;
  }

  /** Writes an i64 field: 11 bytes. */
  public void writeI64Field(int id, long value) {
    if (limit - position < 11) {
      grow(11);
    }
    Memory.putInt(base, position, ThriftType.I64 << 24 | (id & 0xffff) << 8);
    Memory.putLong(base, position + 3, value);
    position += 11;
  }

  /** Writes a double field: 11 bytes. */
  public void writeDoubleField(int id, double value) {
    if (limit - position < 11) {
      grow(11);
    }
    Memory.putInt(base, position, ThriftType.DOUBLE << 24 | (id & 0xffff) << 8);
    Memory.putLong(base, position + 3, Double.doubleToRawLongBits(value));
    position += 11;
  }

  /** Writes a string field: 7 bytes and the text in UTF-8. */
  public void writeStringField(int id, LazyString value) {
    writeFieldBegin(ThriftType.STRING, id);
    writeString(value);
  }

  /** Writes a string field: 7 bytes and the text in UTF-8. */
  public void writeStringField(int id, String value) {
    writeFieldBegin(ThriftType.STRING, id);
    writeString(value);
  }

  /** Writes a binary field: 7 bytes and the value's. */
  public void writeBinaryField(int id, Bytes value) {
    writeFieldBegin(ThriftType.STRING, id);
    writeBinary(value);
  }

  /** Writes a binary field: 7 bytes and the value's. */
  public void writeBinaryField(int id, byte[] value) {
    writeFieldBegin(ThriftType.STRING, id);
    writeBinary(value);
  }

  /** Writes a UUID field: 19 bytes. */
  public void writeUuidField(int id, UUID value) {
    writeFieldBegin(ThriftType.UUID, id);
    writeUuid(value);
  }

  /** Writes the header of a list field and of the list: 8 bytes; {@code size} elements follow. */
  public void writeListField(int id, byte elementType, int size) {
    writeSequenceField(ThriftType.LIST, id, elementType, size);
  }

  /** Writes the header of a set field and of the set: 8 bytes; {@code size} elements follow. */
  public void writeSetField(int id, byte elementType, int size) {
    writeSequenceField(ThriftType.SET, id, elementType, size);
  }

  /** Writes the header of a map field and of the map: 9 bytes; {@code size} entries follow. */
  public void writeMapField(int id, byte keyType, byte valueType, int size) {
    writeFieldBegin(ThriftType.MAP, id);
    writeMapBegin(keyType, valueType, size);
  }

  /** Writes the header of a field: 3 bytes; its value follows. */
  public void writeFieldBegin(byte type, int id) {
    if (limit - position < 3) {
      grow(3);
    }
    Memory.putInt(base, position, type << 24 | (id & 0xffff) << 8);
    position += 3;
  }

  /** Writes fields that were kept when a struct was read: 3 bytes and the value's for each. */
  public void writeUnknownFields(UnknownFields fields) {
    reserve(0);
    for (KeptField field : fields(fields)) {
      byte[] value = field.value();
      writeFieldBegin(field.type(), field.id());
      reserve(value.length);
      Memory.copy(value, 0, base, position, value.length);
      position += value.length;
    }
  }

  // Structs.

  /**
   * Opens a struct, which takes no bytes.
   *
   * @return what {@link #structEnd} wants to know of the struct around it
   * @throws EncodeException when structs are nested deeper than {@link Limits#depth()}
   */
  public int structBegin() {
    if (--depthLeft < 0) {
      throw tooDeep();
    }
    return 0;
  }

  /**
   * Writes the stop byte of a struct.
   *
   * @param outer what {@link #structBegin} returned
   */
  public void structEnd(int outer) {
    if (limit == position) {
      grow(1);
    }
    Memory.putByte(base, position++, ThriftType.STOP);
    depthLeft++;
  }

  // Values.

  /** Writes a bool: 1 byte. */
  public void writeBool(boolean value) {
    writeI8((byte) (value ? 1 : 0));
  }

  /** Writes an i8: 1 byte. */
  public void writeI8(byte value) {
    if (limit == position) {
      grow(1);
    }
    Memory.putByte(base, position++, value);
  }

  /** Writes an i16: 2 bytes. */
  public void writeI16(short value) {
    if (limit - position < 2) {
      grow(2);
    }
    Memory.putShort(base, position, value);
    position += 2;
  }

  /** Writes an i32, or an enum's number: 4 bytes. */
  public void writeI32(int value) {
    if (limit - position < 4) {
      grow(4);
    }
    Memory.putInt(base, position, value);
    position += 4;
  }

  /** Writes an i64: 8 bytes. */
  public void writeI64(long value) {
    if (limit - position < 8) {
      grow(8);
    }
    Memory.putLong(base, position, value);
    position += 8;
  }

  /** Writes a double: 8 bytes. */
  public void writeDouble(double value) {
    writeI64(Double.doubleToRawLongBits(value));
  }

  /** Writes a UUID: 16 bytes, the most significant first. */
  public void writeUuid(UUID value) {
    if (limit - position < 16) {
      grow(16);
    }
    Memory.putLong(base, position, value.getMostSignificantBits());
    Memory.putLong(base, position + 8, value.getLeastSignificantBits());
    position += 16;
  }

  /** Writes a string: 4 bytes and the text in UTF-8; a lone surrogate becomes {@code ?}. */
  public void writeString(String value) {
    if (value.length() > SHORT_TEXT || limit - position < SHORT_TEXT_ROOM) {
      writeLongString(value);
      return;
    }
    int length = Utf8.encode(value, base, position + 4);
    Memory.putInt(base, position, length);
    position += 4 + length;
  }

  /** Writes a lazy string as {@link #writeString(String)} would, in the bytes that it came in. */
  public void writeString(LazyString value) {
    byte[] utf8 = utf8(value);
    if (utf8 != null) {
      writeBinary(utf8, 0, utf8.length);
    } else {
      writeString(value.toString());
    }
  }

  private void writeLongString(String value) {
    if (!isWide(value, 4)) {
      writeBinary(value.getBytes(StandardCharsets.UTF_8));
      return;
    }
    int length = encodeWide(value, position + 4);
    Memory.putInt(base, position, length);
    position += 4 + length;
  }

  /** Writes a binary: 4 bytes and the value's. */
  public void writeBinary(Bytes value) {
    byte[] bytes = array(value);
    writeBinary(bytes, 0, bytes.length);
  }

  /** Writes a binary: 4 bytes and the value's. */
  public void writeBinary(byte[] value) {
    writeBinary(value, 0, value.length);
  }

  /**
   * Writes a part of an array as a binary: 4 bytes and the value's.
   *
   * @throws IndexOutOfBoundsException when the part is not within the array
   */
  public void writeBinary(byte[] array, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, array.length);
    reserve(4L + length);
    Memory.copy(array, offset, base, position + 4, length);
    Memory.putInt(base, position, length);
    position += 4 + length;
  }

  /** Writes the header of a list: 5 bytes; {@code size} elements follow. */
  public void writeListBegin(byte elementType, int size) {
    if (limit - position < 5) {
      grow(5);
    }
    Memory.putLong(base, position, (long) elementType << 56 | (size & 0xffff_ffffL) << 24);
    position += 5;
  }

  /** Writes the header of a set: 5 bytes; {@code size} elements follow. */
  public void writeSetBegin(byte elementType, int size) {
    writeListBegin(elementType, size);
  }

  /** Writes the header of a map: 6 bytes; {@code size} keys and values follow in turn. */
  public void writeMapBegin(byte keyType, byte valueType, int size) {
    if (limit - position < 6) {
      grow(6);
    }
    Memory.putLong(
        base,
        position,
        (long) keyType << 56 | (valueType & 0xffL) << 48 | (size & 0xffff_ffffL) << 16);
    position += 6;
  }

  // Elements of lists and sets in bulk: no header.

  /** Writes bools as elements: 1 byte each. */
  public void writeBools(boolean[] values) {
    reserve(values.length);
    for (int i = 0; i < values.length; i++) {
      Memory.putByte(base, position + i, (byte) (values[i] ? 1 : 0));
    }
    position += values.length;
  }

  /** Writes i8s as elements: 1 byte each. */
  public void writeI8s(byte[] values) {
    reserve(values.length);
    Memory.copy(values, 0, base, position, values.length);
    position += values.length;
  }

  /** Writes i16s as elements: 2 bytes each. */
  public void writeI16s(short[] values) {
    long bytes = 2L * values.length;
    reserve(bytes);
    Memory.putShorts(base, position, values);
    position += (int) bytes;
  }

  /** Writes i32s as elements: 4 bytes each. */
  public void writeI32s(int[] values) {
    writeI32s(values, values.length);
  }

  /** Writes i32s as elements: 4 bytes each. */
  public void writeI32s(IntList values) {
    writeI32s(array(values), values.size());
  }

  private void writeI32s(int[] values, int count) {
    long bytes = 4L * count;
    reserve(bytes);
    Memory.putInts(base, position, values, count);
    position += (int) bytes;
  }

  /** Writes i64s as elements: 8 bytes each. */
  public void writeI64s(long[] values) {
    writeI64s(values, values.length);
  }

  /** Writes i64s as elements: 8 bytes each. */
  public void writeI64s(LongList values) {
    writeI64s(array(values), values.size());
  }

  private void writeI64s(long[] values, int count) {
    long bytes = 8L * count;
    reserve(bytes);
    Memory.putLongs(base, position, values, count);
    position += (int) bytes;
  }

  /** Writes doubles as elements: 8 bytes each. */
  public void writeDoubles(double[] values) {
    writeDoubles(values, values.length);
  }

  /** Writes doubles as elements: 8 bytes each. */
  public void writeDoubles(DoubleList values) {
    writeDoubles(array(values), values.size());
  }

  private void writeDoubles(double[] values, int count) {
    long bytes = 8L * count;
    reserve(bytes);
    Memory.putDoubles(base, position, values, count);
    position += (int) bytes;
  }

  // Messages.

  /**
   * Writes a message's envelope in the strict form, with a version; its struct follows.
   *
   * @param name the method
   * @param type one of {@link MessageType}
   * @param sequenceId what ties a reply to its call
   */
  public void writeMessageBegin(String name, byte type, int sequenceId) {
    writeI32(VERSION_1 | (type & 0xff));
    writeString(name);
    writeI32(sequenceId);
  }

  /**
   * Writes a message's envelope in the old form, without a version; its struct follows.
   *
   * @param name the method
   * @param type one of {@link MessageType}
   * @param sequenceId what ties a reply to its call
   */
  public void writeOldMessageBegin(String name, byte type, int sequenceId) {
    writeString(name);
    writeI8(type);
    writeI32(sequenceId);
  }

  private void writeSequenceField(byte type, int id, byte elementType, int size) {
    if (limit - position < 8) {
      grow(8);
    }
    Memory.putLong(
        base,
        position,
        (long) type << 56
            | (id & 0xffffL) << 40
            | (elementType & 0xffL) << 32
            | (size & 0xffff_ffffL));
    position += 8;
  }
}
