package dev.gatun.maven;

import org.jspecify.annotations.Nullable;

/** IDL files of a dependency that are compiled as if they were the project's own. */
public final class DependencyIdl {

  /** The dependency, as {@code groupId:artifactId}. */
  private @Nullable String artifact;

  /** The files, by the end of their paths in it; {@code *} and {@code **} are known. */
  private String files = "*";

  /** Called by Maven. */
  public DependencyIdl() {}

  String artifact() {
    return artifact == null ? "" : artifact.trim();
  }

  String files() {
    return files.trim();
  }
}
