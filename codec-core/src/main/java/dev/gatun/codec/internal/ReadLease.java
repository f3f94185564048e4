package dev.gatun.codec.internal;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.Limits;
import dev.gatun.thrift.UnknownFields;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A message in off-heap memory on lease, read from the front: what every reader is.
 *
 * <p>A reader checks {@code limit - position} once for all the bytes that an operation touches, and
 * throws {@link #truncated} when they are not there. Closing sets the limit to the position, so the
 * same check catches use after close. For one thread at a time.
 */
public abstract class ReadLease implements AutoCloseable {
  /**
   * Text from here on is looked at for chars of three bytes. Asking it of every text would gain
   * nothing for short ones, and cost the JIT nodes that it needs for the rest of a struct.
   */
  private static final int LONG_TEXT = 64;

  private static final String NOT_UTF8 = "text is not well-formed UTF-8";

  private static final char REPLACEMENT = '\uFFFD';

  /** Where the message is. */
  protected final long base;

  /** The offset of the next byte. */
  protected int position;

  /** The offset behind the last byte of the message. */
  protected int limit;

  /** How many structs and containers may still be opened inside the current one. */
  protected int depthLeft;

  /** The heap that containers may still ask for, in bytes. */
  protected long decodedBytesLeft;

  /** The message as the caller has it, when it does not change meanwhile: text is made from it. */
  private final byte @Nullable [] borrowed;

  /** The bytes of the message; the limit is below it inside a nested one. */
  private final int length;

  private final Limits limits;
  private final SlabPool pool;
  private @Nullable Slab slab;

  /** Whether closing this hands the slab back: one of a buffer stays with the buffer. */
  private final boolean ownsSlab;

  /**
   * Leases memory and copies a message into it.
   *
   * @throws DecodeException of kind {@link Kind#SIZE_LIMIT} when the message is over the limit
   */
  protected ReadLease(byte[] message, int offset, int length, BufferPool pool, Limits limits) {
    this(length, null, pool, limits);
    Memory.copy(message, offset, base, 0, length);
  }

  /**
   * Leases memory, copies a message into it, and makes text from the caller's array, which saves a
   * copy of each.
   *
   * @param borrowed the message; nobody writes to it until this is closed
   * @throws DecodeException of kind {@link Kind#SIZE_LIMIT} when the message is over the limit
   */
  protected ReadLease(byte[] borrowed, BufferPool pool, Limits limits) {
    this(borrowed.length, borrowed, pool, limits);
    Memory.copy(borrowed, 0, base, 0, borrowed.length);
  }

  /**
   * Leases memory and copies a message into it, through the segment's own checks.
   *
   * @throws DecodeException of kind {@link Kind#SIZE_LIMIT} when the message is over the limit
   */
  protected ReadLease(MemorySegment message, BufferPool pool, Limits limits) {
    this(message.byteSize(), null, pool, limits);
    try {
      Memory.copy(message, base);
    } catch (RuntimeException | Error refused) {
      // A closed arena, another thread's arena, or a mapped file that was cut short.
      close();
      throw refused;
    }
  }

  /**
   * Reads a part of a buffer where it is. Whoever made this closes it before the buffer changes.
   *
   * @throws DecodeException of kind {@link Kind#SIZE_LIMIT} when the message is over the limit
   */
  protected ReadLease(ChannelBuffer buffer, int index, int length, Limits limits) {
    if (length > limits.messageBytes()) {
      throw tooLarge(length, limits);
    }
    this.borrowed = null;
    this.limits = limits;
    this.pool = buffer.pool();
    this.slab = buffer.slab();
    this.ownsSlab = false;
    this.base = buffer.base(index, length);
    this.length = length;
    this.limit = length;
    this.depthLeft = limits.depth();
    this.decodedBytesLeft = limits.decodedBytes();
  }

  private ReadLease(long length, byte @Nullable [] borrowed, BufferPool pool, Limits limits) {
    if (length > limits.messageBytes()) {
      throw tooLarge(length, limits);
    }
    this.borrowed = borrowed;
    this.limits = limits;
    this.pool = pool.slabs();
    this.slab = this.pool.lease(length);
    this.ownsSlab = true;
    this.base = slab.base;
    this.length = (int) length;
    this.limit = this.length;
    this.depthLeft = limits.depth();
    this.decodedBytesLeft = limits.decodedBytes();
  }

  /** Returns the bytes between the start of the message and the next value. */
  public final int offset() {
    return position;
  }

  /** Returns the bytes that are not read yet. */
  public final int remaining() {
    return limit - position;
  }

  /**
   * Goes back to the start of the message, to read it again.
   *
   * @throws IllegalStateException when this reader is closed
   */
  public void rewind() {
    open();
    position = 0;
    limit = length;
    depthLeft = limits.depth();
    decodedBytesLeft = limits.decodedBytes();
  }

  /**
   * Hands the memory back. Every further call fails.
   *
   * @throws IllegalStateException when it was closed before
   */
  @Override
  public final void close() {
    Slab held = open();
    slab = null;
    limit = position;
    if (ownsSlab) {
      pool.release(held);
    }
  }

  /** Whether this is open, and an offset from 0 on is one of the message or the one behind it. */
  protected final boolean isWithin(int offset) {
    return slab != null && offset <= length;
  }

  /** Returns the array through which text moves. */
  protected final byte[] scratch() {
    return open().scratch();
  }

  /** Checks that {@code count} elements of a fixed width are there, before they are allocated. */
  protected final void need(int count, int elementBytes) {
    if (count <= 0 || (long) count * elementBytes > limit - position) {
      needNone(count);
    }
  }

  private void needNone(int count) {
    open();
    if (count != 0) {
      throw badSize(count, position);
    }
  }

  /**
   * Checks a container's count against the bytes that are left.
   *
   * @param count the count
   * @param leastBytes the fewest bytes that an element takes, 0 when there is no such type
   * @param type the type that the message names, for the error
   * @param countAt the offset of the count, for the error
   * @param typeAt the offset of the type, for the error
   */
  protected final void checkCount(int count, int leastBytes, int type, int countAt, int typeAt) {
    if (count < 0 || (long) count * leastBytes > limit - position) {
      throw badSize(count, countAt);
    }
    if (leastBytes == 0 && count != 0) {
      throw unknownType(type, typeAt);
    }
  }

  /** Returns the type of elements, or of keys, in a container's header of any codec. */
  public static int elementType(long header) {
    return (int) (header >>> 32) & 0xff;
  }

  /** Returns the type of values in a map's header of any codec. */
  public static int valueType(long header) {
    return (int) (header >>> 40) & 0xff;
  }

  /** Packs a list's header: the count in the low 32 bits, the type in bits 32 to 39. */
  protected static long listHeader(int type, int count) {
    return (long) type << 32 | count;
  }

  /** Packs a map's header: as a list's, and the type of values in bits 40 to 47. */
  protected static long mapHeader(int keyType, int valueType, int count) {
    return (long) valueType << 40 | (long) keyType << 32 | count;
  }

  /**
   * Returns the count of a list whose elements are of the type that the schema names.
   *
   * @param typeAt the offset of their type, for the error
   */
  protected final int listCount(long header, int expectedType, int typeAt) {
    int count = (int) header;
    if (elementType(header) != expectedType && count != 0) {
      throw wrongType(expectedType, elementType(header), typeAt);
    }
    return count;
  }

  /**
   * Returns the count of a map whose entries are of the types that the schema names.
   *
   * @param keyTypeAt the offset of the type of keys, for the error
   * @param valueTypeAt the offset of the type of values, for the error
   */
  protected final int mapCount(
      long header, int expectedKeyType, int expectedValueType, int keyTypeAt, int valueTypeAt) {
    int count = (int) header;
    if (count != 0 && elementType(header) != expectedKeyType) {
      throw wrongType(expectedKeyType, elementType(header), keyTypeAt);
    }
    if (count != 0 && valueType(header) != expectedValueType) {
      throw wrongType(expectedValueType, valueType(header), valueTypeAt);
    }
    return count;
  }

  /** Appends {@code count} ints that are there, little-endian. */
  protected final void appendInts(IntArray list, int count) {
    int first = list.extend(count);
    Memory.getIntsLittleEndian(base, position, list.numbers, first, count);
    position += Integer.BYTES * count;
  }

  /** Appends {@code count} longs that are there, little-endian. */
  protected final void appendLongs(LongArray list, int count) {
    int first = list.extend(count);
    Memory.getLongsLittleEndian(base, position, list.numbers, first, count);
    position += Long.BYTES * count;
  }

  /** Appends {@code count} floats that are there, little-endian. */
  protected final void appendFloats(FloatArray list, int count) {
    int first = list.extend(count);
    Memory.getFloatsLittleEndian(base, position, list.numbers, first, count);
    position += Float.BYTES * count;
  }

  /** Appends {@code count} doubles that are there, little-endian. */
  protected final void appendDoubles(DoubleArray list, int count) {
    int first = list.extend(count);
    Memory.getDoublesLittleEndian(base, position, list.numbers, first, count);
    position += Double.BYTES * count;
  }

  /**
   * Charges a container's elements against the decoded-size budget, before any is allocated.
   *
   * @param containerAt the offset of the container, for the error
   */
  protected final void charge(int count, int elementBytes, int containerAt) {
    chargeBytes((long) count * elementBytes, containerAt);
  }

  /**
   * Charges what it takes to keep a field's value, before the value is copied.
   *
   * @param at the offset of what the charge is for, for the error
   */
  protected final void chargeKept(long valueBytes, int at) {
    chargeBytes(KeptField.HEAP_BYTES + valueBytes, at);
  }

  private void chargeBytes(long bytes, int at) {
    decodedBytesLeft -= bytes;
    if (decodedBytesLeft < 0) {
      throw overBudget(at);
    }
  }

  /**
   * Returns kept fields and one more.
   *
   * @param value the value in Thrift Binary, in an array that nobody writes to from now on
   */
  protected static UnknownFields keep(FieldChain before, int header, byte[] value) {
    return (UnknownFields) before.and(header, value);
  }

  /**
   * Reads text of {@code length} bytes, at most {@link #remaining()}.
   *
   * <p>Malformed input shows as a replacement character in the result, which only then is looked at
   * again.
   */
  protected final String readUtf8(int length) {
    String wide = length >= LONG_TEXT ? readWideUtf8(length) : null;
    if (wide != null) {
      return wide;
    }
    byte[] message = borrowed;
    if (message != null) {
      return readUtf8(message, position, length);
    }
    return readUtf8(toScratch(length), 0, length);
  }

  private String readUtf8(byte[] bytes, int from, int length) {
    String text = decode(bytes, from, length);
    position += length;
    if (text.indexOf(REPLACEMENT) >= 0) {
      checkUtf8(length);
    }
    return text;
  }

  /** Reads text by vectors, if there are any, it looks wide, and is well-formed. */
  private @Nullable String readWideUtf8(int length) {
    if (!Utf8.looksWide(base, position, length) || !Utf8.decodesByVectors(length)) {
      return null;
    }
    char[] chars = charScratch(length);
    int count = Utf8.decode(base, position, position + length, chars);
    if (count < 0) {
      return null;
    }
    position += length;
    return new String(chars, 0, count);
  }

  private char[] charScratch(int length) {
    return length <= Slab.SCRATCH_BYTES ? open().charScratch() : new char[length + Utf8.CHAR_SLACK];
  }

  /** Reads text of {@code length} bytes, at most {@link #remaining()}, malformed or not. */
  protected final String readLooseUtf8(int length) {
    String wide = length >= LONG_TEXT ? readWideUtf8(length) : null;
    if (wide != null) {
      return wide;
    }
    byte[] message = borrowed;
    String text =
        message != null ? decode(message, position, length) : decode(toScratch(length), 0, length);
    position += length;
    return text;
  }

  private byte[] toScratch(int length) {
    byte[] bytes = length <= Slab.SCRATCH_BYTES ? scratch() : new byte[length];
    Memory.copy(base, position, bytes, 0, length);
    return bytes;
  }

  private String decode(byte[] bytes, int from, int length) {
    return length >= LONG_TEXT && HeapUtf8.looksWide(bytes, from, length)
        ? getWide(bytes, from, length)
        : new String(bytes, from, length, StandardCharsets.UTF_8);
  }

  private String getWide(byte[] bytes, int from, int length) {
    return HeapUtf8.getWide(bytes, from, length, charScratch(length));
  }

  /** Checks the {@code length} bytes before the position. */
  protected final void checkUtf8(int length) {
    int malformed = Utf8.firstMalformed(base, position - length, position);
    if (malformed >= 0) {
      throw faultAt(malformed, Kind.INVALID_UTF8, NOT_UTF8);
    }
  }

  private static DecodeException tooLarge(long length, Limits limits) {
    return new DecodeException(
        Kind.SIZE_LIMIT,
        0,
        "a message of " + length + " bytes; the limit is " + limits.messageBytes());
  }

  private DecodeException overBudget(int at) {
    return faultAt(
        at,
        Kind.SIZE_LIMIT,
        "a message that decodes to more than the limit of " + limits.decodedBytes() + " bytes");
  }

  /**
   * Makes the error of a struct that has just ended, without a required field.
   *
   * @param field the field's name, the last step of the path
   * @throws IllegalStateException when this reader is closed
   */
  public final DecodeException missingField(String field) {
    return fault(Kind.MISSING_REQUIRED_FIELD, "a required field is missing").within(field);
  }

  /**
   * Makes the error of a union that has just ended with no field, or of a value too many in it that
   * comes next.
   *
   * @throws IllegalStateException when this reader is closed
   */
  public final DecodeException notOneField() {
    return fault(Kind.NOT_ONE_FIELD, "a union holds exactly one field");
  }

  /** The bytes end before a value of {@code bytes} bytes does. */
  protected final DecodeException truncated(int bytes) {
    return fault(Kind.TRUNCATED, bytes + " bytes needed, " + remaining() + " left");
  }

  /** A length or count that is negative, or that the rest of the message cannot hold. */
  protected final DecodeException badSize(long size, int at) {
    return size < 0
        ? faultAt(at, Kind.NEGATIVE_SIZE, "a size of " + size)
        : faultAt(
            at,
            Kind.TRUNCATED,
            "a size of " + size + " where the message has " + remaining() + " bytes left");
  }

  /** One struct or container too many inside each other. */
  protected final DecodeException tooDeep() {
    return fault(Kind.DEPTH_LIMIT, "values nested deeper than " + limits.depth());
  }

  /** A type code that is unknown, or not the one expected. */
  protected final DecodeException wrongType(int expected, int actual, int at) {
    return faultAt(
        at, Kind.WRONG_TYPE, "type " + actual + " where the schema has type " + expected);
  }

  /** A type code that does not exist. */
  protected final DecodeException unknownType(int type, int at) {
    return faultAt(at, Kind.WRONG_TYPE, "there is no type " + type);
  }

  /** An error of the value at the position. */
  protected final DecodeException fault(Kind kind, String problem) {
    return faultAt(position, kind, problem);
  }

  /** An error of a value that starts {@code bytesBack} bytes before the position. */
  protected final DecodeException faultBefore(int bytesBack, Kind kind, String problem) {
    return faultAt(position - bytesBack, kind, problem);
  }

  /** An error of a value that starts at an offset. */
  protected final DecodeException faultAt(int at, Kind kind, String problem) {
    open();
    return new DecodeException(kind, at, problem);
  }

  private Slab open() {
    if (slab == null) {
      throw closed();
    }
    return slab;
  }

  private IllegalStateException closed() {
    return new IllegalStateException(getClass().getSimpleName() + " is closed");
  }
}
