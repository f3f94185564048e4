package dev.gatun.thrift.compact;

import dev.gatun.codec.internal.Memory;
import dev.gatun.testing.thrift.RandomValues;
import dev.gatun.testing.thrift.Value;
import dev.gatun.thrift.ThriftType;

/** Runs in a JVM of its own: says how memory is accessed, and round-trips values. */
final class NativeAccessProbe {
  private NativeAccessProbe() {}

  public static void main(String[] arguments) {
    for (int seed = 0; seed < 50; seed++) {
      Value.Struct struct = new RandomValues(seed).struct();
      try (CompactWriter writer = new CompactWriter()) {
        CompactValues.write(writer, struct);
        try (CompactReader reader = new CompactReader(writer.toByteArray())) {
          if (!CompactValues.read(reader, ThriftType.STRUCT, 0).equals(struct)) {
            throw new AssertionError(struct);
          }
        }
      }
    }
    System.out.println("raw=" + Memory.RAW);
  }
}
