package dev.gatun.rpc;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The connections of a server that have not ended. Safe for use by any number of threads. */
final class OpenConnections {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition none = lock.newCondition();
  private final Set<ServerConnection> open = new HashSet<>();

  void add(ServerConnection connection) {
    lock.lock();
    try {
      open.add(connection);
    } finally {
      lock.unlock();
    }
  }

  void remove(ServerConnection connection) {
    lock.lock();
    try {
      open.remove(connection);
      if (open.isEmpty()) {
        none.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return open.size();
    } finally {
      lock.unlock();
    }
  }

  List<ServerConnection> all() {
    lock.lock();
    try {
      return List.copyOf(open);
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there is none, or so long. An interrupt ends the wait and is kept. */
  void awaitNone(long nanos) {
    lock.lock();
    try {
      long left = nanos;
      while (!open.isEmpty() && left > 0) {
        left = none.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
