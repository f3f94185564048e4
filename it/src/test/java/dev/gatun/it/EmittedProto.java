package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.java.JavaSource;
import dev.gatun.idl.java.ProtoEmitter;
import dev.gatun.idl.proto.ProtoFile;
import dev.gatun.idl.proto.ProtoFrontEnd;
import dev.gatun.idl.proto.ProtoSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Java that was emitted of protobuf files, those they import among them. */
record EmittedProto(ProtoSchema schema, List<JavaSource> sources) {
  static final Path FOLDER = Path.of("src/test/proto");

  /** Emits files of an include path. */
  static EmittedProto of(IncludePath path, List<String> files, JavaOptions options) {
    Diagnostics diagnostics = new Diagnostics();
    ProtoSchema schema =
        ProtoFrontEnd.read(files, path, diagnostics)
            .orElseThrow(() -> new AssertionError(diagnostics.render()));
    List<JavaSource> sources = new ArrayList<>();
    ProtoEmitter emitter = new ProtoEmitter(schema, file -> options, diagnostics);
    for (ProtoFile file : schema.files()) {
      emitter.emit(file, sources::add);
    }
    assertFalse(diagnostics.hasErrors(), diagnostics::render);
    return new EmittedProto(schema, sources);
  }

  /** Emits a file of {@code src/test/proto}. */
  static EmittedProto ofFile(String file, JavaOptions options) {
    return of(IncludePath.of(FOLDER), List.of(file), options);
  }

  /** Emits what stands in a test. */
  static EmittedProto ofText(String idl, JavaOptions options) {
    return of(IncludePath.ofTexts(Map.of("test.proto", idl)), List.of("test.proto"), options);
  }

  /** Compiles all of it. */
  ClassLoader compile() {
    return InMemoryJavac.compile(sources);
  }
}
