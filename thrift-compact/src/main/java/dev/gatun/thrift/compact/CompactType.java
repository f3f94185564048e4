package dev.gatun.thrift.compact;

import dev.gatun.thrift.ThriftType;

/** The four-bit type codes of Thrift Compact, and their way to and from {@link ThriftType}. */
final class CompactType {
  /** A field whose value is true; an element of type bool. */
  static final int TRUE = 1;

  /** A field whose value is false. */
  static final int FALSE = 2;

  static final int I8 = 3;
  static final int I16 = 4;
  static final int I32 = 5;
  static final int I64 = 6;
  static final int DOUBLE = 7;
  static final int BINARY = 8;
  static final int LIST = 9;
  static final int SET = 10;
  static final int MAP = 11;
  static final int STRUCT = 12;
  static final int UUID = 13;

  /** No type of the specification, and no type here. */
  static final int NONE = 15;

  /** Sixteen four-bit entries in a long, the first in the lowest bits: read by a shift. */
  private static final long OF_THRIFT =
      entry(ThriftType.BOOL, TRUE)
          | entry(ThriftType.I8, I8)
          | entry(ThriftType.I16, I16)
          | entry(ThriftType.I32, I32)
          | entry(ThriftType.I64, I64)
          | entry(ThriftType.DOUBLE, DOUBLE)
          | entry(ThriftType.STRING, BINARY)
          | entry(ThriftType.LIST, LIST)
          | entry(ThriftType.SET, SET)
          | entry(ThriftType.MAP, MAP)
          | entry(ThriftType.STRUCT, STRUCT);

  private static final byte[] TO_THRIFT = {
    ThriftType.STOP,
    ThriftType.BOOL,
    ThriftType.BOOL,
    ThriftType.I8,
    ThriftType.I16,
    ThriftType.I32,
    ThriftType.I64,
    ThriftType.DOUBLE,
    ThriftType.STRING,
    ThriftType.LIST,
    ThriftType.SET,
    ThriftType.MAP,
    ThriftType.STRUCT,
    ThriftType.UUID,
    -1,
    -1
  };

  private CompactType() {}

  /** Returns the code of a {@link ThriftType}. */
  static int of(int thriftType) {
    return thriftType == ThriftType.UUID ? UUID : (int) (OF_THRIFT >>> (thriftType << 2)) & 0xf;
  }

  /** Returns the {@link ThriftType} of a code, 0 to 15, or -1 when there is none. */
  static int toThrift(int code) {
    return TO_THRIFT[code];
  }

  private static long entry(int thriftType, int code) {
    return (long) code << (thriftType << 2);
  }
}
