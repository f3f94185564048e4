package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.gatun.idl.proto.FieldType;
import dev.gatun.idl.proto.ProtoField;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The identifiers of extensions: constants of the message, or of the file's class, that has them.
 */
final class ProtoExtensions {
  private ProtoExtensions() {}

  /** Adds the identifiers to a class. */
  static void add(
      TypeSpec.Builder type, List<ProtoField> extensions, MessageNames names, ProtoTypes types) {
    for (ProtoField extension : extensions) {
      type.addField(identifier(extension, names.constant(extension), types));
    }
  }

  private static FieldSpec identifier(ProtoField extension, String name, ProtoTypes types) {
    ClassName extendee = types.className(String.valueOf(extension.extendee()));
    Shape shape = types.of(extension.type());
    TypeName value = shape.type().box();
    TypeName held =
        extension.isRepeated()
            ? ParameterizedTypeName.get(ClassName.get(List.class), value)
            : value;
    FieldSpec.Builder field =
        FieldSpec.builder(
            ParameterizedTypeName.get(RuntimeTypes.EXTENSION, extendee, held),
            name,
            Modifier.PUBLIC,
            Modifier.STATIC,
            Modifier.FINAL);
    if (!extension.doc().isEmpty()) {
      field.addJavadoc("$L\n", Docs.escape(extension.doc()));
    }
    if (extension.deprecated()) {
      field.addAnnotation(Deprecated.class);
    }
    CodeBlock common =
        CodeBlock.of(
            "$T.class,$W$L,$W$S,$W$L",
            extendee,
            extension.number(),
            extension.fullName(),
            fieldType(extension, types));
    if (extension.isRepeated()) {
      String factory = extension.packed() ? "packed" : "repeated";
      return field.initializer("$T.$L($L)", RuntimeTypes.EXTENSION, factory, common).build();
    }
    return field
        .initializer(
            extension.defaultValue() == null
                ? CodeBlock.of("$T.of($L)", RuntimeTypes.EXTENSION, common)
                : CodeBlock.of(
                    "$T.of($L,$W$L)", RuntimeTypes.EXTENSION, common, whenUnset(extension, shape)))
        .build();
  }

  private static CodeBlock whenUnset(ProtoField extension, Shape shape) {
    CodeBlock value = ProtoLiterals.of(extension.defaultValue(), shape);
    return shape.kind() == Shape.Kind.ENUM
        ? CodeBlock.of("$T.forNumber($L)", shape.type(), value)
        : value;
  }

  private static CodeBlock fieldType(ProtoField extension, ProtoTypes types) {
    ProtoWire wire = ProtoTypes.wire(extension);
    if (extension.type() instanceof FieldType.MessageRef message) {
      return CodeBlock.of(
          "$T.$L($T::new)",
          RuntimeTypes.FIELD_TYPE,
          wire.isGroup() ? "group" : "message",
          types.className(message.fullName()));
    }
    if (extension.type() instanceof FieldType.EnumRef constants) {
      ClassName name = types.className(constants.fullName());
      return CodeBlock.of(
          "$T.enumOf($T::forNumber,$W$T.UNRECOGNIZED,$W$T.forNumber($L))",
          RuntimeTypes.FIELD_TYPE,
          name,
          name,
          name,
          types.enumType(constants.fullName()).values().get(0).number());
    }
    return CodeBlock.of("$T.$L", RuntimeTypes.FIELD_TYPE, wire.fieldType());
  }
}
