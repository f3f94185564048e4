package dev.gatun.idl.proto;

/** How often a field can be in a message. */
public enum Cardinality {
  /** At most once. */
  OPTIONAL,
  /** Exactly once. */
  REQUIRED,
  /** Any number of times; maps too. */
  REPEATED
}
