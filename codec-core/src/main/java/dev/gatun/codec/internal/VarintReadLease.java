package dev.gatun.codec.internal;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.ExcessBits;
import dev.gatun.codec.Limits;
import java.lang.foreign.MemorySegment;

/**
 * A read lease with base-128 varints: what readers of Thrift Compact and protobuf are.
 *
 * <p>Beyond the one-byte case, a varint is taken from one eight-byte load: the padding behind every
 * lease makes that safe, and the length that the load shows is then held against the limit.
 */
public abstract class VarintReadLease extends ReadLease {
  private static final long STOPS_32 = 0x80_8080_8080L;

  /** Whether bits beyond a type's width are dropped, as libthrift does, or refused. */
  protected final boolean dropExcessBits;

  /** Copies a message into leased memory. */
  protected VarintReadLease(
      byte[] message, int offset, int length, BufferPool pool, Limits limits, ExcessBits excess) {
    super(message, offset, length, pool, limits);
    this.dropExcessBits = excess == ExcessBits.DROP;
  }

  /** Copies a message into leased memory, and makes text from the caller's array. */
  protected VarintReadLease(byte[] borrowed, BufferPool pool, Limits limits, ExcessBits excess) {
    super(borrowed, pool, limits);
    this.dropExcessBits = excess == ExcessBits.DROP;
  }

  /** Copies a message into leased memory. */
  protected VarintReadLease(
      MemorySegment message, BufferPool pool, Limits limits, ExcessBits excess) {
    super(message, pool, limits);
    this.dropExcessBits = excess == ExcessBits.DROP;
  }

  /** Reads a part of a buffer where it is. */
  protected VarintReadLease(
      ChannelBuffer buffer, int index, int length, Limits limits, ExcessBits excess) {
    super(buffer, index, length, limits);
    this.dropExcessBits = excess == ExcessBits.DROP;
  }

  /** Reads a varint of at most 5 bytes. */
  protected final int readVarint32() {
    if (position < limit) {
      int b = Memory.getByte(base, position);
      if (b >= 0) {
        position++;
        return b;
      }
    }
    return readLongVarint32();
  }

  /** Reads a varint of at most 10 bytes. */
  protected final long readVarint64() {
    if (position < limit) {
      int b = Memory.getByte(base, position);
      if (b >= 0) {
        position++;
        return b;
      }
    }
    return readLongVarint64();
  }

  /**
   * Fills the first elements of an array with zigzag varints of at most 5 bytes.
   *
   * @return how many: fewer than {@code count} where the next varint is not such a one
   */
  protected final int readZigzags(int[] to, int count) {
    VarintKind kind = dropExcessBits ? VarintKind.LOOSE_COMPACT_32 : VarintKind.COMPACT_32;
    return leave(BulkVarints.decode(base, position, limit, to, 0, count, kind));
  }

  /**
   * Fills the first elements of an array with zigzag varints of at most 10 bytes.
   *
   * @return how many: fewer than {@code count} where the next varint is not such a one
   */
  protected final int readZigzags(long[] to, int count) {
    VarintKind kind = dropExcessBits ? VarintKind.LOOSE_COMPACT_64 : VarintKind.COMPACT_64;
    return leave(BulkVarints.decode(base, position, limit, to, 0, count, kind));
  }

  /**
   * Passes over varints of at most 10 bytes.
   *
   * @return how many: fewer than {@code count} where the next varint is not such a one
   */
  protected final int passVarints(int count) {
    return leave(BulkVarints.skip(base, position, limit, count, dropExcessBits));
  }

  /**
   * Appends the varints that fill the next {@code bytes} bytes, which are there: 32 bits of each.
   */
  protected final void appendVarints(IntArray list, int bytes) {
    append(list, bytes, VarintKind.PROTOBUF);
  }

  /** Appends the varints that fill the next {@code bytes} bytes, which are there. */
  protected final void appendVarints(LongArray list, int bytes) {
    append(list, bytes, VarintKind.PROTOBUF);
  }

  /** Appends zigzag varints as {@link #appendVarints(IntArray, int)} does varints. */
  protected final void appendZigzags(IntArray list, int bytes) {
    append(list, bytes, VarintKind.PROTOBUF_ZIGZAG);
  }

