package dev.gatun.libthrift.peer;

/**
 * Something to write: equal records write equal things whoever writes them.
 *
 * @param kind what calls the protocol
 * @param type the generated class of {@link Kind#STRUCT} and {@link Kind#SERIALIZER}, else empty
 * @param seed of the random content
 */
public record Writing(Kind kind, String type, long seed) {
  /** What calls the protocol. */
  public enum Kind {
    /** Structs, messages, containers and values without a schema, one after another. */
    SCRIPT,
    /** One message without a schema. */
    MESSAGE,
    /** A generated class. */
    STRUCT,
    /** A generated class, through TSerializer: the transport is never flushed. */
    SERIALIZER
  }

  public static Writing script(long seed) {
    return new Writing(Kind.SCRIPT, "", seed);
  }

  public static Writing message(long seed) {
    return new Writing(Kind.MESSAGE, "", seed);
  }

  public static Writing struct(Class<?> type, long seed) {
    return new Writing(Kind.STRUCT, type.getName(), seed);
  }

  public static Writing serializer(Class<?> type, long seed) {
    return new Writing(Kind.SERIALIZER, type.getName(), seed);
  }
}
