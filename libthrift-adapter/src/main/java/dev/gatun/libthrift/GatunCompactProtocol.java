package dev.gatun.libthrift;

import dev.gatun.codec.internal.HeapBytes;
import dev.gatun.codec.internal.HeapVarints;
import dev.gatun.codec.internal.Varints;
import dev.gatun.thrift.ThriftType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMap;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolFactory;
import org.apache.thrift.protocol.TSet;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.TTransportException;
import org.jspecify.annotations.Nullable;

/**
 * Thrift Compact for existing libthrift applications: reads and writes the same bytes as {@code
 * TCompactProtocol}, under the same limits and with the same exceptions.
 *
 * <p>As there, an instance belongs to one connection and may be used for both directions, but by
 * one thread at a time.
 *
 * <p>Source of the format: Apache Thrift, {@code doc/specs/thrift-compact-protocol.md}.
 */
public final class GatunCompactProtocol extends InPlaceReading {
  private static final byte PROTOCOL_ID = (byte) 0x82;
  private static final int VERSION = 1;
  private static final int VERSION_MASK = 0x1f;
  private static final int TYPE_SHIFT = 5;
  private static final int TYPE_BITS = 0x07;

  private static final int TRUE = 1;
  private static final int FALSE = 2;

  /** The largest step between field ids, and the largest list size, that a header byte holds. */
  private static final int MAX_DELTA = 15;

  private static final int MAX_SHORT_SIZE = 14;
  private static final int LONG_SIZE = 0xf0;

  /** By type code of libthrift: the type code of this format. */
  private static final byte[] COMPACT_TYPES = {
    0, 0, 1, 3, 7, 0, 4, 0, 5, 0, 6, 8, 12, 11, 10, 9, 13, 0
  };

  /** By type code of this format: libthrift's, or -1 for a code that is no type. */
  private static final byte[] TYPES = {0, 2, 2, 3, 6, 8, 10, 4, 11, 15, 14, 13, 12, 16, -1, -1};

  /** By type code of this format and field id; null where the code is no type of a field. */
  private static final @Nullable TField[] FIELDS = FieldCache.forTypes(TYPES);

  /** By type code of libthrift: the bytes of the smallest value, 0 for a code that is no type. */
  private static final byte[] SMALLEST = {1, 1, 1, 1, 8, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 16};

  private static final TField STOP_FIELD = new TField();

  private static final short[] NO_IDS = {};
  private static final int NO_FIELD = Integer.MIN_VALUE;

  /** The last field ids of the enclosing structs, the innermost last. */
  private short[] writtenIds = NO_IDS;

  private int writtenDepth;
  private int lastWrittenId;

  /** The id of a bool field whose header waits for the value, or {@link #NO_FIELD}. */
  private int waitingBoolField = NO_FIELD;

  private short[] readIds = NO_IDS;
  private int readIdDepth;
  private int lastReadId;

  /** The value that came with the header of a bool field: {@link #TRUE}, {@link #FALSE} or 0. */
  private int waitingBool;

  /** Makes protocols; what {@code TCompactProtocol.Factory} is to {@code TCompactProtocol}. */
  public static class Factory implements TProtocolFactory {
    private static final long serialVersionUID = 1L;

    private final long stringLengthLimit;
    private final long containerLengthLimit;

    /** No limits. */
    public Factory() {
      this(NO_LIMIT, NO_LIMIT);
    }

    /**
     * No limit for containers.
     *
     * @param stringLengthLimit the most bytes of a string or binary that is read, -1 for no limit
     */
    public Factory(long stringLengthLimit) {
      this(stringLengthLimit, NO_LIMIT);
    }

    /**
     * Sets all there is.
     *
     * @param stringLengthLimit the most bytes of a string or binary that is read, -1 for no limit
     * @param containerLengthLimit the most elements of a container that is read, -1 for no limit
     */
    public Factory(long stringLengthLimit, long containerLengthLimit) {
      this.stringLengthLimit = stringLengthLimit;
      this.containerLengthLimit = containerLengthLimit;
    }