  /** Appends zigzag varints as {@link #appendVarints(LongArray, int)} does varints. */
  protected final void appendZigzags(LongArray list, int bytes) {
    append(list, bytes, VarintKind.PROTOBUF_ZIGZAG);
  }

  private void append(IntArray list, int bytes, VarintKind kind) {
    int end = position + bytes;
    int count = countVarints(end);
    charge(count, Integer.BYTES, position);
    int first = list.extend(count);
    if (leave(BulkVarints.decode(base, position, end, list.numbers, first, count, kind)) < count) {
      throw longVarint();
    }
  }

  private void append(LongArray list, int bytes, VarintKind kind) {
    int end = position + bytes;
    int count = countVarints(end);
    charge(count, Long.BYTES, position);
    int first = list.extend(count);
    if (leave(BulkVarints.decode(base, position, end, list.numbers, first, count, kind)) < count) {
      throw longVarint();
    }
  }

  /** Goes to the end of a run, and returns how many varints it had. */
  private int leave(long run) {
    position = BulkVarints.offset(run);
    return BulkVarints.decoded(run);
  }

  /** Counts the varints up to an offset, where one has to end. */
  private int countVarints(int end) {
    if (end != position && Memory.getByte(base, end - 1) < 0) {
      throw cutRun(end);
    }
    return BulkVarints.count(base, position, end);
  }

  private DecodeException cutRun(int end) {
    int at = end - 1;
    while (at > position && Memory.getByte(base, at - 1) < 0) {
      at--;
    }
    return faultAt(at, Kind.TRUNCATED, "a packed list that ends within a varint");
  }

  private DecodeException longVarint() {
    return fault(Kind.MALFORMED_VARINT, "a varint of more than " + Varints.MAX_BYTES_64 + " bytes");
  }

  private int readLongVarint32() {
    long word = Memory.getLongLittleEndian(base, position);
    long stops = ~word & STOPS_32;
    int length = (Long.numberOfTrailingZeros(stops) >>> 3) + 1;
    if (length > Math.min(limit - position, Varints.MAX_BYTES_32)) {
      throw unfinished(Varints.MAX_BYTES_32);
    }
    long value = Varints.gather(word & (stops ^ (stops - 1)));
    if (value >>> 32 != 0) {
      checkExcessBits(length);
    }
    position += length;
    return (int) value;
  }

  private long readLongVarint64() {
    long word = Memory.getLongLittleEndian(base, position);
    long stops = ~word & Varints.CONTINUATION_BITS;
    if (stops == 0) {
      return readVeryLongVarint64(word);
    }
    int length = (Long.numberOfTrailingZeros(stops) >>> 3) + 1;
    if (length > limit - position) {
      throw unfinished(Varints.MAX_BYTES_64);
    }
    position += length;
    return Varints.gather(word & (stops ^ (stops - 1)));
  }

  /** Nine or ten bytes, or none that end. */
  private long readVeryLongVarint64(long word) {
    int ninth = Memory.getByte(base, position + 8);
    int tenth = ninth < 0 ? Memory.getByte(base, position + 9) : 0;
    int length = ninth < 0 ? 10 : 9;
    if (length > limit - position || tenth < 0) {
      throw unfinished(Varints.MAX_BYTES_64);
    }
    if (tenth > 1) {
      checkExcessBits(length);
    }
    position += length;
    return Varints.gather(word) | (ninth & 0x7fL) << 56 | (long) tenth << 63;
  }

  private void checkExcessBits(int length) {
    if (!dropExcessBits) {
      throw excessBits(length);
    }
  }

  private DecodeException excessBits(int length) {
    return fault(
        Kind.MALFORMED_VARINT, "a varint of " + length + " bytes with bits beyond its type");
  }

  /** Either the message ends within the varint, or the varint goes on for too long. */
  private DecodeException unfinished(int maxBytes) {
    return remaining() < maxBytes
        ? fault(Kind.TRUNCATED, "the message ends within a varint")
        : fault(Kind.MALFORMED_VARINT, "a varint of more than " + maxBytes + " bytes");
  }
}
