package dev.gatun.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;

/** Keys with certificates that they have signed themselves, made by the JDK's keytool. */
final class Certificates {
  static final char[] PASSWORD = "not secret".toCharArray();

  private final Path folder;

  Certificates(Path folder) {
    this.folder = folder;
  }

  /** Makes a key with a certificate for a DNS name, and returns its file. */
  Path key(String file, String dnsName) throws IOException, InterruptedException {
    Path path = folder.resolve(file);
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                file,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + file,
                "-ext",
                "san=dns:" + dnsName,
                "-storetype",
                "PKCS12",
                "-keystore",
                path.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertTrue(keytool.waitFor(Waiting.SECONDS, TimeUnit.SECONDS));
    assertEquals(0, keytool.exitValue());
    return path;
  }

  /** Writes a file that trusts the certificates of keys, and returns it. */
  Path trust(String file, Path... keys) throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    for (Path key : keys) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream bytes = Files.newInputStream(key)) {
        store.load(bytes, PASSWORD);
      }
      String alias = String.valueOf(key.getFileName());
      trusted.setCertificateEntry(alias, store.getCertificate(alias));
    }
    Path path = folder.resolve(file);
    try (OutputStream bytes = Files.newOutputStream(path)) {
      trusted.store(bytes, PASSWORD);
    }
    return path;
  }
}
