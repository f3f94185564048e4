package dev.gatun.codec.internal;

import org.jspecify.annotations.Nullable;

/**
 * Runs of base-128 varints, as lists hold them: vector code where the process has it and a run is
 * long enough to gain by it, scalar code for the rest.
 *
 * <p>A decoded run ends early, at the offset of the first varint that is cut off by the limit,
 * longer than its kind allows or, where that is refused, has bits beyond its type. That is found by
 * {@link ScalarVarints} alone, so it does not depend on the vectors. Every operation leaves the
 * checks of its arrays' and its memory's bounds to the caller, and may load the padding behind a
 * lease.
 */
public final class BulkVarints {
  /** Below this many, what a kernel sets up costs more than it saves. */
  private static final int FEW = 16;

  /** From here on it pays to use vector code that is not compiled yet. */
  private static final int LONG = 1_000;

  /**
   * How many varints the scalar code takes where a kernel has stopped, before it is asked again.
   */
  private static final int STRETCH = 16;

  /** Brings the lowest bits of eight bytes together in the highest byte, when multiplied with. */
  private static final long EIGHT_TO_ONE_BYTE = 0x0102_0408_1020_4080L;

  private BulkVarints() {}

  /** Returns the bits of the vectors that this process runs; 0 where it has none. */
  public static int vectorBits() {
    return Simd.BITS;
  }

  /**
   * Decodes varints to 32 bits each.
   *
   * @param base where the memory is
   * @param at the offset of the first
   * @param limit the offset behind the last byte that may belong to one
   * @param to where to; elements behind {@code count} may be overwritten with anything
   * @param index of the first in {@code to}
   * @param count how many at the most
   * @return a {@link #decoded} and an {@link #offset}
   */
  public static long decode(
      long base, int at, int limit, int[] to, int index, int count, VarintKind kind) {
    VarintKernel kernel = decodingKernel(count);
    if (kernel == null) {
      return decodeEach(base, at, limit, to, index, count, kind);
    }
    int end = index + count;
    int i = index;
    int from = at;
    while (i < end) {
      if (end - i >= FEW) {
        long run = kernel.decode32(base, from, limit, to, i, end - i, kind.zigzag());
        i += Run.count(run);
        from = Run.offset(run);
      }
      int stretch = Math.min(STRETCH, end - i);
      long run = decodeEach(base, from, limit, to, i, stretch, kind);
      i += Run.count(run);
      from = Run.offset(run);
      if (Run.count(run) < stretch) {
        break;
      }
    }
    return Run.of(i - index, from);
  }

  /**
   * Decodes varints to 64 bits each, as {@link #decode(long, int, int, int[], int, int,
   * VarintKind)}.
   */
  public static long decode(
      long base, int at, int limit, long[] to, int index, int count, VarintKind kind) {
    VarintKernel kernel = decodingKernel(count);
    if (kernel == null) {
      return decodeEach(base, at, limit, to, index, count, kind);
    }
    int end = index + count;
    int i = index;
    int from = at;
    while (i < end) {
      if (end - i >= FEW) {
        long run = kernel.decode64(base, from, limit, to, i, end - i, kind.zigzag());
        i += Run.count(run);
        from = Run.offset(run);
      }
      int stretch = Math.min(STRETCH, end - i);
      long run = decodeEach(base, from, limit, to, i, stretch, kind);
      i += Run.count(run);
      from = Run.offset(run);
      if (Run.count(run) < stretch) {
        break;
      }
    }
    return Run.of(i - index, from);
  }

  private static @Nullable VarintKernel decodingKernel(int count) {
    return count >= FEW && Vectors.KERNEL != null && Vectors.DECODING.isFor(count)
        ? Vectors.KERNEL
        : null;
  }

  private static long decodeEach(
      long base, int at, int limit, int[] to, int index, int count, VarintKind kind) {
    long run = ScalarVarints.decode32(base, at, limit, to, index, count, kind);
    if (kind.zigzag()) {
      for (int i = index; i < index + Run.count(run); i++) {
        to[i] = Varints.unzigzag32(to[i]);
      }
    }
    return run;
  }

  private static long decodeEach(
      long base, int at, int limit, long[] to, int index, int count, VarintKind kind) {
    long run = ScalarVarints.decode64(base, at, limit, to, index, count, kind);
    if (kind.zigzag()) {
      for (int i = index; i < index + Run.count(run); i++) {
        to[i] = Varints.unzigzag64(to[i]);
      }
    }
    return run;
  }

