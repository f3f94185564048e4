package dev.gatun.codec.internal;

/**
 * The vector code for runs of varints, one implementation for each instruction set.
 *
 * <p>A kernel decodes what is regular and stops where something is not: the scalar code takes over
 * there, finds what is wrong or what is rare, and is the only one that does. So kernels know of no
 * errors, and of no rule of {@link VarintKind} but zigzag.
 */
abstract class VarintKernel {
  /** Creates a kernel; the process has one. */
  VarintKernel() {}

  /**
   * Decodes varints of 1 to 5 bytes without excess bits, up to {@code count} of them.
   *
   * <p>Loads up to 63 bytes behind the limit; elements of {@code to} from {@code index + count} on
   * may be overwritten with anything.
   *
   * @return a {@link Run}, short where the next varint is not such a one or goes beyond the limit
   */
  abstract long decode32(
      long base, int at, int limit, int[] to, int index, int count, boolean zigzag);

  /** Does what {@link #decode32} does, for varints of 1 to 10 bytes. */
  abstract long decode64(
      long base, int at, int limit, long[] to, int index, int count, boolean zigzag);

  /**
   * Encodes {@code count} values of 32 bits at an offset with room for them; up to 63 bytes behind
   * may be overwritten.
   *
   * @return a {@link Run}: how many were encoded, maybe none, and the offset behind them
   */
  long encode32(int[] from, int index, int count, long base, int at, boolean zigzag) {
    return Run.of(0, at);
  }

  /** Does what {@link #encode32} does, for values of 64 bits. */
  long encode64(long[] from, int index, int count, long base, int at, boolean zigzag) {
    return Run.of(0, at);
  }

  /** Returns a bit for each of the 64 bytes from an offset on: set where a varint ends. */
  abstract long stops(long base, int at);
}
