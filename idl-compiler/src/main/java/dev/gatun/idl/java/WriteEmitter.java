package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The methods that write a struct with one codec: {@code writeTo}, and one for every few fields, as
 * many as the JIT takes into one compilation together with all that they call.
 */
final class WriteEmitter {
  /** A segment access costs the JIT about a thirtieth of its nodes; this leaves it some. */
  private static final int FIELDS_IN_A_GROUP = 8;

  private final StructPlan plan;
  private final Codec codec;
  private final TypeSpec.Builder type;

  WriteEmitter(StructPlan plan, Codec codec, TypeSpec.Builder type) {
    this.plan = plan;
    this.codec = codec;
    this.type = type;
  }

  /** Adds the methods of a struct or exception. */
  void emit() {
    List<List<Property>> groups = Groups.of(plan.properties(), FIELDS_IN_A_GROUP);
    MethodSpec.Builder writeTo = writeTo();
    writeTo.addStatement("int outer = writer.structBegin()");
    groups.forEach(group -> writeTo.addStatement("$L(writer)", Groups.name("write", group)));
    if (plan.keepsUnknown()) {
      writeTo
          .beginControlFlow("if (!unknownFields.isEmpty())")
          .addStatement("writer.writeUnknownFields(unknownFields)")
          .endControlFlow();
    }
    writeTo.addStatement("writer.structEnd(outer)");
    type.addMethod(writeTo.build());
    groups.forEach(this::group);
    plan.properties().forEach(this::elements);
  }

  private MethodSpec.Builder writeTo() {
    return MethodSpec.methodBuilder("writeTo")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(codec.writer(), "writer");
  }

