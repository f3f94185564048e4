package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.gatun.idl.proto.Cardinality;
import dev.gatun.idl.proto.FieldType;
import dev.gatun.idl.proto.ProtoField;
import dev.gatun.idl.proto.ProtoFile;
import dev.gatun.idl.proto.ProtoMessage;
import dev.gatun.idl.proto.ProtoOneof;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the class of a message will look like.
 *
 * @param name the class
 * @param message what the model says of it
 * @param properties the fields in the order of their numbers
 * @param oneofs the oneofs
 * @param hasRequired whether something that must be there can be missing
 * @param names the names of its members
 * @param types what the classes of others are called
 */
record MessagePlan(
    ClassName name,
    ProtoMessage message,
    List<MessageProperty> properties,
    List<OneofPlan> oneofs,
    boolean hasRequired,
    MessageNames names,
    ProtoTypes types) {

  /** Plans the class of a message. */
  static MessagePlan of(ProtoMessage message, ProtoFile file, ProtoTypes types) {
    ClassName name = types.className(message.fullName());
    List<ProtoField> fields = new ArrayList<>(message.fields());
    fields.sort(Comparator.comparingInt(ProtoField::number));
    MessageNames names = new MessageNames(name, nestedTypes(message, types));
    List<Shape> shapes = fields.stream().map(field -> types.ofField(field, file)).toList();
    shapes.forEach(names::keepFree);
    ProtoExtensions.keepFree(message.extensions(), names, types);
    List<OneofPlan> oneofs = new ArrayList<>();
    for (int i = 0; i < message.oneofs().size(); i++) {
      ProtoOneof oneof = message.oneofs().get(i);
      oneofs.add(names.oneof(oneof, i));
    }
    List<MessageProperty> properties = new ArrayList<>();
    int bits = 0;
    for (int i = 0; i < fields.size(); i++) {
      ProtoField field = fields.get(i);
      Shape shape = shapes.get(i);
      MessageProperty.Presence presence = presence(field, shape);
      OneofPlan oneof = field.isInOneof() ? oneofs.get(field.oneof()) : null;
      MessageNames.OfField named = names.field(field, shape);
      properties.add(
          new MessageProperty(
              field,
              oneof == null ? named.variable() : oneof.variable(),
              named.accessor(),
              named.constant(),
              shape,
              ProtoTypes.wire(field),
              presence,
              presence == MessageProperty.Presence.BIT ? bits++ : -1,
              oneof,
              unset(field, shape, types)));
    }
    return new MessagePlan(
        name,
        message,
        List.copyOf(properties),
        List.copyOf(oneofs),
        types.hasRequired(message.fullName()),
        names,
        types);
  }

  private static MessageProperty.Presence presence(ProtoField field, Shape shape) {
    if (field.isRepeated()) {
      return MessageProperty.Presence.REPEATED;
    }
    if (field.isInOneof()) {
      return MessageProperty.Presence.ONEOF;
    }
    if (!field.hasPresence()) {
      return MessageProperty.Presence.IMPLICIT;
    }
    return shape.kind().isPrimitive()
        ? MessageProperty.Presence.BIT
        : MessageProperty.Presence.REFERENCE;
  }

  /** Returns what the getter returns when the field is not set; of an enum the number. */
  static CodeBlock unset(ProtoField field, Shape shape, ProtoTypes types) {
    if (field.type() instanceof FieldType.EnumRef type && field.defaultValue() == null) {
      return CodeBlock.of("$L", types.enumType(type.fullName()).values().get(0).number());
    }
    return ProtoLiterals.of(field.defaultValue(), shape);
  }

  /** Returns the names of the types inside its class. */
  Set<String> nestedNames() {
    Set<String> nested = nestedTypes(message, types);
    oneofs.forEach(oneof -> nested.add(oneof.type().simpleName()));
    return nested;
  }

  private static Set<String> nestedTypes(ProtoMessage message, ProtoTypes types) {
    Set<String> nested = new HashSet<>();
    message.messages().forEach(each -> nested.add(types.className(each.fullName()).simpleName()));
    message.enums().forEach(each -> nested.add(types.className(each.fullName()).simpleName()));
    return nested;
  }

  /** Returns whether it has numbers for extensions. */
  boolean isExtendable() {
    return !message.extensionRanges().isEmpty();
  }

  /** Returns the fields of a oneof. */
  List<MessageProperty> fieldsOf(OneofPlan oneof) {
    return properties.stream().filter(property -> oneof.equals(property.oneof())).toList();
  }

  /** Returns the names of the Java fields with presence bits. */
  List<String> presenceVariables() {
    return properties.stream()
        .filter(MessageProperty::isBit)
        .map(MessageProperty::presenceVariable)
        .distinct()
        .toList();
  }

  /** Returns whether a field must be there. */
  static boolean isRequired(MessageProperty property) {
    return property.field().cardinality() == Cardinality.REQUIRED;
  }

  /** Returns the full name of the message that a field or its elements or values are, or null. */
  static @Nullable String messageOf(MessageProperty property) {
    FieldType type = property.field().type();
    FieldType held = type instanceof FieldType.MapOf map ? map.value() : type;
    return held instanceof FieldType.MessageRef reference ? reference.fullName() : null;
  }
}
