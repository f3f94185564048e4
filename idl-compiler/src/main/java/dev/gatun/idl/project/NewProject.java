package dev.gatun.idl.project;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.compiler.Compilation;
import dev.gatun.idl.compiler.CompileOptions;
import dev.gatun.idl.compiler.IdlCompiler;
import dev.gatun.idl.java.Example;
import dev.gatun.idl.java.ExampleEmitter;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.thrift.ThriftDocument;
import dev.gatun.idl.thrift.ThriftFrontEnd;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Maven project that compiles an IDL file: the POM, the file and those that it includes, a class
 * that writes and reads one of its structs, and a test of that.
 *
 * @param files the texts of the project's files by their paths; none when there is an error
 * @param diagnostics what is wrong or doubtful
 */
public record NewProject(Map<String, String> files, Diagnostics diagnostics) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  /**
   * Makes a project; it writes nothing.
   *
   * @param name what the project is called
   * @param idl the IDL file
   * @param includePath where included files are looked for; in the project they lie together
   * @param gatunVersion the version of Gatun that the project uses
   * @throws IllegalArgumentException when Maven takes no such name
   */
  public static NewProject of(
      String name, SourceFile idl, IncludePath includePath, String gatunVersion) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'" + name + "' is no name for a project: use letters, digits, dots and dashes");
    }
    CompileOptions all = CompileOptions.DEFAULT.withIncluded(true);
    Compilation compilation = new IdlCompiler(all, includePath).compile(List.of(idl));
    Diagnostics diagnostics = compilation.diagnostics();
    Optional<ThriftDocument> document = Optional.empty();
    if (compilation.succeeded()) {
      document = new ThriftFrontEnd(includePath, new Diagnostics()).read(idl);
    }
    if (document.isEmpty()) {
      return new NewProject(Map.of(), diagnostics);
    }
    Map<String, String> files = files(name, document.get(), gatunVersion, diagnostics);
    return new NewProject(diagnostics.hasErrors() ? Map.of() : files, diagnostics);
  }

  private static Map<String, String> files(
      String name, ThriftDocument document, String gatunVersion, Diagnostics diagnostics) {
    Map<String, String> files = new LinkedHashMap<>();
    Optional<Example> found = new ExampleEmitter(JavaOptions.DEFAULT).emit(document);
    if (found.isEmpty()) {
      diagnostics.fileError(
          document.source().name(), "there is no struct in this file to make an example of", null);
      return files;
    }
    Example example = found.get();
    files.put("pom.xml", Pom.of(name, gatunVersion, example.mainClass()));
    IdlLayout.of(document, diagnostics)
        .forEach((path, file) -> files.put("src/main/thrift/" + path, file.source().text()));
    files.put("src/main/java/" + example.main().path(), example.main().text());
    files.put("src/test/java/" + example.test().path(), example.test().text());
    return files;
  }
}
