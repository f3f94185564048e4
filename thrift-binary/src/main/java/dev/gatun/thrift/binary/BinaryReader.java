package dev.gatun.thrift.binary;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.Limits;
import dev.gatun.codec.PoolExhaustedException;
import dev.gatun.codec.internal.ChannelBuffer;
import dev.gatun.codec.internal.ElementSizes;
import dev.gatun.codec.internal.Memory;
import dev.gatun.codec.internal.ReadLease;
import dev.gatun.thrift.MessageHeader;
import dev.gatun.thrift.ThriftType;
import dev.gatun.thrift.UnknownFields;
import dev.gatun.value.LazyString;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.UUID;

/**
 * Reads Thrift Binary from leased off-heap memory, which it gives back when it is closed.
 *
 * <p>Every operation throws {@link DecodeException} when the input is malformed or over a limit,
 * and, if it reads from memory, {@link IllegalStateException} when the reader is closed. After an
 * error the reader is good for nothing but to be closed. For one thread at a time.
 *
 * <p>Source of the format: Apache Thrift, {@code doc/specs/thrift-binary-protocol.md}.
 */
public final class BinaryReader extends ReadLease {
  private static final int VERSION_MASK = 0xffff_0000;
  private static final int VERSION_1 = 0x8001_0000;

  /** Bytes of a type and an id. */
  static final int FIELD_HEADER = 3;

  /** Bytes of a type and a count. */
  private static final int LIST_HEADER = 5;

  /** Bytes of two types and a count. */
  private static final int MAP_HEADER = 6;

  /**
   * Reads a copy of a message, from the shared pool and within the default limits.
   *
   * @throws DecodeException when the message is larger than {@link Limits#messageBytes()}
   * @throws PoolExhaustedException when the pool has no memory for it
   */
  public BinaryReader(byte[] message) {
    this(message, 0, message.length, BufferPool.shared(), Limits.DEFAULT);
  }

  /**
   * Reads a copy of a part of an array.
   *
   * @throws IndexOutOfBoundsException when the part is not within the array
   * @throws DecodeException when the message is larger than {@link Limits#messageBytes()}
   * @throws PoolExhaustedException when the pool has no memory for it
   */
  public BinaryReader(byte[] array, int offset, int length, BufferPool pool, Limits limits) {
    super(array, Objects.checkFromIndexSize(offset, length, array.length), length, pool, limits);
  }

  /**
   * Reads a copy of a segment, of whatever arena.
   *
   * @throws IllegalStateException when the segment's arena is closed
   * @throws WrongThreadException when the segment belongs to another thread
   * @throws DecodeException when the message is larger than {@link Limits#messageBytes()}
   * @throws PoolExhaustedException when the pool has no memory for it
   */
  public BinaryReader(MemorySegment message, BufferPool pool, Limits limits) {
    super(message, pool, limits);
  }

  /**
   * Reads a part of a channel's buffer where it is: for Gatun's own modules, which close the reader
   * before the buffer changes. The buffer's type is exported to no other.
   *
   * @throws DecodeException when the part is larger than {@link Limits#messageBytes()}
   */
  public BinaryReader(ChannelBuffer buffer, int index, int length, Limits limits) {
    super(buffer, index, length, limits);
  }

  private BinaryReader(byte[] borrowed, BufferPool pool, Limits limits) {
    super(borrowed, pool, limits);
  }

  /** Reads a message that nobody writes to until the reader is closed. */
  static BinaryReader borrowing(byte[] message) {
    return new BinaryReader(message, BufferPool.shared(), Limits.DEFAULT);
  }

  // Structs and fields.

  /**
   * Opens a struct, which takes no bytes.
   *
   * @return what {@link #structEnd} wants to know of the struct around it
   * @throws DecodeException when values are nested deeper than {@link Limits#depth()}
   */
  public int structBegin() {
    if (--depthLeft < 0) {
      throw tooDeep();
    }
    return 0;
  }

  /**
   * Leaves a struct after its stop byte.
   *
   * @param outer what {@link #structBegin} returned
   */
  public void structEnd(int outer) {
    depthLeft++;
  }

  /**
   * Reads the header of a field, or the stop byte.
   *
   * @return the type in bits 16 to 23 and the id in the low 16 bits, or 0 at the end of the struct
   */
  public int readFieldBegin() {
    int header = Memory.getInt(base, position) >>> 8;
    if (limit - position < 3 || header <= 0xffff) {
      return readStop();
    }
    position += 3;
    return header;
  }

  /**
   * Reads the header of a field if it is the expected one, and else nothing. Fields mostly come in
   * the order of the schema; asking for the next one costs less than looking at which one came.
   *
   * @param header the type in bits 16 to 23 and the id in the low 16 bits
   * @return whether it was the expected one
   */
  public boolean acceptField(int header) {
    if (limit - position < 3 || Memory.getInt(base, position) >>> 8 != header) {
      return false;
    }
    position += 3;
    return true;
  }

