package dev.gatun.bench.custom;

import dev.gatun.bench.run.TrialException;
import dev.gatun.bench.structs.Subject;
import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.compiler.Compilation;
import dev.gatun.idl.compiler.CompileOptions;
import dev.gatun.idl.compiler.IdlCompiler;
import dev.gatun.idl.java.JavaEmitter;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.java.JavaSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The classes that are compared on a user's IDL, compiled into one folder.
 *
 * @param folder the compiled classes
 * @param libthrift the full name of the class of the official compiler
 * @param own the full name of each subject's class
 * @param madeBy who made libthrift's class, for a person; null where the user's class path has it
 */
public record IdlClasses(
    Path folder, String libthrift, Map<Subject, String> own, @Nullable String madeBy) {
  /**
   * Compiles a struct of an IDL and what it refers to by our compiler, and, if asked for, the whole
   * IDL by the official one.
   *
   * @param idl the file
   * @param includePath folders in which included files are looked for
   * @param name the struct: {@code Order}, {@code orders.Order} or {@code com.acme.orders.Order}
   * @param official whether libthrift's classes are to be made too
   * @param thrift the official compiler; null to look for one
   * @param folder an empty folder for sources and classes
   * @throws IOException if a file cannot be read or written
   * @throws TrialException if a compiler refuses the IDL, or is not there; the message says why
   */
  public static IdlClasses compile(
      Path idl,
      List<Path> includePath,
      String name,
      boolean official,
      @Nullable Path thrift,
      Path folder)
      throws IOException {
    IdlType type = IdlType.find(idl, includePath, name);
    Path classes = Files.createDirectory(folder.resolve("classes"));
    Map<Subject, String> own = new EnumMap<>(Subject.class);
    Path sources = Files.createDirectory(folder.resolve("own"));
    for (Subject subject : Subject.values()) {
      own.put(subject, emit(idl, includePath, type, subject, sources));
    }
    String classPath = System.getProperty("java.class.path");
    JavaFolder.compile(sources, classes, classPath);
    String madeBy = null;
    if (official) {
      OfficialCompiler compiler =
          OfficialCompiler.find(thrift, System.getProperty("gatun.home"), System.getenv());
      Path made = Files.createDirectory(folder.resolve("official"));
      compiler.compile(idl, includePath, made);
      JavaFolder.compile(made, classes, classPath);
      madeBy = compiler.version();
    }
    return new IdlClasses(classes, type.libthriftClass(), own, madeBy);
  }

  /** Writes the sources of a subject and returns the name of its class. */
  private static String emit(
      Path idl, List<Path> includePath, IdlType type, Subject subject, Path folder)
      throws IOException {
    JavaOptions java =
        JavaOptions.DEFAULT
            .withPackageSuffix(subject.packageSuffix())
            .withLazyStrings(subject.lazyStrings());
    CompileOptions options =
        CompileOptions.DEFAULT.withJava(java).withIncluded(true).withRoots(type.withFile());
    Compilation compilation =
        new IdlCompiler(options, IncludePath.of(includePath)).compileFiles(List.of(idl));
    if (!compilation.succeeded()) {
      throw new TrialException(compilation.diagnostics().render());
    }
    for (JavaSource source : compilation.sources()) {
      Path file = folder.resolve(source.path());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.text());
    }
    return new JavaEmitter(java, new Diagnostics()).className(type.definition());
  }
}
