package dev.gatun.idl.java;

import com.palantir.javapoet.CodeBlock;
import dev.gatun.idl.proto.ProtoField;
import org.jspecify.annotations.Nullable;

/**
 * A field of an emitted message.
 *
 * @param field what the model says of it
 * @param variable the name of the Java field; in a oneof that of all its fields
 * @param accessor what stands behind {@code get}, {@code set} and the like
 * @param constant what its constants have in their names
 * @param shape how it is held
 * @param wire how it is written, or each of its elements
 * @param presence how it is known whether it is set
 * @param presenceBit which bit says so, or -1
 * @param oneof its oneof, or null
 * @param unset the expression of what the getter returns when it is not set
 */
record MessageProperty(
    ProtoField field,
    String variable,
    String accessor,
    String constant,
    Shape shape,
    ProtoWire wire,
    Presence presence,
    int presenceBit,
    @Nullable OneofPlan oneof,
    CodeBlock unset)
    implements MayHavePresenceBit {

  /** How it is known whether a field is set. */
  enum Presence {
    /** By a bit. */
    BIT,
    /** By a reference that is not null. */
    REFERENCE,
    /** It is not: what holds zero or nothing is not written. */
    IMPLICIT,
    /** By the case of the oneof. */
    ONEOF,
    /** By there being elements or entries. */
    REPEATED
  }

  @Override
  public int id() {
    return field.number();
  }

  String name() {
    return field.name();
  }

  boolean isBit() {
    return presence == Presence.BIT;
  }

  boolean isOneof() {
    return presence == Presence.ONEOF;
  }

  boolean isRepeated() {
    return presence == Presence.REPEATED;
  }

  boolean isMap() {
    return shape.kind() == Shape.Kind.MAP;
  }

  boolean isMessage() {
    return shape.kind() == Shape.Kind.STRUCT;
  }

  /** Returns whether it has elements that can be written behind one tag. */
  boolean isPackable() {
    return isRepeated() && !isMap() && !wire.type().equals("LEN") && !wire.isGroup();
  }

  /** Returns whether its elements are messages. */
  boolean isMessageList() {
    return shape.kind() == Shape.Kind.LIST && shape.elements().kind() == Shape.Kind.STRUCT;
  }

  /** Returns the name of the constant with its tag as it is written. */
  String tag() {
    return constant + "_TAG";
  }

  /** Returns the name of the constant with the tag of the other of packed and expanded. */
  String otherTag() {
    return constant + (field.packed() ? "_EXPANDED" : "_PACKED") + "_TAG";
  }

  /** Returns the name of the variable that says which field of the oneof is set. */
  String caseVariable() {
    return oneof == null ? "" : oneof.caseVariable();
  }

  /** Returns the condition under which it is set, of this or of another message. */
  CodeBlock isSet(String object) {
    return switch (presence) {
      case BIT -> CodeBlock.of("($L$L & $L) != 0", object, presenceVariable(), presenceConstant());
      case REFERENCE, REPEATED -> CodeBlock.of("$L$L != null", object, variable);
      case ONEOF -> CodeBlock.of("$L$L == $L", object, caseVariable(), id());
      case IMPLICIT -> isNotZero(CodeBlock.of("$L$L", object, variable));
    };
  }

  private CodeBlock isNotZero(CodeBlock stored) {
    return switch (shape.kind()) {
      case BOOL -> stored;
      case FLOAT -> CodeBlock.of("$T.floatToRawIntBits($L) != 0", Float.class, stored);
      case DOUBLE -> CodeBlock.of("$T.doubleToRawLongBits($L) != 0", Double.class, stored);
      case STRING, LAZY_STRING, BINARY -> CodeBlock.of("!$L.isEmpty()", stored);
      default -> CodeBlock.of("$L != 0", stored);
    };
  }

  /** Returns the expression of what is stored, given that it is set. */
  CodeBlock stored(String object) {
    return isOneof()
        ? CodeBlock.of("($T) $L$L", shape.storedType(), object, variable)
        : CodeBlock.of("$L$L", object, variable);
  }

  /** Returns the expression of what is stored, to call a method of. */
  CodeBlock callable(String object) {
    return isOneof() ? CodeBlock.of("($L)", stored(object)) : stored(object);
  }
}
