package dev.gatun.thrift.binary;

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
      try (BinaryWriter writer = new BinaryWriter()) {
        BinaryValues.write(writer, struct);
        try (BinaryReader reader = new BinaryReader(writer.toByteArray())) {
          if (!BinaryValues.read(reader, ThriftType.STRUCT, 0).equals(struct)) {
            throw new AssertionError(struct);
          }
        }
      }
    }
    System.out.println("raw=" + Memory.RAW);
  }
}
