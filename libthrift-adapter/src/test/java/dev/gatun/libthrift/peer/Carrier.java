package dev.gatun.libthrift.peer;

/** The transports that carry the bytes of a test, each set up in one way. */
public enum Carrier {
  MEMORY_INPUT,
  /** The message lies in the middle of a larger array. */
  MEMORY_INPUT_SLICE,
  MEMORY_BUFFER,
  /** Its capacity, and so its budget for one read, is 32 bytes. */
  SMALL_MEMORY_BUFFER,
  FRAMED,
  FAST_FRAMED,
  ZLIB,
  BYTE_BUFFER,
  DIRECT_BYTE_BUFFER,
  AUTO_EXPANDING,
  IO_STREAM,
  /** A stream that gives fewer bytes than asked for. */
  TRICKLE,
  SOCKET,
  FRAMED_SOCKET,
  HTTP;

  /** Whether opening it costs a connection. */
  public boolean isRemote() {
    return this == SOCKET || this == FRAMED_SOCKET || this == HTTP;
  }

  /** Whether the transport keeps another budget before libthrift 0.25. */
  public boolean hasChanged() {
    return switch (this) {
      case FRAMED, FAST_FRAMED, FRAMED_SOCKET, ZLIB, HTTP, AUTO_EXPANDING -> true;
      default -> false;
    };
  }
}
