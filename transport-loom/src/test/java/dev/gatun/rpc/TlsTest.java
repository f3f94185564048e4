package dev.gatun.rpc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.codec.BufferPool;
import dev.gatun.rpc.CallException.Kind;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections behind TLS: who talks to whom, and that nothing is lost on the way. */
@Timeout(Waiting.SECONDS)
class TlsTest {
  @TempDir private static Path folder;

  private static Path keyOfServer;
  private static Path keyOfOther;
  private static Path keyOfClient;
  private static Path trustsServer;
  private static Path trustsClient;
  private static Path trustsAll;

  private final BufferPool pool = new BufferPool("tls", 64 << 20);

  @BeforeAll
  static void makeKeys() throws Exception {
    Certificates certificates = new Certificates(folder);
    keyOfServer = certificates.key("server.p12", "localhost");
    keyOfOther = certificates.key("other.p12", "other.example");
    keyOfClient = certificates.key("client.p12", "client.example");
    trustsServer = certificates.trust("trusts-server.p12", keyOfServer);
    trustsClient = certificates.trust("trusts-client.p12", keyOfClient);
    trustsAll = certificates.trust("trusts-all.p12", keyOfServer, keyOfOther, keyOfClient);
  }

  @AfterEach
  void nothingIsLeased() {
    assertEquals(0, pool.getCount());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 20_000, 2_000_000})
  void aCallGetsItsReply(int chars) throws Exception {
    try (Server server = server(tls(keyOfServer, trustsClient));
        Client client = client(server, tls(keyOfClient, trustsServer)).build()) {
      for (int i = 0; i < 3; i++) {
        assertEquals("x".repeat(chars), echo(client, "x".repeat(chars)));
      }
      assertEquals(1, server.openConnections());
    }
  }

  @Test
  void manyCallersAtOnceEachGetTheirOwnReply() throws Exception {
    try (Server server = server(tls(keyOfServer, trustsClient));
        Client client = client(server, tls(keyOfClient, trustsServer)).maxConnections(4).build();
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String text = "caller " + i + " ".repeat(i * 1_000);
        done.add(
            callers.submit(
                () -> {
                  for (int call = 0; call < 20; call++) {
                    assertEquals(text + call, echo(client, text + call));
                  }
                }));
      }
      for (Future<?> future : done) {
        future.get();
      }
    }
  }

  @Test
  void aConnectionIsUsedAgainAfterARest() throws Exception {
    try (Server server = server(tls(keyOfServer, trustsClient));
        Client client = client(server, tls(keyOfClient, trustsServer)).build()) {
      for (int i = 0; i < 3; i++) {
        echo(client, "x");
        // Long enough for the client to look whether the connection is still there.
        Thread.sleep(30);
      }
      assertEquals(1, server.openConnections());
    }
  }

  @Test
  void aServerThatHasClosedIsNoticed() throws Exception {
    Server first = server(tls(keyOfServer, trustsClient));
    InetSocketAddress address = (InetSocketAddress) first.address();
    try (Client client = client(first, tls(keyOfClient, trustsServer)).build()) {
      echo(client, "x");
      first.close();
      Thread.sleep(30);
      try (Server second =
          Waiting.server(pool)
              .tls(tls(keyOfServer, trustsClient))
              .service(new Echo())
              .start(address)) {
        assertEquals("y", echo(client, "y"));
        assertEquals(1, second.openConnections());
      }
    }
  }

  @Test
  void aCertificateForAnotherNameIsRefused() throws Exception {
    try (Server server = server(tls(keyOfOther, trustsClient))) {
      assertRefused(server, tls(keyOfClient, trustsAll));
      try (Client named =
          client(server, tls(keyOfClient, trustsAll).withServerName("other.example")).build()) {
        assertEquals("x", echo(named, "x"));
      }
      try (Client careless =
          client(server, tls(keyOfClient, trustsAll).withoutNameCheck()).build()) {
        assertEquals("x", echo(careless, "x"));
      }
    }
  }

  @Test
  void aCertificateThatIsNotTrustedIsRefused() throws Exception {
    try (Server server = server(tls(keyOfServer, trustsClient))) {
      assertRefused(server, tls(keyOfClient, trustsClient));
    }
  }

  @Test
  void aServerCanAskForCertificates() throws Exception {
    try (Server server = server(tls(keyOfServer, trustsClient).withClientCertificates())) {
      try (Client known = client(server, tls(keyOfClient, trustsServer)).build()) {
        assertEquals("x", echo(known, "x"));
      }
      try (Client unknown = client(server, tls(keyOfOther, trustsServer)).build()) {
        assertThrows(CallException.class, () -> echo(unknown, "x"));
      }
    }
  }

  @Test
  void aUnixDomainSocketNeedsAName(@TempDir Path sockets) throws Exception {
    SocketAddress address = UnixDomainSocketAddress.of(sockets.resolve("s"));
    try (Server server =
            Waiting.server(pool)
                .tls(tls(keyOfServer, trustsClient))
                .service(new Echo())
                .start(address);
        Client client =
            client(server, tls(keyOfClient, trustsServer).withServerName("localhost")).build()) {
      assertEquals("x", echo(client, "x"));
    }
  }

  @Test
  void newKeysAreTakenForNewConnections() throws Exception {
    Path key = folder.resolve("changing.p12");
    Files.copy(keyOfOther, key);
    Files.setLastModifiedTime(key, FileTime.fromMillis(1_000));
    Tls changing = Tls.of(new TlsFiles(key, trustsClient, Certificates.PASSWORD));
    try (Server server = server(changing)) {
      assertRefused(server, tls(keyOfClient, trustsAll));
      Files.write(key, Files.readAllBytes(keyOfServer));
      Files.setLastModifiedTime(key, FileTime.fromMillis(2_000));
      try (Client client = client(server, tls(keyOfClient, trustsAll)).build()) {
        assertEquals("x", echo(client, "x"));
      }
    }
  }

  @Test
  void keysThatCannotBeReadChangeNothing() throws Exception {
    Path key = folder.resolve("broken.p12");
    Files.copy(keyOfServer, key);
    Tls broken = Tls.of(new TlsFiles(key, trustsClient, Certificates.PASSWORD));
    try (Server server = server(broken)) {
      Files.writeString(key, "nonsense");
      Files.setLastModifiedTime(key, FileTime.fromMillis(1_000));
      try (Client client = client(server, tls(keyOfClient, trustsServer)).build()) {
        assertEquals("x", echo(client, "x"));
      }
      Files.delete(key);
      try (Client client = client(server, tls(keyOfClient, trustsServer)).build()) {
        assertEquals("x", echo(client, "x"));
      }
    }
    assertThrows(IOException.class, () -> new TlsFiles(key, trustsClient, Certificates.PASSWORD));
  }

  @Test
  void whoDoesNotSpeakTlsIsCutOff() throws Exception {
    Duration soon = Duration.ofMillis(30);
    try (Server server =
        Waiting.server(pool)
            .tls(tls(keyOfServer, trustsClient))
            .headerTimeout(soon)
            .service(new Echo())
            .start(Waiting.anyPort())) {
      try (RawPeer silent = new RawPeer(server.address())) {
        silent.expectEnd();
      }
      try (RawPeer plain = new RawPeer(server.address())) {
        plain.send(RawPeer.call(Framing.FRAMED, Protocol.BINARY, "echo", "x"));
        Waiting.until(() -> server.openConnections() == 0);
      }
    }
  }

  /** The JDK's own sockets: the bytes in between are the same as in the clear. */
  @Test
  void anotherImplementationIsUnderstood() throws Exception {
    byte[] call = RawPeer.call(Framing.FRAMED, Protocol.COMPACT, "echo", "x".repeat(50_000));
    byte[] reply = RawPeer.reply(Framing.FRAMED, Protocol.COMPACT, "echo", "x".repeat(50_000));
    try (Server server = server(tls(keyOfServer, trustsClient));
        SSLSocket socket =
            (SSLSocket)
                new TlsFiles(keyOfClient, trustsServer, Certificates.PASSWORD)
                    .get()
                    .getSocketFactory()
                    .createSocket("localhost", ((InetSocketAddress) server.address()).getPort())) {
      for (int i = 0; i < 3; i++) {
        socket.getOutputStream().write(call);
        assertArrayEquals(reply, socket.getInputStream().readNBytes(reply.length));
      }
      Thread.ofVirtual().start(server::close);
      // The end is announced, so it is no exception.
      assertEquals(-1, socket.getInputStream().read());
    }
  }

  private static Tls tls(Path keys, Path trusted) throws Exception {
    return Tls.of(new TlsFiles(keys, trusted, Certificates.PASSWORD));
  }

  private Server server(Tls tls) throws IOException {
    return Waiting.server(pool).tls(tls).service(new Echo()).start(Waiting.anyPort());
  }

  /** Called by its name, which its certificate is for. */
  private Client.Builder client(Server server, Tls tls) {
    SocketAddress address =
        server.address() instanceof InetSocketAddress inet
            ? InetSocketAddress.createUnresolved("localhost", inet.getPort())
            : server.address();
    return Waiting.client(address, pool).tls(tls);
  }

  private void assertRefused(Server server, Tls tls) {
    try (Client client = client(server, tls).build()) {
      CallException e = assertThrows(CallException.class, () -> echo(client, "x"));
      assertEquals(Kind.CONNECT, e.kind());
      assertFalse(e.mayHaveExecuted());
      assertInstanceOf(SSLException.class, e.getCause());
    }
  }

  private static String echo(Client client, String text) {
    try (Response response = client.call(Request.call("", "echo", Text.arguments(text)))) {
      return response.read(Text.result()).text;
    }
  }
}
