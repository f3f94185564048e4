package dev.gatun.rpc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Says where the servers of a service are. Asked now and then, on any thread; it may block. */
@FunctionalInterface
public interface Resolver {
  /**
   * Returns the servers as they are now.
   *
   * @throws IOException when that cannot be found out; those of before stay in use
   */
  List<Endpoint> resolve() throws IOException;

  /** Returns servers that are always the same. */
  static Resolver of(SocketAddress... servers) {
    List<Endpoint> endpoints = Arrays.stream(servers).map(Endpoint::new).toList();
    return () -> endpoints;
  }

  /**
   * Returns all the addresses that a name has in DNS, as the JVM looks names up and caches them.
   */
  static Resolver dns(String name, int port) {
    return () ->
        Arrays.stream(InetAddress.getAllByName(name))
            .map(address -> new Endpoint(new InetSocketAddress(address, port)))
            .toList();
  }

  /**
   * Returns the servers that a file names, as it is when it is asked for: on each line {@code
   * host:port}, {@code [IPv6]:port} or {@code unix:path}, and then, if it is not 1, a weight. Empty
   * lines and those that begin with {@code #} say nothing.
   */
  static Resolver file(Path file) {
    return new EndpointFile(file);
  }
}
