package dev.gatun.idl.proto;

import dev.gatun.idl.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file.
 *
 * @param name the name under which it is imported, {@code google/protobuf/any.proto}
 * @param source its text
 * @param builtIn whether this compiler brought it along
 * @param edition the language that it is written in
 * @param packageName the package, or an empty string
 * @param imports the imports
 * @param messages the messages outside of others
 * @param enums the enums outside of messages
 * @param extensions the extensions outside of messages
 * @param services the services
 * @param deprecated whether it should not be used any more
 * @param features what holds for it
 * @param options its options
 * @param doc the comment before its first statement, or an empty string
 */
public record ProtoFile(
    String name,
    SourceFile source,
    boolean builtIn,
    Edition edition,
    String packageName,
    List<ProtoImport> imports,
    List<ProtoMessage> messages,
    List<ProtoEnum> enums,
    List<ProtoField> extensions,
    List<ProtoService> services,
    boolean deprecated,
    Features features,
    MessageValue options,
    String doc) {
  /** Copies the lists. */
  public ProtoFile {
    imports = List.copyOf(imports);
    messages = List.copyOf(messages);
    enums = List.copyOf(enums);
    extensions = List.copyOf(extensions);
    services = List.copyOf(services);
  }

  /** Returns the option {@code java_package}, or null. */
  public @Nullable String javaPackage() {
    return options.getText("java_package");
  }

  /** Returns the option {@code java_outer_classname}, or null. */
  public @Nullable String javaOuterClassname() {
    return options.getText("java_outer_classname");
  }

  /** Returns the option {@code java_multiple_files}, false unless set. */
  public boolean javaMultipleFiles() {
    return options.getBool("java_multiple_files", false);
  }
}
