package dev.gatun.codec.internal;

import jdk.incubator.vector.VectorShape;

/** Asks the incubator module for the width that the JVM prefers. */
final class VectorWidth {
  private VectorWidth() {}

  /** Returns the preferred width in bits. */
  static int preferred() {
    return VectorShape.preferredShape().vectorBitSize();
  }
}
