package dev.gatun.rpc;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Keys and trust from PKCS#12 files, which are read again when they have changed. Files that cannot
 * be read then change nothing: the last good ones stay in use, and the log says so once for each
 * change. Safe for use by any number of threads.
 */
public final class TlsFiles implements Supplier<SSLContext> {
  private final Path keys;
  private final Path trusted;
  private final char[] password;

  private volatile Loaded loaded;

  /** A context, and how old the files were that it was made of. */
  private record Loaded(SSLContext context, List<FileTime> times) {}

  /**
   * Reads the files.
   *
   * @param keys the key and the certificates to show; may be empty of them in a client
   * @param trusted the certificates to trust
   * @param password of both files
   * @throws IOException when a file cannot be read
   * @throws GeneralSecurityException when its content cannot be used
   */
  public TlsFiles(Path keys, Path trusted, char[] password)
      throws IOException, GeneralSecurityException {
    this.keys = keys;
    this.trusted = trusted;
    this.password = password.clone();
    this.loaded = new Loaded(read(), times());
  }

  /** Returns a context of the files as they are. */
  @Override
  public SSLContext get() {
    Loaded last = loaded;
    try {
      List<FileTime> now = times();
      if (!now.equals(last.times)) {
        return reloaded(now);
      }
    } catch (IOException e) {
      System.getLogger("dev.gatun.rpc")
          .log(Level.WARNING, "the files of TLS are gone; the last ones stay in use", e);
    }
    return last.context;
  }

  private synchronized SSLContext reloaded(List<FileTime> now) {
    if (!now.equals(loaded.times)) {
      SSLContext context = loaded.context;
      try {
        context = read();
      } catch (IOException | GeneralSecurityException e) {
        System.getLogger("dev.gatun.rpc")
            .log(Level.WARNING, "the files of TLS cannot be used; the last ones stay in use", e);
      }
      loaded = new Loaded(context, now);
    }
    return loaded.context;
  }

  private List<FileTime> times() throws IOException {
    return List.of(Files.getLastModifiedTime(keys), Files.getLastModifiedTime(trusted));
  }

  private SSLContext read() throws IOException, GeneralSecurityException {
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(store(keys), password);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store(trusted));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private KeyStore store(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream bytes = Files.newInputStream(file)) {
      store.load(bytes, password);
    }
    return store;
  }
}
