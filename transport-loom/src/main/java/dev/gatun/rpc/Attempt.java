package dev.gatun.rpc;

import dev.gatun.rpc.CallException.Kind;
import java.net.SocketAddress;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One try of a call, and what its errors have to say of it.
 *
 * @param peer whom it asks
 * @param began when it began, as {@link System#nanoTime()} counts
 * @param deadline when it has to be over
 */
record Attempt(SocketAddress peer, long began, Deadline deadline) {
  static Attempt of(SocketAddress peer, Deadline deadline) {
    return new Attempt(peer, System.nanoTime(), deadline);
  }

  /** Makes the error of a call of which not all was handed to the system. */
  CallException notExecuted(Kind kind, @Nullable Throwable cause) {
    return failed(kind, false, cause);
  }

  CallException failed(Kind kind, boolean mayHaveExecuted, @Nullable Throwable cause) {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
    return new CallException(kindOf(kind, cause), peer, elapsed, mayHaveExecuted, cause);
  }

  private static Kind kindOf(Kind kind, @Nullable Throwable cause) {
    return cause instanceof ClosedByInterruptException ? Kind.INTERRUPTED : kind;
  }
}
