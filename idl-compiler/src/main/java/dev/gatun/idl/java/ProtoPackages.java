package dev.gatun.idl.java;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.Span;
import dev.gatun.idl.proto.ProtoFile;
import dev.gatun.idl.proto.ProtoValue;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The Java package of each proto file: that of the option {@code (gatun.java_package)}, then {@code
 * java_package}, then the file's own; and else, with a warning, one named after the file.
 *
 * <p>Those of the files that every compiler brings along are in a package of Gatun's own, whatever
 * they and the options say: protobuf-java's classes of them are on many class paths, and one class
 * of ours for each is enough.
 */
final class ProtoPackages {
  private static final String WELL_KNOWN = "google/protobuf/";

  private final Function<ProtoFile, String> suffixes;
  private final Diagnostics diagnostics;
  private final Map<String, String> packages = new HashMap<>();

  ProtoPackages(Function<ProtoFile, String> suffixes, Diagnostics diagnostics) {
    this.suffixes = suffixes;
    this.diagnostics = diagnostics;
  }

  /** Returns the package of a file's classes. */
  String of(ProtoFile file) {
    return packages.computeIfAbsent(file.name(), name -> find(file));
  }

  private String find(ProtoFile file) {
    String name = JavaPackages.valid(written(file));
    String suffix = isWellKnown(file) ? "" : suffixes.apply(file);
    return suffix.isEmpty() ? name : name + "." + suffix;
  }

  private String written(ProtoFile file) {
    if (file.options().getExtension("gatun.java_package") instanceof ProtoValue.Text text) {
      return text.value();
    }
    if (isWellKnown(file)) {
      return "dev.gatun.protobuf.wellknown";
    }
    String javaPackage = file.javaPackage();
    if (javaPackage != null && !javaPackage.isEmpty()) {
      return javaPackage;
    }
    if (!file.packageName().isEmpty()) {
      return file.packageName();
    }
    String name = fileName(file);
    diagnostics.warning(
        new Span(file.source(), 0, 0),
        "there is no package: the Java package is named after the file",
        "add: option java_package = \"com.example." + name + "\";");
    return name;
  }

  private static boolean isWellKnown(ProtoFile file) {
    return file.name().startsWith(WELL_KNOWN);
  }

  /** Returns the last part of a file's name, without its ending. */
  static String fileName(ProtoFile file) {
    String name = file.name().substring(file.name().lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
