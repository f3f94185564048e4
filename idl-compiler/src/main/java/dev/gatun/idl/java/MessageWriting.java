package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.gatun.idl.proto.FieldType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The methods that write a message: {@code writeTo}, and one for every few fields, as many as the
 * JIT takes into one compilation.
 *
 * <p>The writer fills its memory from the end, so that lengths need not be known before: all goes
 * in reverse, and comes out in order.
 */
final class MessageWriting {
  private static final int FIELDS_IN_A_GROUP = 8;

  private final MessagePlan plan;
  private final TypeSpec.Builder type;

  MessageWriting(MessagePlan plan, TypeSpec.Builder type) {
    this.plan = plan;
    this.type = type;
  }

  void emit() {
    MethodSpec.Builder writeTo =
        MethodSpec.methodBuilder("writeTo")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(RuntimeTypes.PROTO_WRITER, "writer")
            .addStatement("writer.writeUnknown(unknownFields)");
    if (plan.isExtendable()) {
      writeTo.addStatement("writer.writeExtensions(extensions)");
    }
    List<List<MessageProperty>> groups =
        new ArrayList<>(Groups.of(plan.properties(), FIELDS_IN_A_GROUP));
    Collections.reverse(groups);
    groups.forEach(group -> writeTo.addStatement("$L(writer)", Groups.name("write", group)));
    type.addMethod(writeTo.build());
    groups.forEach(this::group);
    plan.properties().forEach(this::elements);
  }

  private void group(List<MessageProperty> group) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(Groups.name("write", group))
            .addModifiers(Modifier.PRIVATE)
            .addParameter(RuntimeTypes.PROTO_WRITER, "writer");
    List<MessageProperty> reversed = new ArrayList<>(group);
    Collections.reverse(reversed);
    for (MessageProperty property : reversed) {
      method
          .beginControlFlow("if ($L)", property.isSet(""))
          .addCode(field(property))
          .endControlFlow();
    }
    type.addMethod(method.build());
  }

  private static CodeBlock field(MessageProperty property) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (property.isMessage()) {
      return message(property, property.callable(""));
    }
    if (hasLoop(property)) {
      return code.addStatement(
              "write$LValues(writer, $L)", property.accessor(), property.variable())
          .build();
    }
    if (property.isRepeated()) {
      String numbers = property.shape().kind() == Shape.Kind.ENUM_LIST ? ".numbers()" : "";
      return code.addStatement(
              "writer.write$L($L, $L$L)",
              property.wire().writeList(),
              property.tag(),
              property.variable(),
              numbers)
          .build();
    }
    return code.addStatement(
            "writer.write$LField($L, $L)",
            property.wire().write(),
            property.tag(),
            property.stored(""))
        .build();
  }

  private static CodeBlock message(MessageProperty property, CodeBlock value) {
    CodeBlock.Builder code = CodeBlock.builder();
    return property.wire().isGroup()
        ? code.addStatement("writer.groupBegin($L)", property.tag())
            .addStatement("$L.writeTo(writer)", value)
            .addStatement("writer.groupEnd($L)", property.tag())
            .build()
        : code.addStatement("int mark = writer.messageBegin()")
            .addStatement("$L.writeTo(writer)", value)
            .addStatement("writer.messageEnd($L, mark)", property.tag())
            .build();
  }

  private static boolean hasLoop(MessageProperty property) {
    return property.isMap() || property.isMessageList();
  }

  private void elements(MessageProperty property) {
    if (!hasLoop(property)) {
      return;
    }
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("write" + property.accessor() + "Values")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(RuntimeTypes.PROTO_WRITER, "writer")
            .addParameter(property.shape().type(), "values");
    if (property.isMap()) {
      entries(method, property);
    } else {
      method
          .beginControlFlow("for (int index = values.size() - 1; index >= 0; index--)")
          .addCode(message(property, CodeBlock.of("values.get(index)")))
          .endControlFlow();
    }
    type.addMethod(method.build());
  }

  private static void entries(MethodSpec.Builder method, MessageProperty property) {
    Shape shape = property.shape();
    FieldType.MapOf map = (FieldType.MapOf) property.field().type();
    ProtoWire key = ProtoTypes.mapKey(map);
    ProtoWire value = ProtoTypes.mapValue(map);
    method
        .beginControlFlow(
            "for ($T<$T, $T> entry : $T.reversed(values))",
            ClassName.get("java.util", "Map", "Entry"),
            shape.elements().type().box(),
            shape.values().type().box(),
            RuntimeTypes.PROTO_MAPS)
        .addStatement("int outer = writer.messageBegin()");
    if (value.isMessage()) {
      method
          .addStatement("int mark = writer.messageBegin()")
          .addStatement("entry.getValue().writeTo(writer)")
          .addStatement("writer.messageEnd($L, mark)", entryTag(2, value));
    } else {
      method.addStatement(
          "writer.write$LField($L, entry.getValue())", value.write(), entryTag(2, value));
    }
    method
        .addStatement("writer.write$LField($L, entry.getKey())", key.write(), entryTag(1, key))
        .addStatement("writer.messageEnd($L, outer)", property.tag())
        .endControlFlow();
  }

  /** Returns the expression of the tag of an entry's key or value. */
  static CodeBlock entryTag(int number, ProtoWire wire) {
    return CodeBlock.of("$L << 3 | $T.$L", number, RuntimeTypes.WIRE_TYPE, wire.type());
  }
}
