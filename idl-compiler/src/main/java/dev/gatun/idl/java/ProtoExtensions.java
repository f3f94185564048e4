package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
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
  /** One takes some 40 bytes of the 65,535 that a method may have. */
  private static final int MOST_IN_A_METHOD = 500;

  private ProtoExtensions() {}

  /**
   * Adds the identifiers to a class; those of many are made in methods of their own, as all that a
   * class makes at first is one method.
   */
  static void add(
      TypeSpec.Builder type, List<ProtoField> extensions, MessageNames names, ProtoTypes types) {
    for (int i = 0; i < extensions.size(); i++) {
      ProtoField extension = extensions.get(i);
      TypeName held = held(extension, types);
      FieldSpec.Builder field = identifier(extension, held, names.constant(extension));
      if (extensions.size() <= MOST_IN_A_METHOD) {
        type.addField(field.initializer(value(extension, types)).build());
      } else {
        MethodSpec method =
            MethodSpec.methodBuilder("extension" + i)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(held)
                .addStatement("return $L", value(extension, types))
                .build();
        type.addField(field.initializer("$N()", method).build()).addMethod(method);
      }
    }
  }

  /** Keeps the types free that the identifiers name. */
  static void keepFree(List<ProtoField> extensions, MessageNames names, ProtoTypes types) {
    for (ProtoField extension : extensions) {
      names.keepFree(types.of(extension.type()));
      names.keepFree(extendee(extension, types));
    }
  }

  private static TypeName held(ProtoField extension, ProtoTypes types) {
    TypeName value = types.of(extension.type()).type().box();
    return ParameterizedTypeName.get(
        RuntimeTypes.EXTENSION,
        extendee(extension, types),
        extension.isRepeated()
            ? ParameterizedTypeName.get(ClassName.get(List.class), value)
            : value);
  }

  private static ClassName extendee(ProtoField extension, ProtoTypes types) {
    return types.className(String.valueOf(extension.extendee()));
  }

  private static FieldSpec.Builder identifier(ProtoField extension, TypeName held, String name) {
    FieldSpec.Builder field =
        FieldSpec.builder(held, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    if (!extension.doc().isEmpty()) {
      field.addJavadoc("$L\n", Docs.escape(extension.doc()));
    }
    return extension.deprecated() ? field.addAnnotation(Deprecated.class) : field;
  }

  private static CodeBlock value(ProtoField extension, ProtoTypes types) {
    CodeBlock common =
        CodeBlock.of(
            "$T.class,$W$L,$W$S,$W$L",
            extendee(extension, types),
            extension.number(),
            extension.fullName(),
            fieldType(extension, types));
    if (extension.isRepeated()) {
      String factory = extension.packed() ? "packed" : "repeated";
      return CodeBlock.of("$T.$L($L)", RuntimeTypes.EXTENSION, factory, common);
    }
    if (types.isMessageSet(String.valueOf(extension.extendee()))) {
      return CodeBlock.of("$T.inMessageSet($L)", RuntimeTypes.EXTENSION, common);
    }
    Shape shape = types.of(extension.type());
    return extension.defaultValue() == null
        ? CodeBlock.of("$T.of($L)", RuntimeTypes.EXTENSION, common)
        : CodeBlock.of(
            "$T.of($L,$W$L)", RuntimeTypes.EXTENSION, common, whenUnset(extension, shape));
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
