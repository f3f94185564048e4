package dev.gatun.bench.varint;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.Limits;
import dev.gatun.codec.internal.BulkVarints;
import dev.gatun.codec.internal.VarintKind;
import dev.gatun.codec.internal.VarintWriteLease;

/** Ours. */
final class GatunCodec extends ListCodec {
  private final long target;

  GatunCodec(VarintData data) {
    super(data);
    target = new Lease(10L * data.count).base();
  }

  @Override
  int decode(int list) {
    int from = data.starts[list];
    int to = data.starts[list + 1];
    long run =
        data.wide
            ? BulkVarints.decode(data.base, from, to, longs, 0, data.count, VarintKind.PROTOBUF)
            : BulkVarints.decode(data.base, from, to, ints, 0, data.count, VarintKind.PROTOBUF);
    return BulkVarints.offset(run);
  }

  @Override
  int encode(int list) {
    int from = list * data.count;
    return data.wide
        ? BulkVarints.encode(data.longs, from, data.count, target, 0, false)
        : BulkVarints.encode(data.ints, from, data.count, target, 0, false);
  }

  /** Memory for as long as the JVM runs. */
  static final class Lease extends VarintWriteLease {
    Lease(long bytes) {
      super(new BufferPool("varint-target", 1L << 30), Limits.DEFAULT);
      reserve(bytes);
    }

    long base() {
      return base;
    }
  }
}
