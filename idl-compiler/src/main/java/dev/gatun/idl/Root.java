package dev.gatun.idl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** One place where IDL files are looked for by a relative name. */
sealed interface Root {

  /** Longer paths are not looked for in archives and in memory. */
  int MAX_PATH = 4096;

  /** Returns the file of that name, or null when there is none. */
  @Nullable SourceFile find(String name) throws IOException;

  /** Returns what a message says about where the name was looked for. */
  String describe(String name);

  /** A folder of the file system. */
  record Folder(Path folder) implements Root {

    @Override
    public @Nullable SourceFile find(String name) throws IOException {
      Path file;
      try {
        file = folder.resolve(name).normalize();
      } catch (InvalidPathException notAName) {
        return null;
      }
      if (!Files.isRegularFile(file)) {
        return null;
      }
      Path parent = file.toAbsolutePath().getParent();
      return SourceFile.read(file, file.toString(), new Folder(parent == null ? folder : parent));
    }

    @Override
    public String describe(String name) {
      return folder.toString();
    }
  }

  /** A folder inside a jar or zip; {@code base} is empty or ends with a slash. */
  record Archive(Path file, Set<String> entries, String base) implements Root {

    static Archive open(Path file) throws IOException {
      Set<String> names = new HashSet<>();
      try (ZipFile zip = new ZipFile(file.toFile())) {
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(e -> names.add(e.getName()));
      } catch (IllegalArgumentException badName) {
        throw new ZipException("an entry's name is malformed");
      }
      return new Archive(file, Set.copyOf(names), "");
    }

    @Override
    public @Nullable SourceFile find(String name) throws IOException {
      String path = normalized(base, name);
      if (path == null || !entries.contains(path)) {
        return null;
      }
      try (ZipFile zip = new ZipFile(file.toFile())) {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
          return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
          Root beside = new Archive(file, entries, parent(path));
          String id = file.toRealPath() + "!/" + path;
          return SourceFile.decode(file + "!/" + path, id, beside, in);
        }
      }
    }

    @Override
    public String describe(String name) {
      return file + "!/" + base;
    }
  }

  /** Files that have been read, by name. */
  record Given(Map<String, SourceFile> files) implements Root {

    @Override
    public @Nullable SourceFile find(String name) {
      return files.get(name);
    }

    @Override
    public String describe(String name) {
      return "the given files";
    }
  }

  /** Texts by name; {@code base} is empty or ends with a slash. */
  record Memory(String label, Map<String, String> texts, String base) implements Root {

    @Override
    public @Nullable SourceFile find(String name) {
      String path = normalized(base, name);
      String text = path == null ? null : texts.get(path);
      return text == null || path == null
          ? null
          : SourceFile.inMemory(path, new Memory(label, texts, parent(path)), text);
    }

    @Override
    public String describe(String name) {
      return label;
    }
  }

  /** Joins, resolving {@code .} and {@code ..}; null when the result leaves the root. */
  private static @Nullable String normalized(String base, String name) {
    if (base.length() + name.length() > MAX_PATH) {
      return null;
    }
    StringBuilder path = new StringBuilder();
    for (String step : (base + name).split("/", -1)) {
      if (step.equals("..")) {
        if (path.length() == 0) {
          return null;
        }
        path.setLength(parent(path.toString()).length());
        path.setLength(Math.max(0, path.length() - 1));
      } else if (!step.equals(".") && !step.isEmpty()) {
        path.append(path.length() == 0 ? "" : "/").append(step);
      }
    }
    return path.toString();
  }

  /** Returns the folder part, empty or with its slash. */
  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
