package dev.gatun.bench.varint;

import dev.gatun.codec.internal.Memory;

/** A branch a byte, on the same memory: what codecs do. */
final class ScalarCodec extends ListCodec {
  private final long target;

  ScalarCodec(VarintData data) {
    super(data);
    target = new GatunCodec.Lease(10L * data.count).base();
  }

  @Override
  int decode(int list) {
    int at = data.starts[list];
    int limit = data.starts[list + 1];
    return data.wide ? decode64(data.base, at, limit, longs) : decode32(data.base, at, limit, ints);
  }

  /** The bytes of a varint are written out, and the limit is looked at once for five of them. */
  static int decode32(long base, int from, int limit, int[] to) {
    int at = from;
    for (int i = 0; i < to.length; i++) {
      if (limit - at < 5) {
        return decodeLast(base, at, limit, to, i);
      }
      int value = Memory.getByte(base, at++);
      if (value < 0) {
        int next = Memory.getByte(base, at++);
        value = (value & 0x7f) | ((next & 0x7f) << 7);
        if (next < 0) {
          next = Memory.getByte(base, at++);
          value |= (next & 0x7f) << 14;
          if (next < 0) {
            next = Memory.getByte(base, at++);
            value |= (next & 0x7f) << 21;
            if (next < 0) {
              next = Memory.getByte(base, at++);
              value |= next << 28;
              if (next < 0) {
                throw new IllegalStateException("a varint of more than five bytes");
              }
            }
          }
        }
      }
      to[i] = value;
    }
    return at;
  }

  private static int decodeLast(long base, int from, int limit, int[] to, int index) {
    int at = from;
    for (int i = index; i < to.length; i++) {
      int value = 0;
      int shift = 0;
      int next;
      do {
        if (at == limit || shift > 28) {
          throw new IllegalStateException("a varint that does not end");
        }
        next = Memory.getByte(base, at++);
        value |= (next & 0x7f) << shift;
        shift += 7;
      } while (next < 0);
      to[i] = value;
    }
    return at;
  }

  static int decode64(long base, int from, int limit, long[] to) {
    int at = from;
    for (int i = 0; i < to.length; i++) {
      long value = 0;
      int shift = 0;
      int next;
      do {
        if (at == limit || shift > 63) {
          throw new IllegalStateException("a varint that does not end");
        }
        next = Memory.getByte(base, at++);
        value |= (next & 0x7fL) << shift;
        shift += 7;
      } while (next < 0);
      to[i] = value;
    }
    return at;
  }

  @Override
  int encode(int list) {
    int at = 0;
    int from = list * data.count;
    for (int i = from; i < from + data.count; i++) {
      long rest = data.wide ? data.longs[i] : data.ints[i] & 0xffff_ffffL;
      while ((rest & ~0x7fL) != 0) {
        Memory.putByte(target, at++, (byte) (rest | 0x80));
        rest >>>= 7;
      }
      Memory.putByte(target, at++, (byte) rest);
    }
    return at;
  }
}
