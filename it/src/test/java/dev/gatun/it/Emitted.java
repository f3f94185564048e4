package dev.gatun.it;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.java.JavaEmitter;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.java.JavaSource;
import dev.gatun.idl.thrift.Include;
import dev.gatun.idl.thrift.ThriftDocument;
import dev.gatun.idl.thrift.ThriftFrontEnd;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Java that was emitted of Thrift files, those they include among them. */
record Emitted(List<ThriftDocument> documents, List<JavaSource> sources) {

  /** Emits a file of an include path. */
  static Emitted of(IncludePath path, String file, JavaOptions options) {
    Diagnostics diagnostics = new Diagnostics();
    ThriftDocument document =
        new ThriftFrontEnd(path, diagnostics)
            .read(file)
            .orElseThrow(() -> new AssertionError(diagnostics.render()));
    Set<ThriftDocument> documents = new LinkedHashSet<>();
    add(document, documents);
    List<JavaSource> sources = new ArrayList<>();
    JavaEmitter emitter = new JavaEmitter(options, diagnostics);
    documents.forEach(each -> emitter.emit(each, sources::add));
    assertFalse(diagnostics.hasErrors(), diagnostics::render);
    return new Emitted(List.copyOf(documents), sources);
  }

  private static void add(ThriftDocument document, Set<ThriftDocument> documents) {
    document.includes().stream().map(Include::document).forEach(each -> add(each, documents));
    documents.add(document);
  }

  /** Compiles all of it. */
  ClassLoader compile() {
    return InMemoryJavac.compile(sources);
  }

  /** Returns one source, by the simple name of its class. */
  String source(String name) {
    return requireNonNull(
        sources.stream()
            .filter(source -> source.path().endsWith("/" + name + ".java"))
            .map(JavaSource::text)
            .collect(joining()));
  }
}
