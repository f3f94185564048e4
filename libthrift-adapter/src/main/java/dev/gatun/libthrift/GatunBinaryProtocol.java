package dev.gatun.libthrift;

import dev.gatun.codec.internal.HeapBytes;
import dev.gatun.thrift.ThriftType;
import java.nio.ByteBuffer;
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
 * Thrift Binary for existing libthrift applications: reads and writes the same bytes as {@code
 * TBinaryProtocol}, under the same limits and with the same exceptions.
 *
 * <p>As there, an instance belongs to one connection and may be used for both directions, but by
 * one thread at a time.
 *
 * <p>Source of the format: Apache Thrift, {@code doc/specs/thrift-binary-protocol.md}.
 */
public final class GatunBinaryProtocol extends InPlaceReading {
  private static final int VERSION_MASK = 0xffff0000;
  private static final int VERSION_1 = 0x80010000;

  private static final int FIELD_HEADER = 3;
  private static final int LIST_HEADER = 5;
  private static final int MAP_HEADER = 6;

  /** By type code: the bytes of the smallest value, 0 for a code that is no type. */
  private static final byte[] SMALLEST = {1, 1, 1, 1, 8, 0, 2, 0, 4, 0, 8, 4, 1, 4, 4, 4, 16};

  private static final int TYPES = 32;

  /** By type code and field id; null where the code is no type of a field. */
  private static final @Nullable TField[] FIELDS = FieldCache.forTypes(types());

  private static final TField STOP_FIELD = new TField();

  private final boolean strictRead;
  private final boolean strictWrite;

  /** Makes protocols; what {@code TBinaryProtocol.Factory} is to {@code TBinaryProtocol}. */
  public static class Factory implements TProtocolFactory {
    private static final long serialVersionUID = 1L;

    private final long stringLengthLimit;
    private final long containerLengthLimit;
    private final boolean strictRead;
    private final boolean strictWrite;

    /** Reads messages with and without version, writes them with it; no limits. */
    public Factory() {
      this(false, true);
    }

    /**
     * No limits.
     *
     * @param strictRead whether messages without version are rejected
     * @param strictWrite whether messages are written with version
     */
    public Factory(boolean strictRead, boolean strictWrite) {
      this(strictRead, strictWrite, NO_LIMIT, NO_LIMIT);
    }

    /**
     * Reads messages with and without version, writes them with it.
     *
     * @param stringLengthLimit the most bytes of a string or binary that is read, -1 for no limit
     * @param containerLengthLimit the most elements of a container that is read, -1 for no limit
     */
    public Factory(long stringLengthLimit, long containerLengthLimit) {
      this(false, true, stringLengthLimit, containerLengthLimit);
    }

    /**
     * Sets all there is.
     *
     * @param strictRead whether messages without version are rejected
     * @param strictWrite whether messages are written with version
     * @param stringLengthLimit the most bytes of a string or binary that is read, -1 for no limit
     * @param containerLengthLimit the most elements of a container that is read, -1 for no limit
     */
    public Factory(
        boolean strictRead,
        boolean strictWrite,
        long stringLengthLimit,
        long containerLengthLimit) {
      this.strictRead = strictRead;
      this.strictWrite = strictWrite;
      this.stringLengthLimit = stringLengthLimit;
      this.containerLengthLimit = containerLengthLimit;
    }

    @Override
    public TProtocol getProtocol(TTransport transport) {
      return new GatunBinaryProtocol(
          transport, stringLengthLimit, containerLengthLimit, strictRead, strictWrite);
    }
  }

  /** Reads messages with and without version, writes them with it; no limits. */
  public GatunBinaryProtocol(TTransport transport) {
    this(transport, false, true);
  }

  /** No limits; the rest as in the longest constructor. */
  public GatunBinaryProtocol(TTransport transport, boolean strictRead, boolean strictWrite) {
    this(transport, NO_LIMIT, NO_LIMIT, strictRead, strictWrite);
  }

  /** Reads messages with and without version, writes them with it. */
  public GatunBinaryProtocol(
      TTransport transport, long stringLengthLimit, long containerLengthLimit) {
    this(transport, stringLengthLimit, containerLengthLimit, false, true);
  }

