package dev.gatun.rpc;

/**
 * What is around a message on the wire. A server takes any, message by message, and answers in the
 * same.
 */
public enum Framing {
  /** Nothing: where a message ends is known by reading it. libthrift's buffered transport. */
  UNFRAMED(false, false),
  /** Four bytes of length. libthrift's framed transport. */
  FRAMED(false, true),
  /** CloudWeGo's TTHeader, with metadata. */
  TTHEADER(true, false),
  /** A TTHeader around a framed message. */
  TTHEADER_FRAMED(true, true);

  private final boolean header;
  private final boolean length;

  Framing(boolean header, boolean length) {
    this.header = header;
    this.length = length;
  }

  /** Returns whether there is a TTHeader, so that metadata can travel. */
  public boolean hasHeader() {
    return header;
  }

  /** Returns whether the message itself has a length in front. */
  public boolean hasLength() {
    return length;
  }
}
