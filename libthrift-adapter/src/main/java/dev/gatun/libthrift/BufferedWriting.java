package dev.gatun.libthrift;

import dev.gatun.codec.internal.HeapUtf8;
import dev.gatun.codec.internal.Utf8;
import dev.gatun.thrift.ThriftType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.TTransportException;
import org.jspecify.annotations.Nullable;

/**
 * The writing half of both protocols: a heap buffer in front of the transport.
 *
 * <p>libthrift gives a protocol no flush, so the buffer is drained when the outermost struct ends,
 * when a message ends, after every write outside a struct, and whenever it is full. A transport
 * therefore sees all bytes of a value as soon as the value is complete.
 *
 * <p><b>Abandoned structs.</b> An exception in the middle of a write (a required field unset, a
 * null in a list) leaves a half-written struct behind, and libthrift never says so: {@code
 * TSerializer} simply starts the next struct. Its first call looks like the begin of a nested
 * struct. Inside a message nothing need be done, because the next {@link #beginMessage} discards
 * what is left. Outside one, the buffer is kept empty at every point where a nested struct may
 * begin (after the header of a struct field; all through a container of structs, which is written
 * through) and at every point where a struct ends there. So bytes in the buffer at a struct's begin
 * can only be those of an abandoned struct, and are discarded; and a struct that is taken for a
 * nested one still reaches the transport when it ends.
 *
 * <p><b>Uuids.</b> {@code TLegacyUuidProtocolDecorator} writes uuids past the protocol, straight to
 * the transport. The buffer is drained after the header of a uuid field or of a container of uuids,
 * and a map of uuids and something else is written through, so the order stays right.
 */
abstract class BufferedWriting extends TProtocol {
  /**
   * The first bytes of {@link #skippedBytes} are left to the reading half as scratch, the rest is
   * the first buffer: libthrift's base class allocates that array in any case.
   */
  static final int BUFFER_START = 16;

  /** The buffer grows to this many bytes; what is longer is sent in parts, or past the buffer. */
  static final int BUFFER_LIMIT = 8192;

  static final int UUID_BYTES = 16;

  /** The most bytes that one write of anything but text or binary needs. */
  static final int MAX_FIXED_WRITE = 32;

  /** The longest text, in chars, that the loops for wide text convert in one go. */
  static final int WIDE_SCRATCH = 1024;

  /** Structs deeper than this are not told apart any more: all around them is written through. */
  private static final int MAX_LEVELS = 62;

  byte[] buffer = skippedBytes;
  int position = BUFFER_START;

  /** Whether what is written now must reach the transport at once. */
  boolean writeThrough = true;

  private boolean inMessage;

  /** The structs begun and not ended. */
  private int writeDepth;

  /** {@link #writeThrough} of the enclosing structs, the innermost lowest. */
  private long outerLevels;

  private char @Nullable [] wideScratch;

