package dev.gatun.rpc.internal;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.Limits;
import dev.gatun.codec.internal.ChannelBuffer;
import dev.gatun.codec.internal.ElementSizes;
import dev.gatun.thrift.ThriftType;

/**
 * Finds the end of a message in Thrift Binary, with either envelope.
 *
 * <p>Source of the format: Apache Thrift, {@code doc/specs/thrift-binary-protocol.md}.
 */
final class BinaryScanner extends MessageScanner {
  private static final int VERSION_MASK = 0xffff_0000;
  private static final int VERSION_1 = 0x8001_0000;

  BinaryScanner(Limits limits) {
    super(limits);
  }

  @Override
  protected boolean takeEnvelope(ChannelBuffer in) {
    if (!has(in, 8)) {
      return false;
    }
    int first = in.getInt(at);
    if (first >= 0) {
      take(4, first);
      take(1 + 4);
      return true;
    }
    if ((first & VERSION_MASK) != VERSION_1) {
      throw badVersion(first);
    }
    take(4);
    take(4, in.getInt(at));
    take(4);
    return true;
  }

  @Override
  protected boolean takeField(ChannelBuffer in) {
    if (!has(in, 1)) {
      return false;
    }
    int type = in.getByte(at) & 0xff;
    if (type == ThriftType.STOP) {
      take(1);
      endStruct();
      return true;
    }
    if (!has(in, 3)) {
      return false;
    }
    checkType(type);
    take(3);
    expect(type);
    return true;
  }

  @Override
  protected boolean takeValue(ChannelBuffer in, int type) {
    return switch (type) {
      case ThriftType.STRUCT -> {
        openStruct();
        yield true;
      }
      case ThriftType.STRING -> takeText(in);
      case ThriftType.LIST, ThriftType.SET -> takeList(in);
      case ThriftType.MAP -> takeMap(in);
      default -> {
        take(ElementSizes.binary(type));
        yield true;
      }
    };
  }

  private boolean takeText(ChannelBuffer in) {
    if (!has(in, 4)) {
      return false;
    }
    take(4, in.getInt(at));
    return true;
  }

  private boolean takeList(ChannelBuffer in) {
    if (!has(in, 5)) {
      return false;
    }
    int type = in.getByte(at) & 0xff;
    int count = in.getInt(at + 1);
    if (count != 0) {
      checkType(type);
    }
    if (isFixed(type)) {
      take(5, (long) count * ElementSizes.binary(type));
    } else {
      take(5);
      openList(type, count);
    }
    return true;
  }

  private boolean takeMap(ChannelBuffer in) {
    if (!has(in, 6)) {
      return false;
    }
    int keyType = in.getByte(at) & 0xff;
    int valueType = in.getByte(at + 1) & 0xff;
    int count = in.getInt(at + 2);
    if (count != 0) {
      checkType(keyType);
      checkType(valueType);
    }
    take(6);
    openMap(keyType, valueType, count);
    return true;
  }

  private void checkType(int type) {
    if (ElementSizes.binary(type) == 0) {
      throw unknownType(type);
    }
  }

  private DecodeException badVersion(int first) {
    return new DecodeException(
        Kind.BAD_VERSION, at, "not version 1 of Thrift Binary: 0x" + Integer.toHexString(first));
  }

  private static boolean isFixed(int type) {
    return switch (type) {
      case ThriftType.STRING, ThriftType.STRUCT, ThriftType.LIST, ThriftType.SET, ThriftType.MAP ->
          false;
      default -> true;
    };
  }
}
