package dev.gatun.idl.project;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.thrift.Include;
import dev.gatun.idl.thrift.ThriftDocument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a file and those that it includes go below one folder, so that each is found there under
 * the name by which it is included: beside the including file, or from that folder.
 */
final class IdlLayout {
  private static final int MOST_PARENTS = 16;

  private IdlLayout() {}

  /** Returns the path of each file below the folder; a file that has no place is an error. */
  static Map<String, ThriftDocument> of(ThriftDocument document, Diagnostics diagnostics) {
    List<String> steps = steps(document.source().id());
    for (int parents = 1; parents <= Math.min(steps.size(), MOST_PARENTS); parents++) {
      String path = String.join("/", steps.subList(steps.size() - parents, steps.size()));
      Map<ThriftDocument, String> paths = place(document, path);
      if (paths != null) {
        return check(paths, diagnostics);
      }
    }
    diagnostics.fileError(
        document.source().name(), "no folder can hold this file and all that it includes", null);
    return Map.of();
  }

  private static Map<String, ThriftDocument> check(
      Map<ThriftDocument, String> paths, Diagnostics diagnostics) {
    Map<String, ThriftDocument> files = new LinkedHashMap<>();
    paths.forEach(
        (document, path) -> {
          if (!path.endsWith(".thrift")) {
            diagnostics.fileError(
                document.source().name(), "the build compiles files that end with .thrift", null);
          }
          ThriftDocument other = files.putIfAbsent(path, document);
          if (other != null) {
            diagnostics.fileError(
                document.source().name(),
                "this file and " + other.source().name() + " are included by the same name",
                null);
          }
        });
    return files;
  }

  /** Returns the path of each file, or null when one would lie above the folder. */
  private static @Nullable Map<ThriftDocument, String> place(
      ThriftDocument document, String atPath) {
    Map<ThriftDocument, String> paths = new LinkedHashMap<>(Map.of(document, atPath));
    Deque<ThriftDocument> open = new ArrayDeque<>(List.of(document));
    while (!open.isEmpty()) {
      ThriftDocument includer = open.remove();
      for (Include include : includer.includes()) {
        if (!paths.containsKey(include.document())) {
          String path = path(includer, paths.getOrDefault(includer, atPath), include);
          if (path == null) {
            return null;
          }
          paths.put(include.document(), path);
          open.add(include.document());
        }
      }
    }
    return paths;
  }

  private static @Nullable String path(ThriftDocument includer, String at, Include include) {
    String beside = join(includer.source().id(), include.path());
    List<String> found = steps(include.document().source().id());
    boolean isBeside = beside != null && steps(beside).equals(found);
    return isBeside ? join(at, include.path()) : join("", include.path());
  }

  /** Returns the path of a file as another file names it, or null when that leaves the top. */
  private static @Nullable String join(String file, String name) {
    List<String> joined = new ArrayList<>(steps(file));
    if (!joined.isEmpty()) {
      joined.remove(joined.size() - 1);
    }
    for (String step : steps(name)) {
      if (!step.equals("..")) {
        joined.add(step);
      } else if (joined.isEmpty()) {
        return null;
      } else {
        joined.remove(joined.size() - 1);
      }
    }
    return String.join("/", joined);
  }

  private static List<String> steps(String path) {
    List<String> steps = new ArrayList<>();
    for (String step : path.replace('\\', '/').split("/", -1)) {
      if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return steps;
  }
}
