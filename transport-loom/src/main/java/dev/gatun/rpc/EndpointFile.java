package dev.gatun.rpc;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Servers that a file names; see {@link Resolver#file}. */
final class EndpointFile implements Resolver {
  private static final String UNIX = "unix:";

  private final Path file;

  EndpointFile(Path file) {
    this.file = file;
  }

  @Override
  public List<Endpoint> resolve() throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<Endpoint> endpoints = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        try {
          endpoints.add(endpoint(line));
        } catch (IllegalArgumentException e) {
          throw new IOException(file + ":" + (i + 1) + ": no server: " + line, e);
        }
      }
    }
    return endpoints;
  }

  private static Endpoint endpoint(String line) {
    String[] words = line.split("\\s+", 2);
    int weight = words.length == 1 ? 1 : Integer.parseInt(words[1]);
    return new Endpoint(address(words[0]), weight);
  }

  /** A name is looked up for each connection. */
  private static SocketAddress address(String text) {
    if (text.startsWith(UNIX)) {
      return UnixDomainSocketAddress.of(text.substring(UNIX.length()));
    }
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("there is no port");
    }
    String host = text.substring(0, colon);
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    }
    return InetSocketAddress.createUnresolved(host, Integer.parseInt(text.substring(colon + 1)));
  }
}
