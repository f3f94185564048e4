package dev.gatun.idl.compiler;

/** Is told how far a compilation has come, on the thread that compiles. */
@FunctionalInterface
public interface CompileProgress {

  /** What is being done. */
  enum Step {
    /** Files are read, those included with them. What is counted are the given files. */
    READING,
    /** Java is emitted. What is counted are classes. */
    EMITTING
  }

  /** Tells no one. */
  CompileProgress NONE = (step, name, done, total) -> {};

  /**
   * Is called before each file that is read and after each class that is emitted.
   *
   * @param step what is being done
   * @param name the file, or the path of the class
   * @param done how many are done
   * @param total how many there are
   */
  void at(Step step, String name, int done, int total);
}
