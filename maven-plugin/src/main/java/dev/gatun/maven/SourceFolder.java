package dev.gatun.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of IDL files. */
final class SourceFolder {
  static final String THRIFT = ".thrift";
  static final String PROTOBUF = ".proto";

  private SourceFolder() {}

  /** Returns the files below a folder that end so, in a fixed order; none when it is not there. */
  static List<Path> files(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }
}
