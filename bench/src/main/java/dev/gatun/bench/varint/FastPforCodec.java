package dev.gatun.bench.varint;

import me.lemire.integercompression.IntWrapper;
import me.lemire.integercompression.VariableByte;

/**
 * JavaFastPFOR's {@code VariableByte} over arrays. Its format marks the last byte of a number where
 * protobuf's marks all others: of the same size, so what it decodes is what it has encoded.
 */
final class FastPforCodec extends ListCodec {
  private final VariableByte codec = new VariableByte();
  private final IntWrapper in = new IntWrapper();
  private final IntWrapper out = new IntWrapper();
  private final byte[] encoded;
  private final byte[] target;

  FastPforCodec(VarintData data) {
    super(data);
    encoded = new byte[data.bytes.length];
    target = new byte[10 * data.count];
    codec.compress(data.ints, in, data.ints.length, encoded, out);
    if (out.get() != encoded.length) {
      throw new IllegalStateException("JavaFastPFOR's varints have another size");
    }
  }

  @Override
  int decode(int list) {
    in.set(data.starts[list]);
    out.set(0);
    codec.uncompress(encoded, in, data.starts[list + 1] - data.starts[list], ints, out);
    // What it makes of its position in the array is right for an array from its start on only.
    return out.get() == data.count ? data.starts[list + 1] : -1;
  }

  @Override
  int encode(int list) {
    in.set(list * data.count);
    out.set(0);
    codec.compress(data.ints, in, data.count, target, out);
    return out.get();
  }
}
