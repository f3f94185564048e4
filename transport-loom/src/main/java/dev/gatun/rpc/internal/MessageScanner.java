package dev.gatun.rpc.internal;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.Limits;
import dev.gatun.codec.internal.ChannelBuffer;
import java.util.Arrays;

/**
 * Finds where a message without a frame ends, in bytes that arrive piece by piece.
 *
 * <p>It goes on where it stopped: an explicit stack holds what is open, and a step that lacks bytes
 * is taken again when there are more. So the work is that of one pass, however small the pieces. It
 * allocates nothing but that stack, which the limit of the depth bounds.
 */
abstract class MessageScanner {
  /** Stands for the fields of a struct among the types of elements. */
  private static final int FIELDS = -1;

  /** No type of either protocol. */
  private static final int NOTHING = -1;

  private static final int INITIAL_DEPTH = 8;

  /**
   * The index of the next byte to look at; behind those that are there while a value is skipped.
   */
  protected int at;

  private final Limits limits;

  /** For each open container the type of its elements, or of keys and, eight bits up, of values. */
  private int[] types = new int[INITIAL_DEPTH];

  /** How many elements, or keys and values, are left in each. */
  private long[] left = new long[INITIAL_DEPTH];

  private int depth;
  private boolean begun;

  /** The type of a value whose header was taken, but not the value. */
  private int pending = NOTHING;

  MessageScanner(Limits limits) {
    this.limits = limits;
  }

  /**
   * Takes the envelope, if all of it is there. The name may be skipped before it is there.
   *
   * @return whether it was taken
   */
  protected abstract boolean takeEnvelope(ChannelBuffer in);

  /**
   * Takes the header of a field, and then calls {@link #expect} or {@link #endStruct}, if all of it
   * is there.
   *
   * @return whether it was taken
   */
  protected abstract boolean takeField(ChannelBuffer in);

  /**
   * Takes a value, or opens it, if enough of it is there to know its size.
   *
   * @return whether it was taken
   */
  protected abstract boolean takeValue(ChannelBuffer in, int type);

  /**
   * Goes on as far as there are bytes.
   *
   * @return whether the message is complete; {@link #end} then says where it ends
   * @throws DecodeException when it is malformed or over a limit
   */
  final boolean scan(ChannelBuffer in) {
    if (!begun) {
      if (!takeEnvelope(in)) {
        return false;
      }
      begun = true;
      openStruct();
    }
    while (depth > 0) {
      if (!step(in)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the index behind the message, when it is complete. */
  final int end() {
    return at;
  }

  /** Begins with the next message. */
  final void reset() {
    at = 0;
    depth = 0;
    begun = false;
    pending = NOTHING;
  }

  private boolean step(ChannelBuffer in) {
    if (pending == NOTHING) {
      return next(in);
    }
    if (!takeValue(in, pending)) {
      return false;
    }
    pending = NOTHING;
    return true;
  }

  private boolean next(ChannelBuffer in) {
    int top = depth - 1;
    if (types[top] == FIELDS) {
      return takeField(in);
    }
    long remaining = left[top];
    if (remaining == 0) {
      depth--;
      return true;
    }
    pending = (remaining & 1) == 0 ? types[top] & 0xff : types[top] >>> 8;
    left[top] = remaining - 1;
    return true;
  }

  /** A value of a type comes next. */
  protected final void expect(int type) {
    pending = type;
  }

  /** Opens a struct. */
  protected final void openStruct() {
    open(FIELDS, 0);
  }

  /** Closes a struct. */
  protected final void endStruct() {
    depth--;
  }

  /** Opens a list or set of {@code count} elements, each of a byte or more. */
  protected final void openList(int type, int count) {
    checkCount(count);
    open(type << 8 | type, count);
  }

  /** Opens a map of {@code count} entries. */
  protected final void openMap(int keyType, int valueType, int count) {
    checkCount(count);
    open(valueType << 8 | keyType, 2L * count);
  }

  /** Whether so many bytes are there. */
  protected final boolean has(ChannelBuffer in, int bytes) {
    return in.size() - at >= bytes;
  }

  /** Takes bytes, whether they are there or not. */
  protected final void take(long bytes) {
    if (bytes > limits.messageBytes() - at) {
      throw tooLarge(bytes);
    }
    at += (int) bytes;
  }

  /** Takes a header and a value behind it whose size the header tells. */
  protected final void take(int headerBytes, long valueBytes) {
    if (valueBytes < 0) {
      throw negative(valueBytes);
    }
    take(headerBytes + valueBytes);
  }

  /** Makes the error of a type that does not exist. */
  protected final DecodeException unknownType(int type) {
    return new DecodeException(Kind.WRONG_TYPE, at, "there is no type " + type);
  }

  /** Readers count structs only; containers take a place here, too. */
  private void open(int type, long elements) {
    if (depth > 2 * limits.depth()) {
      throw tooDeep();
    }
    if (depth == types.length) {
      types = Arrays.copyOf(types, depth * 2);
      left = Arrays.copyOf(left, depth * 2);
    }
    types[depth] = type;
    left[depth] = elements;
    depth++;
  }

  private void checkCount(int count) {
    if (count < 0) {
      throw negative(count);
    }
    if (count > limits.messageBytes() - at) {
      throw tooLarge(count);
    }
  }

  private DecodeException negative(long size) {
    return new DecodeException(Kind.NEGATIVE_SIZE, at, "a size of " + size);
  }

  private DecodeException tooDeep() {
    return new DecodeException(
        Kind.DEPTH_LIMIT, at, "containers nested deeper than " + 2 * limits.depth());
  }

  private DecodeException tooLarge(long bytes) {
    return new DecodeException(
        Kind.SIZE_LIMIT,
        at,
        bytes + " bytes more in a message whose limit is " + limits.messageBytes());
  }
}
