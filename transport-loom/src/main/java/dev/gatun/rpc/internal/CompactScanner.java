package dev.gatun.rpc.internal;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.Limits;
import dev.gatun.codec.internal.ChannelBuffer;

/**
 * Finds the end of a message in Thrift Compact.
 *
 * <p>Source of the format: Apache Thrift, {@code doc/specs/thrift-compact-protocol.md}.
 */
final class CompactScanner extends MessageScanner {
  private static final int TRUE = 1;
  private static final int FALSE = 2;
  private static final int I8 = 3;
  private static final int I16 = 4;
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int DOUBLE = 7;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int SET = 10;
  private static final int MAP = 11;
  private static final int STRUCT = 12;
  private static final int UUID = 13;

  private static final int MAX_BYTES_32 = 5;
  private static final int MAX_BYTES_64 = 10;

  /** In the half byte of a count: the count follows as a varint. */
  private static final int LONG_COUNT = 15;

  CompactScanner(Limits limits) {
    super(limits);
  }

  @Override
  protected boolean takeEnvelope(ChannelBuffer in) {
    int nameAt = endOfVarint(in, at + 2, MAX_BYTES_32);
    int nameEnd = nameAt < 0 ? -1 : endOfVarint(in, nameAt, MAX_BYTES_32);
    if (nameEnd < 0) {
      return false;
    }
    take(nameEnd - at, varint32(in, nameAt));
    return true;
  }

  @Override
  protected boolean takeField(ChannelBuffer in) {
    if (!has(in, 1)) {
      return false;
    }
    int header = in.getByte(at) & 0xff;
    int type = header & 0xf;
    if (type == 0) {
      take(1);
      endStruct();
      return true;
    }
    checkType(type);
    int end = header >>> 4 != 0 ? at + 1 : endOfVarint(in, at + 1, MAX_BYTES_32);
    if (end < 0) {
      return false;
    }
    take(end - at);
    if (type != TRUE && type != FALSE) {
      expect(type);
    }
    return true;
  }

  @Override
  protected boolean takeValue(ChannelBuffer in, int type) {
    return switch (type) {
      case TRUE, FALSE, I8, DOUBLE, UUID -> {
        take(width(type));
        yield true;
      }
      case I16, I32, I64 -> takeNumber(in);
      case BINARY -> takeText(in);
      case LIST, SET -> takeList(in);
      case MAP -> takeMap(in);
      case STRUCT -> {
        openStruct();
        yield true;
      }
      default -> throw unknownType(type);
    };
  }

  /** Of its size a reader that skips it makes no difference either. */
  private boolean takeNumber(ChannelBuffer in) {
    int end = endOfVarint(in, at, MAX_BYTES_64);
    if (end < 0) {
      return false;
    }
    take(end - at);
    return true;
  }

  private boolean takeText(ChannelBuffer in) {
    int end = endOfVarint(in, at, MAX_BYTES_32);
    if (end < 0) {
      return false;
    }
    take(end - at, varint32(in, at));
    return true;
  }

  private boolean takeList(ChannelBuffer in) {
    if (!has(in, 1)) {
      return false;
    }
    int header = in.getByte(at) & 0xff;
    int type = header & 0xf;
    int count = header >>> 4;
    int end = count == LONG_COUNT ? endOfVarint(in, at + 1, MAX_BYTES_32) : at + 1;
    if (end < 0) {
      return false;
    }
    if (count == LONG_COUNT) {
      count = varint32(in, at + 1);
    }
    if (count != 0) {
      checkType(type);
    }
    int width = width(type);
    if (width != 0) {
      take(end - at, (long) count * width);
    } else {
      take(end - at);
      openList(type, count);
    }
    return true;
  }

  private boolean takeMap(ChannelBuffer in) {
    int end = endOfVarint(in, at, MAX_BYTES_32);
    if (end < 0) {
      return false;
    }
    int count = varint32(in, at);
    if (count == 0) {
      take(end - at);
      return true;
    }
    if (in.size() <= end) {
      return false;
    }
    int types = in.getByte(end) & 0xff;
    checkType(types >>> 4);
    checkType(types & 0xf);
    take(end - at + 1);
    openMap(types >>> 4, types & 0xf, count);
    return true;
  }

  /** Returns the index behind a varint, or -1 when it does not end in the bytes that are there. */
  private int endOfVarint(ChannelBuffer in, int from, int maxBytes) {
    int last = Math.min(in.size(), from + maxBytes);
    for (int i = from; i < last; i++) {
      if (in.getByte(i) >= 0) {
        return i + 1;
      }
    }
    if (in.size() - from >= maxBytes) {
      throw tooLong(from, maxBytes);
    }
    return -1;
  }

  /** Returns the value of a varint that is there. */
  private static int varint32(ChannelBuffer in, int from) {
    int value = 0;
    for (int i = 0; ; i++) {
      int b = in.getByte(from + i);
      value |= (b & 0x7f) << (7 * i);
      if (b >= 0) {
        return value;
      }
    }
  }

  /** Returns the bytes of a value of a fixed width, or 0. */
  private static int width(int type) {
    return switch (type) {
      case TRUE, FALSE, I8 -> 1;
      case DOUBLE -> 8;
      case UUID -> 16;
      default -> 0;
    };
  }

  private static DecodeException tooLong(int from, int maxBytes) {
    return new DecodeException(
        Kind.MALFORMED_VARINT, from, "a varint of more than " + maxBytes + " bytes");
  }

  private void checkType(int type) {
    if (type == 0 || type > UUID) {
      throw unknownType(type);
    }
  }
}
