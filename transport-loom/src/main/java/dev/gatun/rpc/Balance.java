package dev.gatun.rpc;

import dev.gatun.rpc.CallException.Kind;
import java.time.Duration;

/**
 * Finds servers and shares the calls among them: around a {@link Client} that is for no server by
 * itself. A call that certainly was not executed by one server is made to the next one, within a
 * budget; a server that cannot be reached is left alone for a second, unless there is no other.
 * Immutable.
 *
 * <p>Servers are looked up at the first call and again every few seconds, by a thread of its own.
 */
public final class Balance implements Layer {
  private final Resolver resolver;
  private final boolean leastLoaded;
  private final Duration refresh;
  private final RetryBudget budget;

  private Balance(Resolver resolver, boolean leastLoaded, Duration refresh, RetryBudget budget) {
    this.resolver = resolver;
    this.leastLoaded = leastLoaded;
    this.refresh = refresh;
    this.budget = budget;
  }

  /** Returns a layer that chooses servers at random, by their weights. */
  public static Balance weightedRandom(Resolver resolver) {
    return new Balance(resolver, false, Duration.ofSeconds(5), new RetryBudget());
  }

  /**
   * Returns a layer that chooses the server with the fewest calls of this one for its weight that
   * are not over.
   */
  public static Balance leastLoaded(Resolver resolver) {
    return new Balance(resolver, true, Duration.ofSeconds(5), new RetryBudget());
  }

  /** Returns this with another time between two looks for servers; 5 seconds by default. */
  public Balance withRefresh(Duration pause) {
    return new Balance(resolver, leastLoaded, pause, budget);
  }

  /** Returns this with a budget, which others may share. */
  public Balance withBudget(RetryBudget shared) {
    return new Balance(resolver, leastLoaded, refresh, shared);
  }

  @Override
  public Service around(Service inner) {
    Discovery discovery = new Discovery(resolver, refresh);
    return request -> call(inner, discovery, request);
  }

  private Response call(Service inner, Discovery discovery, Request request) {
    Choice choice = new Choice(discovery.targets(), leastLoaded);
    budget.earn();
    while (true) {
      Target target = choice.next();
      try {
        return target.call(inner, request);
      } catch (CallException e) {
        if (!canGoOn(e) || choice.isOver() || !budget.spend()) {
          throw e;
        }
      }
    }
  }

  private static boolean canGoOn(CallException e) {
    return !e.mayHaveExecuted() && e.kind() != Kind.DEADLINE && e.kind() != Kind.INTERRUPTED;
  }
}
