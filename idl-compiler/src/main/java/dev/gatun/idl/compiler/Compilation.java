package dev.gatun.idl.compiler;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.SourceFile;
import dev.gatun.idl.java.JavaSource;
import java.util.List;

/**
 * What came of a compilation.
 *
 * @param sources the emitted sources; none when there is an error
 * @param files the files that were read, given ones first, then included ones; those that have
 *     errors are not among them
 * @param diagnostics what is wrong or doubtful
 */
public record Compilation(
    List<JavaSource> sources, List<SourceFile> files, Diagnostics diagnostics) {

  /** Copies the lists. */
  public Compilation {
    sources = List.copyOf(sources);
    files = List.copyOf(files);
  }

  /** Returns whether there was no error. */
  public boolean succeeded() {
    return !diagnostics.hasErrors();
  }
}
