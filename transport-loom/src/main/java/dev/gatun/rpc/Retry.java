package dev.gatun.rpc;

import dev.gatun.rpc.CallException.Kind;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/**
 * Makes calls again that certainly were not executed: those whose message did not leave whole, and
 * those that a server was too busy to begin. Calls that may have been executed are made again when
 * they are declared idempotent. A call whose deadline is over, or whose thread was interrupted, is
 * not. Immutable.
 *
 * <p>Between attempts is a pause of random length, of which the longest doubles each time. Put a
 * timeout around this layer for one deadline for all attempts, and balance inside of it for another
 * server at each.
 */
public final class Retry implements Layer {
  private static final int MOST_DOUBLINGS = 10;

  private final int attempts;
  private final Duration pause;
  private final RetryBudget budget;
  private final Predicate<Request> idempotent;

  private Retry(int attempts, Duration pause, RetryBudget budget, Predicate<Request> idempotent) {
    this.attempts = attempts;
    this.pause = pause;
    this.budget = budget;
    this.idempotent = idempotent;
  }

  /**
   * Returns a layer that makes a call so often at the most, the first time included, with pauses of
   * up to 10 ms at first, and a budget of its own.
   */
  public static Retry upTo(int attempts) {
    return new Retry(attempts, Duration.ofMillis(10), new RetryBudget(), request -> false);
  }

  /** Returns this with pauses of up to so long, the first time. */
  public Retry withPause(Duration longest) {
    return new Retry(attempts, longest, budget, idempotent);
  }

  /** Returns this with a budget, which others may share. */
  public Retry withBudget(RetryBudget shared) {
    return new Retry(attempts, pause, shared, idempotent);
  }

  /** Returns this for calls of which some do no harm when they are executed twice. */
  public Retry withIdempotent(Predicate<Request> harmless) {
    return new Retry(attempts, pause, budget, harmless);
  }

  @Override
  public Service around(Service inner) {
    return request -> call(inner, request);
  }

  private Response call(Service inner, Request request) {
    budget.earn();
    for (int attempt = 1; attempt < attempts; attempt++) {
      try {
        Response response = inner.call(request);
        if (!isRejected(response) || !budget.spend()) {
          return response;
        }
        response.close();
      } catch (CallException e) {
        if (!mayBeRepeated(e, request) || !budget.spend()) {
          throw e;
        }
      }
      rest(attempt, request);
    }
    return inner.call(request);
  }

  private static boolean isRejected(Response response) {
    return response.isException()
        && response.payload().read(new ApplicationException()).kind()
            == ApplicationException.LOAD_SHEDDING;
  }

  private boolean mayBeRepeated(CallException e, Request request) {
    return e.kind() != Kind.DEADLINE
        && e.kind() != Kind.INTERRUPTED
        && (!e.mayHaveExecuted() || idempotent.test(request));
  }

  private void rest(int attempt, Request request) {
    long longest = Deadline.nanos(pause) << Math.min(attempt - 1, MOST_DOUBLINGS);
    Deadline deadline = request.deadline();
    if (deadline != null) {
      longest = Math.min(longest, deadline.nanosLeft());
    }
    if (longest > 0) {
      try {
        Thread.sleep(Duration.ofNanos(ThreadLocalRandom.current().nextLong(longest)));
      } catch (InterruptedException e) {
        // The next attempt ends of it.
        Thread.currentThread().interrupt();
      }
    }
  }
}
