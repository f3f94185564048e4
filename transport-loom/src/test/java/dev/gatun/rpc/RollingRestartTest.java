package dev.gatun.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.BufferPool;
import java.io.IOException;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers are drained and come back while callers go on: no call fails, and each is made once. */
@Tag("long") // has failed once where other builds had the processors; why is not known yet
@Timeout(Waiting.SECONDS)
class RollingRestartTest {
  private static final int CALLERS = 20;
  private static final int ROUNDS = 4;

  private final BufferPool pool = new BufferPool("rolling restart", 64 << 20);
  private final Set<String> executed = ConcurrentHashMap.newKeySet();
  private final AtomicLong twice = new AtomicLong();
  private final AtomicLong made = new AtomicLong();
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void noCallFails() throws Exception {
    Server[] servers = {server(Waiting.anyPort()), server(Waiting.anyPort())};
    Resolver both = Resolver.of(servers[0].address(), servers[1].address());
    try (Client client = Waiting.patient(Client.builder(), pool).build();
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Service balanced = Balance.leastLoaded(both).around(client);
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        int caller = i;
        done.add(callers.submit(() -> callUntilOver(balanced, caller)));
      }
      try {
        for (int round = 0; round < ROUNDS; round++) {
          long before = made.get();
          // By then there are as many connections as it takes.
          Waiting.until(() -> made.get() > before + 100 * CALLERS);
          SocketAddress address = servers[round % 2].address();
          servers[round % 2].close();
          servers[round % 2] = server(address);
        }
      } finally {
        over.set(true);
      }
      for (Future<?> future : done) {
        future.get();
      }
    } finally {
      servers[0].close();
      servers[1].close();
    }
    assertEquals(made.get(), executed.size());
    assertEquals(0, twice.get());
    assertEquals(0, pool.getCount());
    assertTrue(made.get() > CALLERS);
  }

  private void callUntilOver(Service service, int caller) {
    for (int i = 0; !over.get(); i++) {
      String id = caller + "-" + i;
      try (Response response = service.call(Request.call("", "m", Text.arguments(id)))) {
        assertEquals(id, response.read(Text.result()).text);
      }
      made.incrementAndGet();
    }
  }

  private Server server(SocketAddress address) throws IOException {
    Service noting =
        request -> {
          String id = request.payload().read(Text.arguments()).text;
          if (!executed.add(id)) {
            twice.incrementAndGet();
          }
          return Response.of(Text.result(id));
        };
    return Waiting.server(pool)
        .drainGrace(Duration.ofSeconds(Waiting.SECONDS))
        .service(noting)
        .start(address);
  }
}
