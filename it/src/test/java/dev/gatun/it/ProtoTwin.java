package dev.gatun.it;

import com.google.protobuf.Message;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.proto.ProtoFile;
import dev.gatun.protobuf.ProtoMessage;
import dev.gatun.protobuf.Protobuf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A message of {@code src/test/proto} as two compilers make it.
 *
 * @param ours the emitted class
 * @param official an empty message of protoc's class
 */
record ProtoTwin(EmittedType ours, Message official) {
  private static final String SUFFIX = "gatun";

  /** Returns all messages, with strings as they are by default. */
  static Stream<ProtoTwin> all() {
    return all(JavaOptions.DEFAULT);
  }

  /** Returns all messages; aborts the test when there is no protoc. */
  static Stream<ProtoTwin> all(JavaOptions options) {
    // Names are a matter of each compiler's, and protoc's own clash.
    List<String> files = files().stream().filter(file -> !file.equals("names.proto")).toList();
    ClassLoader official = InMemoryJavac.compileForeign(Protoc.java(EmittedProto.FOLDER, files));
    EmittedProto emitted =
        EmittedProto.of(
            IncludePath.of(EmittedProto.FOLDER), files, options.withPackageSuffix(SUFFIX));
    ClassLoader ours = emitted.compile();
    List<ProtoTwin> twins = new ArrayList<>();
    for (ProtoFile file : emitted.schema().roots()) {
      String java = String.valueOf(file.javaPackage());
      String outer = java + "." + file.javaOuterClassname() + "$";
      String top = java + "." + SUFFIX + ".";
      file.messages().forEach(message -> add(message, official, outer, ours, top, twins));
    }
    return twins.stream();
  }

  /** Returns the names of the files. */
  static List<String> files() {
    try (Stream<Path> files = Files.list(EmittedProto.FOLDER)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(
      dev.gatun.idl.proto.ProtoMessage message,
      ClassLoader official,
      String officialPrefix,
      ClassLoader ours,
      String ourPrefix,
      List<ProtoTwin> twins) {
    String name = message.name();
    try {
      Class<?> type = official.loadClass(officialPrefix + name);
      Message empty = (Message) type.getMethod("getDefaultInstance").invoke(null);
      EmittedType emitted = EmittedType.of(ours, ourPrefix + name);
      twins.add(new ProtoTwin(emitted, empty));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
    for (dev.gatun.idl.proto.ProtoMessage nested : message.messages()) {
      add(nested, official, officialPrefix + name + "$", ours, ourPrefix + name + "$", twins);
    }
  }

  /** Reads bytes with our class. */
  ProtoMessage read(byte[] bytes) {
    return Protobuf.fromBytes(() -> (ProtoMessage) ours.create(), bytes);
  }

  @Override
  public String toString() {
    return official.getDescriptorForType().getFullName();
  }
}
