package dev.gatun.rpc;

import java.net.SocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call that got no reply: why, from whom, after how long, and whether it can have been done. */
public final class CallException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why there is no reply. */
  public enum Kind {
    /** No server is known. */
    NO_SERVER,
    /** There is no connection to the server. */
    CONNECT,
    /** The pool has lent all its connections. */
    POOL_EXHAUSTED,
    /** The deadline is over. */
    DEADLINE,
    /** The connection was closed or failed. */
    CLOSED,
    /** What came is no reply to the call. */
    MALFORMED_REPLY,
    /** The buffer pool has no room for the request or the reply. */
    NO_MEMORY,
    /** The calling thread was interrupted; it still is. */
    INTERRUPTED
  }

  /** Why there is no reply. */
  private final Kind kind;

  /** Whom was asked. */
  private final transient @Nullable SocketAddress peer;

  /** How long the call took. */
  private final Duration elapsed;

  /** Whether the server can have done what it was asked for. */
  private final boolean mayHaveExecuted;

  CallException(
      Kind kind,
      @Nullable SocketAddress peer,
      Duration elapsed,
      boolean mayHaveExecuted,
      @Nullable Throwable cause) {
    super(message(kind, peer, elapsed, mayHaveExecuted, cause), cause);
    this.kind = kind;
    this.peer = peer;
    this.elapsed = elapsed;
    this.mayHaveExecuted = mayHaveExecuted;
  }

  /** Makes the error of a call for which no server is known. */
  static CallException withoutServer(long began, @Nullable Throwable cause) {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
    return new CallException(Kind.NO_SERVER, null, elapsed, false, cause);
  }

  /** Returns why there is no reply. */
  public Kind kind() {
    return kind;
  }

  /** Returns whom was asked, or null when no server is known, or this was deserialized. */
  public @Nullable SocketAddress peer() {
    return peer;
  }

  /** Returns how long the attempt took. */
  public Duration elapsed() {
    return elapsed;
  }

  /**
   * Returns whether the server can have executed the call. When it cannot, because the whole of the
   * message was never handed to the system, it is safe to call again.
   */
  public boolean mayHaveExecuted() {
    return mayHaveExecuted;
  }

  private static String message(
      Kind kind,
      @Nullable SocketAddress peer,
      Duration elapsed,
      boolean mayHaveExecuted,
      @Nullable Throwable cause) {
    return kind
        + (peer == null ? "" : " from " + peer)
        + " after "
        + elapsed.toMillis()
        + " ms; the call "
        + (mayHaveExecuted ? "may have been executed" : "was not executed")
        + (cause == null ? "" : ": " + cause.getMessage());
  }
}
