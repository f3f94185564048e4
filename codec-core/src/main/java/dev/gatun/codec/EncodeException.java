package dev.gatun.codec;

/** A value that cannot be written within the limits of its writer. */
public final class EncodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Kind {
    /** The message would be larger than {@link Limits#messageBytes()}. */
    SIZE_LIMIT,
    /** The value is nested deeper than {@link Limits#depth()}, as a cyclic graph is. */
    DEPTH_LIMIT,
    /** A required field is not set, or a union holds nothing. */
    MISSING_REQUIRED_FIELD
  }

  /** What stands in the way. */
  private final Kind kind;

  /**
   * Creates the error. Codecs do; applications have no need to.
   *
   * @param kind what stands in the way
   * @param message what stands in the way, in words
   */
  public EncodeException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** Makes the error of a struct with a required field that is not set. */
  public static EncodeException missingField(String struct, String field) {
    return new EncodeException(
        Kind.MISSING_REQUIRED_FIELD, struct + "." + field + " is required and not set");
  }

  /** Returns what stands in the way. */
  public Kind kind() {
    return kind;
  }
}
