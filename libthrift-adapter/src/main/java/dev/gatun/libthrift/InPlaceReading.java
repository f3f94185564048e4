package dev.gatun.libthrift;

import dev.gatun.codec.internal.HeapBytes;
import dev.gatun.codec.internal.HeapUtf8;
import dev.gatun.thrift.ThriftType;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMap;
import org.apache.thrift.protocol.TProtocolException;
import org.apache.thrift.protocol.TSet;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.TTransportException;

/**
 * The reading half of both protocols: values are taken out of the transport's own array where it
 * shows one ({@code getBytesRemainingInBuffer() >= 0}), and read to the exact byte where not.
 *
 * <p>Whenever a call returns, the transport stands right behind the value: decorators and
 * applications read from it directly.
 */
abstract class InPlaceReading extends BufferedWriting {
  /**
   * How deep structs nest when they are read by classes of compilers before 0.23, which do not
   * count. libthrift has no limit there and ends in a {@link StackOverflowError}.
   */
  static final int UNCOUNTED_DEPTH_LIMIT = 512;

  static final TStruct ANONYMOUS_STRUCT = new TStruct("");

  /** libthrift's mark for a limit that is off. */
  static final long NO_LIMIT = -1;

  private static final ByteBuffer EMPTY_BINARY = ByteBuffer.wrap(new byte[0]);

  /** The scratch that is free even while the first buffer holds bytes to write. */
  private static final int SCRATCH_BESIDE_BUFFER = BUFFER_START;

  private final long stringLimit;
  private final long containerLimit;
  private int readDepth;

  InPlaceReading(TTransport transport, long stringLimit, long containerLimit) {
    super(transport);
    this.stringLimit = stringLimit == NO_LIMIT ? Long.MAX_VALUE : stringLimit;
    this.containerLimit = containerLimit == NO_LIMIT ? Long.MAX_VALUE : containerLimit;
  }

  /** Returns the length prefix of text or binary, unchecked. */
  abstract int readLength() throws TException;

  @Override
  public void reset() {
    discardWritten();
    discardRead();
  }

  /** Forgets the structs that are being read. */
  void discardRead() {
    readDepth = 0;
  }

  final void enterRead() throws TProtocolException {
    if (++readDepth > UNCOUNTED_DEPTH_LIMIT) {
      readDepth = Faults.checkDepth(readDepth, UNCOUNTED_DEPTH_LIMIT);
    }
  }

  final void leaveRead() {
    readDepth--;
  }

  @Override
  public final byte readByte() throws TException {
    TTransport transport = trans_;
    if (transport.getBytesRemainingInBuffer() > 0) {
      byte value = transport.getBuffer()[transport.getBufferPosition()];
      transport.consumeBuffer(1);
      return value;
    }
    transport.readAll(skippedBytes, 0, 1);
    return skippedBytes[0];
  }

  @Override
  public final String readString() throws TException {
    return readText(readLength());
  }

  final String readText(int length) throws TException {
    checkStringLength(length);
    TTransport transport = trans_;
    if (transport.getBytesRemainingInBuffer() >= length) {
      String text = decode(transport.getBuffer(), transport.getBufferPosition(), length);
      transport.consumeBuffer(length);
      return text;
    }
    byte[] bytes = scratch(length);
    transport.readAll(bytes, 0, length);
    return decode(bytes, 0, length);
  }

