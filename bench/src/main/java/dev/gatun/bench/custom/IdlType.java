package dev.gatun.bench.custom;

import dev.gatun.bench.run.TrialException;
import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.DidYouMean;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.thrift.Include;
import dev.gatun.idl.thrift.Namespace;
import dev.gatun.idl.thrift.StructDefinition;
import dev.gatun.idl.thrift.ThriftDocument;
import dev.gatun.idl.thrift.ThriftFrontEnd;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The struct of an IDL that the user names.
 *
 * @param definition the struct, the union or the exception
 */
record IdlType(StructDefinition definition) {
  /**
   * Finds a struct in a file or in what that includes.
   *
   * @param name {@code Order}, with its file's name {@code orders.Order}, or as libthrift's class
   *     {@code com.acme.orders.Order}
   * @throws IOException if the file cannot be read
   * @throws TrialException if the file has errors, or not exactly one struct has that name
   */
  static IdlType find(Path idl, List<Path> includePath, String name) throws IOException {
    if (idl.toString().endsWith(".proto")) {
      throw new TrialException("--idl: protobuf cannot be compared yet, only Thrift");
    }
    Diagnostics diagnostics = new Diagnostics();
    ThriftDocument given =
        new ThriftFrontEnd(IncludePath.of(includePath), diagnostics)
            .read(source(idl))
            .orElseThrow(() -> new TrialException(diagnostics.render()));
    List<IdlType> all = new ArrayList<>();
    for (ThriftDocument document : withIncluded(given)) {
      document.definitions(StructDefinition.class).forEach(each -> all.add(new IdlType(each)));
    }
    List<IdlType> found = all.stream().filter(each -> each.isNamed(name)).toList();
    if (found.isEmpty()) {
      throw new TrialException(unknown(name, idl, all));
    }
    boolean here = found.getFirst().definition.document() == given;
    if (found.size() > 1 && !here) {
      throw new TrialException(
          name
              + " is ambiguous; name one of "
              + found.stream().map(IdlType::withFile).collect(Collectors.joining(", ")));
    }
    return found.getFirst();
  }

  private static SourceFile source(Path idl) throws IOException {
    try {
      return SourceFile.read(idl);
    } catch (NoSuchFileException e) {
      throw new IOException("there is no file " + idl, e);
    }
  }

  /** The file itself first. */
  private static Set<ThriftDocument> withIncluded(ThriftDocument given) {
    Set<ThriftDocument> all = new LinkedHashSet<>(List.of(given));
    List<ThriftDocument> open = new ArrayList<>(all);
    while (!open.isEmpty()) {
      for (Include include : open.removeFirst().includes()) {
        if (all.add(include.document())) {
          open.add(include.document());
        }
      }
    }
    return all;
  }

  private static String unknown(String name, Path idl, List<IdlType> all) {
    String hint = DidYouMean.hint(name, all.stream().map(each -> each.definition.name()).toList());
    return "no struct is named %s in %s or what it includes%s"
        .formatted(name, idl, hint == null ? "" : "; " + hint);
  }

  private boolean isNamed(String name) {
    return name.equals(definition.name())
        || name.equals(withFile())
        || name.equals(libthriftClass());
  }

  /** The name with its file's, as the compiler takes it for a root. */
  String withFile() {
    return definition.document().name() + "." + definition.name();
  }

  /** The class that the official compiler makes of it. */
  String libthriftClass() {
    Namespace java = definition.document().namespace("java");
    Namespace any = definition.document().namespace("*");
    Namespace namespace = java == null ? any : java;
    return namespace == null ? definition.name() : namespace.name() + "." + definition.name();
  }
}
