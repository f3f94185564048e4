package dev.gatun.protobuf;

import java.util.List;
import java.util.function.Supplier;

/**
 * The identifier of a field that another file adds to a message: it says where its value is and
 * what it is. Immutable, and safe for use by any number of threads.
 *
 * @param <M> the message that is extended
 * @param <T> what the value is in Java: a {@link List} when the extension is repeated
 */
public final class Extension<M extends ProtoMessage, T> {
  private final Class<M> message;
  private final int number;
  private final String name;
  private final FieldType<?> type;
  private final Cardinality cardinality;
  private final Supplier<T> whenUnset;

  private Extension(
      Class<M> message,
      int number,
      String name,
      FieldType<?> type,
      Cardinality cardinality,
      Supplier<T> whenUnset) {
    this.message = message;
    this.number = number;
    this.name = name;
    this.type = type;
    this.cardinality = cardinality;
    this.whenUnset = whenUnset;
  }

  /**
   * Makes an extension with one value, and the default of its type.
   *
   * @param message the class that is extended
   * @param number the field's number, 1 to 2^29 - 1
   * @param name the full name, such as {@code acme.orders.priority}
   */
  public static <M extends ProtoMessage, T> Extension<M, T> of(
      Class<M> message, int number, String name, FieldType<T> type) {
    return new Extension<>(message, number, name, type, Cardinality.ONE, type.whenUnset());
  }

  /**
   * Makes an extension with one value, and a default of its own.
   *
   * @param message the class that is extended
   * @param number the field's number, 1 to 2^29 - 1
   * @param name the full name
   * @param whenUnset the value where it is not set; immutable
   */
  public static <M extends ProtoMessage, T> Extension<M, T> of(
      Class<M> message, int number, String name, FieldType<T> type, T whenUnset) {
    return new Extension<>(message, number, name, type, Cardinality.ONE, () -> whenUnset);
  }

  /**
   * Makes an extension with any number of values.
   *
   * @param message the class that is extended
   * @param number the field's number, 1 to 2^29 - 1
   * @param name the full name
   */
  public static <M extends ProtoMessage, T> Extension<M, List<T>> repeated(
      Class<M> message, int number, String name, FieldType<T> type) {
    return new Extension<>(message, number, name, type, Cardinality.REPEATED, List::of);
  }

  /**
   * Makes an extension with any number of values that are written packed.
   *
   * @param message the class that is extended
   * @param number the field's number, 1 to 2^29 - 1
   * @param name the full name
   */
  public static <M extends ProtoMessage, T> Extension<M, List<T>> packed(
      Class<M> message, int number, String name, FieldType<T> type) {
    return new Extension<>(message, number, name, type, Cardinality.PACKED, List::of);
  }

  /**
   * Makes an extension of a message set, whose fields are written in a way of their own.
   *
   * @param message the class that is extended, one with the option {@code message_set_wire_format}
   * @param number the field's number, 1 to 2^31 - 2
   * @param name the full name
   * @param type a message with its length in front
   */
  public static <M extends ProtoMessage, T extends ProtoMessage> Extension<M, T> inMessageSet(
      Class<M> message, int number, String name, FieldType<T> type) {
    return new Extension<>(
        message, number, name, type, Cardinality.IN_MESSAGE_SET, type.whenUnset());
  }

  /** Returns the class that is extended. */
  public Class<M> message() {
    return message;
  }

  /** Returns the number of the field. */
  public int number() {
    return number;
  }

  /** Returns the full name. */
  public String name() {
    return name;
  }

  /** Returns the value where it is not set: an empty list or message, or the default. */
  public T whenUnset() {
    return whenUnset.get();
  }

  @Override
  public String toString() {
    return name + " = " + number;
  }

  FieldType<?> type() {
    return type;
  }

  boolean isRepeated() {
    return cardinality == Cardinality.REPEATED || isPacked();
  }

  boolean isInMessageSet() {
    return cardinality == Cardinality.IN_MESSAGE_SET;
  }

  boolean isPacked() {
    return cardinality == Cardinality.PACKED;
  }

  /** How many values there may be, and how they are written. */
  private enum Cardinality {
    ONE,
    IN_MESSAGE_SET,
    REPEATED,
    PACKED
  }
}
