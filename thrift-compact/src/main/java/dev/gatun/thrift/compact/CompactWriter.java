package dev.gatun.thrift.compact;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.EncodeException;
import dev.gatun.codec.Limits;
import dev.gatun.codec.PoolExhaustedException;
import dev.gatun.codec.internal.BulkVarints;
import dev.gatun.codec.internal.KeptField;
import dev.gatun.codec.internal.Memory;
import dev.gatun.codec.internal.Utf8;
import dev.gatun.codec.internal.VarintWriteLease;
import dev.gatun.codec.internal.Varints;
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
 * Writes Thrift Compact to leased off-heap memory, which it gives back when it is closed.
 *
 * <p>The operations with {@code Field} in their name write a field's header and its value under one
 * check of the room that is left, which is that for the longest encoding. Every operation throws
 * {@link EncodeException} when that room would take the message over {@link Limits#messageBytes()},
 * so up to 12 bytes early, {@link PoolExhaustedException} when the pool has no more memory, and
 * {@link IllegalStateException} when the writer is closed. Field ids are the low 16 bits of the
 * argument; types are those of {@link ThriftType}. For one thread at a time.
 *
 * <p>Source of the format: Apache Thrift, {@code doc/specs/thrift-compact-protocol.md}.
 */
public final class CompactWriter extends VarintWriteLease {
  private static final int PROTOCOL_ID = 0x82;
  private static final int VERSION_1 = 1;

  /** A type, and an id of 16 bits as a varint. */
  private static final int HEADER_BYTES = 4;

  /** Up to here a loop over the characters is quicker than {@link String#getBytes}. */
  private static final int SHORT_TEXT = 16;

  /** A text of that length has a length prefix of one byte. */
  private static final int SHORT_TEXT_ROOM = 1 + Utf8.MAX_BYTES_PER_CHAR * SHORT_TEXT;

  /** So many numbers have room made for them at once. */
  private static final int BULK = 1024;

  private int lastFieldId;

  /** Creates a writer on the shared pool with the default limits. */
  public CompactWriter() {
    this(BufferPool.shared(), Limits.DEFAULT);
  }

  /**
   * Creates a writer.
   *
   * @param pool where its memory comes from
   * @param limits what it writes at the most
   */
  public CompactWriter(BufferPool pool, Limits limits) {
    super(pool, limits);
  }

  @Override
  public void reset() {
    super.reset();
    lastFieldId = 0;
  }

  // Fields: header and value under one check.

  /** Writes a bool field: 1 to 4 bytes, the value is in the type. */
  public void writeBoolField(int id, boolean value) {
    if (limit - position < HEADER_BYTES) {
      grow(HEADER_BYTES);
    }
    position = putHeader(value ? CompactType.TRUE : CompactType.FALSE, id);
  }

  /** Writes an i8 field: 2 to 5 bytes. */
  public void writeI8Field(int id, byte value) {
    if (limit - position < HEADER_BYTES + 1) {
      grow(HEADER_BYTES + 1);
    }
    int at = putHeader(CompactType.I8, id);
    Memory.putByte(base, at, value);
    position = at + 1;
  }

  /** Writes an i16 field: 2 to 7 bytes. */
  public void writeI16Field(int id, short value) {
    if (limit - position < HEADER_BYTES + 3) {
      grow(HEADER_BYTES + 3);
    }
    position = putVarint32(base, putHeader(CompactType.I16, id), Varints.zigzag32(value));
  }

  /** Writes an i32 field, or an enum's number: 2 to 9 bytes. */
  public void writeI32Field(int id, int value) {
    if (limit - position < HEADER_BYTES + Varints.MAX_BYTES_32) {
      grow(HEADER_BYTES + Varints.MAX_BYTES_32);
    }
    position = putVarint32(base, putHeader(CompactType.I32, id), Varints.zigzag32(value));
  }

  /** Writes an i64 field: 2 to 14 bytes. */
  public void writeI64Field(int id, long value) {
    if (limit - position < HEADER_BYTES + Varints.MAX_BYTES_64) {
      grow(HEADER_BYTES + Varints.MAX_BYTES_64);
    }
    position = putVarint64(base, putHeader(CompactType.I64, id), Varints.zigzag64(value));
  }

  /** Writes a double field: 9 to 12 bytes. */
  public void writeDoubleField(int id, double value) {
    if (limit - position < HEADER_BYTES + 8) {
      grow(HEADER_BYTES + 8);
    }
    int at = putHeader(CompactType.DOUBLE, id);
    Memory.putLongLittleEndian(base, at, Double.doubleToRawLongBits(value));
    position = at + 8;
  }

  /** Writes a string field: 2 to 9 bytes and the text in UTF-8. */
  public void writeStringField(int id, LazyString value) {
    writeHeader(CompactType.BINARY, id);
    writeString(value);
  }

  /** Writes a string field: 2 to 9 bytes and the text in UTF-8. */
  public void writeStringField(int id, String value) {
    writeHeader(CompactType.BINARY, id);
    writeString(value);
  }

  /** Writes a binary field: 2 to 9 bytes and the value's. */
  public void writeBinaryField(int id, Bytes value) {
    writeHeader(CompactType.BINARY, id);
    writeBinary(value);
  }

  /** Writes a binary field: 2 to 9 bytes and the value's. */
  public void writeBinaryField(int id, byte[] value) {
    writeHeader(CompactType.BINARY, id);
    writeBinary(value);
  }

  /** Writes a UUID field: 17 to 20 bytes. */
  public void writeUuidField(int id, UUID value) {
    writeHeader(CompactType.UUID, id);
    writeUuid(value);
  }

  /** Writes the header of a list field and of the list; {@code size} elements follow. */
  public void writeListField(int id, byte elementType, int size) {
    writeHeader(CompactType.LIST, id);
    writeListBegin(elementType, size);
  }

  /** Writes the header of a set field and of the set; {@code size} elements follow. */
  public void writeSetField(int id, byte elementType, int size) {
    writeHeader(CompactType.SET, id);
    writeListBegin(elementType, size);
  }

  /** Writes the header of a map field and of the map; {@code size} entries follow. */
  public void writeMapField(int id, byte keyType, byte valueType, int size) {
    writeHeader(CompactType.MAP, id);
    writeMapBegin(keyType, valueType, size);
  }

  /**
   * Writes the header of a field: 1 to 4 bytes; its value follows.
   *
   * @param type any type but bool, whose value would be part of the header
   */
  public void writeFieldBegin(byte type, int id) {
    writeHeader(CompactType.of(type), id);
  }

  /**
   * Writes fields that were kept when a struct was read, in whatever protocol that was.
   *
   * @throws EncodeException also when structs in them are nested deeper than {@link Limits#depth()}
   */
  public void writeUnknownFields(UnknownFields fields) {
    reserve(0);
    for (KeptField field : fields(fields)) {
      new KeptWriting(this, field.value()).field(field.type(), field.id());
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
    int outer = lastFieldId;
    lastFieldId = 0;
    return outer;
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
    lastFieldId = outer;
    depthLeft++;
  }

  // Values.

  /** Writes a bool that is an element: 1 byte. */
  public void writeBool(boolean value) {
    writeI8((byte) (value ? CompactType.TRUE : CompactType.FALSE));
  }

  /** Writes an i8: 1 byte. */
  public void writeI8(byte value) {
    if (limit == position) {
      grow(1);
    }
    Memory.putByte(base, position++, value);
  }

  /** Writes an i16: 1 to 3 bytes. */
  public void writeI16(short value) {
    writeI32(value);
  }

  /** Writes an i32, or an enum's number: 1 to 5 bytes. */
  public void writeI32(int value) {
    writeVarint32(Varints.zigzag32(value));
  }

  /** Writes an i64: 1 to 10 bytes. */
  public void writeI64(long value) {
    if (limit - position < Varints.MAX_BYTES_64) {
      grow(Varints.MAX_BYTES_64);
    }
    position = putVarint64(base, position, Varints.zigzag64(value));
  }

  /** Writes a double: 8 bytes, the least significant first. */
  public void writeDouble(double value) {
    if (limit - position < 8) {
      grow(8);
    }
    Memory.putLongLittleEndian(base, position, Double.doubleToRawLongBits(value));
    position += 8;
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

  /** Writes a string: 1 to 5 bytes and the text in UTF-8; a lone surrogate becomes {@code ?}. */
  public void writeString(String value) {
    if (value.length() > SHORT_TEXT || limit - position < SHORT_TEXT_ROOM) {
      writeLongString(value);
      return;
    }
    int length = Utf8.encode(value, base, position + 1);
    Memory.putByte(base, position, (byte) length);
    position += 1 + length;
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
    if (!isWide(value, Varints.MAX_BYTES_32)) {
      writeBinary(value.getBytes(StandardCharsets.UTF_8));
      return;
    }
    // Wide text takes nearly the most bytes that it can: their varint tells where it begins.
    int likelySize = Varints.size32(Utf8.MAX_BYTES_PER_CHAR * value.length());
    int length = encodeWide(value, position + likelySize);
    int size = Varints.size32(length);
    if (size != likelySize) {
      Memory.copy(base, position + likelySize, base, position + size, length);
    }
    putExactVarint32(position, length, size);
    position += size + length;
  }

  /** Writes a binary: 1 to 5 bytes and the value's. */
  public void writeBinary(Bytes value) {
    byte[] bytes = array(value);
    writeBinary(bytes, 0, bytes.length);
  }

  /** Writes a binary: 1 to 5 bytes and the value's. */
  public void writeBinary(byte[] value) {
    writeBinary(value, 0, value.length);
  }

  /**
   * Writes a part of an array as a binary: 1 to 5 bytes and the value's.
   *
   * @throws IndexOutOfBoundsException when the part is not within the array
   */
  public void writeBinary(byte[] array, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, array.length);
    reserve((long) Varints.MAX_BYTES_32 + length);
    int at = putVarint32(base, position, length);
    Memory.copy(array, offset, base, at, length);
    position = at + length;
  }

  /** Writes the header of a list: 1 to 6 bytes; {@code size} elements follow. */
  public void writeListBegin(byte elementType, int size) {
    if (limit - position < 1 + Varints.MAX_BYTES_32) {
      grow(1 + Varints.MAX_BYTES_32);
    }
    int code = CompactType.of(elementType);
    if (size >= 0 && size < 15) {
      Memory.putByte(base, position++, (byte) (size << 4 | code));
    } else {
      Memory.putByte(base, position, (byte) (0xf0 | code));
      position = putVarint32(base, position + 1, size);
    }
  }

  /** Writes the header of a set: 1 to 6 bytes; {@code size} elements follow. */
  public void writeSetBegin(byte elementType, int size) {
    writeListBegin(elementType, size);
  }

  /** Writes the header of a map: 1 to 6 bytes; {@code size} keys and values follow in turn. */
  public void writeMapBegin(byte keyType, byte valueType, int size) {
    if (limit - position < 1 + Varints.MAX_BYTES_32) {
      grow(1 + Varints.MAX_BYTES_32);
    }
    position = putVarint32(base, position, size);
    if (size != 0) {
      Memory.putByte(
          base, position++, (byte) (CompactType.of(keyType) << 4 | CompactType.of(valueType)));
    }
  }

  // Elements of lists and sets in bulk: no header.

  /** Writes bools as elements: 1 byte each. */
  public void writeBools(boolean[] values) {
    reserve(values.length);
    for (int i = 0; i < values.length; i++) {
      Memory.putByte(base, position + i, (byte) (values[i] ? CompactType.TRUE : CompactType.FALSE));
    }
    position += values.length;
  }

  /** Writes i8s as elements: 1 byte each. */
  public void writeI8s(byte[] values) {
    reserve(values.length);
    Memory.copy(values, 0, base, position, values.length);
    position += values.length;
  }

  /** Writes i16s as elements: 1 to 3 bytes each. */
  public void writeI16s(short[] values) {
    reserve(values.length);
    int[] some = new int[Math.min(values.length, BULK)];
    for (int from = 0; from < values.length; from += BULK) {
      int count = Math.min(BULK, values.length - from);
      for (int i = 0; i < count; i++) {
        some[i] = values[from + i];
      }
      writeI32s(some, 0, count);
    }
  }

  /** Writes i32s as elements: 1 to 5 bytes each. */
  public void writeI32s(int[] values) {
    writeI32s(values, values.length);
  }

  /** Writes i32s as elements: 1 to 5 bytes each. */
  public void writeI32s(IntList values) {
    writeI32s(array(values), values.size());
  }

  private void writeI32s(int[] values, int count) {
    reserve(count);
    for (int from = 0; from < count; from += BULK) {
      writeI32s(values, from, Math.min(BULK, count - from));
    }
  }

  /** Up to {@link #BULK} of them. */
  private void writeI32s(int[] values, int from, int count) {
    if (limit - position < Varints.MAX_BYTES_32 * count) {
      reserve(BulkVarints.size(values, from, count, true));
    }
    position = BulkVarints.encode(values, from, count, base, position, true);
  }

  /** Writes i64s as elements: 1 to 10 bytes each. */
  public void writeI64s(long[] values) {
    writeI64s(values, values.length);
  }

  /** Writes i64s as elements: 1 to 10 bytes each. */
  public void writeI64s(LongList values) {
    writeI64s(array(values), values.size());
  }

  private void writeI64s(long[] values, int count) {
    reserve(count);
    for (int from = 0; from < count; from += BULK) {
      int some = Math.min(BULK, count - from);
      if (limit - position < Varints.MAX_BYTES_64 * some) {
        reserve(BulkVarints.size(values, from, some, true));
      }
      position = BulkVarints.encode(values, from, some, base, position, true);
    }
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
    Memory.putDoublesLittleEndian(base, position, values, count);
    position += (int) bytes;
  }

  // Messages.

  /**
   * Writes a message's envelope; its struct follows.
   *
   * @param name the method
   * @param type one of {@link MessageType}
   * @param sequenceId what ties a reply to its call
   */
  public void writeMessageBegin(String name, byte type, int sequenceId) {
    writeI8((byte) PROTOCOL_ID);
    writeI8((byte) (type << 5 | VERSION_1));
    writeVarint32(sequenceId);
    writeString(name);
  }

  private void writeVarint32(int value) {
    if (limit - position < Varints.MAX_BYTES_32) {
      grow(Varints.MAX_BYTES_32);
    }
    position = putVarint32(base, position, value);
  }

  private void writeHeader(int code, int id) {
    if (limit - position < HEADER_BYTES) {
      grow(HEADER_BYTES);
    }
    position = putHeader(code, id);
  }

  /** Stores a field's header where there is room for it, and returns the offset behind it. */
  private int putHeader(int code, int id) {
    int delta = (short) id - lastFieldId;
    lastFieldId = (short) id;
    if (delta > 0 && delta < 16) {
      Memory.putByte(base, position, (byte) (delta << 4 | code));
      return position + 1;
    }
    return putLongHeader(code, (short) id);
  }

  private int putLongHeader(int code, int id) {
    Memory.putByte(base, position, (byte) code);
    return putVarint32(base, position + 1, Varints.zigzag32(id));
  }
}
