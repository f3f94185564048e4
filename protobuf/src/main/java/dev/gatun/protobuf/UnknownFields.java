package dev.gatun.protobuf;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Fields that a message's schema does not know, as they came and in their order, to be written
 * again. For one thread at a time while they are added to.
 */
public final class UnknownFields {
  private static final int FIRST_CAPACITY = 32;

  /** The most bytes that {@link #toString()} shows. */
  private static final int SHOWN = 32;

  private byte[] bytes;
  private int size;

  /** Creates a set without fields. */
  public UnknownFields() {
    this(new byte[0], 0);
  }

  private UnknownFields(byte[] bytes, int size) {
    this.bytes = bytes;
    this.size = size;
  }

  /** Makes fields of an array that nobody else writes to from now on. */
  static UnknownFields adopt(byte[] bytes) {
    return new UnknownFields(bytes, bytes.length);
  }

  /** Returns fields that share nothing with these, or null for null. */
  public static @Nullable UnknownFields copyOf(@Nullable UnknownFields fields) {
    return fields == null ? null : new UnknownFields(fields.toByteArray(), fields.size);
  }

  /**
   * Adds fields behind others.
   *
   * @param into changed, unless it is null
   * @param from not changed
   * @return {@code into}, or a copy of {@code from} when that is null
   */
  public static @Nullable UnknownFields merge(
      @Nullable UnknownFields into, @Nullable UnknownFields from) {
    if (into == null || from == null) {
      return into == null ? copyOf(from) : into;
    }
    int at = into.extend(from.size);
    System.arraycopy(from.bytes, 0, into.bytes, at, from.size);
    return into;
  }

  /** Returns the bytes that the fields take, tags included. */
  public int size() {
    return size;
  }

  /** Returns whether there are none. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** Returns the fields as they are written, in a new array. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UnknownFields that
        && Arrays.equals(bytes, 0, size, that.bytes, 0, that.size);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash;
  }

  /** Returns the first bytes in hexadecimal, and how many there are when it is more. */
  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    return size <= SHOWN
        ? hex.formatHex(bytes, 0, size)
        : hex.formatHex(bytes, 0, SHOWN) + "... (" + size + " bytes)";
  }

  /** Returns the array that holds the fields, from the front. */
  byte[] array() {
    return bytes;
  }

  /** Adds bytes that the caller fills in, and returns the index of the first. */
  int extend(int count) {
    int first = size;
    if (bytes.length - first < count) {
      // By half at least, so that many small fields take linear time.
      int grown = Math.max(FIRST_CAPACITY, first + (first >> 1));
      bytes = Arrays.copyOf(bytes, Math.max(grown, Math.addExact(first, count)));
    }
    size = first + count;
    return first;
  }

  /** Adds a tag, which is unsigned. */
  void addTag(int tag) {
    addVarint(tag & 0xffff_ffffL);
  }

  /** Adds a varint. */
  void addVarint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      addByte((byte) (rest | 0x80));
      rest >>>= 7;
    }
    addByte((byte) rest);
  }

  private void addByte(byte value) {
    int at = extend(1);
    bytes[at] = value;
  }
}
