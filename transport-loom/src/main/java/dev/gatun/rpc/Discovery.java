package dev.gatun.rpc;

import dev.gatun.rpc.CallException.Kind;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The servers of a service, looked up again when that was long ago. Only the first callers wait for
 * it. Safe for use by any number of threads.
 */
final class Discovery {
  private final Resolver resolver;
  private final long refreshNanos;
  private final AtomicBoolean refreshing = new AtomicBoolean();
  private volatile List<Target> targets = List.of();
  private volatile long looked;

  Discovery(Resolver resolver, Duration refresh) {
    this.resolver = resolver;
    this.refreshNanos = Deadline.nanos(refresh);
  }

  /**
   * Returns the servers, at least one.
   *
   * @throws CallException of kind {@link Kind#NO_SERVER} when there is none
   */
  List<Target> targets() {
    List<Target> known = targets;
    if (known.isEmpty()) {
      return first();
    }
    if (System.nanoTime() - looked >= refreshNanos && refreshing.compareAndSet(false, true)) {
      Thread.ofVirtual().name("gatun-discovery").start(this::refresh);
    }
    return known;
  }

  private synchronized List<Target> first() {
    if (targets.isEmpty()) {
      long began = System.nanoTime();
      try {
        take(resolver.resolve());
      } catch (IOException | RuntimeException e) {
        throw CallException.withoutServer(began, e);
      }
      if (targets.isEmpty()) {
        throw CallException.withoutServer(began, null);
      }
    }
    return targets;
  }

  private void refresh() {
    try {
      List<Endpoint> found = resolver.resolve();
      if (!found.isEmpty()) {
        take(found);
        return;
      }
      System.getLogger("dev.gatun.rpc").log(Level.WARNING, "no servers found; the last ones stay");
    } catch (IOException | RuntimeException e) {
      System.getLogger("dev.gatun.rpc")
          .log(Level.WARNING, "servers cannot be looked up; the last ones stay", e);
    } finally {
      looked = System.nanoTime();
      refreshing.set(false);
    }
  }

  /** What is known of a server that stays is kept. */
  private void take(List<Endpoint> found) {
    Map<Endpoint, Target> before = new HashMap<>();
    targets.forEach(target -> before.put(target.endpoint(), target));
    targets =
        found.stream()
            .distinct()
            .map(endpoint -> before.computeIfAbsent(endpoint, Target::new))
            .toList();
    looked = System.nanoTime();
  }
}