  private int readStop() {
    if (limit == position) {
      throw truncated(1);
    }
    if (Memory.getByte(base, position) != ThriftType.STOP) {
      throw truncated(3);
    }
    position++;
    return 0;
  }

  // Values.

  /** Reads a bool: true when its byte is 1. */
  public boolean readBool() {
    return readI8() == 1;
  }

  /** Reads the bool of a field: in this protocol, like any other. */
  public boolean readBoolField() {
    return readI8() == 1;
  }

  /** Reads an i8. */
  public byte readI8() {
    if (limit == position) {
      throw truncated(1);
    }
    return Memory.getByte(base, position++);
  }

  /** Reads an i16. */
  public short readI16() {
    if (limit - position < 2) {
      throw truncated(2);
    }
    short value = Memory.getShort(base, position);
    position += 2;
    return value;
  }

  /** Reads an i32, or an enum's number. */
  public int readI32() {
    if (limit - position < 4) {
      throw truncated(4);
    }
    int value = Memory.getInt(base, position);
    position += 4;
    return value;
  }

  /** Reads an i64. */
  public long readI64() {
    if (limit - position < 8) {
      throw truncated(8);
    }
    long value = Memory.getLong(base, position);
    position += 8;
    return value;
  }

  /** Reads a double. */
  public double readDouble() {
    return Double.longBitsToDouble(readI64());
  }

  /** Reads a UUID. */
  public UUID readUuid() {
    if (limit - position < 16) {
      throw truncated(16);
    }
    long most = Memory.getLong(base, position);
    long least = Memory.getLong(base, position + 8);
    position += 16;
    return new UUID(most, least);
  }

  /**
   * Reads a string.
   *
   * @throws DecodeException also when it is not well-formed UTF-8
   */
  public String readString() {
    return readUtf8(readLength());
  }

  /**
   * Reads a string that is checked now and decoded when it is asked for.
   *
   * @throws DecodeException also when it is not well-formed UTF-8
   */
  public LazyString readLazyString() {
    byte[] utf8 = readBinary();
    checkUtf8(utf8.length);
    return LazyString.adoptUtf8(utf8);
  }

  /** Reads a binary. */
  public byte[] readBinary() {
    byte[] value = new byte[readLength()];
    Memory.copy(base, position, value, 0, value.length);
    position += value.length;
    return value;
  }

  // Containers. A count is held against the bytes that are left before it is returned.

  /**
   * Reads the header of a list.
   *
   * @param elementType the type that the schema names
   * @return the number of elements
   */
  public int readListBegin(byte elementType) {
    return listCount(readListBegin(), elementType, position - LIST_HEADER);
  }

  /**
   * Reads the header of a set.
   *
   * @param elementType the type that the schema names
   * @return the number of elements
   */
  public int readSetBegin(byte elementType) {
    return readListBegin(elementType);
  }

  /**
   * Reads the header of a map.
   *
   * @param keyType the type of keys that the schema names
   * @param valueType the type of values that the schema names
   * @return the number of entries
   */
  public int readMapBegin(byte keyType, byte valueType) {
    return mapCount(
        readMapBegin(), keyType, valueType, position - MAP_HEADER, position - MAP_HEADER + 1);
  }

  /**
   * Reads the header of a list or a set of any type.
   *
   * @return the number of elements in the low 32 bits, and {@link #elementType} of it
   */
  public long readListBegin() {
    long header = readListHeader();
    charge((int) header, ElementSizes.heap(elementType(header)), position - LIST_HEADER);
    return header;
  }

  /**
   * Reads the header of a map of any types.
   *
   * @return the number of entries in the low 32 bits, the type of keys in bits 32 to 39 and the
   *     type of values in bits 40 to 47
   */
  public long readMapBegin() {
    long header = readMapHeader();
    charge(
        (int) header,
        ElementSizes.mapEntryHeap(elementType(header), valueType(header)),
        position - MAP_HEADER);
    return header;
  }

  /** Reads the header of a list that nothing is allocated for. */
  long readListHeader() {
    if (limit - position < LIST_HEADER) {
      throw truncated(LIST_HEADER);
    }
    int start = position;
    int type = Memory.getByte(base, start) & 0xff;
    int size = Memory.getInt(base, start + 1);
    position = start + LIST_HEADER;
    checkCount(size, ElementSizes.binary(type), type, start + 1, start);
    return listHeader(type, size);
  }

  /** Reads the header of a map that nothing is allocated for. */
  long readMapHeader() {
    if (limit - position < MAP_HEADER) {
      throw truncated(MAP_HEADER);
    }
    int start = position;
    int keyType = Memory.getByte(base, start) & 0xff;
    int valueType = Memory.getByte(base, start + 1) & 0xff;
    int size = Memory.getInt(base, start + 2);
    position = start + MAP_HEADER;
    int keyBytes = ElementSizes.binary(keyType);
    int valueBytes = ElementSizes.binary(valueType);
    checkCount(size, keyBytes, keyType, start + 2, start);
    checkCount(size, valueBytes, valueType, start + 2, start + 1);
    checkCount(size, keyBytes + valueBytes, keyType, start + 2, start);
    return mapHeader(keyType, valueType, size);
  }

