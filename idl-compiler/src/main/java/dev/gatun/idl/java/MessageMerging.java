package dev.gatun.idl.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** The merging of one message into another, and the search for required fields that are not set. */
final class MessageMerging {
  private final MessagePlan plan;
  private final TypeSpec.Builder type;

  MessageMerging(MessagePlan plan, TypeSpec.Builder type) {
    this.plan = plan;
    this.type = type;
  }

  void emit() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("mergeFrom")
            .addJavadoc(
                "Merges a message into this one: what is set there wins, messages are merged, lists"
                    + "\nand maps added to. Nothing is shared afterwards that can be changed.\n")
            .addModifiers(Modifier.PUBLIC)
            .returns(plan.name())
            .addParameter(plan.name(), "other");
    new SplitMethod<MessageProperty>(
            "merge", ParameterSpec.builder(plan.name(), "other").build(), MessageMerging::merge)
        .addTo(method, type, plan.properties());
    if (plan.isExtendable()) {
      method.addStatement("extensions.mergeFrom(other.extensions)");
    }
    type.addMethod(
        method
            .addStatement(
                "unknownFields = $T.merge(unknownFields, other.unknownFields)",
                RuntimeTypes.UNKNOWN_FIELDS)
            .addStatement("return this")
            .build());
  }

  private static CodeBlock merge(MessageProperty property) {
    CodeBlock.Builder code =
        CodeBlock.builder().beginControlFlow("if ($L)", property.isSet("other."));
    if (property.isRepeated()) {
      code.addStatement(addAll(property));
    } else if (property.isMessage()) {
      code.beginControlFlow("if ($L)", property.isSet(""))
          .addStatement("$L.mergeFrom($L)", property.callable(""), property.stored("other."))
          .nextControlFlow("else")
          .addStatement("$L = $L.deepCopy()", property.variable(), property.callable("other."))
          .add(MessageAccessors.markSet(property))
          .endControlFlow();
    } else {
      code.addStatement("$L = other.$L", property.variable(), property.variable())
          .add(MessageAccessors.markSet(property));
    }
    return code.endControlFlow().build();
  }

  private static CodeBlock addAll(MessageProperty property) {
    Shape shape = property.shape();
    String accessor = property.accessor();
    CodeBlock values = CodeBlock.of("other.$L", property.variable());
    if (shape.kind() == Shape.Kind.ENUM_LIST) {
      return CodeBlock.of(
          "get$L().numbers().addAll($T.copyOf($L.numbers()))",
          accessor,
          RuntimeTypes.INT_LIST,
          values);
    }
    return CodeBlock.of(
        "get$L().$L($L)",
        accessor,
        property.isMap() ? "putAll" : "addAll",
        Members.copy(shape, values, 0));
  }
}