    @Override
    public TProtocol getProtocol(TTransport transport) {
      return new GatunCompactProtocol(transport, stringLengthLimit, containerLengthLimit);
    }
  }

  /** No limits. */
  public GatunCompactProtocol(TTransport transport) {
    this(transport, NO_LIMIT, NO_LIMIT);
  }

  /**
   * No limit for containers; libthrift has deprecated its twin of this constructor.
   *
   * @param stringLengthLimit the most bytes of a string or binary that is read, -1 for no limit
   */
  public GatunCompactProtocol(TTransport transport, long stringLengthLimit) {
    this(transport, stringLengthLimit, NO_LIMIT);
  }

  /**
   * Sets all there is.
   *
   * @param stringLengthLimit the most bytes of a string or binary that is read, -1 for no limit
   * @param containerLengthLimit the most elements of a container that is read, -1 for no limit
   */
  public GatunCompactProtocol(
      TTransport transport, long stringLengthLimit, long containerLengthLimit) {
    super(transport, stringLengthLimit, containerLengthLimit);
  }

  @Override
  void discardWritten() {
    super.discardWritten();
    writtenDepth = 0;
    lastWrittenId = 0;
    waitingBoolField = NO_FIELD;
  }

  @Override
  void discardRead() {
    super.discardRead();
    readIdDepth = 0;
    lastReadId = 0;
    waitingBool = 0;
  }

  @Override
  public void writeMessageBegin(TMessage message) throws TException {
    beginMessage();
    ensure(MAX_FIXED_WRITE);
    buffer[position] = PROTOCOL_ID;
    buffer[position + 1] = (byte) (VERSION | message.type << TYPE_SHIFT);
    position = HeapVarints.put32(buffer, position + 2, message.seqid);
    writeString(message.name);
  }

  @Override
  public void writeMessageEnd() throws TException {
    endMessage();
  }

  @Override
  public void writeStructBegin(TStruct struct) {
    beginStruct();
    if (writtenDepth == writtenIds.length) {
      writtenIds = longer(writtenIds);
    }
    writtenIds[writtenDepth++] = (short) lastWrittenId;
    lastWrittenId = 0;
  }

  @Override
  public void writeStructEnd() throws TException {
    lastWrittenId = writtenIds[--writtenDepth];
    endStruct();
  }

  @Override
  public void writeFieldBegin(TField field) throws TException {
    if (field.type == ThriftType.BOOL) {
      waitingBoolField = field.id;
    } else {
      writeFieldHeader(field.id, COMPACT_TYPES[field.type]);
      afterFieldHeader(field.type);
    }
  }

  private void writeFieldHeader(int id, int compactType) throws TTransportException {
    ensure(MAX_FIXED_WRITE);
    int delta = id - lastWrittenId;
    lastWrittenId = id;
    if (delta > 0 && delta <= MAX_DELTA) {
      buffer[position++] = (byte) (delta << 4 | compactType);
    } else {
      buffer[position] = (byte) compactType;
      position = HeapVarints.put32(buffer, position + 1, Varints.zigzag32(id));
    }
  }

  @Override
  public void writeFieldEnd() {}

  @Override
  public void writeFieldStop() throws TException {
    writeByte(ThriftType.STOP);
  }

  @Override
  public void writeMapBegin(TMap map) throws TException {
    ensure(MAX_FIXED_WRITE);
    if (map.size == 0) {
      buffer[position++] = 0;
    } else {
      int types = COMPACT_TYPES[map.keyType] << 4 | COMPACT_TYPES[map.valueType];
      position = HeapVarints.put32(buffer, position, map.size);
      buffer[position++] = (byte) types;
    }
    afterContainerHeader(map.keyType, map.valueType, map.size);
  }

  @Override
  public void writeMapEnd() {}

  @Override
  public void writeListBegin(TList list) throws TException {
    writeCollectionBegin(list.elemType, list.size);
  }

  @Override
  public void writeListEnd() {}

  @Override
  public void writeSetBegin(TSet set) throws TException {
    writeCollectionBegin(set.elemType, set.size);
  }

