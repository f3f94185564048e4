package dev.gatun.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.rpc.CallException.Kind;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which server a call goes to. */
@Timeout(Waiting.SECONDS)
class BalanceTest {
  private static final SocketAddress A = UnixDomainSocketAddress.of("a");
  private static final SocketAddress B = UnixDomainSocketAddress.of("b");
  private static final SocketAddress C = UnixDomainSocketAddress.of("c");

  private final Map<SocketAddress, Integer> calls = new HashMap<>();
  private final Set<SocketAddress> dead = new HashSet<>();

  /** Answers with the server that it was asked to call. */
  private Response call(Request request) {
    SocketAddress server = request.server();
    calls.merge(server, 1, Integer::sum);
    if (dead.contains(server)) {
      throw Scenario.failure(Kind.CONNECT, false, server);
    }
    return Response.of(Text.result(String.valueOf(server)));
  }

  private int calls(SocketAddress server) {
    return calls.getOrDefault(server, 0);
  }

  @Test
  void aServerGetsCallsByItsWeight() {
    List<Endpoint> servers = List.of(new Endpoint(A), new Endpoint(B, 9));
    Service balanced = Balance.weightedRandom(() -> servers).around(this::call);
    for (int i = 0; i < 10_000; i++) {
      Scenario.answer(balanced, "m");
    }
    // By the binomial law a tenth of 10,000 is 1,000 with a deviation of 30.
    assertTrue(Math.abs(calls(A) - 1_000) < 300, () -> calls.toString());
    assertEquals(10_000, calls(A) + calls(B));
  }

  @Test
  void aCallGoesToTheServerWithTheFewestForItsWeight() throws Exception {
    CountDownLatch begun = new CountDownLatch(3);
    CountDownLatch end = new CountDownLatch(1);
    List<Endpoint> servers = List.of(new Endpoint(A), new Endpoint(B, 3));
    AtomicReference<String> last = new AtomicReference<>();
    Service balanced =
        Balance.leastLoaded(() -> servers)
            .around(
                request -> {
                  if (request.method().equals("wait")) {
                    begun.countDown();
                    await(end);
                  }
                  last.set(String.valueOf(request.server()));
                  return Response.of(Text.result(last.get()));
                });
    for (int i = 0; i < 3; i++) {
      Thread.ofVirtual().start(() -> balanced.call(Scenario.call("wait")).close());
      int left = 2 - i;
      Waiting.until(() -> begun.getCount() == left);
    }
    // Whatever the first three were, A has one at the most and B two at the least, of three.
    assertEquals("b", Scenario.answer(balanced, "m"));
    end.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aServerThatCannotBeReachedCostsNoCallAndIsLeftAlone() {
    dead.add(A);
    Service balanced = Balance.weightedRandom(Resolver.of(A, B, C)).around(this::call);
    for (int i = 0; i < 200; i++) {
      assertFalse(Scenario.answer(balanced, "m").equals("a"));
    }
    assertTrue(calls(A) <= 10, () -> calls.toString());
  }

  @Test
  void whenNoServerCanBeReachedEachIsTriedOnce() {
    dead.addAll(List.of(A, B, C));
    Service balanced = Balance.weightedRandom(Resolver.of(A, B, C)).around(this::call);
    for (int i = 1; i <= 3; i++) {
      CallException e = assertThrows(CallException.class, () -> Scenario.answer(balanced, "m"));
      assertEquals(Kind.CONNECT, e.kind());
      assertEquals(Map.of(A, i, B, i, C, i), calls);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCallThatMayHaveBeenExecutedIsNotMadeToAnother(boolean mayHaveExecuted) {
    Scenario server = new Scenario().fails(Kind.CLOSED, mayHaveExecuted).answers("other");
    Service balanced = Balance.leastLoaded(Resolver.of(A, B)).around(server);
    if (mayHaveExecuted) {
      assertThrows(CallException.class, () -> Scenario.answer(balanced, "m"));
    } else {
      assertEquals("other", Scenario.answer(balanced, "m"));
    }
    assertEquals(mayHaveExecuted ? 1 : 2, server.requests.size());
  }

  @Test
  void serversAreLookedUpAgain() throws InterruptedException {
    AtomicReference<List<Endpoint>> servers = new AtomicReference<>(List.of(new Endpoint(A)));
    Service balanced =
        Balance.weightedRandom(servers::get).withRefresh(Duration.ZERO).around(this::call);
    assertEquals("a", Scenario.answer(balanced, "m"));
    servers.set(List.of(new Endpoint(B)));
    Waiting.until(() -> Scenario.answer(balanced, "m").equals("b"));
  }

  @Test
  void serversStayWhenTheyCannotBeLookedUp() throws InterruptedException {
    AtomicReference<Integer> looks = new AtomicReference<>(0);
    Resolver once =
        () -> {
          if (looks.getAndUpdate(n -> n + 1) > 0) {
            throw new IOException("on purpose");
          }
          return List.of(new Endpoint(A));
        };
    Service balanced = Balance.weightedRandom(once).withRefresh(Duration.ZERO).around(this::call);
    Waiting.until(
        () -> {
          assertEquals("a", Scenario.answer(balanced, "m"));
          return looks.get() > 3;
        });
  }

  @Test
  void withoutAServerNoCallIsMade() {
    Service nowhere = Balance.weightedRandom(Resolver.of()).around(this::call);
    CallException e = assertThrows(CallException.class, () -> Scenario.answer(nowhere, "m"));
    assertEquals(Kind.NO_SERVER, e.kind());
    assertFalse(e.mayHaveExecuted());
    Service unknown =
        Balance.weightedRandom(Resolver.file(Path.of("no such file"))).around(this::call);
    e = assertThrows(CallException.class, () -> Scenario.answer(unknown, "m"));
    assertInstanceOf(IOException.class, e.getCause());
  }

  @Test
  void aFileNamesServers(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("servers");
    Files.writeString(file, "# ours\n\n  localhost:80\n[::1]:90 2\nunix:/tmp/s   3\n");
    assertEquals(
        List.of(
            new Endpoint(InetSocketAddress.createUnresolved("localhost", 80)),
            new Endpoint(InetSocketAddress.createUnresolved("::1", 90), 2),
            new Endpoint(UnixDomainSocketAddress.of("/tmp/s"), 3)),
        Resolver.file(file).resolve());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "localhost:", "localhost:x", "localhost:99999", "h:1 0", "h:1 x"})
  void aLineThatNamesNoServerIsShown(String line, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("servers");
    Files.writeString(file, "h:1\n" + line + "\n");
    IOException e = assertThrows(IOException.class, () -> Resolver.file(file).resolve());
    assertTrue(String.valueOf(e.getMessage()).contains(":2: no server: " + line));
  }

  @Test
  void dnsNamesServers() throws IOException {
    for (Endpoint endpoint : Resolver.dns("localhost", 80).resolve()) {
      InetSocketAddress address = assertInstanceOf(InetSocketAddress.class, endpoint.address());
      assertTrue(address.getAddress().isLoopbackAddress());
      assertEquals(80, address.getPort());
    }
  }
}
