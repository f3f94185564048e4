package dev.gatun.testing.thrift;

import java.util.List;

/** A Thrift value without a schema. */
public sealed interface Value {
  /** How deep a walker follows values before it gives up, by {@link TooDeep}. */
  int WALK_DEPTH = 40;

  /**
   * A number, bool, text or UUID.
   *
   * @param type its type
   * @param value a Boolean, Byte, Short, Integer, Long or UUID; of a double the raw bits as a Long;
   *     of a string or binary its bytes, each as one char
   */
  record Scalar(byte type, Object value) implements Value {}

  /** A struct's fields in order. */
  record Struct(List<Field> fields) implements Value {}

  /** A list or a set. */
  record Sequence(byte type, byte elementType, List<Value> elements) implements Value {}

  /** A map: keys and values in turn. Of an empty one both types are 0. */
  record Mapping(byte keyType, byte valueType, List<Value> entries) implements Value {}

  /** A field of a struct. */
  record Field(short id, byte type, Value value) {}

  /** Thrown by a walker where values are nested too deep for it. */
  final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the error. */
    public TooDeep() {
      super("deeper than " + WALK_DEPTH);
    }
  }
}
