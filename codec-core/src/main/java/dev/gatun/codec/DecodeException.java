package dev.gatun.codec;

/**
 * Malformed or hostile input, with what is wrong, where in the bytes, and where in the value.
 *
 * <p>It carries no stack trace: offset and path say more, and a sender of bad messages must not
 * make the receiver spend time on walking its stack. Not safe for concurrent use while it travels
 * up, because each enclosing struct adds its step to the path.
 */
public final class DecodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the input. */
  public enum Kind {
    /** The bytes end before the value does. */
    TRUNCATED,
    /** A length or count is below zero. */
    NEGATIVE_SIZE,
    /** A length, a count or the decoded value is larger than the limits allow. */
    SIZE_LIMIT,
    /** Values are nested deeper than the limits allow. */
    DEPTH_LIMIT,
    /** A varint is longer than its type allows, or has bits that its type has no room for. */
    MALFORMED_VARINT,
    /** Text is not well-formed UTF-8. */
    INVALID_UTF8,
    /** The message envelope is of another protocol or version. */
    BAD_VERSION,
    /** A type code is unknown, or not the one that the schema names. */
    WRONG_TYPE,
    /** The tag of a protobuf field has number 0, no wire type, or ends a group that is not open. */
    MALFORMED_TAG,
    /** A required field did not occur; the offset is where its struct ends. */
    MISSING_REQUIRED_FIELD,
    /** A union held no field, and the offset is where it ends; or the second one is there. */
    NOT_ONE_FIELD
  }

  /** What is wrong. */
  private final Kind kind;

  /** Bytes between the start of the message and the first byte that is wrong. */
  private final long offset;

  /** What is wrong, for people. */
  private final String problem;

  /** Where in the value, outermost step first; empty until a struct adds its step. */
  private String path = "";

  /**
   * Creates the error. Codecs do; applications have no need to.
   *
   * @param kind what is wrong
   * @param offset bytes between the start of the message and what is wrong, at least 0
   * @param problem what is wrong in words, without the offset
   */
  public DecodeException(Kind kind, long offset, String problem) {
    super(null, null, false, false);
    this.kind = kind;
    this.offset = offset;
    this.problem = problem;
  }

  /** Returns what is wrong. */
  public Kind kind() {
    return kind;
  }

  /**
   * Returns the bytes between the start of the message and the first byte of what is wrong: of the
   * value, the size, the type or the varint, and in text of the first sequence that is not UTF-8.
   * For {@link Kind#TRUNCATED} that is the value that does not end, or the size that is too large.
   */
  public long offset() {
    return offset;
  }

  /**
   * Returns where in the value it is wrong, such as {@code EchoRequest.items[3].name}; empty when
   * no struct was being read.
   */
  public String path() {
    return path;
  }

  /**
   * Puts an enclosing step before the path: a struct, a field, or a field with an index.
   *
   * @param step the step's name, such as {@code items}
   * @return this error, to be thrown again
   */
  public DecodeException within(String step) {
    path = path.isEmpty() || path.startsWith("[") ? step + path : step + '.' + path;
    return this;
  }

  /**
   * Puts an enclosing step before the path: an element of the container whose name comes next.
   *
   * @param index which element or entry it is, from 0
   * @return this error, to be thrown again
   */
  public DecodeException within(int index) {
    return within("[" + index + ']');
  }

  @Override
  public String getMessage() {
    return path.isEmpty()
        ? problem + " (offset " + offset + ')'
        : path + ": " + problem + " (offset " + offset + ')';
  }
}
