package dev.gatun.thrift;

/**
 * The type codes of Thrift, as Thrift Binary writes them and as readers of both codecs report them.
 *
 * <p>Source: Apache Thrift, {@code doc/specs/thrift-binary-protocol.md}.
 */
public final class ThriftType {
  /** Not a type: ends the fields of a struct. */
  public static final byte STOP = 0;

  /** One byte, true or false. */
  public static final byte BOOL = 2;

  /** A signed 8-bit integer. */
  public static final byte I8 = 3;

  /** An IEEE 754 double. */
  public static final byte DOUBLE = 4;

  /** A signed 16-bit integer. */
  public static final byte I16 = 6;

  /** A signed 32-bit integer; enums too. */
  public static final byte I32 = 8;

  /** A signed 64-bit integer. */
  public static final byte I64 = 10;

  /** A length and bytes: UTF-8 text or binary. */
  public static final byte STRING = 11;

  /** A struct, a union or an exception. */
  public static final byte STRUCT = 12;

  /** A map. */
  public static final byte MAP = 13;

  /** A set. */
  public static final byte SET = 14;

  /** A list. */
  public static final byte LIST = 15;

  /** A 16-byte UUID. */
  public static final byte UUID = 16;

  private ThriftType() {}
}
