package dev.gatun.codec.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Fixed-width values in a {@code byte[]}, unaligned, in either byte order.
 *
 * <p>The only check is the array's own: an access outside the array is an {@link
 * IndexOutOfBoundsException}, and nothing was stored.
 */
public final class HeapBytes {
  private static final VarHandle SHORT_BE =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT_BE =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG_BE =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT_LE =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG_LE =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private HeapBytes() {}

  /** Returns the two bytes at {@code position}, the most significant first. */
  public static short getShortBigEndian(byte[] bytes, int position) {
    return (short) SHORT_BE.get(bytes, position);
  }

  /** Returns the four bytes at {@code position}, the most significant first. */
  public static int getIntBigEndian(byte[] bytes, int position) {
    return (int) INT_BE.get(bytes, position);
  }

  /** Returns the eight bytes at {@code position}, the most significant first. */
  public static long getLongBigEndian(byte[] bytes, int position) {
    return (long) LONG_BE.get(bytes, position);
  }

  /** Returns the four bytes at {@code position}, the least significant first. */
  public static int getIntLittleEndian(byte[] bytes, int position) {
    return (int) INT_LE.get(bytes, position);
  }

  /** Returns the eight bytes at {@code position}, the least significant first. */
  public static long getLongLittleEndian(byte[] bytes, int position) {
    return (long) LONG_LE.get(bytes, position);
  }

  /** Stores two bytes at {@code position}, the most significant first. */
  public static void putShortBigEndian(byte[] bytes, int position, short value) {
    SHORT_BE.set(bytes, position, value);
  }

  /** Stores four bytes at {@code position}, the most significant first. */
  public static void putIntBigEndian(byte[] bytes, int position, int value) {
    INT_BE.set(bytes, position, value);
  }

  /** Stores eight bytes at {@code position}, the most significant first. */
  public static void putLongBigEndian(byte[] bytes, int position, long value) {
    LONG_BE.set(bytes, position, value);
  }

  /** Stores four bytes at {@code position}, the least significant first. */
  public static void putIntLittleEndian(byte[] bytes, int position, int value) {
    INT_LE.set(bytes, position, value);
  }

  /** Stores eight bytes at {@code position}, the least significant first. */
  public static void putLongLittleEndian(byte[] bytes, int position, long value) {
    LONG_LE.set(bytes, position, value);
  }
}
