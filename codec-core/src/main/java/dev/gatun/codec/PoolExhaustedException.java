package dev.gatun.codec;

/**
 * A lease that would take a {@link BufferPool} above its cap.
 *
 * <p>Either leases are not closed (see {@link BufferPool#openLeases()}), or the load needs a larger
 * cap: what is free may also lie in pieces between open leases, each too small for this one.
 */
public final class PoolExhaustedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The bytes that were asked for. */
  private final long requestedBytes;

  /** The pool's cap in bytes. */
  private final long capBytes;

  /**
   * Creates the error.
   *
   * @param requestedBytes the bytes that were asked for
   * @param leasedBytes the bytes on lease at that moment
   * @param capBytes the pool's cap in bytes
   */
  public PoolExhaustedException(long requestedBytes, long leasedBytes, long capBytes) {
    super(
        "no room for a lease of "
            + requestedBytes
            + " bytes: "
            + leasedBytes
            + " are on lease and the pool's cap is "
            + capBytes
            + " (close leases, or raise the cap: -Dgatun.pool.cap=BYTES for the shared pool)");
    this.requestedBytes = requestedBytes;
    this.capBytes = capBytes;
  }

  /** Returns the bytes that were asked for. */
  public long requestedBytes() {
    return requestedBytes;
  }

  /** Returns the pool's cap in bytes. */
  public long capBytes() {
    return capBytes;
  }
}
