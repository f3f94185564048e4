package dev.gatun.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.BufferPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Calls over connections that break at any byte, and a book of what became of each: one with a
 * reply was executed once, one that is said not to have been executed was not, and of any other
 * nobody can know, but it was not executed twice. No reply reaches another caller.
 */
@Timeout(Waiting.SECONDS)
class LedgerTest {
  private static final int CALLERS = 16;
  private static final int CALLS = 60;

  /** What a caller knows of a call. */
  private enum Outcome {
    DONE,
    NOT_EXECUTED,
    UNKNOWN
  }

  private final BufferPool pool = new BufferPool("ledger", 64 << 20);
  private final Map<String, Integer> executed = new ConcurrentHashMap<>();
  private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();

  @ParameterizedTest
  @EnumSource
  void everyCallIsInTheBooks(Framing framing) throws Exception {
    Service noting =
        request -> {
          String text = request.payload().read(Text.arguments()).text;
          executed.merge(id(text), 1, Integer::sum);
          return Response.of(Text.result(text));
        };
    try (Server server = Waiting.server(pool).service(noting).start(Waiting.anyPort())) {
      try (FaultyRelay relay =
              new FaultyRelay(server.address(), framing.name().hashCode(), 60_000);
          Client client =
              Waiting.client(relay.address(), pool).framing(framing).maxConnections(4).build();
          ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
        Service retrying = Retry.upTo(2).withBudget(new RetryBudget(1, 100)).around(client);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
          int caller = i;
          done.add(callers.submit(() -> callAll(retrying, caller)));
        }
        for (Future<?> future : done) {
          future.get();
        }
      }
      Waiting.until(() -> server.openConnections() == 0);
      assertEquals(0, server.openCalls());
    }
    assertEquals(0, pool.getCount());
    check();
  }

  private void callAll(Service service, int caller) {
    for (int i = 0; i < CALLS; i++) {
      String id = caller + "-" + i;
      String text = id + ":" + "x".repeat(i * 37 % 4_000);
      outcomes.put(id, outcome(service, text));
    }
  }

  private static Outcome outcome(Service service, String text) {
    try (Response response = service.call(Request.call("", "m", Text.arguments(text)))) {
      assertEquals(text, response.read(Text.result()).text);
      return Outcome.DONE;
    } catch (CallException e) {
      return e.mayHaveExecuted() ? Outcome.UNKNOWN : Outcome.NOT_EXECUTED;
    }
  }

  private static String id(String text) {
    return text.substring(0, text.indexOf(':'));
  }

  private void check() {
    assertEquals(CALLERS * CALLS, outcomes.size());
    outcomes.forEach(
        (id, outcome) -> {
          int times = executed.getOrDefault(id, 0);
          switch (outcome) {
            case DONE -> assertEquals(1, times, id);
            case NOT_EXECUTED -> assertEquals(0, times, id);
            case UNKNOWN -> assertTrue(times <= 1, id);
          }
        });
    assertTrue(outcomes.containsValue(Outcome.DONE));
    assertTrue(outcomes.containsValue(Outcome.UNKNOWN));
  }
}
