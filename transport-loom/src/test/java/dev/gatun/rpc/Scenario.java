package dev.gatun.rpc;

import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A service that does in turns what it is told, for layers that go around it. For one thread. */
final class Scenario implements Service {
  /** What it was asked. */
  final List<Request> requests = new ArrayList<>();

  private final Deque<Supplier<Response>> turns = new ArrayDeque<>();

  Scenario answers(String text) {
    turns.add(() -> Response.of(Text.result(text)));
    return this;
  }

  Scenario rejects(int kind) {
    turns.add(() -> Response.of(new ApplicationException(kind, "not now")));
    return this;
  }

  Scenario fails(CallException.Kind kind, boolean mayHaveExecuted) {
    turns.add(
        () -> {
          throw failure(kind, mayHaveExecuted, null);
        });
    return this;
  }

  static CallException failure(
      CallException.Kind kind, boolean mayHaveExecuted, @Nullable SocketAddress peer) {
    return new CallException(kind, peer, Duration.ZERO, mayHaveExecuted, null);
  }

  /** Returns a call of a method. */
  static Request call(String method) {
    return Request.call("Test", method, Text.arguments());
  }

  /** Returns what a service answers to a method. */
  static String answer(Service service, String method) {
    try (Response response = service.call(call(method))) {
      return response.read(Text.result()).text;
    }
  }

  @Override
  public Response call(Request request) {
    requests.add(request);
    return Objects.requireNonNull(turns.poll(), "no more turns").get();
  }
}
