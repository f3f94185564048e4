package dev.gatun.bench.memory;

/** A struct of many fields, written to and read from one kind of memory. */
public interface StraightLine {
  /**
   * Writes all fields to the start of the memory.
   *
   * @return the bytes written
   */
  int write();

  /** Makes what was written last the input of {@link #read}. */
  void turn();

  /**
   * Reads all fields from the start of the input.
   *
   * @return a sum over the fields, so that none is left out
   */
  long read();

  /** Returns what was written last. */
  byte[] written();
}