  @Override
  public void writeSetEnd() {}

  private void writeCollectionBegin(byte type, int size) throws TTransportException {
    ensure(MAX_FIXED_WRITE);
    int compactType = COMPACT_TYPES[type];
    if (size <= MAX_SHORT_SIZE) {
      buffer[position++] = (byte) (size << 4 | compactType);
    } else {
      buffer[position] = (byte) (LONG_SIZE | compactType);
      position = HeapVarints.put32(buffer, position + 1, size);
    }
    afterContainerHeader(type, type, size);
  }

  @Override
  public void writeBool(boolean b) throws TException {
    int compactType = b ? TRUE : FALSE;
    if (waitingBoolField == NO_FIELD) {
      writeByte((byte) compactType);
    } else {
      writeFieldHeader(waitingBoolField, compactType);
      waitingBoolField = NO_FIELD;
      afterFieldHeader(ThriftType.BOOL);
    }
  }

  @Override
  public void writeByte(byte b) throws TException {
    ensure(1);
    buffer[position++] = b;
    if (writeThrough) {
      drain();
    }
  }

  @Override
  public void writeI16(short i16) throws TException {
    writeI32(i16);
  }

  @Override
  public void writeI32(int i32) throws TException {
    writeVarint32(Varints.zigzag32(i32));
  }

  private void writeVarint32(int value) throws TTransportException {
    ensure(HeapVarints.SLACK);
    position = HeapVarints.put32(buffer, position, value);
    if (writeThrough) {
      drain();
    }
  }

  @Override
  public void writeI64(long i64) throws TException {
    ensure(HeapVarints.SLACK);
    position = HeapVarints.put64(buffer, position, Varints.zigzag64(i64));
    if (writeThrough) {
      drain();
    }
  }

  @Override
  public void writeDouble(double dub) throws TException {
    ensure(Long.BYTES);
    HeapBytes.putLongLittleEndian(buffer, position, Double.doubleToLongBits(dub));
    position += Long.BYTES;
    if (writeThrough) {
      drain();
    }
  }

  @Override
  public void writeUuid(UUID uuid) throws TException {
    ensure(UUID_BYTES);
    HeapBytes.putLongBigEndian(buffer, position, uuid.getMostSignificantBits());
    HeapBytes.putLongBigEndian(buffer, position + Long.BYTES, uuid.getLeastSignificantBits());
    position += UUID_BYTES;
    if (writeThrough) {
      drain();
    }
  }

  @Override
  public void writeString(String str) throws TException {
    int chars = str.length();
    if (!fitsBuffer(chars)) {
      writeLongString(str);
      return;
    }
    ensureText(chars);
    int start = position + Varints.size32(chars);
    int end = putText(str, start);
    position = HeapVarints.prefixLength(buffer, position, start, end);
    if (writeThrough) {
      drain();
    }
  }

  private void writeLongString(String str) throws TException {
    byte[] bytes = encode(str);
    writeVarint32(bytes.length);
    writePast(bytes, 0, bytes.length);
  }

  @Override
  public void writeBinary(ByteBuffer bin) throws TException {
    writeVarint32(bin.remaining());
    writeRemaining(bin);
  }

  @Override
  public TMessage readMessageBegin() throws TException {
    discardRead();
    byte protocolId = readByte();
    if (protocolId != PROTOCOL_ID) {
      throw Faults.badProtocolId(PROTOCOL_ID, protocolId);
    }
    byte versionAndType = readByte();
    if ((versionAndType & VERSION_MASK) != VERSION) {
      throw Faults.badCompactVersion(VERSION, versionAndType & VERSION_MASK);
    }
    byte type = (byte) ((versionAndType >> TYPE_SHIFT) & TYPE_BITS);
    int seqid = readVarint32();
    return new TMessage(readString(), type, seqid);
  }

  @Override
  public void readMessageEnd() {}

