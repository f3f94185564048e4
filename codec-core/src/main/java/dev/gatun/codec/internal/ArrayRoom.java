package dev.gatun.codec.internal;

/** How large the arrays of lists become. */
final class ArrayRoom {
  private ArrayRoom() {}

  /** Exact for the first run, which mostly is the only one; with room to spare for the next. */
  static int forMore(int size, int count) {
    return size == 0 ? count : Math.max(size + count, size + (size >> 1));
  }
}
