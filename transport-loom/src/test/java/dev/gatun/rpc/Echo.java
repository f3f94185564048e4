package dev.gatun.rpc;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A dispatch by hand: the service that the tests call. */
final class Echo implements Service {
  /** It fails on purpose, at such length that nobody could read the log. Kept, or it is gone. */
  private static final Logger LOG = Logger.getLogger("dev.gatun.rpc");

  static {
    LOG.setLevel(Level.OFF);
  }

  /** Calls that were begun, whatever came of them. */
  final AtomicInteger calls = new AtomicInteger();

  /** Opened by the test: what {@code block} waits for. */
  final CountDownLatch unblocked = new CountDownLatch(1);

  /** Opened when {@code block} has begun. */
  final CountDownLatch blocking = new CountDownLatch(1);

  @Override
  public Response call(Request request) {
    calls.incrementAndGet();
    return switch (request.method()) {
      case "echo" -> echo(request);
      case "raw" -> Response.of(request.payload()).withMetadata(request.metadata());
      case "block" -> block(request);
      case "fail" -> throw new IllegalArgumentException("on purpose");
      case "overflow" -> overflow(request);
      case "interrupt" -> interrupt(request);
      default -> throw ApplicationException.unknownMethod(request);
    };
  }

  private static Response echo(Request request) {
    Text arguments = request.payload().read(Text.arguments());
    return Response.of(Text.result(arguments.text)).withMetadata(request.metadata());
  }

  private Response block(Request request) {
    blocking.countDown();
    try {
      unblocked.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a handler", e);
    }
    return echo(request);
  }

  @SuppressWarnings("InfiniteRecursion") // The stack overflows on purpose.
  private static Response overflow(Request request) {
    return overflow(request).withMetadata(request.metadata());
  }

  /** A handler that leaves its thread interrupted. */
  private static Response interrupt(Request request) {
    Thread.currentThread().interrupt();
    return echo(request);
  }
}
