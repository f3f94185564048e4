package dev.gatun.codec.internal;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The one class that touches raw memory: off-heap memory at an offset from a base, without the
 * checks of a {@link MemorySegment}.
 *
 * <p>Bases come from {@link #allocate} alone, that memory is never unmapped, and every caller
 * checks its own bounds before it calls. So a wrong position can at worst reach memory of the
 * engine, never unmapped memory.
 *
 * <p>Raw access needs native access to be enabled. Where it is denied, a base is the number of an
 * allocation, and every access is checked by the segment of that allocation: slower, and the same
 * for the callers.
 *
 * <p>A base is masked and an offset taken as unsigned so that C2 can prove their sum not negative,
 * after which nothing is left of the segment's own bounds check; in loops that is one check for all
 * and no mask, since a masked address keeps C2 from making vector code. Masking the base and not
 * the sum leaves offsets that are known to the JIT in the addressing mode. What an operation costs
 * the JIT is the number of methods that it nests (about 22 nodes each of 18,000), so none is added
 * here for looks. (Suite {@code memory}.)
 */
public final class Memory {
  /** Bytes behind every allocation that may be loaded from and stored to, and mean nothing. */
  public static final int PADDING = 64;

  /** Whether addresses are raw, or numbers of checked segments. */
  public static final boolean RAW;

  private static final long MASK = 0x3fff_ffff_ffff_ffffL;
  private static final int NUMBER_SHIFT = 40;
  private static final long INDEX_MASK = (1L << NUMBER_SHIFT) - 1;
  private static final long UNSIGNED = 0xffff_ffffL;

  private static final ValueLayout.OfShort SHORT_BE =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT_BE =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfLong LONG_BE =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfDouble DOUBLE_BE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfDouble DOUBLE_LE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT_LE =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfFloat FLOAT_LE =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
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

  /** Returns the byte at an offset. */
  public static byte getByte(long base, int offset) {
    return RAW
        ? GLOBAL.get(JAVA_BYTE, (base & MASK) + (offset & UNSIGNED))
        : checked(base).get(JAVA_BYTE, index(base, offset));
  }

  /** Returns the two big-endian bytes at an offset. */
  public static short getShort(long base, int offset) {
    return RAW
        ? GLOBAL.get(SHORT_BE, (base & MASK) + (offset & UNSIGNED))
        : checked(base).get(SHORT_BE, index(base, offset));
  }

  /** Returns the four big-endian bytes at an offset. */
  public static int getInt(long base, int offset) {
    return RAW
        ? GLOBAL.get(INT_BE, (base & MASK) + (offset & UNSIGNED))
        : checked(base).get(INT_BE, index(base, offset));
  }

  /** Returns the eight big-endian bytes at an offset. */
  public static long getLong(long base, int offset) {
    return RAW
        ? GLOBAL.get(LONG_BE, (base & MASK) + (offset & UNSIGNED))
        : checked(base).get(LONG_BE, index(base, offset));
  }

  /** Returns the eight little-endian bytes at an offset. */
  public static long getLongLittleEndian(long base, int offset) {
    return RAW
        ? GLOBAL.get(LONG_LE, (base & MASK) + (offset & UNSIGNED))
        : checked(base).get(LONG_LE, index(base, offset));
  }

  /** Stores one byte. */
  public static void putByte(long base, int offset, byte value) {
    if (RAW) {
      GLOBAL.set(JAVA_BYTE, (base & MASK) + (offset & UNSIGNED), value);
    } else {
      checked(base).set(JAVA_BYTE, index(base, offset), value);
    }
  }

  /** Stores two bytes, big-endian. */
  public static void putShort(long base, int offset, short value) {
    if (RAW) {
      GLOBAL.set(SHORT_BE, (base & MASK) + (offset & UNSIGNED), value);
    } else {
      checked(base).set(SHORT_BE, index(base, offset), value);
    }
  }

  /** Stores four bytes, big-endian. */
  public static void putInt(long base, int offset, int value) {
    if (RAW) {
      GLOBAL.set(INT_BE, (base & MASK) + (offset & UNSIGNED), value);
    } else {
      checked(base).set(INT_BE, index(base, offset), value);
    }
  }

  /** Stores eight bytes, big-endian. */
  public static void putLong(long base, int offset, long value) {
    if (RAW) {
      GLOBAL.set(LONG_BE, (base & MASK) + (offset & UNSIGNED), value);
    } else {
      checked(base).set(LONG_BE, index(base, offset), value);
    }
  }

  /** Stores eight bytes, little-endian. */
  public static void putLongLittleEndian(long base, int offset, long value) {
    if (RAW) {
      GLOBAL.set(LONG_LE, (base & MASK) + (offset & UNSIGNED), value);
    } else {
      checked(base).set(LONG_LE, index(base, offset), value);
    }
  }

  /** Returns the four little-endian bytes at an offset. */
  public static int getIntLittleEndian(long base, int offset) {
    return RAW
        ? GLOBAL.get(INT_LE, (base & MASK) + (offset & UNSIGNED))
        : checked(base).get(INT_LE, index(base, offset));
  }

  /** Stores four bytes, little-endian. */
  public static void putIntLittleEndian(long base, int offset, int value) {
    if (RAW) {
      GLOBAL.set(INT_LE, (base & MASK) + (offset & UNSIGNED), value);
    } else {
      checked(base).set(INT_LE, index(base, offset), value);
    }
  }

  /** Stores all shorts, big-endian. */
  public static void putShorts(long base, int offset, short[] values) {
    MemorySegment to = segment(base);
    long index = loopStart(base, offset);
    for (int i = 0; i < values.length; i++) {
      to.set(SHORT_BE, index + 2L * i, values[i]);
    }
  }

  /** Stores the first {@code count} ints, big-endian. */
  public static void putInts(long base, int offset, int[] values, int count) {
    MemorySegment to = segment(base);
    long index = loopStart(base, offset);
    for (int i = 0; i < count; i++) {
      to.set(INT_BE, index + 4L * i, values[i]);
    }
  }

  /** Stores the first {@code count} longs, big-endian. */
  public static void putLongs(long base, int offset, long[] values, int count) {
    MemorySegment to = segment(base);
    long index = loopStart(base, offset);
    for (int i = 0; i < count; i++) {
      to.set(LONG_BE, index + 8L * i, values[i]);
    }
  }

  /** Stores the first {@code count} doubles, big-endian. */
  public static void putDoubles(long base, int offset, double[] values, int count) {
    MemorySegment to = segment(base);
    long index = loopStart(base, offset);
    for (int i = 0; i < count; i++) {
      to.set(DOUBLE_BE, index + 8L * i, values[i]);
    }
  }

  /** Fills an array with shorts, big-endian. */
  public static void getShorts(long base, int offset, short[] values) {
    MemorySegment from = segment(base);
    long index = loopStart(base, offset);
    for (int i = 0; i < values.length; i++) {
      values[i] = from.get(SHORT_BE, index + 2L * i);
    }
  }

  /** Fills an array with ints, big-endian. */
  public static void getInts(long base, int offset, int[] values) {
    MemorySegment from = segment(base);
    long index = loopStart(base, offset);
    for (int i = 0; i < values.length; i++) {
      values[i] = from.get(INT_BE, index + 4L * i);
    }
  }

  /** Fills an array with longs, big-endian. */
  public static void getLongs(long base, int offset, long[] values) {
    MemorySegment from = segment(base);
    long index = loopStart(base, offset);
    for (int i = 0; i < values.length; i++) {
      values[i] = from.get(LONG_BE, index + 8L * i);
    }
  }

  /** Fills an array with doubles, big-endian. */
  public static void getDoubles(long base, int offset, double[] values) {
    MemorySegment from = segment(base);
    long index = loopStart(base, offset);
    for (int i = 0; i < values.length; i++) {
      values[i] = from.get(DOUBLE_BE, index + 8L * i);
    }
  }

  /** Stores the first {@code count} ints, little-endian. */
  public static void putIntsLittleEndian(long base, int offset, int[] values, int count) {
    MemorySegment.copy(values, 0, segment(base), INT_LE, start(base, offset), count);
  }

  /** Fills a part of an array with ints, little-endian. */
  public static void getIntsLittleEndian(
      long base, int offset, int[] values, int index, int count) {
    MemorySegment.copy(segment(base), INT_LE, start(base, offset), values, index, count);
  }

  /** Stores the first {@code count} longs, little-endian. */
  public static void putLongsLittleEndian(long base, int offset, long[] values, int count) {
    MemorySegment.copy(values, 0, segment(base), LONG_LE, start(base, offset), count);
  }

  /** Fills a part of an array with longs, little-endian. */
  public static void getLongsLittleEndian(
      long base, int offset, long[] values, int index, int count) {
    MemorySegment.copy(segment(base), LONG_LE, start(base, offset), values, index, count);
  }

  /** Stores the first {@code count} floats, little-endian. */
  public static void putFloatsLittleEndian(long base, int offset, float[] values, int count) {
    MemorySegment.copy(values, 0, segment(base), FLOAT_LE, start(base, offset), count);
  }

  /** Fills a part of an array with floats, little-endian. */
  public static void getFloatsLittleEndian(
      long base, int offset, float[] values, int index, int count) {
    MemorySegment.copy(segment(base), FLOAT_LE, start(base, offset), values, index, count);
  }

  /** Stores the first {@code count} doubles, little-endian. */
  public static void putDoublesLittleEndian(long base, int offset, double[] values, int count) {
    MemorySegment.copy(values, 0, segment(base), DOUBLE_LE, start(base, offset), count);
  }

  /** Fills a part of an array with doubles, little-endian. */
  public static void getDoublesLittleEndian(
      long base, int offset, double[] values, int index, int count) {
    MemorySegment.copy(segment(base), DOUBLE_LE, start(base, offset), values, index, count);
  }

  /** Copies {@code length} bytes from one place to another; the ranges may overlap. */
  public static void copy(long fromBase, int from, long toBase, int to, int length) {
    MemorySegment.copy(
        segment(fromBase), start(fromBase, from), segment(toBase), start(toBase, to), length);
  }

  /** Copies {@code length} bytes of memory into an array. */
  public static void copy(long fromBase, int from, byte[] to, int toIndex, int length) {
    MemorySegment.copy(segment(fromBase), JAVA_BYTE, start(fromBase, from), to, toIndex, length);
  }

  /** Copies {@code length} bytes of an array into memory. */
  public static void copy(byte[] from, int fromIndex, long toBase, int to, int length) {
    MemorySegment.copy(from, fromIndex, segment(toBase), JAVA_BYTE, start(toBase, to), length);
  }

  /** Copies all of a caller's segment into memory, with every check that the segment makes. */
  public static void copy(MemorySegment from, long toBase) {
    MemorySegment.copy(from, 0, segment(toBase), start(toBase, 0), from.byteSize());
  }

  /** Copies memory to the start of a caller's segment, with every check that the segment makes. */
  public static void copy(long fromBase, int from, int length, MemorySegment to) {
    MemorySegment.copy(segment(fromBase), start(fromBase, from), to, 0, length);
  }

  /**
   * Returns memory as channels take it. Whoever has the buffer can reach that memory for ever, so
   * it does not leave the engine.
   */
  static ByteBuffer buffer(long base, int bytes) {
    return segment(base).asSlice(start(base, 0), bytes).asByteBuffer();
  }

  /**
   * Allocates memory that is never freed, all zero, with {@link #PADDING} bytes behind it.
   *
   * @param bytes the bytes wanted, below 2^40 less the padding
   * @return the base: what stands for the first byte in the other operations
   */
  static long allocate(long bytes) {
    MemorySegment segment = Arena.global().allocate(bytes + PADDING, 64);
    return RAW ? segment.address() : number(segment) << NUMBER_SHIFT;
  }

  static MemorySegment segment(long base) {
    return RAW ? GLOBAL : checked(base);
  }

  static long start(long base, int offset) {
    return RAW ? (base & MASK) + (offset & UNSIGNED) : index(base, offset);
  }

  /** Not masked: the JIT then checks once before the loop, and makes vector code of it. */
  private static long loopStart(long base, int offset) {
    return RAW ? base + (offset & UNSIGNED) : index(base, offset);
  }

  private static MemorySegment checked(long base) {
    return checkedSegments[(int) (base >>> NUMBER_SHIFT)];
  }

  private static long index(long base, int offset) {
    return (base & INDEX_MASK) + (offset & UNSIGNED);
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
