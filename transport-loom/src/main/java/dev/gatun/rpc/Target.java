package dev.gatun.rpc;

import dev.gatun.rpc.CallException.Kind;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that calls are shared with, and how it fares. Safe for use by any number of threads. */
final class Target {
  private static final long SHUNNED_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Endpoint endpoint;
  private final AtomicInteger calls = new AtomicInteger();
  private volatile long failed = System.nanoTime() - SHUNNED_NANOS;

  Target(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  Endpoint endpoint() {
    return endpoint;
  }

  /** Returns whether it could be reached lately. */
  boolean isGood() {
    return System.nanoTime() - failed >= SHUNNED_NANOS;
  }

  /** Returns the calls that are not over, for each unit of weight. */
  double load() {
    return (double) calls.get() / endpoint.weight();
  }

  Response call(Service inner, Request request) {
    calls.incrementAndGet();
    try {
      return inner.call(request.to(endpoint.address()));
    } catch (CallException e) {
      if (e.kind() == Kind.CONNECT) {
        failed = System.nanoTime();
      }
      throw e;
    } finally {
      calls.decrementAndGet();
    }
  }
}
