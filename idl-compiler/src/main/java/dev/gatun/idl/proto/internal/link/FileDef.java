package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.proto.ProtoImport;
import dev.gatun.idl.proto.internal.syntax.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file, and which others it sees. */
final class FileDef extends Def {

  final String importName;
  final Node.File node;
  final boolean builtIn;

  /** The files of the imports, in their order; null for one that is missing. */
  final List<@Nullable FileDef> imports = new ArrayList<>();

  /** Those of the imported files whose names were needed. */
  final Set<FileDef> used = new HashSet<>();

  final List<MessageDef> messages = new ArrayList<>();
  final List<EnumDef> enums = new ArrayList<>();
  final List<FieldDef> extensions = new ArrayList<>();
  final List<ServiceDef> services = new ArrayList<>();

  private @Nullable Set<FileDef> published;
  private @Nullable Set<FileDef> visible;
  private @Nullable Set<String> packages;

  FileDef(String importName, Node.File node, boolean builtIn) {
    super(Target.FILE, node.name(), node.name().text(), null);
    this.importName = importName;
    this.node = node;
    this.builtIn = builtIn;
    this.doc = node.doc();
    optionNodes.addAll(node.options());
  }

  /** The package itself is searched, not only what is around it. */
  @Override
  String scopeOfOptions() {
    return fullName + ".file";
  }

  /** Returns this file and those whose names it may use. */
  Set<FileDef> visible() {
    Set<FileDef> seen = visible;
    if (seen == null) {
      seen = new HashSet<>();
      seen.add(this);
      for (FileDef imported : imports) {
        if (imported != null) {
          seen.addAll(imported.published());
        }
      }
      visible = seen;
    }
    return seen;
  }

  /** Returns whether a visible file is in this package, or in one below it. */
  boolean seesPackage(String name) {
    Set<String> names = packages;
    if (names == null) {
      names = new HashSet<>();
      for (FileDef file : visible()) {
        for (int end = file.fullName.length(); end > 0; ) {
          if (!names.add(file.fullName.substring(0, end))) {
            break;
          }
          end = file.fullName.lastIndexOf('.', end - 1);
        }
      }
      packages = names;
    }
    return names.contains(name);
  }

  /**
   * Returns this file and what it imports publicly.
   *
   * <p>It is asked of files that come first, so nothing is gone through twice but on the way of a
   * chain of public imports.
   */
  Set<FileDef> published() {
    Set<FileDef> all = published;
    if (all == null) {
      all = new LinkedHashSet<>();
      List<FileDef> open = new ArrayList<>(List.of(this));
      while (!open.isEmpty()) {
        FileDef file = open.remove(open.size() - 1);
        if (all.add(file)) {
          for (int i = 0; i < file.imports.size(); i++) {
            FileDef imported = file.imports.get(i);
            if (imported != null && file.isPublic(i)) {
              open.add(imported);
            }
          }
        }
      }
      published = all;
    }
    return all;
  }

  boolean isPublic(int index) {
    return node.imports().get(index).kind() == ProtoImport.Kind.PUBLIC;
  }
}
