package dev.gatun.libthrift;

import org.apache.thrift.protocol.TProtocolException;
import org.apache.thrift.transport.TTransportException;

/** The exceptions of bad input, built out of line; types and messages are libthrift's. */
final class Faults {
  private Faults() {}

  static TProtocolException negativeLength(int length) {
    return new TProtocolException(TProtocolException.NEGATIVE_SIZE, "Negative length: " + length);
  }

  static TProtocolException lengthLimit(int length) {
    return new TProtocolException(
        TProtocolException.SIZE_LIMIT, "Length exceeded max allowed: " + length);
  }

  static TProtocolException skipDepth() {
    return new TProtocolException(TProtocolException.DEPTH_LIMIT, "Maximum skip depth exceeded");
  }

  static TProtocolException unknownType(byte type) {
    return new TProtocolException(TProtocolException.INVALID_DATA, "Unrecognized type " + type);
  }

  static TProtocolException unknownCompactType(int type) {
    return new TProtocolException("don't know what type: " + type);
  }

  static TTransportException unknownTypeSize() {
    return new TTransportException(TTransportException.UNKNOWN, "unrecognized type code");
  }

  static TProtocolException overlongVarint(int bytes) {
    return new TProtocolException(
        TProtocolException.INVALID_DATA, "Variable-length int over " + bytes + " bytes.");
  }

  static TProtocolException badVersion() {
    return new TProtocolException(
        TProtocolException.BAD_VERSION, "Bad version in readMessageBegin");
  }

  static TProtocolException missingVersion() {
    return new TProtocolException(
        TProtocolException.BAD_VERSION, "Missing version in readMessageBegin, old client?");
  }

  static TProtocolException badProtocolId(byte expected, byte found) {
    return new TProtocolException(
        "Expected protocol id "
            + Integer.toHexString(expected)
            + " but got "
            + Integer.toHexString(found));
  }

  static TProtocolException badCompactVersion(int expected, int found) {
    return new TProtocolException("Expected version " + expected + " but got " + found);
  }

  /**
   * Returns the depth to go on with. Structs whose read failed were never ended, and count on: the
   * stack tells whether the depth is real, as each open struct has a frame of its reader there.
   *
   * @throws TProtocolException when it is
   */
  static int checkDepth(int depth, int limit) throws TProtocolException {
    int frames = StackWalker.getInstance().walk(stack -> (int) stack.limit(limit).count());
    if (frames < limit) {
      return frames;
    }
    throw new TProtocolException(
        TProtocolException.DEPTH_LIMIT, "Recursion depth " + depth + " exceeds limit " + limit);
  }
}
