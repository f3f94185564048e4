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

/** The equality, the text and the deep copy of a struct or exception. */
final class ObjectEmitter {
  private static final String SAME_UNKNOWN = "unknownFields.equals(that.unknownFields)";

  private final StructPlan plan;
  private final TypeSpec.Builder type;

  ObjectEmitter(StructPlan plan, TypeSpec.Builder type) {
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
        ObjectMethods.overriding("equals", TypeName.BOOLEAN).addParameter(Object.class, "object");
    if (plan.properties().isEmpty()) {
      String unknown = plan.keepsUnknown() ? " that && " + SAME_UNKNOWN : "";
      type.addMethod(
          method.addStatement("return object instanceof $T$L", plan.name(), unknown).build());
      return;
    }
    method
        .beginControlFlow("if (this == object)")
        .addStatement("return true")
        .endControlFlow()
        .beginControlFlow("if (!(object instanceof $T that))", plan.name())
        .addStatement("return false")
        .endControlFlow();
    if (plan.keepsUnknown()) {
      method
          .beginControlFlow("if (!$L)", SAME_UNKNOWN)
          .addStatement("return false")
          .endControlFlow();
    }
    List<List<Property>> methods = Groups.of(plan.properties(), SplitMethod.FIELDS_IN_A_METHOD);
    if (methods.size() < 2) {
      type.addMethod(returnSame(method, plan.properties()));
      return;
    }
    type.addMethod(
        method
            .addStatement(
                "return $L",
                methods.stream()
                    .map(group -> CodeBlock.of("$L(that)", Groups.name("same", group)))
                    .collect(CodeBlock.joining("\n&& ")))
            .build());
    for (List<Property> group : methods) {
      type.addMethod(
          returnSame(
              MethodSpec.methodBuilder(Groups.name("same", group))
                  .addModifiers(Modifier.PRIVATE)
                  .returns(TypeName.BOOLEAN)
                  .addParameter(plan.name(), "that"),
              group));
    }
  }

  private static MethodSpec returnSame(MethodSpec.Builder method, List<Property> properties) {
    List<List<Property>> groups = Groups.of(properties, ObjectMethods.FIELDS_IN_AN_EXPRESSION);
    for (List<Property> group : groups.subList(0, groups.size() - 1)) {
      method
          .beginControlFlow("if (!($L))", same(group))
          .addStatement("return false")
          .endControlFlow();
    }
    return method.addStatement("return $L", same(groups.get(groups.size() - 1))).build();
  }

  private static CodeBlock same(List<Property> group) {
    return group.stream().map(ObjectEmitter::same).collect(CodeBlock.joining("\n&& "));
  }

  private static CodeBlock same(Property property) {
    String variable = property.variable();
    CodeBlock same =
        switch (property.shape().kind()) {
          case BOOL, I8, I16, I32, I64, ENUM -> CodeBlock.of("$L == that.$L", variable, variable);
          case DOUBLE ->
              CodeBlock.of(
                  "$T.compare($L, that.$L) == 0", ClassName.get(Double.class), variable, variable);
          default ->
              CodeBlock.of(
                  "$T.equals($L, that.$L)", ClassName.get(Objects.class), variable, variable);
        };
    return property.hasPresenceBit() && !property.isAlwaysWritten()
        ? CodeBlock.of(
            "has$L() == that.has$L()\n&& $L", property.accessor(), property.accessor(), same)
        : same;
  }

  private MethodSpec hash() {
    MethodSpec.Builder method = ObjectMethods.overriding("hashCode", TypeName.INT);
    if (plan.properties().isEmpty()) {
      return method
          .addStatement("return $L", plan.keepsUnknown() ? "unknownFields.hashCode()" : "1")
          .build();
    }
    method.addStatement("int hash = $L", plan.keepsUnknown() ? "unknownFields.hashCode()" : "1");
    new SplitMethod<Property>(
            "hash", ParameterSpec.builder(TypeName.INT, "hash").build(), ObjectEmitter::addHash)
        .addTo(method, type, plan.properties());
    return method.addStatement("return hash").build();
  }

  private static CodeBlock addHash(Property property) {
    return ObjectMethods.statement(
        "hash = 31 * hash + $L", ObjectMethods.hash(property.shape(), property.variable()));
  }

  private MethodSpec text() {
    MethodSpec.Builder method = ObjectMethods.text(plan.name());
    new SplitMethod<Property>(
            "show",
            ParameterSpec.builder(StringJoiner.class, "joiner").build(),
            ObjectEmitter::show)
        .addTo(method, type, plan.properties());
    if (plan.keepsUnknown()) {
      method
          .beginControlFlow("if (!unknownFields.isEmpty())")
          .addStatement("joiner.add($S + unknownFields)", "unknown fields:")
          .endControlFlow();
    }
    return method.addStatement("return joiner.toString()").build();
  }

  private static CodeBlock show(Property property) {
    CodeBlock add =
        ObjectMethods.statement("joiner.add($S + $L)", property.idlName() + ":", shown(property));
    return property.isAlwaysWritten()
        ? add
        : CodeBlock.builder()
            .beginControlFlow("if (has$L())", property.accessor())
            .add(add)
            .endControlFlow()
            .build();
  }

  private static CodeBlock shown(Property property) {
    return property.shape().kind() == Shape.Kind.ENUM
        ? CodeBlock.of("get$L()", property.accessor())
        : CodeBlock.of("$L", property.variable());
  }

  private MethodSpec deepCopy() {
    MethodSpec.Builder method = Members.deepCopy(plan.name());
    method.addStatement("$T copy = new $T()", plan.name(), plan.name());
    new SplitMethod<Property>(
            "copy",
            ParameterSpec.builder(plan.name(), "copy").build(),
            property -> ObjectMethods.copy(property.shape(), property.variable()))
        .addTo(method, type, plan.properties());
    plan.presenceVariables().forEach(word -> method.addStatement("copy.$L = $L", word, word));
    if (plan.keepsUnknown()) {
      method.addStatement("copy.unknownFields = unknownFields");
    }
    return method.addStatement("return copy").build();
  }
}
