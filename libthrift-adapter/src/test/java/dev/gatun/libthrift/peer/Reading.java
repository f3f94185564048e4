package dev.gatun.libthrift.peer;

/**
 * One way to read a message.
 *
 * @param kind what calls the protocol
 * @param type the generated class of {@link Kind#STRUCT}, else empty
 * @param seed what {@link Kind#WALK} and {@link Kind#MESSAGE} decide by, where several calls would
 *     do
 */
public record Reading(Kind kind, String type, long seed) {
  /** What calls the protocol. */
  public enum Kind {
    /** A struct without a schema. */
    WALK,
    /** A message without a schema. */
    MESSAGE,
    /** The protocol's own skip of a struct. */
    SKIP,
    /** The skip that generated code uses for unknown fields. */
    UTIL_SKIP,
    /** A generated class. */
    STRUCT,
    /** A generated class, through TDeserializer. */
    DESERIALIZER
  }

  public static Reading walk(long seed) {
    return new Reading(Kind.WALK, "", seed);
  }

  public static Reading message(long seed) {
    return new Reading(Kind.MESSAGE, "", seed);
  }

  public static Reading skip() {
    return new Reading(Kind.SKIP, "", 0);
  }

  public static Reading utilSkip() {
    return new Reading(Kind.UTIL_SKIP, "", 0);
  }

  public static Reading struct(Class<?> type) {
    return new Reading(Kind.STRUCT, type.getName(), 0);
  }

  public static Reading deserializer(Class<?> type) {
    return new Reading(Kind.DESERIALIZER, type.getName(), 0);
  }
}
