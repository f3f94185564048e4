package dev.gatun.rpc;

import dev.gatun.rpc.CallException.Kind;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a client to one server, each lent to one call at a time. The one that was
 * given back last is lent first, so those that are too many grow old and are closed. Safe for use
 * by any number of threads.
 */
final class ConnectionPool {
  private final Client client;
  private final Semaphore free;
  private final ConcurrentLinkedDeque<ClientConnection> resting = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  ConnectionPool(Client client, int maxConnections) {
    this.client = client;
    this.free = new Semaphore(maxConnections);
  }

  /**
   * Lends a connection; waits for one until the deadline when all are lent.
   *
   * @throws CallException when there is none; the call was not executed
   */
  ClientConnection take(Attempt attempt) {
    acquire(attempt);
    ClientConnection taken = null;
    try {
      taken = awake(attempt);
      if (taken == null) {
        taken = ClientConnection.open(client, this, attempt);
      }
      return taken;
    } finally {
      if (taken == null) {
        free.release();
      }
    }
  }

  /** Takes a connection back. */
  void give(ClientConnection connection) {
    if (connection.rest()) {
      resting.addFirst(connection);
    } else {
      connection.close();
    }
    free.release();
    if (closed) {
      close();
    }
  }

  /** Drops a connection whose rest was too long. */
  void forget(ClientConnection connection) {
    resting.remove(connection);
  }

  /** Closes the connections that rest, and those that are lent when they come back. */
  void close() {
    closed = true;
    retire();
  }

  /** Closes the connections that rest: the server is about to close. */
  void retire() {
    for (ClientConnection next = resting.poll(); next != null; next = resting.poll()) {
      next.close();
    }
  }

  private void acquire(Attempt attempt) {
    if (closed) {
      throw new IllegalStateException("the client is closed");
    }
    try {
      if (!free.tryAcquire(attempt.deadline().nanosLeft(), TimeUnit.NANOSECONDS)) {
        throw attempt.notExecuted(Kind.POOL_EXHAUSTED, null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw attempt.notExecuted(Kind.INTERRUPTED, e);
    }
  }

  private @Nullable ClientConnection awake(Attempt attempt) {
    for (ClientConnection next = resting.pollFirst(); next != null; next = resting.pollFirst()) {
      if (next.wake(attempt.deadline())) {
        return next;
      }
    }
    return null;
  }
}
