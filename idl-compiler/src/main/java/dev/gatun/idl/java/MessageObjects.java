package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import javax.lang.model.element.Modifier;

/** The equality, the text and the deep copy of a message. */
final class MessageObjects {
  private static final ClassName OBJECTS = ClassName.get(Objects.class);

  private final MessagePlan plan;
  private final TypeSpec.Builder type;

  MessageObjects(MessagePlan plan, TypeSpec.Builder type) {
    this.plan = plan;
    this.type = type;
  }

  void emit() {
    equality();
    type.addMethod(hash());
    type.addMethod(text());
    type.addMethod(deepCopy());
  }

  private void equality() {
    MethodSpec.Builder method =
        ObjectMethods.overriding("equals", TypeName.BOOLEAN)
            .addParameter(Object.class, "object")
            .beginControlFlow("if (this == object)")
            .addStatement("return true")
            .endControlFlow()
            .beginControlFlow("if (!(object instanceof $T that))", plan.name())
            .addStatement("return false")
            .endControlFlow();
    List<List<MessageProperty>> methods = Groups.of(plain(), SplitMethod.FIELDS_IN_A_METHOD);
    if (methods.size() < 2) {
      conditions(plain()).forEach(condition -> unlessThenFalse(method, condition));
    } else {
      for (List<MessageProperty> group : methods) {
        String name = Groups.name("same", group);
        unlessThenFalse(method, CodeBlock.of("$L(that)", name));
        MethodSpec.Builder part =
            MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE)
                .returns(TypeName.BOOLEAN)
                .addParameter(plan.name(), "that");
        conditions(group).forEach(condition -> unlessThenFalse(part, condition));
        type.addMethod(part.addStatement("return true").build());
      }
    }
    for (OneofPlan oneof : plan.oneofs()) {
      unlessThenFalse(
          method,
          CodeBlock.of(
              "$L == that.$L\n&& $T.equals($L, that.$L)",
              oneof.caseVariable(),
              oneof.caseVariable(),
              OBJECTS,
              oneof.variable(),
              oneof.variable()));
    }
    CodeBlock unknown = CodeBlock.of("$T.equals(unknownFields, that.unknownFields)", OBJECTS);
    type.addMethod(
        method
            .addStatement(
                "return $L",
                plan.isExtendable()
                    ? CodeBlock.of("$L\n&& extensions.equals(that.extensions)", unknown)
                    : unknown)
            .build());
  }

  /** The value of a oneof is compared as one. */
  private List<MessageProperty> plain() {
    return plan.properties().stream().filter(property -> !property.isOneof()).toList();
  }

  private static List<CodeBlock> conditions(List<MessageProperty> properties) {
    return Groups.of(properties, ObjectMethods.FIELDS_IN_AN_EXPRESSION).stream()
        .map(group -> group.stream().map(MessageObjects::same).collect(CodeBlock.joining("\n&& ")))
        .toList();
  }

  private static void unlessThenFalse(MethodSpec.Builder method, CodeBlock condition) {
    method.beginControlFlow("if (!($L))", condition).addStatement("return false").endControlFlow();
  }

  private static CodeBlock same(MessageProperty property) {
    String variable = property.variable();
    if (property.isRepeated()) {
      return CodeBlock.of("$T.same($L, that.$L)", RuntimeTypes.CONTAINERS, variable, variable);
    }
    CodeBlock same =
        switch (property.shape().kind()) {
          case BOOL, I32, I64, ENUM -> CodeBlock.of("$L == that.$L", variable, variable);
          case FLOAT, DOUBLE ->
              CodeBlock.of(
                  "$T.compare($L, that.$L) == 0",
                  property.shape().type().box(),
                  variable,
                  variable);
          default -> CodeBlock.of("$T.equals($L, that.$L)", OBJECTS, variable, variable);
        };
    return property.isBit()
        ? CodeBlock.of(
            "has$L() == that.has$L()\n&& $L", property.accessor(), property.accessor(), same)
        : same;
  }

  private MethodSpec hash() {
    MethodSpec.Builder method =
        ObjectMethods.overriding("hashCode", TypeName.INT)
            .addStatement("int hash = $T.hashCode(unknownFields)", OBJECTS);
    if (plan.isExtendable()) {
      method.addStatement("hash = 31 * hash + extensions.hashCode()");
    }
    new SplitMethod<MessageProperty>(
            "hash",
            ParameterSpec.builder(TypeName.INT, "hash").build(),
            property -> ObjectMethods.statement("hash = 31 * hash + $L", hash(property)))
        .addTo(method, type, plain());
    for (OneofPlan oneof : plan.oneofs()) {
      method.addStatement(
          "hash = 31 * hash + $L + $T.hashCode($L)",
          oneof.caseVariable(),
          OBJECTS,
          oneof.variable());
    }
    return method.addStatement("return hash").build();
  }

  private static CodeBlock hash(MessageProperty property) {
    String variable = property.variable();
    if (property.isRepeated()) {
      return CodeBlock.of("$T.hash($L)", RuntimeTypes.CONTAINERS, variable);
    }
    return ObjectMethods.hash(property.shape(), variable);
  }

  private MethodSpec text() {
    MethodSpec.Builder method = ObjectMethods.text(plan.name());
    new SplitMethod<MessageProperty>(
            "show", ParameterSpec.builder(StringJoiner.class, "joiner").build(), this::show)
        .addTo(method, type, plan.properties());
    return method.addStatement("return joiner.toString()").build();
  }

  private CodeBlock show(MessageProperty property) {
    CodeBlock shown =
        property.shape().kind() == Shape.Kind.ENUM
            ? CodeBlock.of("get$L()", property.accessor())
            : CodeBlock.of("$L", property.variable());
    CodeBlock isShown =
        property.isRepeated()
            ? CodeBlock.of("get$LCount() > 0", property.accessor())
            : property.isSet("");
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", isShown)
        .addStatement("joiner.add($S + $L)", property.name() + ":", shown)
        .endControlFlow()
        .build();
  }

  private MethodSpec deepCopy() {
    MethodSpec.Builder method = Members.deepCopy(plan.name());
    method.addStatement("$T copy = new $T()", plan.name(), plan.name());
    new SplitMethod<MessageProperty>(
            "copy",
            ParameterSpec.builder(plan.name(), "copy").build(),
            property -> ObjectMethods.copy(property.shape(), property.variable()))
        .addTo(method, type, plain());
    for (OneofPlan oneof : plan.oneofs()) {
      oneof(method, oneof);
    }
    plan.presenceVariables().forEach(word -> method.addStatement("copy.$L = $L", word, word));
    if (plan.isExtendable()) {
      method.addStatement("copy.extensions.mergeFrom(extensions)");
    }
    method.addStatement(
        "copy.unknownFields = $T.copyOf(unknownFields)", RuntimeTypes.PROTO_UNKNOWN_FIELDS);
    return method.addStatement("return copy").build();
  }

  private void oneof(MethodSpec.Builder method, OneofPlan oneof) {
    method.addStatement("copy.$L = $L", oneof.caseVariable(), oneof.caseVariable());
    List<MessageProperty> messages =
        plan.fieldsOf(oneof).stream().filter(MessageProperty::isMessage).toList();
    if (messages.isEmpty()) {
      method.addStatement("copy.$L = $L", oneof.variable(), oneof.variable());
      return;
    }
    method.addCode("copy.$L =\n$>$>switch ($L) {\n$>", oneof.variable(), oneof.caseVariable());
    for (MessageProperty property : messages) {
      method.addCode("case $L -> $L.deepCopy();\n", property.id(), property.callable(""));
    }
    method.addCode("default -> $L;\n$<};\n$<$<", oneof.variable());
  }
}
