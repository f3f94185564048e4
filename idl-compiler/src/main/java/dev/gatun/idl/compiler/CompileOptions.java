package dev.gatun.idl.compiler;

import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.thrift.NegativeIds;
import java.util.List;

/**
 * What a compilation makes of its files.
 *
 * @param java what is emitted of each file that has no options of its own
 * @param ofFiles options of single files, given or included; the first that fits a file is taken
 * @param withIncluded whether what the given files include is emitted too, and not only named
 * @param roots when not empty, only these services, types and constants are emitted, and what they
 *     refer to: {@code Calculator}, or with its file's name {@code math.Calculator}
 * @param negativeIds what becomes of field ids in Thrift files that are not positive
 */
public record CompileOptions(
    JavaOptions java,
    List<FileOptions> ofFiles,
    boolean withIncluded,
    List<String> roots,
    NegativeIds negativeIds) {

  /** {@link JavaOptions#DEFAULT} for every file, included files only named, all of them wanted. */
  public static final CompileOptions DEFAULT =
      new CompileOptions(JavaOptions.DEFAULT, List.of(), false, List.of(), NegativeIds.RENUMBERED);

  /** Copies the lists. */
  public CompileOptions {
    ofFiles = List.copyOf(ofFiles);
    roots = List.copyOf(roots);
  }

  /** Returns these options with other {@link #java}. */
  public CompileOptions withJava(JavaOptions newJava) {
    return new CompileOptions(newJava, ofFiles, withIncluded, roots, negativeIds);
  }

  /** Returns these options with other {@link #ofFiles}. */
  public CompileOptions withOptionsOf(FileOptions... newOfFiles) {
    return new CompileOptions(java, List.of(newOfFiles), withIncluded, roots, negativeIds);
  }

  /** Returns these options with another {@link #withIncluded}. */
  public CompileOptions withIncluded(boolean included) {
    return new CompileOptions(java, ofFiles, included, roots, negativeIds);
  }

  /** Returns these options with other {@link #roots}. */
  public CompileOptions withRoots(String... newRoots) {
    return new CompileOptions(java, ofFiles, withIncluded, List.of(newRoots), negativeIds);
  }

  /** Returns these options with another {@link #negativeIds}. */
  public CompileOptions withNegativeIds(NegativeIds newNegativeIds) {
    return new CompileOptions(java, ofFiles, withIncluded, roots, newNegativeIds);
  }
}
