package dev.gatun.bench.utf8;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.Limits;
import dev.gatun.codec.internal.Memory;
import dev.gatun.codec.internal.ReadLease;
import dev.gatun.codec.internal.Utf8;
import java.nio.charset.StandardCharsets;

/** Texts off the heap, read as readers do it, and as the JDK would have it. */
final class TextLease extends ReadLease {
  private final byte[] scratch;

  /**
   * Copies texts off the heap, one after the other.
   *
   * @param longest the longest of them, in bytes
   */
  TextLease(byte[] texts, int longest) {
    super(texts, 0, texts.length, new BufferPool("texts", 1L << 30), Limits.DEFAULT);
    scratch = new byte[longest];
  }

  String read(int from, int to) {
    position = from;
    return readUtf8(to - from);
  }

  /** Through an array that is there already: what else the JDK offers takes one more copy. */
  String readByJdk(int from, int to) {
    Memory.copy(base, from, scratch, 0, to - from);
    return new String(scratch, 0, to - from, StandardCharsets.UTF_8);
  }

  boolean isWellFormed(int from, int to) {
    return Utf8.firstMalformed(base, from, to) < 0;
  }
}
