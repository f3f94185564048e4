package dev.gatun.codec.internal;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The one class that touches raw memory: off-heap memory at an address, without the checks of a
 * {@link MemorySegment}.
 *
 * <p>Addresses come from {@link #allocate} alone, that memory is never unmapped, and every caller
 * checks its own bounds before it calls. So a wrong position can at worst reach memory of the
 * engine, never unmapped memory.
 *
 * <p>Raw access needs native access to be enabled. Where it is denied, an address is the number of
 * an allocation and an offset into it, and every access is checked by the segment of that
 * allocation: slower, and the same for the callers.
 *
 * <p>The mask lets C2 prove that an address is not negative, after which nothing is left of the
 * segment's own bounds check (suite {@code memory}).
 */
public final class Memory {
  /** Bytes behind every allocation that may be loaded from and stored to, and mean nothing. */
  public static final int PADDING = 64;

  /** Whether addresses are raw, or numbers of checked segments. */
  public static final boolean RAW;

  private static final long MASK = 0x3fff_ffff_ffff_ffffL;
  private static final int NUMBER_SHIFT = 40;
  private static final long OFFSET_MASK = (1L << NUMBER_SHIFT) - 1;

  private static final ValueLayout.OfShort SHORT_BE =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT_BE =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfLong LONG_BE =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT_LE =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG_LE =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /** All of memory, or an empty segment where native access is denied. */
  private static final MemorySegment GLOBAL;

  /** The allocations by number, where access is checked; replaced when it grows, under the lock. */
  private static volatile MemorySegment[] checkedSegments = new MemorySegment[0];

  static {
    MemorySegment global = MemorySegment.NULL;
    boolean raw = false;
    try {
      global = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
      raw = true;
    } catch (IllegalCallerException denied) {
      System.getLogger("dev.gatun.codec")
          .log(
              Level.INFO,
              "native access is denied to Gatun: off-heap memory is read through checked access,"
                  + " which is slower; start the JVM with --enable-native-access={0}, or give the"
                  + " executable jar the manifest line Enable-Native-Access: ALL-UNNAMED",
              moduleName());
    }
    GLOBAL = global;
    RAW = raw;
  }

  private Memory() {}

  /** Returns the byte at {@code address}. */
  public static byte getByte(long address) {
    return segment(address).get(JAVA_BYTE, offset(address));
  }

  /** Returns the two big-endian bytes at {@code address}. */
  public static short getShort(long address) {
    return segment(address).get(SHORT_BE, offset(address));
  }

  /** Returns the four big-endian bytes at {@code address}. */
  public static int getInt(long address) {
    return segment(address).get(INT_BE, offset(address));
  }

  /** Returns the eight big-endian bytes at {@code address}. */
  public static long getLong(long address) {
    return segment(address).get(LONG_BE, offset(address));
  }

  /** Returns the eight little-endian bytes at {@code address}. */
  public static long getLongLittleEndian(long address) {
    return segment(address).get(LONG_LE, offset(address));
  }

  /** Stores one byte. */
  public static void putByte(long address, byte value) {
    segment(address).set(JAVA_BYTE, offset(address), value);
  }

  /** Stores two bytes, big-endian. */
  public static void putShort(long address, short value) {
    segment(address).set(SHORT_BE, offset(address), value);
  }

  /** Stores four bytes, big-endian. */
  public static void putInt(long address, int value) {
    segment(address).set(INT_BE, offset(address), value);
  }

  /** Stores four bytes, little-endian. */
  public static void putIntLittleEndian(long address, int value) {
    segment(address).set(INT_LE, offset(address), value);
  }

  /** Stores eight bytes, big-endian. */
  public static void putLong(long address, long value) {
    segment(address).set(LONG_BE, offset(address), value);
  }

  /** Stores eight bytes, little-endian. */
  public static void putLongLittleEndian(long address, long value) {
    segment(address).set(LONG_LE, offset(address), value);
  }

  /** Copies {@code length} bytes from one address to another; the ranges may overlap. */
  public static void copy(long from, long to, long length) {
    MemorySegment.copy(segment(from), offset(from), segment(to), offset(to), length);
  }

  /** Copies {@code length} bytes of memory into an array. */
  public static void copy(long from, byte[] to, int toIndex, int length) {
    MemorySegment.copy(segment(from), JAVA_BYTE, offset(from), to, toIndex, length);
  }

  /** Copies {@code length} bytes of an array into memory. */
  public static void copy(byte[] from, int fromIndex, long to, int length) {
    MemorySegment.copy(from, fromIndex, segment(to), JAVA_BYTE, offset(to), length);
  }

  /**
   * Copies {@code length} bytes of a caller's segment into memory, with every check that the
   * segment makes.
   */
  public static void copy(MemorySegment from, long fromOffset, long to, long length) {
    MemorySegment.copy(from, fromOffset, segment(to), offset(to), length);
  }

  /**
   * Copies {@code length} bytes of memory into a caller's segment, with every check that the
   * segment makes.
   */
  public static void copy(long from, MemorySegment to, long toOffset, long length) {
    MemorySegment.copy(segment(from), offset(from), to, toOffset, length);
  }

  /**
   * Allocates memory that is never freed, all zero, with {@link #PADDING} bytes behind it.
   *
   * @param bytes the bytes wanted, below 2^40 less the padding
   * @return the address of the first byte, a multiple of 64
   */
  static long allocate(long bytes) {
    MemorySegment segment = Arena.global().allocate(bytes + PADDING, 64);
    return RAW ? segment.address() : number(segment) << NUMBER_SHIFT;
  }

  private static MemorySegment segment(long address) {
    return RAW ? GLOBAL : checkedSegments[(int) (address >>> NUMBER_SHIFT)];
  }

  private static long offset(long address) {
    return RAW ? address & MASK : address & OFFSET_MASK;
  }

  private static synchronized long number(MemorySegment segment) {
    MemorySegment[] grown = Arrays.copyOf(checkedSegments, checkedSegments.length + 1);
    grown[grown.length - 1] = segment;
    checkedSegments = grown;
    return grown.length - 1L;
  }

  private static String moduleName() {
    Module module = Memory.class.getModule();
    return module.isNamed() ? module.getName() : "ALL-UNNAMED";
  }
}