  /**
   * Sets all there is.
   *
   * @param stringLengthLimit the most bytes of a string or binary that is read, -1 for no limit
   * @param containerLengthLimit the most elements of a container that is read, -1 for no limit
   * @param strictRead whether messages without version are rejected
   * @param strictWrite whether messages are written with version
   */
  public GatunBinaryProtocol(
      TTransport transport,
      long stringLengthLimit,
      long containerLengthLimit,
      boolean strictRead,
      boolean strictWrite) {
    super(transport, stringLengthLimit, containerLengthLimit);
    this.strictRead = strictRead;
    this.strictWrite = strictWrite;
  }

  @Override
  public void writeMessageBegin(TMessage message) throws TException {
    beginMessage();
    if (strictWrite) {
      writeI32(VERSION_1 | message.type);
      writeString(message.name);
    } else {
      writeString(message.name);
      writeByte(message.type);
    }
    writeI32(message.seqid);
  }

  @Override
  public void writeMessageEnd() throws TException {
    endMessage();
  }

  @Override
  public void writeStructBegin(TStruct struct) {
    beginStruct();
  }

  @Override
  public void writeStructEnd() throws TException {
    endStruct();
  }

  @Override
  public void writeFieldBegin(TField field) throws TException {
    ensure(Integer.BYTES);
    HeapBytes.putIntBigEndian(buffer, position, field.type << 24 | (field.id & 0xffff) << 8);
    position += FIELD_HEADER;
    afterFieldHeader(field.type);
  }

  @Override
  public void writeFieldEnd() {}

  @Override
  public void writeFieldStop() throws TException {
    writeByte(ThriftType.STOP);
  }

  @Override
  public void writeMapBegin(TMap map) throws TException {
    ensure(MAP_HEADER);
    buffer[position] = map.keyType;
    buffer[position + 1] = map.valueType;
    HeapBytes.putIntBigEndian(buffer, position + 2, map.size);
    position += MAP_HEADER;
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
    ensure(LIST_HEADER);
    buffer[position] = type;
    HeapBytes.putIntBigEndian(buffer, position + 1, size);
    position += LIST_HEADER;
    afterContainerHeader(type, type, size);
  }

  @Override
  public void writeBool(boolean b) throws TException {
    writeByte(b ? (byte) 1 : (byte) 0);
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
    ensure(Short.BYTES);
    HeapBytes.putShortBigEndian(buffer, position, i16);
    position += Short.BYTES;
    if (writeThrough) {
      drain();
    }
  }

  @Override
  public void writeI32(int i32) throws TException {
    ensure(Integer.BYTES);
    HeapBytes.putIntBigEndian(buffer, position, i32);
    position += Integer.BYTES;
    if (writeThrough) {
      drain();
    }
  }

