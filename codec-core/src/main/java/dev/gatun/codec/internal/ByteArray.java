package dev.gatun.codec.internal;

/** The bytes of a value, where writers reach them without a copy. */
public abstract class ByteArray {
  /** The bytes, which nobody writes to. */
  protected final byte[] bytes;

  /** Takes an array over. */
  protected ByteArray(byte[] bytes) {
    this.bytes = bytes;
  }
}
