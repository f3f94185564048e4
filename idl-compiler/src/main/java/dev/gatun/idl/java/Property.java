package dev.gatun.idl.java;

import dev.gatun.idl.thrift.ConstValue;
import dev.gatun.idl.thrift.Requiredness;
import org.jspecify.annotations.Nullable;

/**
 * A field of an emitted class.
 *
 * @param id its number on the wire
 * @param idlName its name in the IDL, which paths of errors and {@code toString} show
 * @param variable the name of the Java field
 * @param accessor what stands behind {@code get}, {@code set}, {@code has} and {@code clear}
 * @param constant the name of the constant with its type and number
 * @param shape how it is held
 * @param requiredness what the IDL says about being there
 * @param presenceBit which bit says that it was set, or -1 where null says that it was not
 * @param defaultValue what it holds until it is set, or null
 * @param doc its doc comment, or null
 */
record Property(
    int id,
    String idlName,
    String variable,
    String accessor,
    String constant,
    Shape shape,
    Requiredness requiredness,
    int presenceBit,
    @Nullable ConstValue defaultValue,
    @Nullable String doc)
    implements MayHavePresenceBit {

  boolean isRequired() {
    return requiredness == Requiredness.REQUIRED;
  }

  /**
   * Returns whether it is written, set or not: numbers and bools that are not optional are, as
   * other implementations do it. An enum is not, for it need not have a constant of number 0.
   */
  boolean isAlwaysWritten() {
    return hasPresenceBit()
        && shape.kind() != Shape.Kind.ENUM
        && requiredness != Requiredness.OPTIONAL;
  }

  /** Returns whether it counts as set in a new object: so do defaults that are no numbers. */
  boolean isSetAtFirst() {
    return shape.kind() == Shape.Kind.ENUM && hasPresenceBit() && defaultValue != null;
  }

  boolean hasPresenceBit() {
    return presenceBit >= 0;
  }
}
