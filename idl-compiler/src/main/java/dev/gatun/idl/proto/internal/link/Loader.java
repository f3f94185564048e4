package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.IncludePath.Lookup;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.Span;
import dev.gatun.idl.proto.internal.syntax.FileParser;
import dev.gatun.idl.proto.internal.syntax.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the files that are asked for and all that they import, and finds cycles. */
final class Loader {

  private final IncludePath path;
  private final Diagnostics diagnostics;
  private final Map<String, FileDef> files = new LinkedHashMap<>();
  private final Map<String, Boolean> missing = new HashMap<>();
  private final Deque<FileDef> open = new ArrayDeque<>();

  Loader(IncludePath path, Diagnostics diagnostics) {
    this.path = path;
    this.diagnostics = diagnostics;
  }

  /**
   * Returns all files, each behind those that it imports.
   *
   * <p>{@code descriptor.proto} is always there, for the options.
   */
  List<FileDef> load(List<String> names) {
    List<FileDef> roots = new ArrayList<>();
    for (String name : names) {
      FileDef root = file(name, null);
      if (root != null) {
        roots.add(root);
      }
    }
    FileDef descriptor = file(WellKnownFiles.DESCRIPTOR, null);
    while (!open.isEmpty()) {
      FileDef file = open.remove();
      for (Node.Import node : file.node.imports()) {
        file.imports.add(file(node.file().text(), node.file().span()));
      }
    }
    Set<FileDef> ordered = new LinkedHashSet<>();
    if (descriptor != null) {
      order(descriptor, ordered);
    }
    roots.forEach(root -> order(root, ordered));
    return new ArrayList<>(ordered);
  }

  private @Nullable FileDef file(String name, @Nullable Span importedAt) {
    FileDef known = files.get(name);
    if (known != null) {
      return known;
    }
    boolean first = missing.put(name, true) == null;
    String fault = faultOf(name);
    if (fault != null) {
      report(name, importedAt, "'" + name + "' is no name of a file", fault);
      return null;
    }
    Lookup lookup = path.find(name);
    boolean builtIn = false;
    SourceFile source = null;
    if (lookup instanceof Lookup.Found found) {
      source = found.source();
    } else if (lookup instanceof Lookup.Missing) {
      source = WellKnownFiles.find(name);
      builtIn = source != null;
    }
    if (source == null) {
      if (lookup instanceof Lookup.Missing nowhere) {
        String searched = String.join(", ", nowhere.searched());
        String hint = searched.isEmpty() ? "the include path is empty" : "looked in " + searched;
        report(name, importedAt, "'" + name + "' is not there", first ? hint : null);
      } else if (lookup instanceof Lookup.Unreadable unreadable) {
        report(name, importedAt, "'" + name + "' cannot be read", unreadable.reason());
      }
      return null;
    }
    FileDef file = new FileDef(name, FileParser.parse(source, diagnostics), builtIn);
    files.put(name, file);
    open.add(file);
    return file;
  }

  /** A name that could be spelled in two ways would make two files of one. */
  private static @Nullable String faultOf(String name) {
    if (name.indexOf('\\') >= 0) {
      return "write '/' between folders";
    }
    if (name.isEmpty() || name.indexOf('\0') >= 0) {
      return "give it a name";
    }
    for (String step : name.split("/", -1)) {
      if (step.isEmpty() || step.equals(".") || step.equals("..")) {
        return "write it from a folder of the include path, without '.', '..' and double slashes";
      }
    }
    return null;
  }

  private void report(String name, @Nullable Span at, String message, @Nullable String hint) {
    if (at == null) {
      diagnostics.fileError(name, message, hint);
    } else {
      diagnostics.error(at, message, hint);
    }
  }

  /** Puts a file behind its imports; takes an import that closes a cycle away. */
  private void order(FileDef root, Set<FileDef> ordered) {
    Map<FileDef, Integer> way = new LinkedHashMap<>();
    Deque<FileDef> stack = new ArrayDeque<>();
    if (!ordered.contains(root)) {
      way.put(root, 0);
      stack.push(root);
    }
    while (!stack.isEmpty()) {
      FileDef file = stack.element();
      int next = way.merge(file, 1, Integer::sum) - 1;
      if (next == file.imports.size()) {
        stack.pop();
        way.remove(file);
        ordered.add(file);
        continue;
      }
      FileDef imported = file.imports.get(next);
      if (imported == null || ordered.contains(imported)) {
        continue;
      }
      if (way.containsKey(imported)) {
        reportCycle(file, next, imported, List.copyOf(way.keySet()));
        file.imports.set(next, null);
      } else {
        way.put(imported, 0);
        stack.push(imported);
      }
    }
  }

  private void reportCycle(FileDef file, int index, FileDef imported, List<FileDef> way) {
    List<String> names = new ArrayList<>();
    for (FileDef step : way.subList(way.indexOf(imported), way.size())) {
      names.add(step.importName);
    }
    names.add(imported.importName);
    diagnostics.error(
        file.node.imports().get(index).file().span(),
        "the file imports itself: " + String.join(" -> ", names));
  }
}