  private String decode(byte[] bytes, int at, int length) {
    return length <= WIDE_SCRATCH && HeapUtf8.looksWide(bytes, at, length)
        ? HeapUtf8.getWide(bytes, at, length, wideScratch(length))
        : HeapUtf8.get(bytes, at, length);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Where the transport shows its array, the result is a view of it, as with libthrift.
   */
  @Override
  public final ByteBuffer readBinary() throws TException {
    int length = readLength();
    if (length == 0) {
      return EMPTY_BINARY;
    }
    checkStringLength(length);
    TTransport transport = trans_;
    if (transport.getBytesRemainingInBuffer() >= length) {
      ByteBuffer binary =
          ByteBuffer.wrap(transport.getBuffer(), transport.getBufferPosition(), length);
      transport.consumeBuffer(length);
      return binary;
    }
    byte[] bytes = new byte[length];
    transport.readAll(bytes, 0, length);
    return ByteBuffer.wrap(bytes);
  }

  @Override
  public final UUID readUuid() throws TException {
    TTransport transport = trans_;
    byte[] bytes = skippedBytes;
    int at = 0;
    if (transport.getBytesRemainingInBuffer() >= UUID_BYTES) {
      bytes = transport.getBuffer();
      at = transport.getBufferPosition();
      transport.consumeBuffer(UUID_BYTES);
    } else {
      transport.readAll(bytes, 0, UUID_BYTES);
    }
    return new UUID(
        HeapBytes.getLongBigEndian(bytes, at), HeapBytes.getLongBigEndian(bytes, at + Long.BYTES));
  }

  final void checkStringLength(int length) throws TException {
    if (length < 0) {
      throw Faults.negativeLength(length);
    }
    checkAvailable(length);
    if (length > stringLimit) {
      throw Faults.lengthLimit(length);
    }
  }

  final void checkContainerLength(int size) throws TProtocolException {
    if (size < 0) {
      throw Faults.negativeLength(size);
    }
    if (size > containerLimit) {
      throw Faults.lengthLimit(size);
    }
  }

  /** Holds {@code bytes} against what the transport can still deliver of this message. */
  final void checkAvailable(long bytes) throws TTransportException {
    trans_.checkReadBytesAvailable(bytes);
    if (!Budgets.BOUND_BY_TRANSPORT) {
      Budgets.check(trans_, bytes);
    }
  }

  @Override
  protected final void checkReadBytesAvailable(TMap map) throws TException {
    checkAvailable(
        map.size
            * (long) (getMinSerializedSize(map.keyType) + getMinSerializedSize(map.valueType)));
  }

  @Override
  protected final void checkReadBytesAvailable(TList list) throws TException {
    checkAvailable((long) list.size * getMinSerializedSize(list.elemType));
  }

  @Override
  protected final void checkReadBytesAvailable(TSet set) throws TException {
    checkAvailable((long) set.size * getMinSerializedSize(set.elemType));
  }

  @Override
  public final void skip(byte fieldType) throws TException {
    skip(fieldType, trans_.getConfiguration().getRecursionLimit());
  }

  @Override
  public final void skip(byte fieldType, int maxDepth) throws TException {
    if (maxDepth <= 0) {
      throw Faults.skipDepth();
    }
    switch (fieldType) {
      case ThriftType.BOOL -> skipBool();
      case ThriftType.I8 -> skipByte();
      case ThriftType.I16 -> skipI16();
      case ThriftType.I32 -> skipI32();
      case ThriftType.I64 -> skipI64();
      case ThriftType.DOUBLE -> skipDouble();
      case ThriftType.UUID -> skipBytes(UUID_BYTES);
      case ThriftType.STRING -> skipBinary();
      case ThriftType.STRUCT -> skipStruct(maxDepth - 1);
      case ThriftType.MAP -> skipMap(maxDepth - 1);
      case ThriftType.SET -> {
        TSet set = readSetBegin();
        skipElements(set.elemType, set.size, maxDepth - 1);
        readSetEnd();
      }
      case ThriftType.LIST -> {
        TList list = readListBegin();
        skipElements(list.elemType, list.size, maxDepth - 1);
        readListEnd();
      }
      default -> throw Faults.unknownType(fieldType);
    }
  }

  private void skipStruct(int maxDepth) throws TException {
    readStructBegin();
    while (true) {
      byte type = (byte) readFieldBeginData();
      if (type == ThriftType.STOP) {
        break;
      }
      skip(type, maxDepth);
      readFieldEnd();
    }
    readStructEnd();
  }

  private void skipMap(int maxDepth) throws TException {
    TMap map = readMapBegin();
    for (int i = 0; i < map.size; i++) {
      skip(map.keyType, maxDepth);
      skip(map.valueType, maxDepth);
    }
    readMapEnd();
  }

  /** Skips the elements of a list or set; {@code maxDepth} is what is left for each. */
  void skipElements(byte type, int size, int maxDepth) throws TException {
    for (int i = 0; i < size; i++) {
      skip(type, maxDepth);
    }
  }

  @Override
  protected final void skipByte() throws TException {
    skipBytes(1);
  }

  @Override
  protected final void skipDouble() throws TException {
    skipBytes(Long.BYTES);
  }

  @Override
  protected final void skipBinary() throws TException {
    int length = readLength();
    if (length < 0) {
      throw Faults.negativeLength(length);
    }
    skipBytes(length);
  }

  @Override
  protected final void skipBytes(int numBytes) throws TException {
    if (trans_.getBytesRemainingInBuffer() >= numBytes) {
      trans_.consumeBuffer(numBytes);
    } else {
      skipUnbuffered(numBytes);
    }
  }

  private void skipUnbuffered(int length) throws TException {
    byte[] bytes = scratch(Math.min(length, skippedBytes.length));
    int left = length;
    while (left > 0) {
      int part = Math.min(left, bytes.length);
      trans_.readAll(bytes, 0, part);
      left -= part;
    }
  }

  /** Returns an array of at least {@code length} bytes that holds nothing to be written. */
  final byte[] scratch(int length) {
    boolean free =
        length <= SCRATCH_BESIDE_BUFFER
            || (length <= skippedBytes.length
                && (buffer.length > skippedBytes.length || position == BUFFER_START));
    return free ? skippedBytes : new byte[length];
  }
}
