package dev.gatun.rpc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What stands between a client and a server and does harm: it cuts a message into small pieces, and
 * each connection after a while, at any byte, by a reset or an end, in one direction or both.
 */
final class FaultyRelay implements AutoCloseable {
  private final ServerSocket listening = new ServerSocket();
  private final SocketAddress server;
  private final Random random;
  private final int mostBytes;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /**
   * Creates a relay.
   *
   * @param mostBytes how many bytes a connection carries in one direction at the most
   */
  FaultyRelay(SocketAddress server, long seed, int mostBytes) throws IOException {
    this.server = server;
    this.random = new Random(seed);
    this.mostBytes = mostBytes;
    listening.bind(Waiting.anyPort());
    Thread.ofVirtual().start(this::accept);
  }

  SocketAddress address() {
    return listening.getLocalSocketAddress();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        Socket upstream = new Socket();
        open.add(client);
        open.add(upstream);
        client.setTcpNoDelay(true);
        upstream.setTcpNoDelay(true);
        upstream.connect((InetSocketAddress) server);
        relay(client, upstream);
        relay(upstream, client);
      }
    } catch (IOException _) {
      // It was closed.
    }
  }

  private synchronized void relay(Socket from, Socket to) {
    int bytes = random.nextInt(mostBytes);
    int piece = 1 + random.nextInt(3_000);
    boolean reset = random.nextBoolean();
    boolean halfOnly = random.nextInt(4) == 0;
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                copy(from.getInputStream(), to.getOutputStream(), bytes, piece);
                if (halfOnly) {
                  to.shutdownOutput();
                  return;
                }
                if (reset) {
                  to.setSoLinger(true, 0);
                }
              } catch (IOException _) {
                // One side is gone; the other follows.
              }
              end(to);
              end(from);
            });
  }

  private static void copy(InputStream from, OutputStream to, int bytes, int piece)
      throws IOException {
    byte[] buffer = new byte[piece];
    int left = bytes;
    while (left > 0) {
      int read = from.read(buffer, 0, Math.min(piece, left));
      if (read < 0) {
        return;
      }
      to.write(buffer, 0, read);
      left -= read;
    }
  }

  private void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // It is as good as closed.
    }
    open.remove(socket);
  }

  @Override
  public void close() throws IOException {
    listening.close();
    open.forEach(this::end);
  }
}