  BufferedWriting(TTransport transport) {
    super(transport);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Drains the buffer first, so that what the caller writes there comes after what was written
   * here.
   */
  @Override
  public TTransport getTransport() {
    if (position != BUFFER_START) {
      drainUnchecked();
    }
    return trans_;
  }

  final void beginMessage() {
    discardWritten();
    inMessage = true;
    writeThrough = false;
  }

  final void endMessage() throws TTransportException {
    drain();
    discardWritten();
  }

  final void beginStruct() {
    if (position != BUFFER_START && !inMessage) {
      discardWritten();
    }
    outerLevels = (outerLevels << 1) | (writeThrough ? 1 : 0);
    writeThrough = false;
    if (++writeDepth > MAX_LEVELS) {
      outerLevels |= Long.MIN_VALUE;
    }
  }

  final void endStruct() throws TTransportException {
    writeThrough = (outerLevels & 1) != 0;
    outerLevels >>= 1;
    if (--writeDepth <= 0) {
      endOutermostStruct();
    } else if (writeThrough) {
      drain();
    }
  }

  /** To be called after each field header, with the type of the field. */
  final void afterFieldHeader(byte type) throws TTransportException {
    if (isDrained(type) || writeDepth == 0) {
      afterDrainedHeader(type);
    } else {
      writeThrough = false;
    }
  }

  /**
   * To be called after each container header, with the types of keys and values, or of elements.
   */
  final void afterContainerHeader(byte type, byte otherType, int size) throws TTransportException {
    if (isDrained(type) || isDrained(otherType)) {
      afterDrainedHeader(type, otherType, size);
    }
    if (writeThrough) {
      drain();
    }
  }

  private static boolean isDrained(byte type) {
    return type == ThriftType.STRUCT || type == ThriftType.UUID;
  }

  /** Makes room for {@code size} bytes, at most {@link #MAX_FIXED_WRITE}, at the position. */
  final void ensure(int size) throws TTransportException {
    if (buffer.length - position < size) {
      makeRoom(size);
    }
  }

  /** Makes room for text of {@code chars} chars and a length prefix before it. */
  final void ensureText(int chars) throws TTransportException {
    ensure(MAX_FIXED_WRITE + chars * Utf8.MAX_BYTES_PER_CHAR);
  }

  /** Encodes {@code text} into the buffer at {@code start} and returns the position after it. */
  final int putText(String text, int start) {
    return HeapUtf8.looksWide(text)
        ? HeapUtf8.putWide(text, buffer, start, wideScratch(text.length()))
        : HeapUtf8.put(text, buffer, start);
  }

  /** Returns an array of {@code length} chars, or of {@link #WIDE_SCRATCH} if that is less. */
  final char[] wideScratch(int length) {
    char[] scratch = wideScratch;
    if (scratch == null || (scratch.length < length && scratch.length < WIDE_SCRATCH)) {
      scratch = new char[Math.clamp(length, 16, WIDE_SCRATCH)];
      wideScratch = scratch;
    }
    return scratch;
  }

  final void drain() throws TTransportException {
    int end = position;
    if (end != BUFFER_START) {
      position = BUFFER_START;
      trans_.write(buffer, BUFFER_START, end - BUFFER_START);
    }
  }

  /** Forgets all that has not reached the transport. */
  void discardWritten() {
    position = BUFFER_START;
    writeDepth = 0;
    outerLevels = 0;
    inMessage = false;
    writeThrough = true;
  }

  /** Whether text of that many chars is encoded into the buffer, whatever its chars are. */
  static boolean fitsBuffer(int chars) {
    return chars <= (BUFFER_LIMIT - BUFFER_START - MAX_FIXED_WRITE) / Utf8.MAX_BYTES_PER_CHAR;
  }

  /** Writes bytes past the buffer; their length prefix must be in it already. */
  final void writePast(byte[] bytes, int offset, int length) throws TTransportException {
    if (length <= buffer.length - position) {
      System.arraycopy(bytes, offset, buffer, position, length);
      position += length;
      if (writeThrough) {
        drain();
      }
    } else {
      drain();
      trans_.write(bytes, offset, length);
    }
  }

  /** Writes what remains in {@code binary}, whatever its kind, without moving its position. */
  final void writeRemaining(ByteBuffer binary) throws TTransportException {
    int length = binary.remaining();
    if (binary.hasArray()) {
      writePast(binary.array(), binary.arrayOffset() + binary.position(), length);
    } else {
      byte[] bytes = new byte[length];
      binary.get(binary.position(), bytes);
      writePast(bytes, 0, length);
    }
  }

  static byte[] encode(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  // Cold from here on.

  private void endOutermostStruct() throws TTransportException {
    writeDepth = 0;
    drain();
    if (inMessage) {
      discardWritten();
    }
  }

  private void afterDrainedHeader(byte type) throws TTransportException {
    if (writeDepth == 0) {
      if (writeThrough) {
        drain();
      }
    } else {
      writeThrough = type == ThriftType.STRUCT && !inMessage;
      if (writeThrough || type == ThriftType.UUID) {
        drain();
      }
    }
  }

  private void afterDrainedHeader(byte type, byte otherType, int size) throws TTransportException {
    if (size == 0) {
      return;
    }
    boolean structs = type == ThriftType.STRUCT || otherType == ThriftType.STRUCT;
    boolean uuids = type == ThriftType.UUID || otherType == ThriftType.UUID;
    if ((structs && !inMessage) || (uuids && type != otherType)) {
      writeThrough = true;
    } else if (uuids) {
      drain(); // nothing of this protocol's own comes between the uuids
    }
  }

  private void makeRoom(int size) throws TTransportException {
    if (buffer.length >= BUFFER_LIMIT) {
      drain();
    } else {
      int needed = position + size;
      int length =
          Math.min(Math.max(4 * buffer.length, Integer.highestOneBit(needed) << 1), BUFFER_LIMIT);
      if (length < needed) {
        drain();
      }
      buffer = Arrays.copyOf(buffer, length);
    }
  }

  private void drainUnchecked() {
    try {
      drain();
    } catch (TTransportException e) {
      throw BufferedWriting.<RuntimeException>unchecked(e);
    }
  }

  /**
   * {@code getTransport} declares no exception, but its callers in libthrift all throw {@code
   * TException}; wrapping would hide the transport's fault from them.
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the erased cast is the point
  private static <T extends Throwable> T unchecked(Throwable fault) throws T {
    throw (T) fault;
  }
}
