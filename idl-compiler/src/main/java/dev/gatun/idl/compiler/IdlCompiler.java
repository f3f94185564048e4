package dev.gatun.idl.compiler;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.ImportNames;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.java.JavaSource;
import dev.gatun.idl.proto.ProtoFrontEnd;
import dev.gatun.idl.proto.ProtoSchema;
import dev.gatun.idl.thrift.Definition;
import dev.gatun.idl.thrift.ThriftDocument;
import dev.gatun.idl.thrift.ThriftFrontEnd;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
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
    Documents thrift = readThrift(files, diagnostics);
    ProtoDocuments protobuf = readProtobuf(files, diagnostics);
    List<SourceFile> read = new ArrayList<>();
    thrift.all().forEach(document -> read.add(document.source()));
    read.addAll(protobuf.sources());
    DocumentOptions documentOptions = new DocumentOptions(options);
    if (!diagnostics.hasErrors()) {
      documentOptions.check(read, diagnostics);
      documentOptions.check(thrift, diagnostics);
    }
    Predicate<Definition> wantedThrift = definition -> true;
    Predicate<String> wantedProtobuf = protobuf.wanted();
    if (!options.roots().isEmpty() && !diagnostics.hasErrors()) {
      Roots roots = Roots.find(options, thrift, protobuf, diagnostics);
      wantedThrift = new Reachable(roots.thrift())::contains;
      wantedProtobuf = protobuf.wanted(roots.protobuf());
    }
    List<JavaSource> sources = new ArrayList<>();
    if (!diagnostics.hasErrors()) {
      Emission emission = new Emission(documentOptions, progress, diagnostics);
      emission.add(thrift.emitted(options.withIncluded()), wantedThrift);
      emission.add(protobuf, wantedProtobuf);
      sources = emission.run();
    }
    return new Compilation(diagnostics.hasErrors() ? List.of() : sources, read, diagnostics);
  }

  private Documents readThrift(List<SourceFile> files, Diagnostics diagnostics) {
    ThriftFrontEnd thrift = new ThriftFrontEnd(includePath, options.negativeIds(), diagnostics);
    Set<ThriftDocument> given = new LinkedHashSet<>();
    for (int i = 0; i < files.size(); i++) {
      SourceFile file = files.get(i);
      progress.at(CompileProgress.Step.READING, file.name(), i, files.size());
      if (!isProtobuf(file)) {
        guarded(file, diagnostics, () -> thrift.read(file).ifPresent(given::add));
      }
    }
    return Documents.of(given);
  }

  /** The files are one schema, with the rules of one: no two types of one name. */
  private ProtoDocuments readProtobuf(List<SourceFile> files, Diagnostics diagnostics) {
    List<SourceFile> protobuf = files.stream().filter(IdlCompiler::isProtobuf).toList();
    AtomicReference<ProtoSchema> schema =
        new AtomicReference<>(new ProtoSchema(List.of(), List.of()));
    if (!protobuf.isEmpty()) {
      guarded(
          protobuf.get(0),
          diagnostics,
          () -> {
            ImportNames names = new ImportNames(protobuf, includePath, diagnostics);
            ProtoFrontEnd.read(names.names(), names.path(), diagnostics).ifPresent(schema::set);
          });
    }
    return new ProtoDocuments(schema.get(), options.withIncluded());
  }

  private static boolean isProtobuf(SourceFile file) {
    return file.name().endsWith(".proto");
  }

  /** A defect of ours is shown as one, with the file that brought it out, and ends no build. */
  static void guarded(SourceFile file, Diagnostics diagnostics, Runnable work) {
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
