package dev.gatun.bench.custom;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.stream.Stream;

/** The class path that a user gives. */
final class ClassPath {
  private ClassPath() {}

  /**
   * Returns {@code classPath} with every entry made absolute, and each {@code folder/*} replaced by
   * the jars in it, as {@code java -cp} does.
   *
   * @throws NoSuchFileException if an entry is not there
   */
  static String expand(String classPath) throws IOException {
    List<String> entries = new ArrayList<>();
    StringTokenizer words = new StringTokenizer(classPath, File.pathSeparator);
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      boolean wildcard = word.endsWith("/*");
      Path path = Path.of(wildcard ? word.substring(0, word.length() - 2) : word).toAbsolutePath();
      if (!Files.exists(path)) {
        throw new NoSuchFileException("--classpath: " + path + " is not there");
      }
      if (wildcard) {
        entries.addAll(jars(path));
      } else {
        entries.add(path.toString());
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  private static List<String> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).filter(each -> each.endsWith(".jar")).sorted().toList();
    }
  }
}
