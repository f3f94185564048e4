package dev.gatun.protobuf;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.ExcessBits;
import dev.gatun.codec.Limits;
import dev.gatun.codec.internal.Memory;
import dev.gatun.codec.internal.VarintReadLease;
import java.lang.foreign.MemorySegment;

/**
 * The part of {@link ProtoReader} that knows where fields, messages and groups begin and end.
 *
 * <p>Inside a nested message the limit is its end. Inside a group it is that of the message around
 * it, and {@code group} is the tag that ends it.
 */
public abstract sealed class TagReader extends VarintReadLease permits ValueReader {
  /** Stands for the group whose end was read last: no tag that is read is like it. */
  private static final int ENDED = -1;

  /** What a message in a list or map takes on the heap at the least, with what refers to it. */
  private static final int MESSAGE_HEAP_BYTES = 40;

  /** The tag that ends the group around the position; 0 when it is a message. */
  private int group;

  TagReader(byte[] message, int offset, int length, BufferPool pool, Limits limits) {
    super(message, offset, length, pool, limits, ExcessBits.DROP);
  }

  TagReader(byte[] borrowed, BufferPool pool, Limits limits) {
    super(borrowed, pool, limits, ExcessBits.DROP);
  }

  TagReader(MemorySegment message, BufferPool pool, Limits limits) {
    super(message, pool, limits, ExcessBits.DROP);
  }

  @Override
  public void rewind() {
    super.rewind();
    group = 0;
  }

  // Tags.

  /**
   * Reads the tag of the next field, or the end of the message or group.
   *
   * @return {@code number << 3 | wireType}, or 0 at the end
   * @throws DecodeException also when there is no such tag, or it ends a group that is not open
   */
  public final int readTag() {
    if (position >= limit) {
      return endOfMessage();
    }
    int start = position;
    int tag = Memory.getByte(base, start);
    if (tag >= 0) {
      position++;
    } else {
      tag = (int) readVarint64();
    }
    if (WireType.number(tag) == 0 || WireType.of(tag) > WireType.START_GROUP) {
      return unusualTag(tag, start);
    }
    return tag;
  }

  /**
   * Reads the tag of the next field if it is the expected one, and else nothing. Fields mostly come
   * in the order of the schema; asking for the next one costs less than looking at which one came.
   * Of a tag that takes more than two bytes it knows nothing.
   *
   * @return whether it was the expected one
   */
  public final boolean acceptField(int tag) {
    if ((tag & ~0x7f) != 0) {
      return acceptLongTag(tag);
    }
    if (position >= limit || Memory.getByte(base, position) != tag) {
      return false;
    }
    position++;
    return true;
  }

  private boolean acceptLongTag(int tag) {
    if (limit - position < 2 || (tag & ~0x3fff) != 0) {
      return false;
    }
    if ((Memory.getShort(base, position) & 0xffff) != WireType.twoBytes(tag)) {
      return false;
    }
    position += 2;
    return true;
  }

  private int endOfMessage() {
    if (group != 0 || !isWithin(limit)) {
      throw truncated(1);
    }
    return 0;
  }

  private int unusualTag(int tag, int start) {
    int wireType = WireType.of(tag);
    if (WireType.number(tag) == 0 || wireType > WireType.FIXED32) {
      throw badTag(tag, start);
    }
    if (wireType != WireType.END_GROUP) {
      return tag;
    }
    if (tag != group) {
      throw badTag(tag, start);
    }
    group = ENDED;
    return 0;
  }

  // Messages and groups.

  /**
   * Opens a nested message, or an entry of a map, after its tag: reads its length, after which
   * nothing is read behind its end.
   *
   * @return what {@link #messageEnd} wants to know of the message around it
   * @throws DecodeException also when messages are nested deeper than {@link Limits#depth()}, or
   *     there are more of them than {@link Limits#decodedBytes()} allows
   */
  public final long messageBegin() {
    charge(1, MESSAGE_HEAP_BYTES, position);
    return enter(readLength());
  }

  /**
   * Leaves a nested message after its last byte.
   *
   * @param outer what {@link #messageBegin} returned
   * @throws IllegalStateException when the message was not read to its end
   */
  public final void messageEnd(long outer) {
    int outerLimit = (int) outer;
    if (position != limit || outerLimit < limit || !isWithin(outerLimit)) {
      throw notAtEnd();
    }
    limit = outerLimit;
    group = (int) (outer >>> 32);
    depthLeft++;
  }

  /**
   * Opens a group after its tag.
   *
   * @param tag the one that the group starts with
   * @return what {@link #groupEnd} wants to know of what is around it
   * @throws DecodeException when messages are nested deeper than {@link Limits#depth()}, or there
   *     are more of them than {@link Limits#decodedBytes()} allows
   */
  public final long groupBegin(int tag) {
    if (--depthLeft < 0) {
      throw tooDeep();
    }
    charge(1, MESSAGE_HEAP_BYTES, position);
    int outer = group;
    group = tag + WireType.END_GROUP - WireType.START_GROUP;
    return outer;
  }

  /**
   * Leaves a group after its end.
   *
   * @param outer what {@link #groupBegin} returned
   * @throws IllegalStateException when the group was not read to its end
   */
  public final void groupEnd(long outer) {
    if (group != ENDED) {
      throw notAtEnd();
    }
    group = (int) outer;
    depthLeft++;
  }

  /**
   * Reads over the value of a field.
   *
   * @param tag the one that {@link #readTag} returned
   * @throws DecodeException also when groups are nested deeper than {@link Limits#depth()}
   */
  public final void skipField(int tag) {
    switch (WireType.of(tag)) {
      case WireType.VARINT -> readVarint64();
      case WireType.FIXED64 -> skipBytes(Long.BYTES);
      case WireType.LEN -> skipBytes(readLength());
      case WireType.START_GROUP -> skipGroup(tag);
      case WireType.FIXED32 -> skipBytes(Integer.BYTES);
      default -> throw badTag(tag, position);
    }
  }

  private void skipGroup(int start) {
    long outer = groupBegin(start);
    for (int tag = readTag(); tag != 0; tag = readTag()) {
      skipField(tag);
    }
    groupEnd(outer);
  }

  private void skipBytes(int bytes) {
    if (limit - position < bytes) {
      throw truncated(bytes);
    }
    position += bytes;
  }

  /** Reads the length of what then is there. */
  final int readLength() {
    int start = position;
    int length = (int) readVarint64();
    if (length < 0 || length > limit - position) {
      throw badSize(length, start);
    }
    return length;
  }

  /** Makes the end of what is {@code length} bytes long the limit. */
  final long enter(int length) {
    if (--depthLeft < 0) {
      throw tooDeep();
    }
    long outer = (long) group << 32 | limit;
    limit = position + length;
    group = 0;
    return outer;
  }

  private DecodeException badTag(int tag, int start) {
    int number = WireType.number(tag);
    int wireType = WireType.of(tag);
    String problem = "there is no wire type " + wireType + ", field " + number;
    if (number == 0) {
      problem = "a field of number 0";
    } else if (wireType == WireType.END_GROUP) {
      problem = "the end of a group that is not open, field " + number;
    }
    return faultBefore(position - start, Kind.MALFORMED_TAG, problem);
  }

  private IllegalStateException notAtEnd() {
    fault(Kind.TRUNCATED, ""); // says so when this reader is closed
    return new IllegalStateException("a message or group that was not read to its end");
  }
}
