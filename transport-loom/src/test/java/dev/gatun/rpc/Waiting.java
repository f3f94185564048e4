package dev.gatun.rpc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.BufferPool;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What tests of servers wait for and listen on. */
final class Waiting {
  /** Against tests that hang. */
  static final int SECONDS = 60;

  private Waiting() {}

  /** Returns an address of this machine with a port that is free. */
  static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** Returns a builder of a server that closes at once when nothing goes on any more. */
  static Server.Builder server(BufferPool pool) {
    return Server.builder()
        .pool(pool)
        .drainGrace(Duration.ZERO)
        .exitTimeout(Duration.ofSeconds(SECONDS));
  }

  /** Returns a builder of a client whose calls do not end before the test does. */
  static Client.Builder client(SocketAddress server, BufferPool pool) {
    return patient(Client.builder(server), pool);
  }

  /** Makes the calls of a client not end before the test does. */
  static Client.Builder patient(Client.Builder client, BufferPool pool) {
    return client
        .pool(pool)
        .callTimeout(Duration.ofSeconds(SECONDS))
        .connectTimeout(Duration.ofSeconds(SECONDS));
  }

  /** Waits until something is so. */
  static void until(BooleanSupplier isSo) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!isSo.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "it does not come true");
      Thread.sleep(2);
    }
  }
}
