package dev.gatun.idl.thrift;

/** What becomes of field ids that are written and are not positive. */
public enum NegativeIds {
  /** The field is numbered as if it had none, as the official compiler does it. */
  RENUMBERED,

  /** They are kept, as the official compiler's {@code --allow-neg-keys} does it. */
  KEPT
}
