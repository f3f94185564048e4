package dev.gatun.maven;

import dev.gatun.idl.DidYouMean;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.compiler.FilePattern;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The IDL files in a project's dependencies: in jars, and for modules of the same build that are
 * not packaged yet, in folders of classes.
 */
final class DependencyFiles {

  /** One dependency that holds IDL, and the names of its files in a fixed order. */
  private record Holder(Path place, List<String> names) {}

  private final Map<String, Holder> holders = new LinkedHashMap<>();
  private final List<String> others = new ArrayList<>();

  /** Looks into the dependencies. */
  DependencyFiles(Collection<Artifact> artifacts) throws IOException {
    for (Artifact artifact : artifacts) {
      String name = artifact.getGroupId() + ":" + artifact.getArtifactId();
      File file = artifact.getFile();
      List<String> names = file == null ? List.of() : names(file.toPath());
      if (file != null && !names.isEmpty()) {
        holders.put(name, new Holder(file.toPath(), names));
      } else {
        others.add(name);
      }
    }
  }

  /** Returns the jars and folders that hold IDL. */
  List<Path> places() {
    return holders.values().stream().map(Holder::place).toList();
  }

  /** Returns the files that are asked for; asking for none that is there fails. */
  List<SourceFile> find(DependencyIdl wanted) throws IOException, MojoFailureException {
    Holder holder = holders.get(wanted.artifact());
    if (holder == null) {
      throw new MojoFailureException(unknown(wanted.artifact()));
    }
    FilePattern pattern = FilePattern.of(wanted.files());
    IncludePath inside = IncludePath.of(holder.place);
    List<SourceFile> found = new ArrayList<>();
    for (String name : holder.names) {
      if (pattern.fits(name)) {
        if (!(inside.find(name) instanceof IncludePath.Lookup.Found file)) {
          throw new IOException(name + " of " + holder.place + " cannot be read");
        }
        found.add(file.source());
      }
    }
    if (found.isEmpty()) {
      throw new MojoFailureException(
          "no IDL file in "
              + wanted.artifact()
              + " is called "
              + wanted.files()
              + "; it has "
              + String.join(", ", holder.names.stream().limit(20).toList()));
    }
    return found;
  }

  private String unknown(String name) {
    if (others.contains(name)) {
      return "there is no IDL file in " + name;
    }
    List<String> all = new ArrayList<>(holders.keySet());
    all.addAll(others);
    String hint = DidYouMean.hint(name, all);
    return "dependencyIdl names '"
        + name
        + "', which is no dependency of this project: "
        + (hint == null ? "add it, and give groupId:artifactId" : hint);
  }

  private static List<String> names(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      return SourceFolder.files(place).stream()
          .map(file -> place.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
    if (!place.toString().endsWith(".jar")) {
      return List.of();
    }
    try (ZipFile zip = new ZipFile(place.toFile())) {
      return zip.stream().map(ZipEntry::getName).filter(SourceFolder::isIdl).sorted().toList();
    } catch (IllegalArgumentException e) {
      throw new IOException(place + " has an entry with a malformed name", e);
    }
  }
}
