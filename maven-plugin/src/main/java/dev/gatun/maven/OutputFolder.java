package dev.gatun.maven;

import dev.gatun.idl.java.JavaSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the sources go. A file that holds already what it should is not written, so that it is not
 * compiled again either.
 */
final class OutputFolder {
  private final Path folder;
  private final Charset charset;
  private int changed;
  private int removed;

  OutputFolder(Path folder, Charset charset) {
    this.folder = folder;
    this.charset = charset;
  }

  /** Writes sources, and returns their hashes by path. */
  Map<String, String> write(List<JavaSource> sources) throws IOException {
    Map<String, String> hashes = new LinkedHashMap<>();
    for (JavaSource source : sources) {
      byte[] bytes = encode(source.text(), charset);
      Path file = folder.resolve(source.path());
      if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, bytes);
        changed++;
      }
      hashes.put(source.path(), Digest.ofBytes(bytes));
    }
    return hashes;
  }

  /** Removes files that earlier builds wrote, and the folders that this empties. */
  void remove(Collection<String> paths) throws IOException {
    Path top = folder.toAbsolutePath().normalize();
    for (String path : paths) {
      Path file = top.resolve(path).normalize();
      if (!file.startsWith(top) || !Files.deleteIfExists(file)) {
        continue;
      }
      removed++;
      Path parent = file.getParent();
      while (parent != null && !parent.equals(top) && isEmpty(parent)) {
        Files.delete(parent);
        parent = parent.getParent();
      }
    }
  }

  /** Returns how many files were new or had changed. */
  int changed() {
    return changed;
  }

  /** Returns how many files were removed. */
  int removed() {
    return removed;
  }

  /** Encodes Java; what the encoding lacks becomes Java's own escape. */
  static byte[] encode(String text, Charset charset) throws IOException {
    CharsetEncoder encoder = charset.newEncoder();
    if (encoder.canEncode(text)) {
      return text.getBytes(charset);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String piece = encoder.canEncode(c) ? String.valueOf(c) : String.format("\\u%04x", (int) c);
      bytes.write(piece.getBytes(charset));
    }
    return bytes.toByteArray();
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.findAny().isEmpty();
    }
  }
}
