package dev.gatun.codec;

/** What a reader does with bits of a varint's last byte that its type has no room for. */
public enum ExcessBits {
  /** It is an error, as no writer has a reason to set them. */
  REJECT,
  /** They are dropped without a word, as libthrift does. */
  DROP
}
