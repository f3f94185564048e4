package dev.gatun.idl.proto;

/** The type of a field. */
public sealed interface FieldType {

  /** A number, a bool, a string or bytes. */
  record Scalar(ScalarType type) implements FieldType {}

  /** A message; {@link ProtoSchema#message} has it. */
  record MessageRef(String fullName) implements FieldType {}

  /** An enum; {@link ProtoSchema#enumType} has it. */
  record EnumRef(String fullName) implements FieldType {}

  /**
   * A map. On the wire it is a repeated message with the key as field 1 and the value as field 2.
   *
   * @param key the type of the keys: a whole number, a bool or a string
   * @param value the type of the values: no map
   */
  record MapOf(ScalarType key, FieldType value) implements FieldType {}
}
