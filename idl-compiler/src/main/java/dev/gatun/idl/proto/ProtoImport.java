package dev.gatun.idl.proto;

/**
 * An import.
 *
 * @param name the name of the imported file; {@link ProtoSchema#file} has it
 * @param kind how it is imported
 */
public record ProtoImport(String name, Kind kind) {

  /** How a file is imported. */
  public enum Kind {
    /** For this file alone. */
    PLAIN,
    /** For those too that import this file. */
    PUBLIC,
    /** For this file alone, and it may be missing where the program runs. */
    WEAK
  }
}