  @Override
  public void writeI64(long i64) throws TException {
    ensure(Long.BYTES);
    HeapBytes.putLongBigEndian(buffer, position, i64);
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
  public void writeDouble(double dub) throws TException {
    writeI64(Double.doubleToLongBits(dub));
  }

  @Override
  public void writeString(String str) throws TException {
    int chars = str.length();
    if (!fitsBuffer(chars)) {
      writeLongString(str);
      return;
    }
    ensureText(chars);
    int start = position + Integer.BYTES;
    int end = putText(str, start);
    HeapBytes.putIntBigEndian(buffer, position, end - start);
    position = end;
    if (writeThrough) {
      drain();
    }
  }

  private void writeLongString(String str) throws TException {
    byte[] bytes = encode(str);
    writeI32(bytes.length);
    writePast(bytes, 0, bytes.length);
  }

  @Override
  public void writeBinary(ByteBuffer bin) throws TException {
    writeI32(bin.remaining());
    writeRemaining(bin);
  }

  @Override
  public TMessage readMessageBegin() throws TException {
    discardRead();
    int first = readI32();
    if (first >= 0) {
      if (strictRead) {
        throw Faults.missingVersion();
      }
      return new TMessage(readStringBody(first), readByte(), readI32());
    }
    if ((first & VERSION_MASK) != VERSION_1) {
      throw Faults.badVersion();
    }
    return new TMessage(readString(), (byte) first, readI32());
  }

  @Override
  public void readMessageEnd() {}

  @Override
  public TStruct readStructBegin() throws TException {
    enterRead();
    return ANONYMOUS_STRUCT;
  }

  @Override
  public void readStructEnd() {
    leaveRead();
  }

  @Override
  public TField readFieldBegin() throws TException {
    TTransport transport = trans_;
    if (transport.getBytesRemainingInBuffer() >= FIELD_HEADER) {
      byte[] bytes = transport.getBuffer();
      int at = transport.getBufferPosition();
      int type = bytes[at];
      int id = HeapBytes.getShortBigEndian(bytes, at + 1);
      if ((type & -TYPES) == 0 && (id & -FieldCache.IDS) == 0) {
        TField field = FIELDS[type << FieldCache.ID_BITS | id];
        if (field != null) {
          transport.consumeBuffer(FIELD_HEADER);
          return field;
        }
      }
    }
    return readOtherField();
  }

  /** Reads a field header for which there is no shared object, or that lies apart. */
  private TField readOtherField() throws TException {
    byte type = readByte();
    return type == ThriftType.STOP ? STOP_FIELD : new TField("", type, readI16());
  }

  @Override
  public int readFieldBeginData() throws TException {
    byte type = readByte();
    return type == ThriftType.STOP ? 0 : (type & 0xff) | readI16() << 8;
  }

  @Override
  public void readFieldEnd() {}

  @Override
  public TMap readMapBegin() throws TException {
    TMap map = new TMap(readByte(), readByte(), readI32());
    checkReadBytesAvailable(map);
    checkContainerLength(map.size);
    return map;
  }

  @Override
  public void readMapEnd() {}

  @Override
  public TList readListBegin() throws TException {
    TList list = new TList(readByte(), readI32());
    checkReadBytesAvailable(list);
    checkContainerLength(list.size);
    return list;
  }

  @Override
  public void readListEnd() {}

  @Override
  public TSet readSetBegin() throws TException {
    TSet set = new TSet(readByte(), readI32());
    checkReadBytesAvailable(set);
    checkContainerLength(set.size);
    return set;
  }

  @Override
  public void readSetEnd() {}

  @Override
  public boolean readBool() throws TException {
    return readByte() == 1;
  }

  @Override
  public short readI16() throws TException {
    TTransport transport = trans_;
    if (transport.getBytesRemainingInBuffer() >= Short.BYTES) {
      short value =
          HeapBytes.getShortBigEndian(transport.getBuffer(), transport.getBufferPosition());
      transport.consumeBuffer(Short.BYTES);
      return value;
    }
    transport.readAll(skippedBytes, 0, Short.BYTES);
    return HeapBytes.getShortBigEndian(skippedBytes, 0);
  }

  @Override
  public int readI32() throws TException {
    TTransport transport = trans_;
    if (transport.getBytesRemainingInBuffer() >= Integer.BYTES) {
      int value = HeapBytes.getIntBigEndian(transport.getBuffer(), transport.getBufferPosition());
      transport.consumeBuffer(Integer.BYTES);
      return value;
    }
    transport.readAll(skippedBytes, 0, Integer.BYTES);
    return HeapBytes.getIntBigEndian(skippedBytes, 0);
  }

  @Override
  public long readI64() throws TException {
    TTransport transport = trans_;
    if (transport.getBytesRemainingInBuffer() >= Long.BYTES) {
      long value = HeapBytes.getLongBigEndian(transport.getBuffer(), transport.getBufferPosition());
      transport.consumeBuffer(Long.BYTES);
      return value;
    }
    transport.readAll(skippedBytes, 0, Long.BYTES);
    return HeapBytes.getLongBigEndian(skippedBytes, 0);
  }

  @Override
  public double readDouble() throws TException {
    return Double.longBitsToDouble(readI64());
  }

  /**
   * Reads the bytes of a string whose length was read already.
   *
   * @param size the length in bytes
   */
  public String readStringBody(int size) throws TException {
    return readText(size);
  }

  @Override
  int readLength() throws TException {
    return readI32();
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
    skipBytes(1);
  }

  @Override
  protected void skipI16() throws TException {
    skipBytes(Short.BYTES);
  }

  @Override
  protected void skipI32() throws TException {
    skipBytes(Integer.BYTES);
  }

  @Override
  protected void skipI64() throws TException {
    skipBytes(Long.BYTES);
  }

  private static byte[] types() {
    byte[] types = new byte[TYPES];
    for (byte type = 0; type < SMALLEST.length; type++) {
      types[type] = SMALLEST[type] == 0 ? 0 : type;
    }
    return types;
  }
}
