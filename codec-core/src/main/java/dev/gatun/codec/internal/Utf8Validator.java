package dev.gatun.codec.internal;

/** The vector code that validates text. */
abstract class Utf8Validator {
  /** Creates a validator; the process has one. */
  Utf8Validator() {}

  /**
   * Whether the bytes from one offset to another are well-formed UTF-8. Loads up to 64 bytes behind
   * them.
   */
  abstract boolean isWellFormed(long base, int from, int to);
}
