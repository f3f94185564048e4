package dev.gatun.idl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Given files by the names under which others import them: the path from the folder or jar of the
 * include path in which they lie. What lies in none goes by its own name, and its folder is one.
 */
public final class ImportNames {
  private final Map<String, SourceFile> files = new LinkedHashMap<>();
  private final IncludePath path;

  /**
   * Names files.
   *
   * @param diagnostics takes the error of two files that go by one name
   */
  public ImportNames(List<SourceFile> given, IncludePath path, Diagnostics diagnostics) {
    for (SourceFile file : given) {
      String name = nameOf(file, path);
      SourceFile other = files.putIfAbsent(name, file);
      if (other != null && !other.id().equals(file.id())) {
        diagnostics.fileError(
            file.name(),
            "it goes by the name '" + name + "', as " + other.name() + " does",
            "put the folders from which they are imported on the include path");
      }
    }
    this.path = IncludePath.ofSources(files).and(path);
  }

  /** Returns the names, in the order of the files. */
  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  /** Returns the path on which the files are found by their names, and what they import. */
  public IncludePath path() {
    return path;
  }

  /** The shortest end of the path will do: it is that from the innermost folder. */
  private static String nameOf(SourceFile file, IncludePath path) {
    String whole = file.name().replace('\\', '/');
    int inArchive = whole.lastIndexOf("!/");
    String inside = inArchive < 0 ? whole : whole.substring(inArchive + 2);
    for (int slash = inside.lastIndexOf('/');
        slash >= 0;
        slash = inside.lastIndexOf('/', slash - 1)) {
      String end = inside.substring(slash + 1);
      if (isFound(end, file, path)) {
        return end;
      }
      if (slash == 0) {
        break;
      }
    }
    boolean isOnDisk = file.root() instanceof Root.Folder || inside.startsWith("/");
    return isOnDisk ? inside.substring(inside.lastIndexOf('/') + 1) : inside;
  }

  private static boolean isFound(String name, SourceFile file, IncludePath path) {
    return path.find(name) instanceof IncludePath.Lookup.Found found
        && found.source().id().equals(file.id());
  }
}
