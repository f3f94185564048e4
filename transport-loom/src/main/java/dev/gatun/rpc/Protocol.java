package dev.gatun.rpc;

/** How a message is encoded. */
public enum Protocol {
  /** Thrift Binary with the strict envelope, which has a version. */
  BINARY,
  /** Thrift Binary with the old envelope, which has none. */
  OLD_BINARY,
  /** Thrift Compact. */
  COMPACT
}
