package dev.gatun.rpc;

import org.jspecify.annotations.Nullable;

/**
 * Is told of calls, for metrics and spans: in a client around all attempts or around each, in a
 * server around the handler, as the layer is put. What it throws is logged, and changes no call.
 * Safe for use by any number of threads.
 */
@FunctionalInterface
public interface CallListener {
  /**
   * A call begins, on the thread that makes or serves it.
   *
   * @return what is told of its end, on the same thread
   */
  End began(Request request);

  /** Is told of the end of a call. */
  @FunctionalInterface
  interface End {
    /** The call is over. */
    void ended(Outcome outcome);
  }

  /**
   * What a call came to: a response or what was thrown.
   *
   * @param nanos how long it took
   * @param response the response, which is not to be closed; null when something was thrown
   * @param thrown what was thrown, or null
   */
  record Outcome(long nanos, @Nullable Response response, @Nullable Throwable thrown) {
    /**
     * Returns the outcome in a word: {@code ok}, {@code exception}, {@code business}, the kind of a
     * {@link CallException}, or the class of anything else that was thrown.
     */
    public String word() {
      return switch (thrown) {
        case null -> response == null ? "ok" : word(response);
        case BusinessException _ -> "business";
        case ApplicationException _ -> "exception";
        case CallException e -> e.kind().name();
        case Throwable e -> e.getClass().getSimpleName();
      };
    }

    private static String word(Response response) {
      if (response.isException()) {
        return "exception";
      }
      return response.metadata().isBusinessError() ? "business" : "ok";
    }
  }
}
