package dev.gatun.libthrift.peer;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP server that answers given bytes and keeps what it was sent. */
public final class HttpMirror {
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final Map<String, byte[]> REPLIES = new ConcurrentHashMap<>();
  private static final Map<String, byte[]> REQUESTS = new ConcurrentHashMap<>();
  private static final HttpServer SERVER = start();

  private HttpMirror() {}

  /** Returns a path that answers {@code reply} once. */
  public static String register(byte[] reply) {
    String path = "/" + NEXT.incrementAndGet();
    REPLIES.put(path, reply);
    return path;
  }

  public static String url(String path) {
    return "http://127.0.0.1:" + SERVER.getAddress().getPort() + path;
  }

  /** Returns, once, the body that came to {@code path}. */
  public static byte[] request(String path) {
    byte[] body = REQUESTS.remove(path);
    return body == null ? new byte[0] : body;
  }

  private static HttpServer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            String path = exchange.getRequestURI().getPath();
            REQUESTS.put(path, exchange.getRequestBody().readAllBytes());
            byte[] reply = REPLIES.remove(path);
            byte[] body = reply == null ? new byte[0] : reply;
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
