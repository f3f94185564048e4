package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import javax.lang.model.element.Modifier;

/** The equality, the text and the deep copy of a struct or exception. */
final class ObjectEmitter {
  private static final int FIELDS_IN_A_GROUP = 8;

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
    List<List<Property>> groups = Groups.of(plan.properties(), FIELDS_IN_A_GROUP);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("equals")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.BOOLEAN)
            .addParameter(Object.class, "object");
    if (groups.isEmpty()) {
      type.addMethod(method.addStatement("return object instanceof $T", plan.name()).build());
      return;
    }
    method
        .beginControlFlow("if (this == object)")
        .addStatement("return true")
        .endControlFlow()
        .beginControlFlow("if (!(object instanceof $T that))", plan.name())
        .addStatement("return false")
        .endControlFlow();
    for (List<Property> group : groups.subList(0, groups.size() - 1)) {
      method
          .beginControlFlow("if (!($L))", same(group))
          .addStatement("return false")
          .endControlFlow();
    }
    type.addMethod(method.addStatement("return $L", same(groups.get(groups.size() - 1))).build());
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
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("hashCode")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.INT);
    if (plan.properties().isEmpty()) {
      return method.addStatement("return 1").build();
    }
    method.addStatement("int hash = 1");
    for (Property property : plan.properties()) {
      method.addStatement("hash = 31 * hash + $L", hash(property));
    }
    return method.addStatement("return hash").build();
  }

  private static CodeBlock hash(Property property) {
    TypeName stored = property.shape().storedType();
    return stored.isPrimitive()
        ? CodeBlock.of("$T.hashCode($L)", stored.box(), property.variable())
        : CodeBlock.of("$T.hashCode($L)", ClassName.get(Objects.class), property.variable());
  }

  private MethodSpec text() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("toString")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(String.class)
            .addStatement(
                "$T joiner = new $T($S, $S, $S)",
                StringJoiner.class,
                StringJoiner.class,
                ", ",
                plan.name().simpleName() + "(",
                ")");
    for (Property property : plan.properties()) {
      CodeBlock add =
          CodeBlock.builder()
              .addStatement("joiner.add($S + $L)", property.idlName() + ":", shown(property))
              .build();
      if (property.isAlwaysWritten()) {
        method.addCode(add);
      } else {
        method.beginControlFlow("if (has$L())", property.accessor()).addCode(add).endControlFlow();
      }
    }
    return method.addStatement("return joiner.toString()").build();
  }

  private static CodeBlock shown(Property property) {
    return property.shape().kind() == Shape.Kind.ENUM
        ? CodeBlock.of("get$L()", property.accessor())
        : CodeBlock.of("$L", property.variable());
  }

  private MethodSpec deepCopy() {
    MethodSpec.Builder method = Members.deepCopy(plan.name());
    method.addStatement("$T copy = new $T()", plan.name(), plan.name());
    for (Property property : plan.properties()) {
      Shape shape = property.shape();
      CodeBlock value = CodeBlock.of("$L", property.variable());
      CodeBlock copied = Members.copy(shape, value, 0);
      if (shape.kind().isImmutable() || shape.kind().isPrimitive()) {
        method.addStatement("copy.$L = $L", property.variable(), value);
      } else {
        method.addStatement(
            "copy.$L =$W$L == null ? null : $L", property.variable(), value, copied);
      }
    }
    plan.presenceVariables().forEach(word -> method.addStatement("copy.$L = $L", word, word));
    return method.addStatement("return copy").build();
  }
}