  @Override
  public TStruct readStructBegin() throws TException {
    enterRead();
    if (readIdDepth == readIds.length) {
      readIds = longer(readIds);
    }
    readIds[readIdDepth++] = (short) lastReadId;
    lastReadId = 0;
    return ANONYMOUS_STRUCT;
  }

  @Override
  public void readStructEnd() {
    leaveRead();
    lastReadId = readIds[--readIdDepth];
  }

  @Override
  public TField readFieldBegin() throws TException {
    int header = readByte() & 0xff;
    int id = lastReadId + (header >> 4);
    if (header > 0x0f && (id & -FieldCache.IDS) == 0) {
      int compactType = header & 0x0f;
      TField field = FIELDS[compactType << FieldCache.ID_BITS | id];
      if (field != null) {
        lastReadId = id;
        if (compactType <= FALSE) {
          waitingBool = compactType;
        }
        return field;
      }
    }
    return readOtherField((byte) header);
  }

  /** Reads the rest of a field header that is long, or for which there is no shared object. */
  private TField readOtherField(byte header) throws TException {
    return header == ThriftType.STOP
        ? STOP_FIELD
        : new TField("", type(header), readFieldId(header));
  }

  @Override
  public int readFieldBeginData() throws TException {
    byte header = readByte();
    if (header == ThriftType.STOP) {
      return 0;
    }
    return type(header) | readFieldId(header) << 8;
  }

  private short readFieldId(byte header) throws TException {
    int delta = (header & 0xf0) >> 4;
    short id = delta == 0 ? readI16() : (short) (lastReadId + delta);
    int compactType = header & 0x0f;
    if (compactType == TRUE || compactType == FALSE) {
      waitingBool = compactType;
    }
    lastReadId = id;
    return id;
  }

  @Override
  public void readFieldEnd() {}

  @Override
  public TMap readMapBegin() throws TException {
    enterContainer();
    int size = readVarint32();
    checkContainerLength(size);
    int types = size == 0 ? 0 : readByte();
    TMap map = new TMap(type(types >> 4), type(types), size);
    checkReadBytesAvailable(map);
    return map;
  }

  @Override
  public TList readListBegin() throws TException {
    enterContainer();
    byte header = readByte();
    int size = readCollectionSize(header);
    TList list = new TList(type(header), size);
    checkReadBytesAvailable(list);
    return list;
  }

  @Override
  public TSet readSetBegin() throws TException {
    enterContainer();
    byte header = readByte();
    int size = readCollectionSize(header);
    TSet set = new TSet(type(header), size);
    checkReadBytesAvailable(set);
    return set;
  }

  private int readCollectionSize(byte header) throws TException {
    int size = (header >> 4) & 0x0f;
    if (size > MAX_SHORT_SIZE) {
      size = readVarint32();
    }
    checkContainerLength(size);
    return size;
  }

  @Override
  public boolean readBool() throws TException {
    int value = waitingBool;
    if (value == 0) {
      return readByte() == TRUE;
    }
    waitingBool = 0;
    return value == TRUE;
  }

  @Override
  public short readI16() throws TException {
    return (short) Varints.unzigzag32(readVarint32());
  }

  @Override
  public int readI32() throws TException {
    return Varints.unzigzag32(readVarint32());
  }

  @Override
  public long readI64() throws TException {
    return Varints.unzigzag64(readVarint64());
  }

  @Override
  public double readDouble() throws TException {
    TTransport transport = trans_;
    byte[] bytes = skippedBytes;
    int at = 0;
    if (transport.getBytesRemainingInBuffer() >= Long.BYTES) {
      bytes = transport.getBuffer();
      at = transport.getBufferPosition();
      transport.consumeBuffer(Long.BYTES);
    } else {
      transport.readAll(bytes, 0, Long.BYTES);
    }
    return Double.longBitsToDouble(HeapBytes.getLongLittleEndian(bytes, at));
  }

  @Override
  int readLength() throws TException {
    return readVarint32();
  }

