package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.thrift.Definition;
import dev.gatun.idl.thrift.Field;
import dev.gatun.idl.thrift.StructDefinition;
import dev.gatun.idl.thrift.StructKind;
import dev.gatun.idl.thrift.ThriftDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Emits a main class that writes and reads one struct of a file, and a JUnit test of the same. The
 * struct is the first that no other of the file refers to, or else the first.
 */
public final class ExampleEmitter {
  private final JavaOptions options;
  private final ThriftShapes shapes;

  /** Makes an emitter for the classes that {@link JavaEmitter} emits under the same options. */
  public ExampleEmitter(JavaOptions options) {
    this.options = options;
    // What there is to say of packages, the emitter of the classes has said.
    JavaPackages packages = new JavaPackages(d -> options.packageSuffix(), new Diagnostics());
    this.shapes = new ThriftShapes(packages, options);
  }

  /** Returns an example, or none when the file has no struct of which one can be made. */
  public Optional<Example> emit(ThriftDocument document) {
    SampleValues values = new SampleValues(shapes);
    for (StructDefinition struct : candidates(document)) {
      CodeBlock value = values.of(struct);
      if (value != null) {
        return Optional.of(example(document, shapes.className(struct), value));
      }
    }
    return Optional.empty();
  }

  private static List<StructDefinition> candidates(ThriftDocument document) {
    List<StructDefinition> structs =
        document.definitions(StructDefinition.class).stream()
            .filter(struct -> struct.kind() == StructKind.STRUCT)
            .toList();
    Set<String> used = new HashSet<>();
    for (StructDefinition struct : document.definitions(StructDefinition.class)) {
      for (Field field : struct.fields()) {
        used.addAll(List.of(field.type().toString().split("[^A-Za-z0-9_.]+", -1)));
      }
    }
    List<StructDefinition> ordered = new ArrayList<>();
    structs.stream().filter(s -> !used.contains(s.name())).forEach(ordered::add);
    structs.stream().filter(s -> used.contains(s.name())).forEach(ordered::add);
    return ordered;
  }

  private Example example(ThriftDocument document, ClassName struct, CodeBlock value) {
    Set<String> taken = new HashSet<>();
    for (Definition definition : document.definitions()) {
      taken.add(shapes.className(definition).simpleName());
    }
    Map<String, ClassName> facades = new LinkedHashMap<>();
    for (Codec codec : options.orderedCodecs()) {
      facades.put(codec.name().toLowerCase(Locale.ROOT), codec.facade());
    }
    return new ExampleSources(struct, taken, value, facades).example();
  }
}
