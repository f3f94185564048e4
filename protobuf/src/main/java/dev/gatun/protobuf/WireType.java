package dev.gatun.protobuf;

/** How the value of a field is laid out: the low three bits of its tag. */
public final class WireType {
  /** A varint: int32, int64, uint32, uint64, sint32, sint64, bool, enum. */
  public static final int VARINT = 0;

  /** Eight bytes: fixed64, sfixed64, double. */
  public static final int FIXED64 = 1;

  /** A length and as many bytes: string, bytes, messages, packed lists. */
  public static final int LEN = 2;

  /** The start of a group, whose fields follow. */
  public static final int START_GROUP = 3;

  /** The end of a group. */
  public static final int END_GROUP = 4;

  /** Four bytes: fixed32, sfixed32, float. */
  public static final int FIXED32 = 5;

  /** The bits of a tag that hold the wire type. */
  static final int BITS = 3;

  private WireType() {}

  /** Returns the tag of a field. */
  public static int tag(int number, int wireType) {
    return number << BITS | wireType;
  }

  /** Returns the wire type of a tag, 0 to 7. */
  public static int of(int tag) {
    return tag & ((1 << BITS) - 1);
  }

  /** Returns the field number of a tag. */
  public static int number(int tag) {
    return tag >>> BITS;
  }

  /**
   * Returns the two bytes of a tag from 2^7 to 2^14 - 1, the one that comes first in bits 8 to 15.
   */
  static int twoBytes(int tag) {
    return ((tag & 0x7f) | 0x80) << 8 | (tag >>> 7);
  }
}
