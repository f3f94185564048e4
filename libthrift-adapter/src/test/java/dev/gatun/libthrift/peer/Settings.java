package dev.gatun.libthrift.peer;

/**
 * A protocol's and its transport's limits.
 *
 * @param strictRead Binary: whether a message without a version is refused
 * @param strictWrite Binary: whether messages are written with a version
 * @param stringLimit longest string in bytes, -1 for none
 * @param containerLimit most elements of a container, -1 for none
 * @param maxMessageSize the transport's budget in bytes
 * @param maxFrameSize largest frame in bytes
 * @param recursionLimit deepest nesting
 */
public record Settings(
    boolean strictRead,
    boolean strictWrite,
    long stringLimit,
    long containerLimit,
    int maxMessageSize,
    int maxFrameSize,
    int recursionLimit) {
  /** As libthrift's, but for a budget that keeps hostile lengths on streams cheap: 1 MiB. */
  public static final Settings DEFAULT = new Settings(false, true, -1, -1, 1 << 20, 16_384_000, 64);

  public Settings withStrict(boolean read, boolean write) {
    return new Settings(
        read, write, stringLimit, containerLimit, maxMessageSize, maxFrameSize, recursionLimit);
  }

  public Settings withLengthLimits(long strings, long containers) {
    return new Settings(
        strictRead, strictWrite, strings, containers, maxMessageSize, maxFrameSize, recursionLimit);
  }

  public Settings withMaxMessageSize(int bytes) {
    return new Settings(
        strictRead, strictWrite, stringLimit, containerLimit, bytes, maxFrameSize, recursionLimit);
  }

  public Settings withMaxFrameSize(int bytes) {
    return new Settings(
        strictRead,
        strictWrite,
        stringLimit,
        containerLimit,
        maxMessageSize,
        bytes,
        recursionLimit);
  }

  public Settings withRecursionLimit(int depth) {
    return new Settings(
        strictRead, strictWrite, stringLimit, containerLimit, maxMessageSize, maxFrameSize, depth);
  }
}
