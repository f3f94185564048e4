package dev.gatun.codec.internal;

import dev.gatun.thrift.ThriftType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A field as it was read, whether or not a schema knows it. Immutable. */
public final class KeptField {
  /** The objects around the bytes of a value in a {@link FieldChain}. */
  static final int HEAP_BYTES = 80;

  private final int header;
  private final byte[] value;

  /** Makes a field of a header, and of an array that nobody writes to from now on. */
  KeptField(int header, byte[] value) {
    this.header = header;
    this.value = value;
  }

  /** Returns the type, a code of {@link ThriftType}. */
  public byte type() {
    return (byte) (header >>> 16);
  }

  /** Returns the id. */
  public short id() {
    return (short) header;
  }

  /** Returns the value in Thrift Binary, in an array that is only read. */
  public byte[] value() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeptField that
        && header == that.header
        && Arrays.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return 31 * header + Arrays.hashCode(value);
  }
}
