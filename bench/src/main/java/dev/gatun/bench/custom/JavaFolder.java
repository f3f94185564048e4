package dev.gatun.bench.custom;

import dev.gatun.bench.run.TrialException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a folder of Java sources that were made of an IDL. */
final class JavaFolder {
  private static final int MAX_SHOWN = 20;

  private JavaFolder() {}

  /**
   * Compiles every source below a folder.
   *
   * @param sources the folder
   * @param classes where the classes go
   * @param classPath what the sources need
   * @throws TrialException if they do not compile; it shows the first lines of javac's output
   */
  static void compile(Path sources, Path classes, String classPath) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    List<String> options =
        List.of("-proc:none", "-Xlint:none", "-nowarn", "-cp", classPath, "-d", classes.toString());
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      boolean compiled =
          compiler
              .getTask(
                  output,
                  files,
                  null,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(below(sources)))
              .call();
      if (!compiled) {
        throw new TrialException(
            "javac does not take the classes of the IDL:\n"
                + output.toString().lines().limit(MAX_SHOWN).collect(Collectors.joining("\n")));
      }
    }
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
