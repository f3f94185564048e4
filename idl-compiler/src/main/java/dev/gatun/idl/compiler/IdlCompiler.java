package dev.gatun.idl.compiler;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.java.JavaEmitter;
import dev.gatun.idl.java.JavaSource;
import dev.gatun.idl.thrift.ConstantDefinition;
import dev.gatun.idl.thrift.Definition;
import dev.gatun.idl.thrift.ThriftDocument;
import dev.gatun.idl.thrift.ThriftFrontEnd;
import dev.gatun.idl.thrift.TypedefDefinition;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compiles IDL files to Java sources.
 *
 * <p>All files of one call are one compilation: a file that several include is read once, classes
 * of one name are an error, and when there is any error nothing is emitted. No input makes this
 * throw; what is wrong is in {@link Compilation#diagnostics}. Instances are immutable, and may be
 * used by several threads.
 *
 * <pre>{@code
 * IdlCompiler compiler = new IdlCompiler(CompileOptions.DEFAULT, IncludePath.of(folder));
 * Compilation compilation = compiler.compileFiles(List.of(Path.of("calculator.thrift")));
 * }</pre>
 */
public final class IdlCompiler {

  private final CompileOptions options;
  private final IncludePath includePath;
  private final CompileProgress progress;

  /** Makes a compiler that finds included files on a path. */
  public IdlCompiler(CompileOptions options, IncludePath includePath) {
    this(options, includePath, CompileProgress.NONE);
  }

  /** Makes a compiler that tells how far it has come. */
  public IdlCompiler(CompileOptions options, IncludePath includePath, CompileProgress progress) {
    this.options = Objects.requireNonNull(options);
    this.includePath = Objects.requireNonNull(includePath);
    this.progress = Objects.requireNonNull(progress);
  }

  /** Compiles files; one that cannot be read is an error. */
  public Compilation compileFiles(List<Path> files) {
    Diagnostics diagnostics = new Diagnostics();
    List<SourceFile> sources = new ArrayList<>();
    for (Path file : files) {
      try {
        sources.add(SourceFile.read(file));
      } catch (IOException e) {
        diagnostics.fileError(file.toString(), "this file cannot be read: " + reason(e), null);
      }
    }
    return compile(sources, diagnostics);
  }

  /** Compiles files that have been read. */
  public Compilation compile(List<SourceFile> files) {
    return compile(files, new Diagnostics());
  }

  private Compilation compile(List<SourceFile> files, Diagnostics diagnostics) {
    Documents documents = read(files, diagnostics);
    List<SourceFile> read = documents.all().stream().map(ThriftDocument::source).toList();
    DocumentOptions documentOptions = new DocumentOptions(options);
    Predicate<Definition> wanted = definition -> true;
    if (!diagnostics.hasErrors()) {
      documentOptions.check(documents, diagnostics);
      if (!options.roots().isEmpty()) {
        List<Definition> roots =
            new RootNames(documents, options.withIncluded()).find(options.roots(), diagnostics);
        wanted = new Reachable(roots)::contains;
      }
    }
    List<JavaSource> sources = new ArrayList<>();
    if (!diagnostics.hasErrors()) {
      JavaEmitter emitter = new JavaEmitter(documentOptions::of, diagnostics);
      emit(documents.emitted(options.withIncluded()), wanted, emitter, diagnostics, sources);
    }
    return new Compilation(diagnostics.hasErrors() ? List.of() : sources, read, diagnostics);
  }

  private Documents read(List<SourceFile> files, Diagnostics diagnostics) {
    ThriftFrontEnd thrift = new ThriftFrontEnd(includePath, options.negativeIds(), diagnostics);
    Set<ThriftDocument> given = new LinkedHashSet<>();
    List<SourceFile> protobuf = new ArrayList<>();
    int done = 0;
    for (SourceFile file : files) {
      progress.at(CompileProgress.Step.READING, file.name(), done++, files.size());
      if (file.name().endsWith(".proto")) {
        protobuf.add(file);
      } else {
        guarded(file, diagnostics, () -> thrift.read(file).ifPresent(given::add));
      }
    }
    if (!protobuf.isEmpty()) {
      String others = protobuf.size() == 1 ? "" : " (nor " + (protobuf.size() - 1) + " others)";
      diagnostics.fileError(
          protobuf.get(0).name(), "protobuf is not compiled yet: not this file" + others, null);
    }
    return Documents.of(given);
  }

  private void emit(
      List<ThriftDocument> documents,
      Predicate<Definition> wanted,
      JavaEmitter emitter,
      Diagnostics diagnostics,
      List<JavaSource> sources) {
    int total = documents.stream().mapToInt(document -> classes(document, wanted)).sum();
    for (ThriftDocument document : documents) {
      guarded(
          document.source(),
          diagnostics,
          () ->
              emitter.emit(
                  document,
                  wanted,
                  source -> {
                    sources.add(source);
                    progress.at(
                        CompileProgress.Step.EMITTING, source.path(), sources.size(), total);
                  }));
    }
  }

  /** Counts the classes that a file becomes. */
  private static int classes(ThriftDocument document, Predicate<Definition> wanted) {
    int classes = 0;
    boolean constants = false;
    for (Definition definition : document.definitions()) {
      if (wanted.test(definition)) {
        boolean constant = definition instanceof ConstantDefinition;
        constants |= constant;
        classes += constant || definition instanceof TypedefDefinition ? 0 : 1;
      }
    }
    return classes + (constants ? 1 : 0);
  }

  /** A defect of ours is shown as one, with the file that brought it out, and ends no build. */
  private static void guarded(SourceFile file, Diagnostics diagnostics, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError e) {
      StackTraceElement[] trace = e.getStackTrace();
      diagnostics.fileError(
          file.name(),
          "this file brings out a defect of the compiler: " + e,
          trace.length == 0 ? null : "please report it, with the file and this place: " + trace[0]);
    }
  }

  private static @Nullable String reason(IOException e) {
    return e instanceof NoSuchFileException ? "it is not there" : e.getMessage();
  }
}
