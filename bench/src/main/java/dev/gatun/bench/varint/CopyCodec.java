package dev.gatun.bench.varint;

/** Moves the numbers that would be decoded: what decoding cannot be quicker than. */
final class CopyCodec extends ListCodec {
  CopyCodec(VarintData data) {
    super(data);
  }

  @Override
  int decode(int list) {
    int from = list * data.count;
    if (data.wide) {
      System.arraycopy(data.longs, from, longs, 0, data.count);
    } else {
      System.arraycopy(data.ints, from, ints, 0, data.count);
    }
    return data.starts[list + 1];
  }

  @Override
  int encode(int list) {
    throw new UnsupportedOperationException("it decodes only");
  }
}
