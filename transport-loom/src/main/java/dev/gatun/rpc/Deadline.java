package dev.gatun.rpc;

import java.time.Duration;

/**
 * The moment by which a call has to be over, on this JVM's clock. Immutable.
 *
 * @param nanoTime that moment, as {@link System#nanoTime()} counts
 */
public record Deadline(long nanoTime) {
  private static final long FOREVER_NANOS = Long.MAX_VALUE / 4;

  /** Returns the moment that is so long from now; a span that is negative is over. */
  public static Deadline in(Duration span) {
    return new Deadline(System.nanoTime() + nanos(span));
  }

  /** Returns the nanoseconds that are left, below zero when it is over. */
  public long nanosLeft() {
    return nanoTime - System.nanoTime();
  }

  /** Returns whether it is over. */
  public boolean isOver() {
    return nanosLeft() <= 0;
  }

  /** Returns whichever is sooner. */
  public Deadline sooner(Deadline other) {
    return nanoTime - other.nanoTime <= 0 ? this : other;
  }

  /** Returns a span in nanoseconds; one of more than 70 years is as good as 70 years. */
  static long nanos(Duration span) {
    return span.compareTo(Duration.ofNanos(FOREVER_NANOS)) > 0 ? FOREVER_NANOS : span.toNanos();
  }
}
