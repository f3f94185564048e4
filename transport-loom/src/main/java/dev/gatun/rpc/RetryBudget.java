package dev.gatun.rpc;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many calls may be made again: a share of all calls, and a few on credit, so that retries
 * cannot multiply the load of servers that fail. May be shared; safe for use by any number of
 * threads.
 */
public final class RetryBudget {
  /** What a retry costs. */
  private static final long RETRY = 1_000;

  private final long earned;
  private final long most;
  private final AtomicLong left;

  /**
   * Creates the usual one: one retry for ten calls, and a hundred on credit, for all the callers
   * that a server turns away at the moment it goes.
   */
  public RetryBudget() {
    this(0.1, 100);
  }

  /**
   * Creates a budget.
   *
   * @param share retries for each call, from 0 to 1
   * @param credit retries that can be had before any call was made, at least 0
   */
  public RetryBudget(double share, int credit) {
    if (!(share >= 0 && share <= 1) || credit < 0) {
      throw new IllegalArgumentException("a share of " + share + ", a credit of " + credit);
    }
    this.earned = (long) (share * RETRY);
    this.most = credit * RETRY;
    this.left = new AtomicLong(most);
  }

  /** Counts a call. */
  void earn() {
    left.getAndUpdate(now -> Math.min(most, now + earned));
  }

  /** Takes a retry, if there is one left. */
  boolean spend() {
    return left.getAndUpdate(now -> now >= RETRY ? now - RETRY : now) >= RETRY;
  }
}
