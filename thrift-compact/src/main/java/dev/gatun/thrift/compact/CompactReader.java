package dev.gatun.thrift.compact;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.ExcessBits;
import dev.gatun.codec.Limits;
import dev.gatun.codec.PoolExhaustedException;
import dev.gatun.codec.internal.ChannelBuffer;
import dev.gatun.codec.internal.ElementSizes;
import dev.gatun.codec.internal.Memory;
import dev.gatun.codec.internal.VarintReadLease;
import dev.gatun.codec.internal.Varints;
import dev.gatun.thrift.MessageHeader;
import dev.gatun.thrift.ThriftType;
import dev.gatun.thrift.UnknownFields;
import dev.gatun.value.LazyString;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.UUID;

/**
 * Reads Thrift Compact from leased off-heap memory, which it gives back when it is closed.
 *
 * <p>Every operation throws {@link DecodeException} when the input is malformed or over a limit,
 * and, if it reads from memory, {@link IllegalStateException} when the reader is closed. After an
 * error the reader is good for nothing but to be closed. Types are those of {@link ThriftType}. For
 * one thread at a time.
 *
 * <p>Source of the format: Apache Thrift, {@code doc/specs/thrift-compact-protocol.md}.
 */
public final class CompactReader extends VarintReadLease {
  private static final int PROTOCOL_ID = 0x82;
  private static final int VERSION_MASK = 0x1f;
  private static final int VERSION_1 = 1;

  /** So many i16s are decoded at once. */
  private static final int BULK = 1024;

  private int lastFieldId;

  /** The value of the bool field whose header was read last. */
  private boolean boolField;

  /**
   * Reads a copy of a message, from the shared pool and within the default limits.
   *
   * @throws DecodeException when the message is larger than {@link Limits#messageBytes()}
   * @throws PoolExhaustedException when the pool has no memory for it
   */
  public CompactReader(byte[] message) {
    this(message, 0, message.length, BufferPool.shared(), Limits.DEFAULT, ExcessBits.REJECT);
  }

  /**
   * Reads a copy of a part of an array.
   *
   * @throws IndexOutOfBoundsException when the part is not within the array
   * @throws DecodeException when the message is larger than {@link Limits#messageBytes()}
   * @throws PoolExhaustedException when the pool has no memory for it
   */
  public CompactReader(
      byte[] array, int offset, int length, BufferPool pool, Limits limits, ExcessBits excess) {
    super(
        array,
        Objects.checkFromIndexSize(offset, length, array.length),
        length,
        pool,
        limits,
        excess);
  }

  /**
   * Reads a copy of a segment, of whatever arena.
   *
   * @throws IllegalStateException when the segment's arena is closed
   * @throws WrongThreadException when the segment belongs to another thread
   * @throws DecodeException when the message is larger than {@link Limits#messageBytes()}
   * @throws PoolExhaustedException when the pool has no memory for it
   */
  public CompactReader(MemorySegment message, BufferPool pool, Limits limits, ExcessBits excess) {
    super(message, pool, limits, excess);
  }

  @Override
  public void rewind() {
    super.rewind();
    lastFieldId = 0;
  }

  /**
   * Reads a part of a channel's buffer where it is: for Gatun's own modules, which close the reader
   * before the buffer changes. The buffer's type is exported to no other.
   *
   * @throws DecodeException when the part is larger than {@link Limits#messageBytes()}
   */
  public CompactReader(ChannelBuffer buffer, int index, int length, Limits limits) {
    super(buffer, index, length, limits, ExcessBits.REJECT);
  }

  private CompactReader(byte[] borrowed, BufferPool pool, Limits limits) {
    super(borrowed, pool, limits, ExcessBits.REJECT);
  }

  /** Reads a message that nobody writes to until the reader is closed. */
  static CompactReader borrowing(byte[] message) {
    return new CompactReader(message, BufferPool.shared(), Limits.DEFAULT);
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
    int outer = lastFieldId;
    lastFieldId = 0;
    return outer;
  }

  /**
   * Leaves a struct after its stop byte.
   *
   * @param outer what {@link #structBegin} returned
   */
  public void structEnd(int outer) {
    lastFieldId = outer;
    depthLeft++;
  }

  /**
   * Reads the header of a field, or the stop byte.
   *
   * @return the type in bits 16 to 23 and the id in the low 16 bits, or 0 at the end of the struct
   */
  public int readFieldBegin() {
    if (limit == position) {
      throw truncated(1);
    }
    int header = Memory.getByte(base, position++) & 0xff;
    int code = header & 0xf;
    if (code == 0) {
      return 0;
    }
    int type = CompactType.toThrift(code);
    if (type < 0) {
      throw badFieldType(code);
    }
    int delta = header >>> 4;
    int id = delta != 0 ? lastFieldId + delta : readI16();
    lastFieldId = (short) id;
    boolField = code == CompactType.TRUE;
    return type << 16 | (id & 0xffff);
  }

