package dev.gatun.rpc;

/** How a message is encoded. */
public enum Protocol {
  /** Thrift Binary with the strict envelope, which has a version. */
  BINARY,
  /** Thrift Binary with the old envelope, which has none. */
  OLD_BINARY,
  /** Thrift Compact. */
  COMPACT;

  /** Checks that bytes of a struct in this protocol are the same in another one. */
  void checkSameStructs(Protocol other) {
    if ((this == COMPACT) != (other == COMPACT)) {
      throw new ApplicationException(
          ApplicationException.INVALID_PROTOCOL,
          "bytes of protocol " + this + " cannot be forwarded in " + other);
    }
  }
}
