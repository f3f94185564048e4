package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.java.JavaEmitter;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.java.JavaSource;
import dev.gatun.idl.thrift.Include;
import dev.gatun.idl.thrift.ThriftDocument;
import dev.gatun.idl.thrift.ThriftFrontEnd;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

  /** Emits a file of {@code src/test/thrift}, or one that the build puts beside those. */
  static Emitted ofFile(String file, JavaOptions options) {
    return of(IncludePath.of(Path.of("target/test-classes/thrift")), file, options);
  }

  /** Emits what stands in a test. */
  static Emitted ofText(String idl, JavaOptions options) {
    return of(IncludePath.ofTexts(Map.of("test.thrift", idl)), "test.thrift", options);
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
    return sources.stream()
        .filter(source -> source.path().endsWith("/" + name + ".java"))
        .map(JavaSource::text)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no source of " + name));
  }
}
