package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.proto.Cardinality;
import dev.gatun.idl.proto.Edition;
import dev.gatun.idl.proto.Features;
import dev.gatun.idl.proto.ProtoValue;
import dev.gatun.idl.proto.ScalarType;
import dev.gatun.idl.proto.internal.syntax.Node;
import dev.gatun.idl.proto.internal.syntax.Word;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A field or an extension. */
final class FieldDef extends Def {

  final Node.Field node;
  final int number;

  /** The name of the message that an extension extends, or null for a field. */
  final @Nullable Word extendeeName;

  /** The oneof, or null. */
  final @Nullable OneofDef oneof;

  String jsonName = "";
  boolean jsonNameSet;

  /** The scalar type; or null, and one of the next two is there unless the type is unknown. */
  @Nullable ScalarType scalar;

  @Nullable MessageDef message;
  @Nullable EnumDef enumType;

  /** The type of a map's keys, and the three above are that of its values; null for no map. */
  @Nullable ScalarType mapKey;

  @Nullable MessageDef extendee;
  @Nullable ProtoValue defaultValue;

  FieldDef(
      Node.Field node,
      int number,
      String fullName,
      Def parent,
      @Nullable OneofDef oneof,
      @Nullable Word extendeeName) {
    super(Target.FIELD, fieldName(node), fullName, parent);
    this.node = node;
    this.number = number;
    this.oneof = oneof;
    this.extendeeName = extendeeName;
    this.doc = node.doc();
    optionNodes.addAll(node.options());
  }

  /** Returns the name of a field: for a group, the group's in lower case. */
  static Word fieldName(Node.Field node) {
    String name = node.name().text();
    return node.group() ? new Word(name.toLowerCase(Locale.ROOT), node.name().span()) : node.name();
  }

  boolean isExtension() {
    return extendeeName != null;
  }

  boolean isMap() {
    return node.mapKey() != null;
  }

  boolean isRepeated() {
    return isMap() || node.isLabelled("repeated");
  }

  boolean isRequired() {
    return !isRepeated() && features.fieldPresence() == Features.FieldPresence.LEGACY_REQUIRED;
  }

  boolean isProto3Optional() {
    return node.isLabelled("optional") && edition() == Edition.PROTO3;
  }

  Cardinality cardinality() {
    return isRepeated()
        ? Cardinality.REPEATED
        : isRequired() ? Cardinality.REQUIRED : Cardinality.OPTIONAL;
  }

  /** Returns whether its type is a message, and it is no map. */
  boolean isMessage() {
    return message != null && !isMap();
  }

  boolean isString() {
    return scalar == ScalarType.STRING && !isMap();
  }

  /** Returns whether it is a repeated field of numbers, bools or enums. */
  boolean isPackable() {
    ScalarType type = scalar;
    return isRepeated() && !isMap() && (enumType != null || (type != null && type.isPackable()));
  }

  boolean isPacked() {
    return isPackable()
        && features.repeatedFieldEncoding() == Features.RepeatedFieldEncoding.PACKED;
  }

  boolean isDelimited() {
    return isMessage() && features.messageEncoding() == Features.MessageEncoding.DELIMITED;
  }

  /** Returns whether it is a singular field that is not written when it holds its default. */
  boolean hasImplicitPresence() {
    return !isRepeated() && !hasPresence();
  }

  boolean hasPresence() {
    return !isRepeated()
        && (isMessage()
            || isExtension()
            || oneof != null
            || features.fieldPresence() != Features.FieldPresence.IMPLICIT);
  }
}
