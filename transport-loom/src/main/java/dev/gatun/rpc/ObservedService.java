package dev.gatun.rpc;

import dev.gatun.rpc.CallListener.End;
import dev.gatun.rpc.CallListener.Outcome;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Tells a listener of the calls of a service. */
final class ObservedService implements Service {
  private final Service inner;
  private final CallListener listener;

  ObservedService(Service inner, CallListener listener) {
    this.inner = inner;
    this.listener = listener;
  }

  @Override
  public Response call(Request request) {
    End end = began(request);
    long begin = System.nanoTime();
    Response response = null;
    Throwable thrown = null;
    try {
      response = inner.call(request);
      return response;
    } catch (Throwable e) {
      thrown = e;
      throw e;
    } finally {
      ended(end, new Outcome(System.nanoTime() - begin, response, thrown));
    }
  }

  private @Nullable End began(Request request) {
    try {
      return listener.began(request);
    } catch (RuntimeException e) {
      failed(e);
      return null;
    }
  }

  private static void ended(@Nullable End end, Outcome outcome) {
    try {
      if (end != null) {
        end.ended(outcome);
      }
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  private static void failed(RuntimeException e) {
    System.getLogger("dev.gatun.rpc").log(Level.WARNING, "a listener of calls failed", e);
  }
}
