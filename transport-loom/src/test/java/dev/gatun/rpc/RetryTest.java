package dev.gatun.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.rpc.CallException.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which calls are made again, and how often. */
@Timeout(Waiting.SECONDS)
class RetryTest {
  private final Scenario server = new Scenario();
  private final Retry retry = Retry.upTo(3).withPause(Duration.ofMillis(1));

  @Test
  void aCallThatWasNotExecutedIsMadeAgain() {
    server.fails(Kind.CONNECT, false).fails(Kind.CLOSED, false).answers("third");
    assertEquals("third", Scenario.answer(retry.around(server), "m"));
  }

  @Test
  void aCallIsMadeSoOftenAtTheMost() {
    server.fails(Kind.CONNECT, false).fails(Kind.CONNECT, false).fails(Kind.CLOSED, false);
    assertEquals(Kind.CLOSED, failure(retry).kind());
    assertEquals(3, server.requests.size());
  }

  @Test
  void aCallThatMayHaveBeenExecutedIsNotMadeAgain() {
    server.fails(Kind.CLOSED, true);
    assertTrue(failure(retry).mayHaveExecuted());
    assertEquals(1, server.requests.size());
  }

  @Test
  void aCallThatMayBeExecutedTwiceIsMadeAgain() {
    server.fails(Kind.CLOSED, true).answers("second");
    Layer get = retry.withIdempotent(request -> request.method().equals("get"));
    assertEquals("second", Scenario.answer(get.around(server), "get"));
    server.fails(Kind.CLOSED, true);
    assertThrows(CallException.class, () -> Scenario.answer(get.around(server), "set"));
  }

  @ParameterizedTest
  @EnumSource(names = {"DEADLINE", "INTERRUPTED"})
  void aCallThatIsOverIsNotMadeAgain(Kind over) {
    server.fails(over, false);
    Layer always = retry.withIdempotent(request -> true);
    assertEquals(over, failure(always).kind());
    assertEquals(1, server.requests.size());
  }

  @Test
  void aCallThatTheServerWasTooBusyToBeginIsMadeAgain() {
    server.rejects(ApplicationException.LOAD_SHEDDING).answers("second");
    assertEquals("second", Scenario.answer(retry.around(server), "m"));
  }

  @Test
  void theLastRejectionIsTheOutcome() {
    for (int i = 0; i < 3; i++) {
      server.rejects(ApplicationException.LOAD_SHEDDING);
    }
    ApplicationException e =
        assertThrows(ApplicationException.class, () -> Scenario.answer(retry.around(server), "m"));
    assertEquals(ApplicationException.LOAD_SHEDDING, e.kind());
    assertEquals(3, server.requests.size());
  }

  @Test
  void anErrorOfTheHandlerIsTheOutcome() {
    server.rejects(ApplicationException.INTERNAL_ERROR);
    assertThrows(ApplicationException.class, () -> Scenario.answer(retry.around(server), "m"));
    assertEquals(1, server.requests.size());
  }

  @Test
  void withoutABudgetNothingIsMadeAgain() {
    server.fails(Kind.CONNECT, false);
    assertEquals(Kind.CONNECT, failure(retry.withBudget(new RetryBudget(0.5, 0))).kind());
    assertEquals(1, server.requests.size());
  }

  @Test
  void aBudgetIsEarnedByCalls() {
    RetryBudget budget = new RetryBudget(0.25, 2);
    assertTrue(budget.spend());
    assertTrue(budget.spend());
    assertFalse(budget.spend());
    for (int i = 0; i < 4; i++) {
      assertFalse(budget.spend());
      budget.earn();
    }
    assertTrue(budget.spend());
    for (int i = 0; i < 100; i++) {
      budget.earn();
    }
    assertTrue(budget.spend());
    assertTrue(budget.spend());
    assertFalse(budget.spend());
  }

  @Test
  void aPauseDoesNotOutlastTheDeadline() {
    server.fails(Kind.CONNECT, false).answers("second");
    Service patient = Retry.upTo(2).withPause(Duration.ofDays(1)).around(server);
    Request request = Scenario.call("m").within(Duration.ofMillis(20));
    patient.call(request).close();
    assertEquals(2, server.requests.size());
  }

  private CallException failure(Layer layer) {
    return assertThrows(CallException.class, () -> Scenario.answer(layer.around(server), "m"));
  }
}
