package dev.gatun.rpc;

import static java.net.StandardProtocolFamily.UNIX;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Accepts connections on an address, on a virtual thread of its own. When the system has no more
 * file descriptors it waits a little and goes on: clients wait in the backlog meanwhile.
 */
final class Listener implements AutoCloseable {
  private static final Logger LOG = System.getLogger("dev.gatun.rpc");
  private static final int BACKLOG = 1024;
  private static final long PAUSE_NANOS = 10_000_000;
  private static final long END_SECONDS = 1;

  private final ServerSocketChannel channel;
  private final SocketAddress address;
  private final Consumer<SocketChannel> accepted;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean started;
  private volatile boolean closing;

  /** Binds an address; connections that come wait until {@link #start}. */
  Listener(SocketAddress address, Consumer<SocketChannel> accepted) throws IOException {
    this.accepted = accepted;
    this.channel =
        address instanceof UnixDomainSocketAddress
            ? ServerSocketChannel.open(UNIX)
            : ServerSocketChannel.open();
    try {
      channel.bind(address, BACKLOG);
      this.address = channel.getLocalAddress();
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Returns the address with the port that was given. */
  SocketAddress address() {
    return address;
  }

  void start() {
    started = true;
    Thread.ofVirtual().name("gatun-accept-" + address).start(this::accept);
  }

  private void accept() {
    boolean failing = false;
    while (channel.isOpen() && !closing) {
      try {
        accepted.accept(prepared(channel.accept()));
        failing = false;
      } catch (IOException | RuntimeException | Error e) {
        if (!failing && channel.isOpen()) {
          LOG.log(Level.WARNING, "connections cannot be accepted for the moment", e);
        }
        failing = true;
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    acceptTheRest();
    ended.countDown();
  }

  /** Whoever has connected before the end is served; the system would reset the connection. */
  private void acceptTheRest() {
    try {
      channel.configureBlocking(false);
      for (SocketChannel next = channel.accept(); next != null; next = channel.accept()) {
        accepted.accept(prepared(next));
      }
    } catch (IOException | RuntimeException | Error e) {
      LOG.log(Level.DEBUG, "not all connections could be accepted", e);
    }
  }

  private SocketChannel prepared(SocketChannel taken) throws IOException {
    if (!(address instanceof UnixDomainSocketAddress)) {
      try {
        taken.setOption(StandardSocketOptions.TCP_NODELAY, true);
      } catch (IOException e) {
        taken.close();
        throw e;
      }
    }
    return taken;
  }

  /** Stops accepting. The first call accepts what has connected so far. */
  @Override
  public void close() {
    boolean first = !closing;
    closing = true;
    if (first && started && wake()) {
      awaitEnd();
    }
    if (!channel.isOpen()) {
      return;
    }
    try {
      channel.close();
      if (address instanceof UnixDomainSocketAddress file) {
        Files.deleteIfExists(file.getPath());
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the address could not be given up", e);
    }
  }

  /** The thread waits for a connection, so it gets one. */
  private boolean wake() {
    try {
      SocketAddress own = address;
      if (address instanceof InetSocketAddress inet && inet.getAddress().isAnyLocalAddress()) {
        own = new InetSocketAddress(InetAddress.getLoopbackAddress(), inet.getPort());
      }
      SocketChannel.open(own).close();
      return true;
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "the listener cannot be reached", e);
      return false;
    }
  }

  /** An interrupt ends the wait and is kept. */
  private void awaitEnd() {
    try {
      if (!ended.await(END_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(Level.DEBUG, "the listener does not end by itself");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
