package dev.gatun.idl.thrift;

/**
 * The type of a value: a base type, a container, or a definition that is a type.
 *
 * <p>A type is kept as it is written, with its typedef names and annotations; {@link #trueType}
 * looks through the typedefs.
 */
public sealed interface ThriftType
    permits BaseType,
        ListType,
        SetType,
        MapType,
        EnumDefinition,
        StructDefinition,
        TypedefDefinition {

  /**
   * Returns the type behind all typedef names of this one: never a {@link TypedefDefinition}.
   * Elements, keys and values of a container stay as they are written.
   */
  default ThriftType trueType() {
    return this;
  }

  /** Returns the annotations that this type carries where it is written or defined. */
  Annotations annotations();

  /** Returns the type as it is written, without its annotations. */
  @Override
  String toString();
}