  private void group(List<Property> group) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(Groups.name("write", group))
            .addModifiers(Modifier.PRIVATE)
            .addParameter(codec.writer(), "writer");
    for (Property property : group) {
      field(method, property);
    }
    type.addMethod(method.build());
  }

  private void field(MethodSpec.Builder method, Property property) {
    if (property.isAlwaysWritten()) {
      method.addCode(statements(property));
    } else if (property.isRequired()) {
      method
          .beginControlFlow("if ($L)", isUnset(property))
          .addStatement(
              "throw $T.missingField($S, $S)",
              RuntimeTypes.ENCODE_EXCEPTION,
              plan.name().simpleName(),
              property.idlName())
          .endControlFlow()
          .addCode(statements(property));
    } else {
      method.beginControlFlow("if ($L)", isSet(property)).addCode(statements(property));
      method.endControlFlow();
    }
  }

  private static CodeBlock isUnset(Property property) {
    return property.hasPresenceBit()
        ? CodeBlock.of("($L & $L) == 0", property.presenceVariable(), property.presenceConstant())
        : CodeBlock.of("$L == null", property.variable());
  }

  /** In line: a call would cost the JIT nodes that it needs for the values. */
  private static CodeBlock isSet(Property property) {
    return property.hasPresenceBit()
        ? CodeBlock.of("($L & $L) != 0", property.presenceVariable(), property.presenceConstant())
        : CodeBlock.of("$L != null", property.variable());
  }

  private CodeBlock statements(Property property) {
    return field(property.shape(), property.id(), property.variable(), property.accessor());
  }

  /** Returns the statements that write a field's header and value. */
  private CodeBlock field(Shape shape, int id, String variable, String accessor) {
    CodeBlock.Builder code = CodeBlock.builder();
    switch (shape.kind()) {
      case STRUCT ->
          code.addStatement("writer.writeFieldBegin($T.STRUCT, $L)", RuntimeTypes.THRIFT_TYPE, id)
              .addStatement("$L.writeTo(writer)", variable);
      case MAP ->
          code.addStatement(
              "writer.writeMapField($L, $T.$L, $T.$L, $L.size())",
              id,
              RuntimeTypes.THRIFT_TYPE,
              shape.elements().kind().thriftType(),
              RuntimeTypes.THRIFT_TYPE,
              shape.values().kind().thriftType(),
              variable);
      case LIST, SET, INT_LIST, LONG_LIST, DOUBLE_LIST, ENUM_LIST ->
          code.addStatement(
              "writer.write$LField($L, $T.$L, $L.size())",
              shape.kind() == Shape.Kind.SET ? "Set" : "List",
              id,
              RuntimeTypes.THRIFT_TYPE,
              shape.elements().kind().thriftType(),
              variable);
      default ->
          code.addStatement("writer.write$LField($L, $L)", shape.kind().operation(), id, variable);
    }
    if (shape.kind().isContainer()) {
      code.add(elements(shape, variable, accessor));
    }
    return code.build();
  }

  /** Returns the statement that writes what follows a container's header. */
  private CodeBlock elements(Shape shape, String expression, String accessor) {
    String numbers = shape.kind() == Shape.Kind.ENUM_LIST ? ".numbers()" : "";
    return shape.kind().isNumberList()
        ? CodeBlock.builder()
            .addStatement("writer.write$L($L$L)", shape.kind().operation(), expression, numbers)
            .build()
        : CodeBlock.builder().addStatement("write$L(writer, $L)", accessor, expression).build();
  }

  private void elements(Property property) {
    elements(property.shape(), property.accessor());
  }

  /** Adds the methods that write the elements of a container, and of those inside it. */
  private void elements(Shape shape, String accessor) {
    if (!shape.kind().isContainer() || shape.kind().isNumberList()) {
      return;
    }
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("write" + accessor)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(codec.writer(), "writer")
            .addParameter(shape.type(), "values");
    if (shape.kind() == Shape.Kind.MAP) {
      method
          .beginControlFlow(
              "for ($T<$T, $T> entry : values.entrySet())",
              ClassName.get("java.util", "Map", "Entry"),
              shape.elements().type().box(),
              shape.values().type().box())
          .addCode(value(shape.elements(), "entry.getKey()", plan.nested(accessor, "Key")))
          .addCode(value(shape.values(), "entry.getValue()", plan.nested(accessor, "Value")))
          .endControlFlow();
      type.addMethod(method.build());
      elements(shape.elements(), plan.nested(accessor, "Key"));
      elements(shape.values(), plan.nested(accessor, "Value"));
      return;
    }
    method
        .beginControlFlow("for ($T value : values)", shape.elements().type())
        .addCode(value(shape.elements(), "value", plan.nested(accessor, "Element")))
        .endControlFlow();
    type.addMethod(method.build());
    elements(shape.elements(), plan.nested(accessor, "Element"));
  }

  /** Returns the statements that write a value without a field's header. */
  private CodeBlock value(Shape shape, String expression, String accessor) {
    CodeBlock.Builder code = CodeBlock.builder();
    switch (shape.kind()) {
      case STRUCT -> code.addStatement("$L.writeTo(writer)", expression);
      case MAP ->
          code.addStatement(
              "writer.writeMapBegin($T.$L, $T.$L, $L.size())",
              RuntimeTypes.THRIFT_TYPE,
              shape.elements().kind().thriftType(),
              RuntimeTypes.THRIFT_TYPE,
              shape.values().kind().thriftType(),
              expression);
      case LIST, SET, INT_LIST, LONG_LIST, DOUBLE_LIST, ENUM_LIST ->
          code.addStatement(
              "writer.write$LBegin($T.$L, $L.size())",
              shape.kind() == Shape.Kind.SET ? "Set" : "List",
              RuntimeTypes.THRIFT_TYPE,
              shape.elements().kind().thriftType(),
              expression);
      default -> code.addStatement("writer.write$L($L)", shape.kind().operation(), expression);
    }
    if (shape.kind().isContainer()) {
      code.add(elements(shape, expression, accessor));
    }
    return code.build();
  }

  /** Adds the methods of a union, whose one value stands in a field of its own. */
  void emitUnion() {
    List<List<Property>> groups = Groups.of(plan.properties(), FIELDS_IN_A_GROUP);
    MethodSpec.Builder writeTo = writeTo();
    writeTo.addStatement("int outer = writer.structBegin()");
    writeTo.beginControlFlow("switch (field)");
    if (groups.size() == 1) {
      groups.get(0).forEach(property -> unionField(writeTo, property));
    } else {
      groups.forEach(group -> unionGroup(writeTo, group));
    }
    notSet(writeTo);
    writeTo.endControlFlow().addStatement("writer.structEnd(outer)");
    type.addMethod(writeTo.build());
    plan.properties().forEach(this::elements);
  }

  private void notSet(MethodSpec.Builder writeTo) {
    CodeBlock missing =
        CodeBlock.builder()
            .addStatement(
                "throw $T.missingField($S, $S)",
                RuntimeTypes.ENCODE_EXCEPTION,
                plan.name().simpleName(),
                "any field")
            .build();
    if (plan.keepsUnknown()) {
      writeTo
          .addCode("case NOT_SET -> {\n$>")
          .beginControlFlow("if (!(value instanceof $T kept))", RuntimeTypes.UNKNOWN_FIELDS)
          .addCode(missing)
          .endControlFlow()
          .addStatement("writer.writeUnknownFields(kept)")
          .addCode("$<}\n");
    } else {
      writeTo.addCode("case NOT_SET ->\n$>$>").addCode(missing).addCode("$<$<");
    }
  }

  /** A union of many fields has its cases in several methods, so that the JIT takes them in. */
  private void unionGroup(MethodSpec.Builder writeTo, List<Property> group) {
    String name = Groups.name("write", group);
    writeTo
        .addCode(
            "case $L ->\n$>$>",
            group.stream()
                .map(property -> CodeBlock.of("$L", property.constant()))
                .collect(CodeBlock.joining(",$W")))
        .addStatement("$L(writer)", name)
        .addCode("$<$<");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE)
            .addParameter(codec.writer(), "writer")
            .beginControlFlow("switch (field)");
    group.forEach(property -> unionField(method, property));
    type.addMethod(
        method.addCode("default -> {\n$>// another method's\n$<}\n").endControlFlow().build());
  }

  private void unionField(MethodSpec.Builder method, Property property) {
    method
        .addCode("case $L -> {\n$>", property.constant())
        .addStatement(
            "$T value = ($T) this.value",
            property.shape().storedType(),
            property.shape().storedType().box())
        .addCode(field(property.shape(), property.id(), "value", property.accessor()))
        .addCode("$<}\n");
  }
}
