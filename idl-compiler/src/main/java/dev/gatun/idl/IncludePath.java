package dev.gatun.idl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where included files are looked for: folders, jars or zips, and texts in memory, in that order.
 *
 * <p>An include is looked for in the including file's own folder first, which for a file from a jar
 * is a folder of the jar. The names in a jar are listed once, when the path is made.
 */
public final class IncludePath {

  /** The path on which nothing is found but what lies beside the including file. */
  public static final IncludePath EMPTY = new IncludePath(List.of(), Map.of());

  /** What came of looking for a file. */
  public sealed interface Lookup {

    /** The file is there. */
    record Found(SourceFile source) implements Lookup {}

    /** The file is nowhere; {@code searched} says where it was looked for, in order. */
    record Missing(List<String> searched) implements Lookup {}

    /** The file is there and cannot be read. */
    record Unreadable(String reason) implements Lookup {}
  }

  private final List<Root> roots;
  private final Map<Path, String> broken;

  private IncludePath(List<Root> roots, Map<Path, String> broken) {
    this.roots = roots;
    this.broken = broken;
  }

  /**
   * Returns the path of these folders and archives.
   *
   * <p>One that cannot be read is not an error here: it is named when a file is missing.
   */
  public static IncludePath of(List<Path> foldersAndArchives) {
    List<Root> roots = new ArrayList<>();
    Map<Path, String> broken = new LinkedHashMap<>();
    for (Path path : foldersAndArchives) {
      if (Files.isDirectory(path)) {
        roots.add(new Root.Folder(path));
        continue;
      }
      try {
        roots.add(Root.Archive.open(path));
      } catch (IOException | UnsupportedOperationException e) {
        String reason = Files.exists(path) ? "neither a folder nor a readable zip" : "not there";
        broken.put(path, reason);
      }
    }
    return new IncludePath(List.copyOf(roots), broken);
  }

  /** Returns the path of these folders and archives. */
  public static IncludePath of(Path... foldersAndArchives) {
    return of(List.of(foldersAndArchives));
  }

  /** Returns the path of texts by their names, with slashes between folders. */
  public static IncludePath ofTexts(Map<String, String> texts) {
    return new IncludePath(List.of(new Root.Memory("memory", Map.copyOf(texts), "")), Map.of());
  }

  /** Returns the path of files by their names, and of what lies beside them. */
  static IncludePath ofSources(Map<String, SourceFile> sources) {
    Set<Root> roots = new LinkedHashSet<>();
    roots.add(new Root.Given(Map.copyOf(sources)));
    for (Map.Entry<String, SourceFile> source : sources.entrySet()) {
      Root beside = source.getValue().root();
      if (beside != null && source.getKey().indexOf('/') < 0) {
        roots.add(beside);
      }
    }
    return new IncludePath(List.copyOf(roots), Map.of());
  }

  /** Returns this path and then another. */
  public IncludePath and(IncludePath other) {
    List<Root> both = new ArrayList<>(roots);
    both.addAll(other.roots);
    Map<Path, String> brokenOfBoth = new LinkedHashMap<>(broken);
    brokenOfBoth.putAll(other.broken);
    return new IncludePath(List.copyOf(both), brokenOfBoth);
  }

  /** Looks for a file that no other names. */
  public Lookup find(String name) {
    return find(name, null);
  }

  /**
   * Looks for an included file.
   *
   * @param name as it stands in the source
   * @param includer the file that includes it, whose folder comes first; null for none
   */
  public Lookup find(String name, @Nullable SourceFile includer) {
    List<Root> places = new ArrayList<>();
    Root beside = includer == null ? null : includer.root();
    if (beside != null) {
      places.add(beside);
    }
    places.addAll(roots);
    Set<String> searched = new LinkedHashSet<>();
    for (Root place : places) {
      try {
        SourceFile found = place.find(name);
        if (found != null) {
          return new Lookup.Found(found);
        }
      } catch (IOException e) {
        return new Lookup.Unreadable(place.describe(name) + ": " + e.getMessage());
      }
      searched.add(place.describe(name));
    }
    broken.forEach((path, reason) -> searched.add(path + " (" + reason + ")"));
    return new Lookup.Missing(List.copyOf(searched));
  }
}
