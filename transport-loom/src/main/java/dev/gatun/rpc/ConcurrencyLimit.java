package dev.gatun.rpc;

import java.util.concurrent.Semaphore;

/**
 * Lets so many calls in at once. One that is too many is not begun and does not wait: it is an
 * {@link ApplicationException} of kind {@link ApplicationException#LOAD_SHEDDING}.
 */
public final class ConcurrencyLimit implements Layer {
  private final int calls;

  /**
   * Creates a limit. Each service that the layer is put around has its own.
   *
   * @param calls how many at once, at least 1
   */
  public ConcurrencyLimit(int calls) {
    if (calls < 1) {
      throw new IllegalArgumentException("a limit of " + calls + " calls");
    }
    this.calls = calls;
  }

  @Override
  public Service around(Service inner) {
    Semaphore free = new Semaphore(calls);
    return request -> {
      if (!free.tryAcquire()) {
        throw new ApplicationException(
            ApplicationException.LOAD_SHEDDING, "more than " + calls + " calls at once");
      }
      try {
        return inner.call(request);
      } finally {
        free.release();
      }
    };
  }
}
