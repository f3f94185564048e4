package dev.gatun.idl.java;

import com.palantir.javapoet.CodeBlock;
import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.proto.FieldType;
import dev.gatun.idl.proto.ProtoField;
import dev.gatun.idl.proto.ProtoFile;
import dev.gatun.idl.proto.ProtoMessage;
import dev.gatun.idl.proto.ProtoSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Emits a main class that writes and reads one message of a protobuf file, and a JUnit test of the
 * same. The message is the first that is in no other and that no other of the file refers to, or
 * else the first.
 */
public final class ProtoExampleEmitter {
  private final ProtoTypes types;
  private final ProtoSchema schema;

  /** Makes an emitter for the classes that {@link ProtoEmitter} emits under the same options. */
  public ProtoExampleEmitter(ProtoSchema schema, JavaOptions options) {
    // What there is to say of packages, the emitter of the classes has said.
    ProtoPackages packages = new ProtoPackages(f -> options.packageSuffix(), new Diagnostics());
    this.schema = schema;
    this.types = new ProtoTypes(schema, packages, file -> options);
  }

  /** Returns an example, or none when the file has no message of which one can be made. */
  public Optional<Example> emit(ProtoFile file) {
    ProtoSampleValues values = new ProtoSampleValues(schema, types);
    for (ProtoMessage message : candidates(file)) {
      CodeBlock value = values.of(message);
      if (value != null) {
        return Optional.of(
            new ExampleSources(
                    types.className(message.fullName()),
                    types.topLevelNames(file),
                    value,
                    Map.of("protobuf", RuntimeTypes.PROTOBUF))
                .example());
      }
    }
    return Optional.empty();
  }

  private static List<ProtoMessage> candidates(ProtoFile file) {
    Set<String> used = new HashSet<>();
    for (ProtoMessage message : file.messages()) {
      Set<String> byThis = new HashSet<>();
      addTypes(message, byThis);
      byThis.remove(message.fullName());
      used.addAll(byThis);
    }
    List<ProtoMessage> ordered = new ArrayList<>();
    file.messages().stream().filter(m -> !used.contains(m.fullName())).forEach(ordered::add);
    file.messages().stream().filter(m -> used.contains(m.fullName())).forEach(ordered::add);
    return ordered;
  }

  private static void addTypes(ProtoMessage message, Set<String> into) {
    Stream.concat(message.fields().stream(), message.extensions().stream())
        .map(ProtoField::type)
        .map(type -> type instanceof FieldType.MapOf map ? map.value() : type)
        .filter(FieldType.MessageRef.class::isInstance)
        .forEach(type -> into.add(((FieldType.MessageRef) type).fullName()));
    message.messages().forEach(nested -> addTypes(nested, into));
  }
}