  private int readVarint32() throws TException {
    TTransport transport = trans_;
    int remaining = transport.getBytesRemainingInBuffer();
    if (remaining > 0) {
      byte[] bytes = transport.getBuffer();
      int at = transport.getBufferPosition();
      int first = bytes[at];
      if (first >= 0) {
        transport.consumeBuffer(1);
        return first;
      }
      if (remaining >= Varints.MAX_BYTES_32) {
        return readLongVarint32(bytes, at, remaining);
      }
    }
    return (int) readVarintByByte(Varints.MAX_BYTES_32);
  }

  private int readLongVarint32(byte[] bytes, int at, int remaining) throws TException {
    if (remaining >= Long.BYTES) {
      long word = HeapBytes.getLongLittleEndian(bytes, at);
      int length = HeapVarints.lengthInWord(word);
      if (length <= Varints.MAX_BYTES_32) {
        trans_.consumeBuffer(length);
        return (int) HeapVarints.valueInWord(word);
      }
    }
    return (int) readScannedVarint(bytes, at, Varints.MAX_BYTES_32);
  }

  private long readVarint64() throws TException {
    TTransport transport = trans_;
    int remaining = transport.getBytesRemainingInBuffer();
    if (remaining > 0) {
      byte[] bytes = transport.getBuffer();
      int at = transport.getBufferPosition();
      int first = bytes[at];
      if (first >= 0) {
        transport.consumeBuffer(1);
        return first;
      }
      if (remaining >= Varints.MAX_BYTES_64) {
        return readLongVarint64(bytes, at);
      }
    }
    return readVarintByByte(Varints.MAX_BYTES_64);
  }

  private long readLongVarint64(byte[] bytes, int at) throws TException {
    long word = HeapBytes.getLongLittleEndian(bytes, at);
    int length = HeapVarints.lengthInWord(word);
    if (length <= Long.BYTES) {
      trans_.consumeBuffer(length);
      return HeapVarints.valueInWord(word);
    }
    // Nine bytes or ten is a coin toss for random values: no branch.
    long ninth = bytes[at + 8];
    long goesOn = ninth >>> 63;
    long tenth = bytes[at + 9] & -goesOn;
    if (tenth < 0) {
      throw Faults.overlongVarint(Varints.MAX_BYTES_64);
    }
    trans_.consumeBuffer(9 + (int) goesOn);
    return HeapVarints.valueInFullWord(word) | (ninth & 0x7f) << 56 | tenth << 63;
  }

  /** Reads a varint that, if it is none, leaves the transport where it was. */
  private long readScannedVarint(byte[] bytes, int at, int maximum) throws TException {
    int length = HeapVarints.lengthDroppingExcess(bytes, at, at + maximum, maximum);
    if (length < 0) {
      throw Faults.overlongVarint(maximum);
    }
    trans_.consumeBuffer(length);
    return HeapVarints.value64(bytes, at, length);
  }

  /** Reads not a byte beyond the varint, where the transport might wait for it. */
  private long readVarintByByte(int maximum) throws TException {
    long value = 0;
    for (int i = 0; i < maximum; i++) {
      byte b = readByte();
      value |= (b & 0x7fL) << (7 * i);
      if (b >= 0) {
        return value;
      }
    }
    throw Faults.overlongVarint(maximum);
  }

  private static byte type(int compactType) throws TException {
    byte type = TYPES[compactType & 0x0f];
    if (type < 0) {
      throw Faults.unknownCompactType(compactType & 0x0f);
    }
    return type;
  }

  @Override
  public int getMinSerializedSize(byte type) throws TTransportException {
    int smallest = type >= 0 && type < SMALLEST.length ? SMALLEST[type] : 0;
    if (smallest == 0) {
      throw Faults.unknownTypeSize();
    }
    return smallest;
  }

  @Override
  protected void skipBool() throws TException {
    readBool();
  }

  @Override
  protected void skipI16() throws TException {
    readVarint32();
  }

  @Override
  protected void skipI32() throws TException {
    readVarint32();
  }

  @Override
  protected void skipI64() throws TException {
    readVarint64();
  }

  private static short[] longer(short[] ids) {
    return Arrays.copyOf(ids, Math.max(16, 2 * ids.length));
  }
}
