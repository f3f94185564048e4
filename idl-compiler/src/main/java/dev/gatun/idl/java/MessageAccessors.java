package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The get, set, has, clear, add and put of each field of a message. */
final class MessageAccessors {
  private final MessagePlan plan;
  private final TypeSpec.Builder type;

  MessageAccessors(MessagePlan plan, TypeSpec.Builder type) {
    this.plan = plan;
    this.type = type;
  }

  void emit() {
    for (MessageProperty property : plan.properties()) {
      if (property.isRepeated()) {
        repeated(property);
      } else {
        singular(property);
      }
      add(property, clear(property));
    }
  }

  private void singular(MessageProperty property) {
    add(property, getter(property));
    add(property, setter(property, "", property.shape().acceptedType(), accepted(property)));
    if (property.shape().kind() == Shape.Kind.ENUM) {
      add(property, numberGetter(property));
      add(property, setter(property, "Number", TypeName.INT, CodeBlock.of("value")));
    }
    if (property.presence() != MessageProperty.Presence.IMPLICIT) {
      add(
          property,
          method("has" + property.accessor())
              .returns(TypeName.BOOLEAN)
              .addStatement("return $L", property.isSet("")));
    }
  }

  private void repeated(MessageProperty property) {
    String variable = property.variable();
    Shape shape = property.shape();
    MethodSpec.Builder getter =
        documented(property)
            .returns(shape.type())
            .beginControlFlow("if ($L == null)", variable)
            .addStatement("$L = $L", variable, empty(shape))
            .endControlFlow()
            .addStatement("return $L", variable);
    add(property, getter);
    add(
        property,
        method("get" + property.accessor() + "Count")
            .returns(TypeName.INT)
            .addStatement("return $L == null ? 0 : $L.size()", variable, variable));
    add(
        property,
        fluent("set" + property.accessor())
            .addParameter(shape.acceptedType(), "value")
            .addStatement("$L = $L", variable, taken(shape))
            .addStatement("return this"));
    if (property.isMap()) {
      add(
          property,
          fluent("put" + property.accessor())
              .addParameter(shape.elements().type(), "key")
              .addParameter(shape.values().type(), "value")
              .addStatement("get$L().put(key, value)", property.accessor())
              .addStatement("return this"));
    } else {
      add(
          property,
          fluent("add" + property.accessor())
              .addParameter(shape.elements().type(), "value")
              .addStatement("get$L().add(value)", property.accessor())
              .addStatement("return this"));
    }
  }

  /** Returns the expression of a container without elements. */
  static CodeBlock empty(Shape shape) {
    return switch (shape.kind()) {
      case LIST -> CodeBlock.of("new $T<>()", ClassName.get("java.util", "ArrayList"));
      case MAP -> CodeBlock.of("new $T<>()", ClassName.get("java.util", "LinkedHashMap"));
      case ENUM_LIST ->
          CodeBlock.of(
              "new $T<>(new $T(), $T::forNumber)",
              RuntimeTypes.ENUM_LIST,
              RuntimeTypes.INT_LIST,
              shape.elements().type());
      default -> CodeBlock.of("new $T()", shape.type());
    };
  }

  /** A list or map is copied: messages add to theirs when they are merged. */
  private static CodeBlock taken(Shape shape) {
    return switch (shape.kind()) {
      case LIST -> CodeBlock.of("new $T<>(value)", ClassName.get("java.util", "ArrayList"));
      case MAP -> CodeBlock.of("new $T<>(value)", ClassName.get("java.util", "LinkedHashMap"));
      default -> Members.accepted(shape);
    };
  }

  private MethodSpec.Builder getter(MessageProperty property) {
    Shape shape = property.shape();
    MethodSpec.Builder method = documented(property).returns(shape.returnedType());
    return shape.kind() == Shape.Kind.ENUM
        ? method.addStatement(
            "return $T.forNumber($L)", shape.type(), valueOrUnset(property, property.stored("")))
        : method.addStatement(
            "return $L",
            valueOrUnset(property, Members.returned(shape, storedForReturn(property))));
  }

