package dev.gatun.codec.internal;

/**
 * The vector code between UTF-8 and chars. As with {@link VarintKernel}, what is rare or wrong is
 * left to the scalar code.
 */
abstract class Utf8Transcoder {
  /** Creates a transcoder; the process has one at the most. */
  Utf8Transcoder() {}

  /**
   * Decodes text as far as it is well-formed and has chars of one to three bytes. Loads up to 64
   * bytes behind it.
   *
   * @param chars where to, from {@code index} on; for {@code to - from} chars and {@link
   *     Utf8#CHAR_SLACK} more
   * @return a {@link Run}: how many chars, and the offset behind their bytes
   */
  abstract long decode(long base, int from, int to, char[] chars, int index);

  /**
   * Encodes chars, 16 at a time, up to 16 that have a surrogate among them.
   *
   * @param at where to, with room for three bytes a char; up to 63 bytes behind may be overwritten
   * @return a {@link Run}: how many chars, and the offset behind their bytes
   */
  abstract long encode(char[] chars, int index, int count, long base, int at);
}
