package dev.gatun.idl.compiler;

import dev.gatun.idl.SourceFile;
import dev.gatun.idl.java.ProtoEmitter;
import dev.gatun.idl.proto.ProtoEnum;
import dev.gatun.idl.proto.ProtoField;
import dev.gatun.idl.proto.ProtoFile;
import dev.gatun.idl.proto.ProtoMessage;
import dev.gatun.idl.proto.ProtoSchema;
import dev.gatun.idl.proto.ProtoService;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The protobuf files of a compilation, and what is emitted of them: the given files, the imported
 * ones when they are wanted, and those of the definitions that every compiler brings along which
 * any of these refers to, as they are in no jar.
 */
final class ProtoDocuments {
  private static final String WELL_KNOWN = "google/protobuf/";

  private final ProtoSchema schema;
  private final List<ProtoFile> emitted;

  ProtoDocuments(ProtoSchema schema, boolean withIncluded) {
    this.schema = schema;
    this.emitted =
        withIncluded
            ? schema.files().stream().filter(file -> !isWellKnown(file)).toList()
            : schema.roots();
  }

  /** Returns all files: given, imported, and brought along. */
  List<SourceFile> sources() {
    Set<ProtoFile> files = new LinkedHashSet<>(schema.roots());
    files.addAll(schema.files());
    return files.stream().map(ProtoFile::source).toList();
  }

  ProtoSchema schema() {
    return schema;
  }

  /** Returns the files of which something may be emitted. */
  List<ProtoFile> files() {
    Set<ProtoFile> files = new LinkedHashSet<>(emitted);
    schema.files().stream().filter(ProtoDocuments::isWellKnown).forEach(files::add);
    return List.copyOf(files);
  }

  private static boolean isWellKnown(ProtoFile file) {
    return file.builtIn() || file.name().startsWith(WELL_KNOWN);
  }

  /** Returns the full names of all that can be a root. */
  List<String> rootNames() {
    return emitted.stream().flatMap(file -> definitions(file).stream()).toList();
  }

  /**
   * Returns the definitions that a root names: by full name, by the name alone, or with its file's
   * name before it.
   */
  List<String> find(String root) {
    List<String> found = new ArrayList<>();
    for (ProtoFile file : emitted) {
      String fileName = file.name().substring(file.name().lastIndexOf('/') + 1);
      String stem = fileName.substring(0, fileName.length() - ".proto".length());
      for (String fullName : definitions(file)) {
        String name = fullName.substring(fullName.lastIndexOf('.') + 1);
        if (root.equals(fullName) || root.equals(name) || root.equals(stem + "." + name)) {
          found.add(fullName);
        }
      }
    }
    return found;
  }

  /** Returns what is emitted when nothing is asked for by name. */
  Predicate<String> wanted() {
    List<String> all = rootNames();
    return new ProtoReachable(schema, all)::contains;
  }

  /** Returns what is emitted when only these and what they refer to are wanted. */
  Predicate<String> wanted(List<String> roots) {
    return new ProtoReachable(schema, roots)::contains;
  }

  /** Returns the full names of what a file defines outside of messages. */
  private static List<String> definitions(ProtoFile file) {
    List<String> names = new ArrayList<>();
    file.messages().stream().map(ProtoMessage::fullName).forEach(names::add);
    file.enums().stream().map(ProtoEnum::fullName).forEach(names::add);
    file.services().stream().map(ProtoService::fullName).forEach(names::add);
    file.extensions().stream().map(ProtoField::fullName).forEach(names::add);
    return names;
  }

  /** Counts the sources that a file becomes. */
  static int classes(ProtoFile file, Predicate<String> wanted) {
    Stream<String> others =
        Stream.concat(
            file.messages().stream().map(ProtoMessage::fullName),
            file.services().stream().map(ProtoService::fullName));
    int enums =
        file.enums().stream()
            .filter(type -> wanted.test(type.fullName()))
            .mapToInt(ProtoEmitter::sources)
            .sum();
    boolean extensions = file.extensions().stream().map(ProtoField::fullName).anyMatch(wanted);
    return (int) others.filter(wanted).count() + enums + (extensions ? 1 : 0);
  }
}