  /**
   * Reads the header of a field if it is the expected one in its short form, and else nothing.
   * Fields mostly come in the order of the schema; asking for the next one costs less than looking
   * at which one came.
   *
   * @param header the type in bits 16 to 23 and the id in the low 16 bits
   * @return whether it was the expected one
   */
  public boolean acceptField(int header) {
    int id = (short) header;
    int delta = id - lastFieldId;
    int type = header >>> 16;
    if (type == ThriftType.BOOL || delta <= 0 || limit == position) {
      return acceptBoolField(type, id, delta);
    }
    if ((Memory.getByte(base, position) & 0xff) != (delta << 4 | CompactType.of(type))) {
      return false;
    }
    position++;
    lastFieldId = id;
    return true;
  }

  private boolean acceptBoolField(int type, int id, int delta) {
    if (type != ThriftType.BOOL || delta <= 0 || limit == position) {
      return false;
    }
    int actual = Memory.getByte(base, position) & 0xff;
    boolean isTrue = actual == (delta << 4 | CompactType.TRUE);
    if (!isTrue && actual != (delta << 4 | CompactType.FALSE)) {
      return false;
    }
    position++;
    lastFieldId = id;
    boolField = isTrue;
    return true;
  }

  // Values.

  /** Reads a bool that is an element: true when its byte is 1. */
  public boolean readBool() {
    return readI8() == CompactType.TRUE;
  }

  /** Returns the bool of the field whose header was read last; it is part of that header. */
  public boolean readBoolField() {
    return boolField;
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
    int start = position;
    int value = readI32();
    if (value != (short) value && !dropExcessBits) {
      throw badI16(start);
    }
    return (short) value;
  }

  /** Reads an i32, or an enum's number. */
  public int readI32() {
    return Varints.unzigzag32(readVarint32());
  }

  /** Reads an i64. */
  public long readI64() {
    return Varints.unzigzag64(readVarint64());
  }

  /** Reads a double. */
  public double readDouble() {
    if (limit - position < 8) {
      throw truncated(8);
    }
    long bits = Memory.getLongLittleEndian(base, position);
    position += 8;
    return Double.longBitsToDouble(bits);
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
    int start = position;
    return listCount(readListBegin(), elementType, start);
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
    return mapCount(readMapBegin(), keyType, valueType, position - 1, position - 1);
  }

  /**
   * Reads the header of a list or a set of any type.
   *
   * @return the number of elements in the low 32 bits, and {@link #elementType} of it
   */
  public long readListBegin() {
    int start = position;
    long header = readListHeader();
    charge((int) header, ElementSizes.heap(elementType(header)), start);
    return header;
  }

  /**
   * Reads the header of a map of any types.
   *
   * @return the number of entries in the low 32 bits, the type of keys in bits 32 to 39 and the
   *     type of values in bits 40 to 47; of an empty map both types are 0
   */
  public long readMapBegin() {
    int start = position;
    long header = readMapHeader();
    charge((int) header, ElementSizes.mapEntryHeap(elementType(header), valueType(header)), start);
    return header;
  }

  /** Reads the header of a list that nothing is allocated for. */
  long readListHeader() {
    int start = position;
    int header = readI8() & 0xff;
    int size = header >>> 4;
    int sizeAt = start;
    if (size == 15) {
      sizeAt = position;
      size = readVarint32();
    }
    int type = CompactType.toThrift(header & 0xf) & 0xff;
    checkCount(size, ElementSizes.compact(type), header & 0xf, sizeAt, start);
    return listHeader(type, size);
  }

  /** Reads the header of a map that nothing is allocated for. */
  long readMapHeader() {
    int start = position;
    int size = readVarint32();
    if (size == 0) {
      return 0;
    }
    int typesAt = position;
    int types = readI8() & 0xff;
    int keyType = CompactType.toThrift(types >>> 4) & 0xff;
    int valueType = CompactType.toThrift(types & 0xf) & 0xff;
    int keyBytes = ElementSizes.compact(keyType);
    int valueBytes = ElementSizes.compact(valueType);
    checkCount(size, keyBytes, types >>> 4, start, typesAt);
    checkCount(size, valueBytes, types & 0xf, start, typesAt);
    checkCount(size, keyBytes + valueBytes, types >>> 4, start, typesAt);
    return mapHeader(keyType, valueType, size);
  }

  // Elements of lists and sets in bulk, after the header.

