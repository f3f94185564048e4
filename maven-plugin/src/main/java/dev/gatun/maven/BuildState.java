package dev.gatun.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the last build of an execution was made of and what it wrote, kept in a text file.
 *
 * @param fingerprint the hash of the options, the given files, and what the include path holds
 * @param read the hashes of included files by their paths
 * @param written the hashes of written files by their paths below the output folder
 */
record BuildState(String fingerprint, Map<String, String> read, Map<String, String> written) {
  private static final String HEADER = "gatun:compile 1";

  /** The state before the first build. */
  static final BuildState NONE = new BuildState("", Map.of(), Map.of());

  /** Reads a state; {@link #NONE} when there is none, or what is there is not one. */
  static BuildState load(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < 2 || !lines.get(0).equals(HEADER)) {
      return NONE;
    }
    Map<String, String> read = new LinkedHashMap<>();
    Map<String, String> written = new LinkedHashMap<>();
    for (String line : lines.subList(2, lines.size())) {
      String[] parts = line.split(" ", 3);
      if (parts.length == 3) {
        (parts[0].equals("read") ? read : written).put(parts[2], parts[1]);
      }
    }
    return new BuildState(lines.get(1), read, written);
  }

  void store(Path file) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER, fingerprint));
    read.forEach((path, hash) -> lines.add("read " + hash + " " + path));
    written.forEach((path, hash) -> lines.add("wrote " + hash + " " + path));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, lines);
  }

  /** Returns whether a build of this fingerprint would write what is there already. */
  boolean isCurrent(String newFingerprint, Path outputFolder) throws IOException {
    if (!fingerprint.equals(newFingerprint)) {
      return false;
    }
    for (Map.Entry<String, String> file : read.entrySet()) {
      if (!holds(Path.of(file.getKey()), file.getValue())) {
        return false;
      }
    }
    for (Map.Entry<String, String> file : written.entrySet()) {
      if (!holds(outputFolder.resolve(file.getKey()), file.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Path file, String hash) throws IOException {
    return Files.isRegularFile(file) && Digest.ofFile(file).equals(hash);
  }

  /** Returns the hashes of those files that are on disk; what is in a jar has the jar's stamp. */
  static Map<String, String> hashes(List<String> files) throws IOException {
    Map<String, String> hashes = new LinkedHashMap<>();
    for (String file : files) {
      if (isOnDisk(file)) {
        hashes.put(file, Digest.ofFile(Path.of(file)));
      }
    }
    return hashes;
  }

  private static boolean isOnDisk(String file) {
    try {
      return Files.isRegularFile(Path.of(file));
    } catch (InvalidPathException inJar) {
      return false;
    }
  }
}
