package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.proto.ProtoFile;
import dev.gatun.idl.proto.ProtoSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes files through all the steps from text to model. */
public final class Linker {

  private final Diagnostics diagnostics;

  /** Makes a linker that reports to these. */
  public Linker(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Returns the schema of the named files, or nothing when an error was reported. */
  public Optional<ProtoSchema> link(List<String> names, IncludePath path) {
    List<FileDef> files = new Loader(path, diagnostics).load(names);
    Symbols symbols = new Symbols(diagnostics);
    files.forEach(symbols::declarePackage);
    Declarer declarer = new Declarer(symbols, diagnostics);
    files.forEach(declarer::declare);
    TypeLinker types = new TypeLinker(symbols, diagnostics);
    files.forEach(types::link);
    OptionLinker options = new OptionLinker(symbols, diagnostics);
    FeatureResolver features = new FeatureResolver(diagnostics);
    for (FileDef file : files) {
      features.presume(file);
      options.link(file);
      features.resolve(file);
    }
    Checks checks = new Checks(symbols, diagnostics);
    files.forEach(checks::check);
    Set<String> roots = new HashSet<>(names);
    ImportChecks imports = new ImportChecks(diagnostics);
    files.stream().filter(file -> roots.contains(file.importName)).forEach(imports::check);
    if (diagnostics.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(new ProtoSchema(reachable(files, roots), names));
  }

  /** Leaves out {@code descriptor.proto} where nobody imports it. */
  private static List<ProtoFile> reachable(List<FileDef> files, Set<String> roots) {
    Set<FileDef> needed = new HashSet<>();
    for (int i = files.size() - 1; i >= 0; i--) {
      FileDef file = files.get(i);
      if (roots.contains(file.importName) || needed.contains(file)) {
        needed.add(file);
        needed.addAll(file.imports);
      }
    }
    List<ProtoFile> models = new ArrayList<>();
    for (FileDef file : files) {
      if (needed.contains(file)) {
        models.add(new ModelBuilder().build(file));
      }
    }
    return models;
  }
}
