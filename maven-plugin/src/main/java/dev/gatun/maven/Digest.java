package dev.gatun.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of several parts, none of which can run into the next. */
final class Digest {
  private final MessageDigest digest = sha256();

  Digest add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  private Digest add(byte[] bytes) {
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
    return this;
  }

  /** Adds a file by its name, size and time, without reading it. */
  Digest addStamp(Path file) throws IOException {
    add(file.toString());
    return Files.isRegularFile(file)
        ? add(Files.size(file) + " " + Files.getLastModifiedTime(file))
        : add("");
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  static String ofFile(Path file) throws IOException {
    return new Digest().add(Files.readAllBytes(file)).hex();
  }

  static String ofBytes(byte[] bytes) {
    return new Digest().add(bytes).hex();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
