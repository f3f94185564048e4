package dev.gatun.idl.compiler;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.java.JavaEmitter;
import dev.gatun.idl.java.JavaSource;
import dev.gatun.idl.java.ProtoEmitter;
import dev.gatun.idl.proto.ProtoFile;
import dev.gatun.idl.thrift.ConstantDefinition;
import dev.gatun.idl.thrift.Definition;
import dev.gatun.idl.thrift.ThriftDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The emitting of all files, which are counted before the first. */
final class Emission {

  /** What emits one file. */
  private record Work(SourceFile file, Consumer<Consumer<JavaSource>> emit) {}

  private final DocumentOptions options;
  private final CompileProgress progress;
  private final Diagnostics diagnostics;
  private final List<Work> works = new ArrayList<>();
  private int total;

  Emission(DocumentOptions options, CompileProgress progress, Diagnostics diagnostics) {
    this.options = options;
    this.progress = progress;
    this.diagnostics = diagnostics;
  }

  /** Adds Thrift files. */
  void add(List<ThriftDocument> documents, Predicate<Definition> wanted) {
    JavaEmitter emitter = new JavaEmitter(options::of, diagnostics);
    for (ThriftDocument document : documents) {
      total += classes(document, wanted);
      works.add(new Work(document.source(), sink -> emitter.emit(document, wanted, sink)));
    }
  }

  /** Adds protobuf files. */
  void add(ProtoDocuments documents, Predicate<String> wanted) {
    ProtoEmitter emitter =
        new ProtoEmitter(documents.schema(), file -> options.of(file.source()), diagnostics);
    for (ProtoFile file : documents.files()) {
      total += ProtoDocuments.classes(file, wanted);
      works.add(new Work(file.source(), sink -> emitter.emit(file, wanted, sink)));
    }
  }

  /** Emits all of it. */
  List<JavaSource> run() {
    List<JavaSource> sources = new ArrayList<>();
    Consumer<JavaSource> sink =
        source -> {
          sources.add(source);
          progress.at(CompileProgress.Step.EMITTING, source.path(), sources.size(), total);
        };
    for (Work work : works) {
      IdlCompiler.guarded(work.file, diagnostics, () -> work.emit.accept(sink));
    }
    return sources;
  }

  /** Counts the sources that a file becomes. */
  private static int classes(ThriftDocument document, Predicate<Definition> wanted) {
    int classes = 0;
    boolean constants = false;
    for (Definition definition : document.definitions()) {
      if (wanted.test(definition)) {
        constants |= definition instanceof ConstantDefinition;
        classes += JavaEmitter.sources(definition);
      }
    }
    return classes + (constants ? 1 : 0);
  }
}
