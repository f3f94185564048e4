package dev.gatun.rpc;

import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * The call that a server's thread serves: {@link #current} for as long as the handler runs. Clients
 * that the handler calls pass its persistent metadata on, and its deadline.
 *
 * <p>Threads that a handler starts do not know of it by themselves: {@link #wrap(Runnable)} and
 * {@link #carried} take it along. Safe for use by any number of threads.
 */
public final class Call {
  private static final ScopedValue<Call> CURRENT = ScopedValue.newInstance();

  private final Request request;
  private final @Nullable SocketAddress peer;
  private final Map<String, String> backward = new ConcurrentHashMap<>();

  Call(Request request, @Nullable SocketAddress peer) {
    this.request = request;
    this.peer = peer;
  }

  /** Returns the call that this thread serves, or null. */
  public static @Nullable Call current() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  /** Returns the service of the IDL, or an empty text when the message does not say. */
  public String service() {
    return request.service();
  }

  /** Returns the method, without the service. */
  public String method() {
    return request.method();
  }

  /** Returns whom it came from, or null when that is not known. */
  public @Nullable SocketAddress peer() {
    return peer;
  }

  /** Returns when the caller stops waiting, or null when it does not say. */
  public @Nullable Deadline deadline() {
    return request.deadline();
  }

  /** Returns what came beside the message. */
  public Metadata metadata() {
    return request.metadata();
  }

  /**
   * Adds a backward key to the reply, given without its prefix. The caller sees it when it has a
   * TTHeader, and only it.
   */
  public void answerWith(String key, String value) {
    backward.put(key, value);
  }

  /** Returns a task that serves the call of this thread, on whatever thread it runs. */
  public static Runnable wrap(Runnable task) {
    Call call = current();
    return call == null ? task : () -> ScopedValue.where(CURRENT, call).run(task);
  }

  /** Returns a task that serves the call of this thread, on whatever thread it runs. */
  public static <T> Callable<T> wrap(Callable<T> task) {
    Call call = current();
    return call == null
        ? task
        : () -> ScopedValue.where(CURRENT, call).<T, Exception>call(task::call);
  }

  /**
   * Returns an executor whose tasks serve the call of the thread that hands them in.
   *
   * @param executor what runs the tasks; closing or shutting down the one returned does that to it
   */
  public static ExecutorService carried(ExecutorService executor) {
    return new CallExecutor(executor);
  }

  /** Serves the call on this thread. */
  Response serve(Service service) {
    return ScopedValue.where(CURRENT, this).call(() -> service.call(request));
  }

  /** Adds what the handler wanted to go back to whatever the call came to. */
  Response answered(Response response) {
    if (backward.isEmpty()) {
      return response;
    }
    Metadata more = response.metadata();
    for (Map.Entry<String, String> key : backward.entrySet()) {
      more = more.withBackward(key.getKey(), key.getValue());
    }
    return response.withMetadata(more);
  }

  /** Returns a request that a client makes for the call of this thread, if it serves one. */
  static Request passedOn(Request request) {
    Call call = current();
    if (call == null) {
      return request;
    }
    Request passed = request.withMetadata(call.metadata().persistent().and(request.metadata()));
    Deadline deadline = call.deadline();
    return deadline == null ? passed : passed.until(deadline);
  }
}
