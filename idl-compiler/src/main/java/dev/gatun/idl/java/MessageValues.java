package dev.gatun.idl.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.gatun.idl.proto.FieldType;
import javax.lang.model.element.Modifier;

/** The statements that read the value of a field, and the methods that these call. */
final class MessageValues {
  private final MessagePlan plan;
  private final TypeSpec.Builder type;

  MessageValues(MessagePlan plan, TypeSpec.Builder type) {
    this.plan = plan;
    this.type = type;
  }

  /**
   * Returns the statements that read a field's value behind its tag.
   *
   * @param tag the expression of the tag that came
   */
  CodeBlock assignment(MessageProperty property, String tag) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (hasMethod(property)) {
      CodeBlock call = CodeBlock.of("$L(reader)", methodName(property));
      return isClosedEnum(property) && property.isBit()
          ? code.beginControlFlow("if ($L)", call)
              .add(MessageAccessors.markSet(property))
              .endControlFlow()
              .build()
          : code.addStatement(call).build();
    }
    if (property.isRepeated()) {
      return code.addStatement(list(property, tag)).build();
    }
    return code.addStatement("$L = $L", property.variable(), value(property))
        .add(MessageAccessors.markSet(property))
        .build();
  }

  private static CodeBlock value(MessageProperty property) {
    ProtoWire wire = property.wire();
    boolean isLazy = property.shape().kind() == Shape.Kind.LAZY_STRING;
    return CodeBlock.of("reader.read$L()", isLazy ? wire.readLazy() : wire.read());
  }

  private CodeBlock list(MessageProperty property, String tag) {
    String accessor = property.accessor();
    if (property.shape().kind() != Shape.Kind.ENUM_LIST) {
      return CodeBlock.of("reader.read$L($L, get$L())", property.wire().readList(), tag, accessor);
    }
    return isClosedEnum(property)
        ? CodeBlock.of(
            "unknownFields =$Wreader.readClosedEnums($L, get$L().numbers(),$W$L,$WunknownFields)",
            tag,
            accessor,
            isKnown(property.shape().elements().type()))
        : CodeBlock.of(
            "reader.read$L($L, get$L().numbers())", property.wire().readList(), tag, accessor);
  }

  private static CodeBlock isKnown(TypeName constants) {
    return CodeBlock.of("number -> $T.forNumber(number) != $T.UNRECOGNIZED", constants, constants);
  }

  private static CodeBlock isUnknown(String number, TypeName constants) {
    return CodeBlock.of("$T.forNumber($L) == $T.UNRECOGNIZED", constants, number, constants);
  }

  private boolean isClosedEnum(MessageProperty property) {
    return plan.types().isClosedEnum(property.field().type());
  }

  private boolean hasMethod(MessageProperty property) {
    return property.isMessage()
        || property.isMessageList()
        || property.isMap()
        || (isClosedEnum(property) && !property.isRepeated());
  }

  private static String methodName(MessageProperty property) {
    return "read" + property.accessor() + (property.isRepeated() ? "Values" : "Value");
  }

  /** Adds the methods of those fields whose values take more than a statement. */
  void emit() {
    for (MessageProperty property : plan.properties()) {
      if (!hasMethod(property)) {
        continue;
      }
      MethodSpec.Builder method =
          MethodSpec.methodBuilder(methodName(property))
              .addModifiers(Modifier.PRIVATE)
              .addParameter(RuntimeTypes.PROTO_READER, "reader");
      if (property.isMap()) {
        entries(method, property);
      } else if (property.isMessageList()) {
        messages(method, property);
      } else if (property.isMessage()) {
        message(method, property);
      } else {
        closedEnum(method, property);
      }
      type.addMethod(method.build());
    }
  }

  /** A message that comes twice is merged. */
  private static void message(MethodSpec.Builder method, MessageProperty property) {
    TypeName name = property.shape().type();
    method
        .addStatement(
            "$T value =$W$L ? $L : new $T()", name, property.isSet(""), property.stored(""), name)
        .addCode(merge(property))
        .addStatement("$L = value", property.variable())
        .addCode(MessageAccessors.markSet(property));
  }

  private static CodeBlock merge(MessageProperty property) {
    boolean isGroup = property.wire().isGroup();
    return CodeBlock.builder()
        .addStatement(
            isGroup
                ? CodeBlock.of("long outer = reader.groupBegin($L)", property.tag())
                : CodeBlock.of("long outer = reader.messageBegin()"))
        .addStatement("value.mergeFrom(reader)")
        .addStatement("reader.$LEnd(outer)", isGroup ? "group" : "message")
        .build();
  }

  private static void messages(MethodSpec.Builder method, MessageProperty property) {
    TypeName element = property.shape().elements().type();
    method
        .addStatement("$T values = get$L()", property.shape().type(), property.accessor())
        .beginControlFlow("try")
        .beginControlFlow("do")
        .addStatement("$T value = new $T()", element, element)
        .addCode(merge(property))
        .addStatement("values.add(value)")
        .endControlFlow("while (reader.acceptField($L))", property.tag())
        .nextControlFlow("catch ($T e)", RuntimeTypes.DECODE_EXCEPTION)
        .addStatement("throw e.within(values.size())")
        .endControlFlow();
  }

  /** A number that is not known is an unknown field, and leaves this one as it was. */
  private static void closedEnum(MethodSpec.Builder method, MessageProperty property) {
    method
        .returns(property.isBit() ? TypeName.BOOLEAN : TypeName.VOID)
        .addStatement("int start = reader.offset()")
        .addStatement("int number = reader.readInt32()")
        .beginControlFlow("if ($L)", isUnknown("number", property.shape().type()))
        .addStatement("unknownFields = reader.keepSince($L, start, unknownFields)", property.tag())
        .addStatement(property.isBit() ? "return false" : "return")
        .endControlFlow()
        .addStatement("$L = number", property.variable());
    if (property.isBit()) {
      method.addStatement("return true");
    } else {
      method.addCode(MessageAccessors.markSet(property));
    }
  }

  private void entries(MethodSpec.Builder method, MessageProperty property) {
    Shape shape = property.shape();
    FieldType.MapOf map = (FieldType.MapOf) property.field().type();
    boolean isMessage = shape.values().kind() == Shape.Kind.STRUCT;
    boolean isClosed = plan.types().isClosedEnum(map.value());
    method
        .addStatement("$T values = get$L()", shape.type(), property.accessor())
        .beginControlFlow("try")
        .beginControlFlow("do");
    if (isClosed) {
      method.addStatement("int start = reader.offset()");
    }
    method.addStatement(
        "$T key = $L", shape.elements().type(), ProtoLiterals.of(null, shape.elements()));
    method.addStatement(
        "$T value = $L",
        shape.values().type(),
        isMessage
            ? CodeBlock.of("new $T()", shape.values().type())
            : map.value() instanceof FieldType.EnumRef type
                ? CodeBlock.of("$L", first(type))
                : ProtoLiterals.of(null, shape.values()));
    method.addStatement("long entry = reader.messageBegin()").addCode(entry(property, map));
    method.addStatement("reader.messageEnd(entry)");
    if (isClosed) {
      TypeName constants = plan.types().className(((FieldType.EnumRef) map.value()).fullName());
      method
          .beginControlFlow("if ($L)", isUnknown("value", constants))
          .addStatement(
              "unknownFields = reader.keepSince($L, start, unknownFields)", property.tag())
          .addStatement("continue")
          .endControlFlow();
    }
    method
        .addStatement("values.put(key, value)")
        .endControlFlow("while (reader.acceptField($L))", property.tag())
        .nextControlFlow("catch ($T e)", RuntimeTypes.DECODE_EXCEPTION)
        .addStatement("throw e.within(values.size())")
        .endControlFlow();
  }

  private int first(FieldType.EnumRef type) {
    return plan.types().enumType(type.fullName()).values().get(0).number();
  }

  private static CodeBlock entry(MessageProperty property, FieldType.MapOf map) {
    ProtoWire key = ProtoTypes.mapKey(map);
    ProtoWire value = ProtoTypes.mapValue(map);
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("for (int tag = reader.readTag(); tag != 0; tag = reader.readTag())")
        .beginControlFlow("switch (tag)")
        .add("case $L -> key = reader.read$L();\n", MessageWriting.entryTag(1, key), key.read());
    if (value.isMessage()) {
      code.add("case $L -> {\n$>", MessageWriting.entryTag(2, value))
          .add(merge(property))
          .add("$<}\n");
    } else {
      code.add(
          "case $L -> value = reader.read$L();\n", MessageWriting.entryTag(2, value), value.read());
    }
    return code.addStatement("default -> reader.skipField(tag)")
        .endControlFlow()
        .endControlFlow()
        .build();
  }
}
