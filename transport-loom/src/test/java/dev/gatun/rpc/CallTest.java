package dev.gatun.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.BufferPool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a handler knows of its call, and what goes on from there. */
@Timeout(Waiting.SECONDS)
class CallTest {
  private final BufferPool pool = new BufferPool("calls", 16 << 20);

  @AfterEach
  void nothingIsLeased() {
    assertEquals(0, pool.getCount());
  }

  @Test
  void aHandlerKnowsItsCall() throws IOException {
    AtomicReference<@Nullable Call> seen = new AtomicReference<>();
    Service service =
        request -> {
          seen.set(Call.current());
          return Response.of(Text.result());
        };
    try (Server server = serverOf(service);
        Client client = clientOf(server).build()) {
      Metadata metadata = Metadata.NONE.withTransient("k", "v");
      client.call(Request.call("S", "m", Text.arguments()).withMetadata(metadata)).close();
    }
    Call call = seen.get();
    assertNotNull(call);
    assertEquals("S", call.service());
    assertEquals("m", call.method());
    assertEquals("v", call.metadata().transientValue("k"));
    assertNotNull(call.deadline());
    InetSocketAddress peer = assertInstanceOf(InetSocketAddress.class, call.peer());
    assertTrue(peer.getAddress().isLoopbackAddress());
    assertNull(Call.current());
  }

  /** A chain of three: the one in the middle makes a request of its own. */
  @Test
  void persistentKeysTravelTheWholeChainAndTransientOnesOneHop() throws IOException {
    List<Metadata> seen = new ArrayList<>();
    Service last =
        request -> {
          seen.add(request.metadata());
          return Response.of(Text.result());
        };
    try (Server third = serverOf(last);
        Client toThird = clientOf(third).build();
        Server second = serverOf(calling(toThird, seen));
        Client toSecond = clientOf(second).build()) {
      Metadata metadata =
          Metadata.NONE
              .withPersistent("user", "7")
              .withPersistent("lang", "en")
              .withTransient("hop", "1");
      toSecond.call(Request.call("", "m", Text.arguments()).withMetadata(metadata)).close();
    }
    assertEquals("1", seen.get(0).transientValue("hop"));
    assertEquals("7", seen.get(0).persistent("user"));
    assertNull(seen.get(1).transientValue("hop"));
    assertEquals("7", seen.get(1).persistent("user"));
    assertEquals("de", seen.get(1).persistent("lang"));
    assertEquals("2", seen.get(1).transientValue("own"));
  }

  private static Service calling(Client next, List<Metadata> seen) {
    return request -> {
      seen.add(request.metadata());
      Metadata own = Metadata.NONE.withPersistent("lang", "de").withTransient("own", "2");
      next.call(Request.call("", "m", Text.arguments()).withMetadata(own)).close();
      return Response.of(Text.result());
    };
  }

  @Test
  void backwardKeysGoBackOneHopWhateverTheCallCameTo() throws IOException {
    Service answering =
        request -> {
          Call call = Call.current();
          assertNotNull(call);
          call.answerWith("from", "me");
          if (request.method().equals("fail")) {
            throw new BusinessException(1, "failed");
          }
          return Response.of(Text.result());
        };
    try (Server server = serverOf(answering);
        Client client = clientOf(server).build()) {
      for (String method : List.of("m", "fail")) {
        try (Response response = client.call(Request.call("", method, Text.arguments()))) {
          assertEquals("me", response.metadata().backward("from"));
        }
      }
    }
  }

  @Test
  void theDeadlineOfACallHoldsForTheCallsOfItsHandler() throws IOException {
    List<Long> left = new ArrayList<>();
    Service last =
        request -> {
          Deadline deadline = request.deadline();
          assertNotNull(deadline);
          left.add(deadline.nanosLeft());
          return Response.of(Text.result());
        };
    Duration span = Duration.ofSeconds(20);
    try (Server third = serverOf(last);
        Client toThird = clientOf(third).build();
        Server second = serverOf(calling(toThird, new ArrayList<>()));
        Client toSecond = clientOf(second).build()) {
      toSecond.call(Request.call("", "m", Text.arguments()).within(span)).close();
    }
    assertTrue(left.getFirst() <= span.toNanos());
  }

  @Test
  void aCallWhoseDeadlineIsOverIsNotBegun() throws Exception {
    Echo echo = new Echo();
    try (Server server = serverOf(echo);
        RawPeer peer = new RawPeer(server.address())) {
      ByteArrayOutputStream calls = new ByteArrayOutputStream();
      calls.writeBytes(RawPeer.call(Framing.TTHEADER, Protocol.BINARY, "block", "x"));
      calls.writeBytes(RawPeer.callWithin(1, "echo", "late"));
      calls.writeBytes(RawPeer.call(Framing.TTHEADER, Protocol.BINARY, "echo", "after"));
      peer.send(calls.toByteArray());
      echo.blocking.await();
      Thread.sleep(20);
      echo.unblocked.countDown();
      peer.expect(RawPeer.reply(Framing.TTHEADER, Protocol.BINARY, "block", "x"));
      peer.expect(
          RawPeer.exception(
              "echo",
              new ApplicationException(
                  ApplicationException.TIMEOUT,
                  "the deadline was over before the call could begin")));
      peer.expect(RawPeer.reply(Framing.TTHEADER, Protocol.BINARY, "echo", "after"));
    }
    assertEquals(2, echo.calls.get());
  }

  @Test
  void tasksThatAreWrappedServeTheCallAndOthersDoNot() throws IOException {
    List<@Nullable Call> seen = new ArrayList<>();
    Service service =
        request -> {
          Call call = Call.current();
          run(() -> seen.add(Call.current()));
          Runnable noting = () -> seen.add(Call.current());
          run(Call.wrap(noting));
          try (ExecutorService tasks = Call.carried(Executors.newVirtualThreadPerTaskExecutor())) {
            seen.add(tasks.submit(Call::current).get());
            Callable<Boolean> task = () -> seen.add(Call.current());
            Callable<Boolean> wrapped = Call.wrap(task);
            run(
                () -> {
                  try {
                    wrapped.call();
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                });
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          seen.add(call);
          return Response.of(Text.result());
        };
    try (Server server = serverOf(service);
        Client client = clientOf(server).build()) {
      client.call(Request.call("", "m", Text.arguments())).close();
    }
    Call call = seen.getLast();
    assertNotNull(call);
    assertNull(seen.get(0));
    assertSame(call, seen.get(1));
    assertSame(call, seen.get(2));
    assertSame(call, seen.get(3));
  }

  @Test
  void outsideOfACallThereIsNothingToCarry() throws Exception {
    Runnable task = () -> {};
    assertSame(task, Call.wrap(task));
    CountDownLatch ran = new CountDownLatch(1);
    ExecutorService tasks = Call.carried(Executors.newVirtualThreadPerTaskExecutor());
    tasks.execute(ran::countDown);
    ran.await();
    assertFalse(tasks.isShutdown());
    tasks.close();
    assertTrue(tasks.isTerminated());
  }

  private static void run(Runnable task) {
    try {
      Thread.ofPlatform().start(task).join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Server serverOf(Service service) throws IOException {
    return Waiting.server(pool).service(service).start(Waiting.anyPort());
  }

  private Client.Builder clientOf(Server server) {
    return Waiting.client(server.address(), pool);
  }
}
