package dev.gatun.idl.project;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.ImportNames;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.compiler.Compilation;
import dev.gatun.idl.compiler.CompileOptions;
import dev.gatun.idl.compiler.IdlCompiler;
import dev.gatun.idl.java.Example;
import dev.gatun.idl.java.ExampleEmitter;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.java.ProtoExampleEmitter;
import dev.gatun.idl.proto.ProtoFrontEnd;
import dev.gatun.idl.proto.ProtoSchema;
import dev.gatun.idl.thrift.ThriftDocument;
import dev.gatun.idl.thrift.ThriftFrontEnd;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Maven project that compiles an IDL file: the POM, the file and those that it includes, a class
 * that writes and reads one of its structs or messages, and a test of that.
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
    if (!compilation.succeeded()) {
      return new NewProject(Map.of(), diagnostics);
    }
    Map<String, String> files =
        idl.name().endsWith(".proto")
            ? ofProtobuf(name, idl, includePath, gatunVersion, diagnostics)
            : ofThrift(name, idl, includePath, gatunVersion, diagnostics);
    return new NewProject(diagnostics.hasErrors() ? Map.of() : files, diagnostics);
  }

  private static Map<String, String> ofThrift(
      String name,
      SourceFile idl,
      IncludePath includePath,
      String gatunVersion,
      Diagnostics diagnostics) {
    ThriftDocument document =
        new ThriftFrontEnd(includePath, new Diagnostics()).read(idl).orElseThrow();
    Map<String, String> files = new LinkedHashMap<>();
    Optional<Example> example = new ExampleEmitter(JavaOptions.DEFAULT).emit(document);
    if (example.isEmpty()) {
      diagnostics.fileError(
          idl.name(), "there is no struct in this file to make an example of", null);
      return files;
    }
    List<String> artifacts = List.of("gatun-thrift-binary", "gatun-thrift-compact");
    files.put("pom.xml", Pom.of(name, gatunVersion, artifacts, example.get().mainClass()));
    IdlLayout.of(document, diagnostics)
        .forEach((path, file) -> files.put("src/main/thrift/" + path, file.source().text()));
    addSources(example.get(), files);
    return files;
  }

  /** Files are imported by their paths below a folder, which here is one for all. */
  private static Map<String, String> ofProtobuf(
      String name,
      SourceFile idl,
      IncludePath includePath,
      String gatunVersion,
      Diagnostics diagnostics) {
    ImportNames names = new ImportNames(List.of(idl), includePath, new Diagnostics());
    ProtoSchema schema =
        ProtoFrontEnd.read(names.names(), names.path(), new Diagnostics()).orElseThrow();
    Map<String, String> files = new LinkedHashMap<>();
    Optional<Example> example =
        new ProtoExampleEmitter(schema, JavaOptions.DEFAULT).emit(schema.roots().get(0));
    if (example.isEmpty()) {
      diagnostics.fileError(
          idl.name(), "there is no message in this file to make an example of", null);
      return files;
    }
    List<String> artifacts = List.of("gatun-protobuf");
    files.put("pom.xml", Pom.of(name, gatunVersion, artifacts, example.get().mainClass()));
    schema.files().stream()
        .filter(file -> !file.builtIn())
        .forEach(file -> files.put("src/main/proto/" + file.name(), file.source().text()));
    addSources(example.get(), files);
    return files;
  }

  private static void addSources(Example example, Map<String, String> files) {
    files.put("src/main/java/" + example.main().path(), example.main().text());
    files.put("src/test/java/" + example.test().path(), example.test().text());
  }
}