  // Elements of lists and sets in bulk, after the header.

  /** Reads {@code count} bools. */
  public boolean[] readBools(int count) {
    need(count, 1);
    boolean[] values = new boolean[count];
    for (int i = 0; i < count; i++) {
      values[i] = Memory.getByte(base, position + i) == 1;
    }
    position += count;
    return values;
  }

  /** Reads {@code count} i8s. */
  public byte[] readI8s(int count) {
    need(count, 1);
    byte[] values = new byte[count];
    Memory.copy(base, position, values, 0, count);
    position += count;
    return values;
  }

  /** Reads {@code count} i16s. */
  public short[] readI16s(int count) {
    need(count, 2);
    short[] values = new short[count];
    Memory.getShorts(base, position, values);
    position += 2 * count;
    return values;
  }

  /** Reads {@code count} i32s. */
  public int[] readI32s(int count) {
    need(count, 4);
    int[] values = new int[count];
    Memory.getInts(base, position, values);
    position += 4 * count;
    return values;
  }

  /** Reads {@code count} i64s. */
  public long[] readI64s(int count) {
    need(count, 8);
    long[] values = new long[count];
    Memory.getLongs(base, position, values);
    position += 8 * count;
    return values;
  }

  /** Reads {@code count} doubles. */
  public double[] readDoubles(int count) {
    need(count, 8);
    double[] values = new double[count];
    Memory.getDoubles(base, position, values);
    position += 8 * count;
    return values;
  }

  // Messages, and what nobody wants.

  /**
   * Reads a message's envelope, strict or old.
   *
   * @throws DecodeException also of kind {@link Kind#BAD_VERSION}, when it is neither
   */
  public MessageHeader readMessageBegin() {
    int first = readI32();
    if (first < 0) {
      return readStrictMessageBegin(first);
    }
    if (first > limit - position) {
      throw badSize(first, position - 4);
    }
    String name = readUtf8(first);
    return new MessageHeader(name, readI8(), readI32());
  }

  /**
   * Reads a message's envelope in the strict form alone.
   *
   * @throws DecodeException also of kind {@link Kind#BAD_VERSION}, when it has no version or
   *     another
   */
  public MessageHeader readStrictMessageBegin() {
    return readStrictMessageBegin(readI32());
  }

  private MessageHeader readStrictMessageBegin(int versionAndType) {
    if ((versionAndType & VERSION_MASK) != VERSION_1) {
      throw badVersion(versionAndType);
    }
    String name = readString();
    return new MessageHeader(name, (byte) versionAndType, readI32());
  }

  /**
   * Reads over a value.
   *
   * @param type its type, one of {@link ThriftType}
   * @throws DecodeException also when values are nested deeper than {@link Limits#depth()}
   */
  public void skip(int type) {
    BinarySkip.skip(this, type, 0);
  }

  /**
   * Reads over the value of a field: in this protocol, like any other.
   *
   * @param type the type that {@link #readFieldBegin} returned
   */
  public void skipField(int type) {
    BinarySkip.skip(this, type, FIELD_HEADER);
  }

  /**
   * Reads a field's value that the schema does not know, to be written again.
   *
   * @param header what {@link #readFieldBegin} returned
   * @param before what was kept of the struct so far
   * @return that, and this field
   * @throws DecodeException also when values are nested deeper than {@link Limits#depth()}, and
   *     when what is kept is over {@link Limits#decodedBytes()}
   */
  public UnknownFields keepField(int header, UnknownFields before) {
    int start = position;
    skipField(header >>> 16);
    chargeKept(position - start, start);
    byte[] value = new byte[position - start];
    Memory.copy(base, start, value, 0, value.length);
    return keep(before, header, value);
  }

  /** Moves over {@code bytes} bytes, at least 0. */
  void skipBytes(long bytes) {
    if (limit - position < bytes) {
      throw badSize(bytes, position);
    }
    position += (int) bytes;
  }

  /** Reads the length of a string or binary, which then is there. */
  int readLength() {
    int length = readI32();
    if (length < 0 || length > limit - position) {
      throw badSize(length, position - 4);
    }
    return length;
  }

  DecodeException noSuchType(int type, int bytesBack) {
    return unknownType(type, Math.max(0, position - bytesBack));
  }

  private DecodeException badVersion(int versionAndType) {
    return faultBefore(
        4,
        Kind.BAD_VERSION,
        "not a strict Thrift Binary message: it begins with 0x"
            + Integer.toHexString(versionAndType));
  }
}
