package dev.gatun.codec.internal;

/**
 * How the varints of a run are to be taken.
 *
 * @param zigzag whether signed values are folded, as {@link Varints#zigzag32} does it
 * @param maxBytes the longest that one may be, in bytes: 5 or 10
 * @param dropExcessBits whether bits beyond the type's width are dropped, or end the run
 */
public record VarintKind(boolean zigzag, int maxBytes, boolean dropExcessBits) {
  /** What protobuf calls {@code int32}, {@code uint32}, {@code int64} and {@code uint64}. */
  public static final VarintKind PROTOBUF = new VarintKind(false, Varints.MAX_BYTES_64, true);

  /** What protobuf calls {@code sint32} and {@code sint64}. */
  public static final VarintKind PROTOBUF_ZIGZAG = new VarintKind(true, Varints.MAX_BYTES_64, true);

  /** What Thrift Compact calls {@code i16} and {@code i32}. */
  public static final VarintKind COMPACT_32 = new VarintKind(true, Varints.MAX_BYTES_32, false);

  /** What Thrift Compact calls {@code i64}. */
  public static final VarintKind COMPACT_64 = new VarintKind(true, Varints.MAX_BYTES_64, false);

  /** {@link #COMPACT_32} as libthrift takes it. */
  public static final VarintKind LOOSE_COMPACT_32 =
      new VarintKind(true, Varints.MAX_BYTES_32, true);

  /** {@link #COMPACT_64} as libthrift takes it. */
  public static final VarintKind LOOSE_COMPACT_64 = PROTOBUF_ZIGZAG;
}
