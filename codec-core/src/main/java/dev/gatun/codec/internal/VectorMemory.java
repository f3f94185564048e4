package dev.gatun.codec.internal;

import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Vectors from and to memory at an offset from a base: the part of {@link Memory} that must not be
 * linked where the incubator module is absent. Every caller checks its own bounds before it calls.
 */
final class VectorMemory {
  private VectorMemory() {}

  /** Returns the bytes from an offset on. */
  static ByteVector load(VectorSpecies<Byte> species, long base, int offset) {
    return ByteVector.fromMemorySegment(
        species, Memory.segment(base), Memory.start(base, offset), ByteOrder.LITTLE_ENDIAN);
  }

  /** Stores bytes from an offset on. */
  static void store(ByteVector bytes, long base, int offset) {
    bytes.intoMemorySegment(
        Memory.segment(base), Memory.start(base, offset), ByteOrder.LITTLE_ENDIAN);
  }
}
