package dev.gatun.codec.internal;

import java.io.ByteArrayOutputStream;

/** Varints byte by byte, as the encoding guide of Protocol Buffers describes them. */
final class VarintReference {
  private VarintReference() {}

  /** Encodes one value, taken as unsigned. */
  static void encode(long value, ByteArrayOutputStream to) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      to.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    to.write((int) rest);
  }

  /**
   * Decodes up to {@code values.length} varints, and returns a run.
   *
   * @param bits 32 or 64
   */
  static long decode(byte[] bytes, int at, int limit, long[] values, int bits, VarintKind kind) {
    int from = at;
    int decoded = 0;
    for (; decoded < values.length; decoded++) {
      long value = 0;
      int size = 0;
      boolean excess = false;
      boolean ended = false;
      while (!ended && size < kind.maxBytes() && from + size < limit) {
        int b = bytes[from + size];
        long group = b & 0x7f;
        int shift = 7 * size;
        excess |= shift >= bits ? group != 0 : shift > bits - 7 && group >>> (bits - shift) != 0;
        value |= shift >= Long.SIZE ? 0 : group << shift;
        ended = b >= 0;
        size++;
      }
      if (!ended || (excess && !kind.dropExcessBits())) {
        break;
      }
      values[decoded] = unfolded(value, bits, kind.zigzag());
      from += size;
    }
    return Run.of(decoded, from);
  }

  private static long unfolded(long value, int bits, boolean zigzag) {
    if (bits == Integer.SIZE) {
      int low = (int) value;
      return zigzag ? Varints.unzigzag32(low) : low;
    }
    return zigzag ? Varints.unzigzag64(value) : value;
  }
}