  /** Returns how many varints an operation has decoded or skipped. */
  public static int decoded(long run) {
    return Run.count(run);
  }

  /** Returns the offset at which an operation has ended. */
  public static int offset(long run) {
    return Run.offset(run);
  }

  /**
   * Encodes values where there is room for them; up to 63 bytes behind may be overwritten.
   *
   * @return the offset behind the last one
   */
  public static int encode(int[] from, int index, int count, long base, int at, boolean zigzag) {
    int done = 0;
    int to = at;
    if (count >= FEW && Vectors.KERNEL != null && Vectors.ENCODING.isFor(count)) {
      long run = Vectors.KERNEL.encode32(from, index, count, base, at, zigzag);
      done = Run.count(run);
      to = Run.offset(run);
    }
    return ScalarVarints.encode32(from, index + done, count - done, base, to, zigzag);
  }

  /**
   * Encodes values where there is room for them; up to 63 bytes behind may be overwritten.
   *
   * @return the offset behind the last one
   */
  public static int encode(long[] from, int index, int count, long base, int at, boolean zigzag) {
    int done = 0;
    int to = at;
    if (count >= FEW && Vectors.KERNEL != null && Vectors.ENCODING.isFor(count)) {
      long run = Vectors.KERNEL.encode64(from, index, count, base, at, zigzag);
      done = Run.count(run);
      to = Run.offset(run);
    }
    return ScalarVarints.encode64(from, index + done, count - done, base, to, zigzag);
  }

  /** Returns the bytes that values encode to. */
  public static long size(int[] values, int index, int count, boolean zigzag) {
    long bytes = 0;
    for (int i = index; i < index + count; i++) {
      bytes += Varints.size32(zigzag ? Varints.zigzag32(values[i]) : values[i]);
    }
    return bytes;
  }

  /** Returns the bytes that values encode to. */
  public static long size(long[] values, int index, int count, boolean zigzag) {
    long bytes = 0;
    for (int i = index; i < index + count; i++) {
      bytes += Varints.size64(zigzag ? Varints.zigzag64(values[i]) : values[i]);
    }
    return bytes;
  }

  /** Returns how many varints end in the bytes from one offset to another. */
  public static int count(long base, int from, int to) {
    int count = 0;
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      count += Long.bitCount(~Memory.getLongLittleEndian(base, at) & Varints.CONTINUATION_BITS);
    }
    for (; at < to; at++) {
      count += Memory.getByte(base, at) >= 0 ? 1 : 0;
    }
    return count;
  }

  /**
   * Passes over varints of 1 to 10 bytes.
   *
   * @param limit the offset behind the last byte that may belong to one
   * @param count how many at the most
   * @param dropExcessBits whether bits beyond the 64th do not end the run
   * @return a {@link #decoded} and an {@link #offset}; it ends early as decoding does
   */
  public static long skip(long base, int at, int limit, int count, boolean dropExcessBits) {
    int from = at;
    int left = count;
    while (left >= FEW && from < limit) {
      long stops = StopMask.first(left, stops(base, from) & StopMask.lowest(limit - from));
      if (StopMask.hasLonger(stops, Varints.MAX_BYTES_64 - 1)) {
        long run = ScalarVarints.skip(base, from, limit, FEW, dropExcessBits);
        left -= Run.count(run);
        from = Run.offset(run);
        if (Run.count(run) < FEW) {
          return Run.of(count - left, from);
        }
      } else {
        left -= Long.bitCount(stops);
        from += StopMask.length(stops);
      }
    }
    long rest = ScalarVarints.skip(base, from, limit, left, dropExcessBits);
    return Run.of(count - left + Run.count(rest), Run.offset(rest));
  }

  private static long stops(long base, int at) {
    if (Vectors.KERNEL != null && Vectors.DECODING.isFor(Long.SIZE)) {
      return Vectors.KERNEL.stops(base, at);
    }
    long stops = 0;
    for (int i = 0; i < Long.SIZE; i += Long.BYTES) {
      long ends = ~Memory.getLongLittleEndian(base, at + i) & Varints.CONTINUATION_BITS;
      stops |= (((ends >>> 7) * EIGHT_TO_ONE_BYTE) >>> 56) << i;
    }
    return stops;
  }

  /** Chosen when the first run that is long enough comes. */
  private static final class Vectors {
    static final @Nullable VarintKernel KERNEL = Simd.varints();
    static final VectorWarmup DECODING = new VectorWarmup(LONG);
    static final VectorWarmup ENCODING = new VectorWarmup(LONG);

    private Vectors() {}
  }
}
