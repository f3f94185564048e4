package dev.gatun.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder of IDL files. */
final class SourceFolder {
  static final String THRIFT = ".thrift";
  static final String PROTOBUF = ".proto";

  private SourceFolder() {}

  /** Returns whether a name is that of an IDL file. */
  static boolean isIdl(String name) {
    return name.endsWith(THRIFT) || name.endsWith(PROTOBUF);
  }

  /** Returns all IDL files below a folder. */
  static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>(files(folder, THRIFT));
    files.addAll(files(folder, PROTOBUF));
    return files;
  }

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
