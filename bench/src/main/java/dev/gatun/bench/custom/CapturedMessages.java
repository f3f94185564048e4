package dev.gatun.bench.custom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The user's messages, one per file.
 *
 * @param files where each message was read from
 * @param messages the files' bytes, in the same order
 */
record CapturedMessages(List<Path> files, List<byte[]> messages) {
  /**
   * Reads a file, or every file of a folder in the order of names; hidden files and subfolders are
   * left out.
   *
   * @throws IOException if {@code path} is not there, cannot be read, or is a folder without files
   */
  static CapturedMessages read(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path + " is not there");
    }
    List<Path> files = Files.isDirectory(path) ? list(path) : List.of(path);
    if (files.isEmpty()) {
      throw new NoSuchFileException(path + " holds no file");
    }
    List<byte[]> messages = new ArrayList<>();
    for (Path file : files) {
      messages.add(Files.readAllBytes(file));
    }
    return new CapturedMessages(files, messages);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(file -> Files.isRegularFile(file))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }
}
