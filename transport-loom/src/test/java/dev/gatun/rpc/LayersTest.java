package dev.gatun.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.rpc.CallListener.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The layers that are neither retries nor balance. */
@Timeout(Waiting.SECONDS)
class LayersTest {
  private final Scenario server = new Scenario();

  @Test
  void theFirstLayerSeesARequestFirst() {
    List<String> order = new ArrayList<>();
    Layer one = named("one", order);
    Layer two = named("two", order);
    Scenario.answer(Layers.of(one, two).around(server.answers("")), "m");
    assertEquals(List.of("one begins", "two begins", "two ends", "one ends"), order);
    assertEquals("x", Scenario.answer(Layers.of().around(server.answers("x")), "m"));
  }

  private static Layer named(String name, List<String> order) {
    return inner ->
        request -> {
          order.add(name + " begins");
          try {
            return inner.call(request);
          } finally {
            order.add(name + " ends");
          }
        };
  }

  @Test
  void aTimeoutIsADeadlineUnlessThereIsASoonerOne() {
    Service timed = Layers.timeout(Duration.ofHours(1)).around(server.answers("").answers(""));
    timed.call(Scenario.call("m")).close();
    Deadline deadline = server.requests.get(0).deadline();
    assertNotNull(deadline);
    assertTrue(deadline.nanosLeft() <= Duration.ofHours(1).toNanos());
    Deadline sooner = Deadline.in(Duration.ofMinutes(1));
    timed.call(Scenario.call("m").until(sooner)).close();
    assertEquals(sooner, server.requests.get(1).deadline());
  }

  @Test
  void aCallBeyondTheLimitIsNotBegun() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Service limited =
        new ConcurrencyLimit(1)
            .around(
                request -> {
                  begun.countDown();
                  await(end);
                  return Response.of(Text.result("done"));
                });
    Thread busy = Thread.ofVirtual().start(() -> limited.call(Scenario.call("m")).close());
    begun.await();
    ApplicationException e =
        assertThrows(ApplicationException.class, () -> limited.call(Scenario.call("m")));
    assertEquals(ApplicationException.LOAD_SHEDDING, e.kind());
    end.countDown();
    busy.join();
    assertEquals("done", Scenario.answer(limited, "m"));
    assertThrows(IllegalArgumentException.class, () -> new ConcurrencyLimit(0));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aListenerIsToldOfEveryOutcome() {
    List<String> told = new ArrayList<>();
    Service observed =
        Layers.observed(request -> outcome -> told.add(request.method() + " " + outcome.word()))
            .around(
                request ->
                    switch (request.method()) {
                      case "fine" -> Response.of(Text.result());
                      case "refused" -> Response.of(new BusinessException(1, "no"));
                      case "rejected" -> Response.of(ApplicationException.unknownMethod(request));
                      case "closed" ->
                          throw Scenario.failure(CallException.Kind.CLOSED, true, null);
                      default -> throw new IllegalStateException("on purpose");
                    });
    observed.call(Scenario.call("fine"));
    observed.call(Scenario.call("refused"));
    observed.call(Scenario.call("rejected"));
    assertThrows(CallException.class, () -> observed.call(Scenario.call("closed")));
    assertThrows(IllegalStateException.class, () -> observed.call(Scenario.call("broken")));
    assertEquals(
        List.of(
            "fine ok",
            "refused business",
            "rejected exception",
            "closed CLOSED",
            "broken IllegalStateException"),
        told);
  }

  @Test
  void aListenerThatFailsChangesNoCall() {
    CallListener atOnce =
        request -> {
          throw new IllegalStateException("on purpose");
        };
    CallListener later =
        request ->
            outcome -> {
              throw new IllegalStateException("on purpose");
            };
    Layer both = Layers.of(Layers.observed(atOnce), Layers.observed(later));
    assertEquals("x", Scenario.answer(both.around(server.answers("x")), "m"));
  }

  @Test
  void anOutcomeOfErrorsThatAreThrownHasTheSameWords() {
    assertEquals("business", word(new BusinessException(1, "no")));
    assertEquals("exception", word(new ApplicationException(1, "no")));
  }

  private static String word(Throwable thrown) {
    return new Outcome(0, null, thrown).word();
  }

  @Test
  void theAccessLogHasALineForEachCall() {
    List<String> lines = new ArrayList<>();
    Logger log = Logger.getLogger("dev.gatun.rpc.access");
    Handler collecting =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    log.setLevel(Level.INFO);
    log.setUseParentHandlers(false);
    log.addHandler(collecting);
    try {
      Scenario.answer(Layers.accessLog().around(server.answers("")), "m");
    } finally {
      log.removeHandler(collecting);
      log.setUseParentHandlers(true);
      log.setLevel(null);
    }
    assertEquals(1, lines.size());
    assertTrue(lines.getFirst().matches("- Test:m ok [0-9]+ us"), lines::getFirst);
  }

  @Test
  void aRecordingHasAnEventForEachCall(@TempDir Path folder) throws IOException {
    Service recorded = Layers.recorded().around(server.answers("").answers(""));
    Path file = folder.resolve("calls.jfr");
    Scenario.answer(recorded, "before");
    try (Recording recording = new Recording()) {
      recording.enable("dev.gatun.rpc.Call");
      recording.start();
      Scenario.answer(recorded, "within");
      recording.stop();
      recording.dump(file);
    }
    List<RecordedEvent> events =
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getEventType().getName().equals("dev.gatun.rpc.Call"))
            .toList();
    assertEquals(1, events.size());
    assertEquals("Test", events.getFirst().getString("service"));
    assertEquals("within", events.getFirst().getString("method"));
    assertEquals("ok", events.getFirst().getString("outcome"));
  }
}
