package dev.gatun.idl.proto;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Files that are complete and right: all that was asked for and all that it imports.
 *
 * <p>Full names are without a leading dot. Instances are immutable.
 */
public final class ProtoSchema {

  private final List<ProtoFile> files;
  private final List<ProtoFile> roots;
  private final Map<String, ProtoFile> byName = new HashMap<>();
  private final Map<String, ProtoFile> byType = new HashMap<>();
  private final Map<String, ProtoMessage> messages = new LinkedHashMap<>();
  private final Map<String, ProtoEnum> enums = new LinkedHashMap<>();
  private final Map<String, ProtoField> extensions = new LinkedHashMap<>();
  private final Map<String, List<ProtoField>> byExtendee = new HashMap<>();

  /**
   * Makes a schema of files that fit together.
   *
   * @param files the files, each behind those that it imports
   * @param rootNames the names of those that were asked for
   */
  public ProtoSchema(List<ProtoFile> files, List<String> rootNames) {
    this.files = List.copyOf(files);
    for (ProtoFile file : files) {
      byName.put(file.name(), file);
      file.messages().forEach(message -> index(file, message));
      file.enums().forEach(type -> index(file, type));
      file.extensions().forEach(this::index);
    }
    this.roots = rootNames.stream().distinct().map(byName::get).filter(Objects::nonNull).toList();
  }

  /** Returns all files, each behind those that it imports. */
  public List<ProtoFile> files() {
    return files;
  }

  /** Returns the files that were asked for, in that order. */
  public List<ProtoFile> roots() {
    return roots;
  }

  /** Returns the file that is imported under this name. */
  public Optional<ProtoFile> file(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Returns the file in which a message or an enum is defined, by the type's full name. */
  public Optional<ProtoFile> fileOf(String fullTypeName) {
    return Optional.ofNullable(byType.get(fullTypeName));
  }

  /** Returns a message, at any depth, by its full name. */
  public Optional<ProtoMessage> message(String fullName) {
    return Optional.ofNullable(messages.get(fullName));
  }

  /** Returns an enum, at any depth, by its full name. */
  public Optional<ProtoEnum> enumType(String fullName) {
    return Optional.ofNullable(enums.get(fullName));
  }

  /** Returns an extension by its full name. */
  public Optional<ProtoField> extension(String fullName) {
    return Optional.ofNullable(extensions.get(fullName));
  }

  /** Returns the extensions of a message in all files. */
  public List<ProtoField> extensionsOf(String fullMessageName) {
    return List.copyOf(byExtendee.getOrDefault(fullMessageName, List.of()));
  }

  private void index(ProtoFile file, ProtoMessage message) {
    byType.put(message.fullName(), file);
    messages.put(message.fullName(), message);
    message.messages().forEach(nested -> index(file, nested));
    message.enums().forEach(type -> index(file, type));
    message.extensions().forEach(this::index);
  }

  private void index(ProtoFile file, ProtoEnum type) {
    byType.put(type.fullName(), file);
    enums.put(type.fullName(), type);
  }

  private void index(ProtoField extension) {
    extensions.put(extension.fullName(), extension);
    if (extension.extendee() != null) {
      byExtendee.computeIfAbsent(extension.extendee(), e -> new ArrayList<>()).add(extension);
    }
  }
}
