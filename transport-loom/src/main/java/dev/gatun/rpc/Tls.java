package dev.gatun.rpc;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * How connections are secured. A client checks that the server's certificate is for the host that
 * it calls (RFC 2818, section 3.1) unless it is told not to. Immutable.
 */
public final class Tls {
  private final Supplier<SSLContext> contexts;
  private final boolean needsClientCertificate;
  private final boolean checksName;
  private final @Nullable String serverName;

  private Tls(
      Supplier<SSLContext> contexts,
      boolean needsClientCertificate,
      boolean checksName,
      @Nullable String serverName) {
    this.contexts = contexts;
    this.needsClientCertificate = needsClientCertificate;
    this.checksName = checksName;
    this.serverName = serverName;
  }

  /** Secures connections with the keys and the trust of a context. */
  public static Tls of(SSLContext context) {
    return of(() -> context);
  }

  /**
   * Secures each connection with a context that is asked for when it is opened, so that keys can be
   * changed while a server or client runs; {@link TlsFiles} reads them from files.
   *
   * @param contexts asked by any number of threads, and not to take long
   */
  public static Tls of(Supplier<SSLContext> contexts) {
    return new Tls(contexts, false, true, null);
  }

  /** Returns this for a server that takes clients with a trusted certificate only. */
  public Tls withClientCertificates() {
    return new Tls(contexts, true, checksName, serverName);
  }

  /**
   * Returns this for a client that expects a certificate for another name than the one that it
   * calls; where it calls a Unix domain socket there is no other.
   */
  public Tls withServerName(String name) {
    return new Tls(contexts, needsClientCertificate, checksName, name);
  }

  /** Returns this for a client that takes a trusted certificate for whatever name. */
  public Tls withoutNameCheck() {
    return new Tls(contexts, needsClientCertificate, false, serverName);
  }

  /** Returns what carries a connection that a server has accepted. */
  Wire accepted(SocketChannel channel) {
    SSLEngine engine = contexts.get().createSSLEngine();
    engine.setUseClientMode(false);
    engine.setNeedClientAuth(needsClientCertificate);
    return new TlsWire(channel, engine);
  }

  /** Returns what carries a connection that a client has opened. */
  Wire connected(SocketChannel channel, SocketAddress server) {
    InetSocketAddress inet = server instanceof InetSocketAddress address ? address : null;
    String name = serverName == null && inet != null ? inet.getHostString() : serverName;
    SSLEngine engine = contexts.get().createSSLEngine(name, inet == null ? -1 : inet.getPort());
    engine.setUseClientMode(true);
    if (checksName) {
      SSLParameters parameters = engine.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      engine.setSSLParameters(parameters);
    }
    return new TlsWire(channel, engine);
  }
}
