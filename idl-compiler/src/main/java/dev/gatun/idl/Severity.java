package dev.gatun.idl;

/** Whether a {@link Diagnostic} stops the compilation. */
public enum Severity {
  /** No model comes of this input. */
  ERROR("error"),
  /** The input is taken, and is doubtful or in a form that is no longer recommended. */
  WARNING("warning");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** Returns the word that stands in a rendered diagnostic. */
  public String label() {
    return label;
  }
}
