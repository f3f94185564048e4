package dev.gatun.codec;

/**
 * What a codec accepts from a peer, finite by default.
 *
 * @param depth structs and containers inside each other, at least 1
 * @param messageBytes encoded bytes of one message, 1 to {@link #MAX_MESSAGE_BYTES}
 * @param decodedBytes the heap that the containers of one decoded message may ask for, in bytes; it
 *     bounds what few encoded bytes can blow up (an empty struct is one byte on the wire and an
 *     object in memory), at least 1
 */
public record Limits(int depth, int messageBytes, long decodedBytes) {
  /** The largest value of {@link #messageBytes()}: what a Java array can hold, with some slack. */
  public static final int MAX_MESSAGE_BYTES = Integer.MAX_VALUE - 64;

  /** A count in a message is believed up to here before its elements are there. */
  private static final int PREALLOCATED = 1024;

  /** Depth 64, messages of 16 MiB, 256 MiB decoded. */
  public static final Limits DEFAULT = new Limits(64, 16 << 20, 256L << 20);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException when a limit is out of its range
   */
  public Limits {
    if (depth < 1 || messageBytes < 1 || messageBytes > MAX_MESSAGE_BYTES || decodedBytes < 1) {
      throw new IllegalArgumentException(
          "limits out of range: depth "
              + depth
              + ", messageBytes "
              + messageBytes
              + ", decodedBytes "
              + decodedBytes);
    }
  }

  /** Returns the elements to allocate at once for a container whose count a message names. */
  public static int preallocated(int count) {
    return Math.min(count, PREALLOCATED);
  }

  /** Returns these limits with another {@link #depth()}. */
  public Limits withDepth(int newDepth) {
    return new Limits(newDepth, messageBytes, decodedBytes);
  }

  /** Returns these limits with another {@link #messageBytes()}. */
  public Limits withMessageBytes(int newMessageBytes) {
    return new Limits(depth, newMessageBytes, decodedBytes);
  }

  /** Returns these limits with another {@link #decodedBytes()}. */
  public Limits withDecodedBytes(long newDecodedBytes) {
    return new Limits(depth, messageBytes, newDecodedBytes);
  }
}