  /** Reads {@code count} bools. */
  public boolean[] readBools(int count) {
    need(count, 1);
    boolean[] values = new boolean[count];
    for (int i = 0; i < count; i++) {
      values[i] = Memory.getByte(base, position + i) == CompactType.TRUE;
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
    need(count, 1);
    short[] values = new short[count];
    int[] some = new int[Math.min(count, BULK)];
    for (int from = 0; from < count; from += BULK) {
      readI16s(values, from, some, Math.min(BULK, count - from));
    }
    return values;
  }

  private void readI16s(short[] values, int from, int[] some, int count) {
    int start = position;
    int read = readZigzags(some, count);
    int excess = 0;
    for (int i = 0; i < read; i++) {
      short value = (short) some[i];
      values[from + i] = value;
      excess |= value ^ some[i];
    }
    if (read < count || (excess != 0 && !dropExcessBits)) {
      position = start;
      for (int i = 0; i < count; i++) {
        readI16(); // says what is wrong
      }
    }
  }

  /** Reads {@code count} i32s. */
  public int[] readI32s(int count) {
    need(count, 1);
    int[] values = new int[count];
    if (readZigzags(values, count) < count) {
      readI32(); // says what is wrong
    }
    return values;
  }

  /** Reads {@code count} i64s. */
  public long[] readI64s(int count) {
    need(count, 1);
    long[] values = new long[count];
    if (readZigzags(values, count) < count) {
      readI64(); // says what is wrong
    }
    return values;
  }

  /** Reads {@code count} doubles. */
  public double[] readDoubles(int count) {
    need(count, 8);
    double[] values = new double[count];
    Memory.getDoublesLittleEndian(base, position, values, 0, count);
    position += 8 * count;
    return values;
  }

  // Messages, and what nobody wants.

  /**
   * Reads a message's envelope.
   *
   * @throws DecodeException also of kind {@link Kind#BAD_VERSION}, when it is none of this protocol
   */
  public MessageHeader readMessageBegin() {
    int protocolId = readI8() & 0xff;
    if (protocolId != PROTOCOL_ID) {
      throw badVersion("not a Thrift Compact message: it begins with 0x", protocolId);
    }
    int typeAndVersion = readI8() & 0xff;
    if ((typeAndVersion & VERSION_MASK) != VERSION_1) {
      throw badVersion("not version 1 of Thrift Compact: 0x", typeAndVersion & VERSION_MASK);
    }
    int sequenceId = readVarint32();
    return new MessageHeader(readString(), (byte) (typeAndVersion >>> 5), sequenceId);
  }

  /**
   * Reads over a value.
   *
   * @param type its type, one of {@link ThriftType}; a bool is taken for an element, as the bool of
   *     a field is over once its header is read
   * @throws DecodeException also when values are nested deeper than {@link Limits#depth()}
   */
  public void skip(int type) {
    CompactSkip.skip(this, type);
  }

  /**
   * Reads over the value of a field.
   *
   * @param type the type that {@link #readFieldBegin} returned
   */
  public void skipField(int type) {
    if (type != ThriftType.BOOL) {
      CompactSkip.skip(this, type);
    }
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
    chargeKept(0, position);
    return keep(before, header, new CompactKeeping(this).field(header >>> 16));
  }

  /** Charges a larger array for what is kept of a field, and returns its size. */
  int grownKept(int size, long needed) {
    long grown = Math.min(Math.max(2L * size, needed), Limits.MAX_MESSAGE_BYTES);
    if (needed > grown) {
      throw fault(Kind.SIZE_LIMIT, "a field too large to be kept");
    }
    chargeKept(grown - size, position);
    return (int) grown;
  }

  /** Moves over {@code bytes} bytes, at least 0. */
  void skipBytes(long bytes) {
    if (limit - position < bytes) {
      throw badSize(bytes, position);
    }
    position += (int) bytes;
  }

  /** Moves over a varint of at most 10 bytes. */
  void skipVarint() {
    readVarint64();
  }

  /** Moves over {@code count} varints of at most 10 bytes. */
  void skipVarints(int count) {
    if (passVarints(count) < count) {
      readVarint64(); // says what is wrong
    }
  }

  /** Reads the length of a string or binary, which then is there. */
  int readLength() {
    int start = position;
    int length = readVarint32();
    if (length < 0 || length > limit - position) {
      throw badSize(length, start);
    }
    return length;
  }

  DecodeException noSuchType(int type) {
    return unknownType(type, position);
  }

  private DecodeException badVersion(String problem, int actual) {
    return faultBefore(1, Kind.BAD_VERSION, problem + Integer.toHexString(actual));
  }

  private DecodeException badI16(int start) {
    return faultAt(start, Kind.MALFORMED_VARINT, "an i16 with bits beyond its type");
  }

  private DecodeException badFieldType(int code) {
    return faultBefore(1, Kind.WRONG_TYPE, "there is no type " + code);
  }
}