  private MethodSpec.Builder numberGetter(MessageProperty property) {
    return method("get" + property.accessor() + "Number")
        .addJavadoc("Returns the number of the constant, one without a constant too.\n")
        .returns(TypeName.INT)
        .addStatement("return $L", valueOrUnset(property, property.stored("")));
  }

  private static CodeBlock storedForReturn(MessageProperty property) {
    return property.shape().kind() == Shape.Kind.LAZY_STRING
        ? property.callable("")
        : property.stored("");
  }

  private static CodeBlock valueOrUnset(MessageProperty property, CodeBlock value) {
    boolean isChecked =
        property.isOneof()
            || (property.presence() == MessageProperty.Presence.REFERENCE && !property.isMessage());
    return isChecked
        ? CodeBlock.of("$L ? $L : $L", property.isSet(""), value, unset(property))
        : value;
  }

  /** Returns the expression of what the getter returns when the field is not set. */
  private static CodeBlock unset(MessageProperty property) {
    return MessageEmitter.hasDefaultConstant(property)
        ? CodeBlock.of("DEFAULT_$L", property.constant())
        : property.unset();
  }

  /** Of text and bytes, only fields that know whether they are set take null, as not set. */
  private static CodeBlock accepted(MessageProperty property) {
    Shape shape = property.shape();
    if (shape.kind().isPrimitive()) {
      return Members.accepted(shape);
    }
    if (property.presence() == MessageProperty.Presence.REFERENCE) {
      return shape.kind() == Shape.Kind.LAZY_STRING
          ? CodeBlock.of("value == null ? null : $L", Members.accepted(shape))
          : CodeBlock.of("value");
    }
    CodeBlock checked = CodeBlock.of("$T.requireNonNull(value)", ClassName.get(Objects.class));
    return shape.kind() == Shape.Kind.LAZY_STRING
        ? CodeBlock.of("$T.of($L)", RuntimeTypes.LAZY_STRING, checked)
        : checked;
  }

  private MethodSpec.Builder setter(
      MessageProperty property, String suffix, TypeName parameter, CodeBlock accepted) {
    MethodSpec.Builder method =
        fluent("set" + property.accessor() + suffix).addParameter(parameter, "value");
    method.addStatement("$L = $L", property.variable(), accepted);
    return method.addCode(markSet(property)).addStatement("return this");
  }

  /** Returns the statements that say that a field is set, its value apart. */
  static CodeBlock markSet(MessageProperty property) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (property.isBit()) {
      code.addStatement("$L |= $L", property.presenceVariable(), property.presenceConstant());
    } else if (property.isOneof()) {
      code.addStatement("$L = $L", property.caseVariable(), property.id());
    }
    return code.build();
  }

  private MethodSpec.Builder clear(MessageProperty property) {
    MethodSpec.Builder method = fluent("clear" + property.accessor());
    if (property.isOneof()) {
      method
          .beginControlFlow("if ($L)", property.isSet(""))
          .addStatement("$L = null", property.variable())
          .addStatement("$L = 0", property.caseVariable())
          .endControlFlow();
    } else {
      method.addStatement("$L = $L", property.variable(), MessageEmitter.initial(property));
    }
    if (property.isBit()) {
      method.addStatement("$L &= ~$L", property.presenceVariable(), property.presenceConstant());
    }
    return method.addStatement("return this");
  }

  private static MethodSpec.Builder documented(MessageProperty property) {
    MethodSpec.Builder getter = method("get" + property.accessor());
    String doc = property.field().doc();
    return doc.isEmpty() ? getter : getter.addJavadoc("$L\n", Docs.escape(doc));
  }

  private void add(MessageProperty property, MethodSpec.Builder method) {
    if (property.field().deprecated()) {
      method.addAnnotation(Deprecated.class);
    }
    type.addMethod(method.build());
  }

  private MethodSpec.Builder fluent(String name) {
    return method(name).returns(plan.name());
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC);
  }
}
