package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.gatun.idl.thrift.StructKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The methods that read a struct with one codec: {@code readFrom}, one for every few fields, which
 * asks for each in the order of the ids, and {@code readOther} for those that come otherwise.
 */
final class ReadEmitter {
  /** Reading a field costs the JIT twice what writing one does. */
  private static final int FIELDS_IN_A_GROUP = 4;

  /** So many cases stay below the size that the JIT compiles. */
  private static final int CASES_IN_A_SWITCH = 64;

  private final StructPlan plan;
  private final Codec codec;
  private final TypeSpec.Builder type;

  ReadEmitter(StructPlan plan, Codec codec, TypeSpec.Builder type) {
    this.plan = plan;
    this.codec = codec;
    this.type = type;
  }

  /** Adds the methods of a struct or exception. */
  void emit() {
    List<List<Property>> groups = Groups.of(plan.properties(), FIELDS_IN_A_GROUP);
    MethodSpec.Builder readFrom = readFrom();
    readFrom.addStatement("int outer = reader.structBegin()");
    groups.forEach(group -> readFrom.addStatement("$L(reader)", Groups.name("read", group)));
    readFrom
        .addStatement("int header = reader.readFieldBegin()")
        .beginControlFlow("if (header != 0)")
        .addStatement("readOthers(reader, header)")
        .endControlFlow()
        .addStatement("reader.structEnd(outer)");
    checkRequired(readFrom);
    type.addMethod(readFrom.build());
    groups.forEach(this::group);
    readOthers("Reads the fields that came in another order, and unknown ones.\n");
    readOther();
    plan.properties().forEach(this::elements);
  }

  private MethodSpec.Builder readFrom() {
    return MethodSpec.methodBuilder("readFrom")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(codec.reader(), "reader");
  }

  private void checkRequired(MethodSpec.Builder readFrom) {
    List<String> missing = new ArrayList<>();
    Set<String> words = new LinkedHashSet<>();
    for (Property property : plan.required()) {
      if (property.hasPresenceBit()) {
        words.add(property.presenceVariable());
      } else {
        missing.add(property.variable() + " == null");
      }
    }
    for (String word : words) {
      missing.add("(~" + word + " & REQUIRED_" + word.toUpperCase(Locale.ROOT) + ") != 0");
    }
    if (!missing.isEmpty()) {
      readFrom
          .beginControlFlow("if ($L)", String.join("$W|| ", missing).replace("$W", "\n    "))
          .addStatement("throw reader.missingField(firstMissing())")
          .endControlFlow();
    }
  }

  private void group(List<Property> group) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(Groups.name("read", group))
            .addModifiers(Modifier.PRIVATE)
            .addParameter(codec.reader(), "reader");
    Set<String> words =
        group.stream()
            .filter(Property::hasPresenceBit)
            .map(Property::presenceVariable)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    words.forEach(word -> method.addStatement("int $L = this.$L", word, word));
    method.addStatement("int field = $L", group.get(0).constant());
    method.beginControlFlow("try");
    for (int i = 0; i < group.size(); i++) {
      Property property = group.get(i);
      if (i > 0) {
        method.addStatement("field = $L", property.constant());
      }
      method
          .beginControlFlow("if (reader.acceptField($L))", property.constant())
          .addCode(assignment(property))
          .endControlFlow();
    }
    method
        .nextControlFlow("catch ($T e)", RuntimeTypes.DECODE_EXCEPTION)
        .addStatement("throw e.within(nameOf(field))")
        .endControlFlow();
    words.forEach(word -> method.addStatement("this.$L = $L", word, word));
    type.addMethod(method.build());
  }

  private void readOthers(String doc) {
    type.addMethod(
        MethodSpec.methodBuilder("readOthers")
            .addJavadoc(doc)
            .addModifiers(Modifier.PRIVATE)
            .addParameter(codec.reader(), "reader")
            .addParameter(TypeName.INT, "first")
            .beginControlFlow(
                "for (int header = first; header != 0; header = reader.readFieldBegin())")
            .beginControlFlow("try")
            .addStatement("readOther(reader, header)")
            .nextControlFlow("catch ($T e)", RuntimeTypes.DECODE_EXCEPTION)
            .addStatement("throw e.within(nameOf(header))")
            .endControlFlow()
            .endControlFlow()
            .build());
  }

  private void readOther() {
    MethodSpec.Builder method = readOther("readOther");
    if (isUnion()) {
      method
          .beginControlFlow("if (field != $T.NOT_SET)", plan.fieldEnum())
          .addStatement("throw reader.notOneField()")
          .endControlFlow();
    }
    List<List<Property>> groups = Groups.of(plan.properties(), CASES_IN_A_SWITCH);
    if (groups.size() < 2) {
      type.addMethod(cases(method, plan.properties()));
      return;
    }
    method.addStatement("int id = (short) header");
    for (List<Property> group : groups.subList(0, groups.size() - 1)) {
      method
          .beginControlFlow("if (id <= $L)", group.get(group.size() - 1).id())
          .addStatement("$L(reader, header)", Groups.name("readOther", group))
          .addStatement("return")
          .endControlFlow();
    }
    method.addStatement(
        "$L(reader, header)", Groups.name("readOther", groups.get(groups.size() - 1)));
    type.addMethod(method.build());
    groups.forEach(
        group -> type.addMethod(cases(readOther(Groups.name("readOther", group)), group)));
  }

  private MethodSpec.Builder readOther(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE)
        .addParameter(codec.reader(), "reader")
        .addParameter(TypeName.INT, "header");
  }

  private MethodSpec cases(MethodSpec.Builder method, List<Property> properties) {
    if (properties.isEmpty()) {
      return method.addStatement("reader.skipField(header >>> 16)").build();
    }
    method.beginControlFlow("switch (header)");
    for (Property property : properties) {
      if (isUnion()) {
        method.addCode(
            "case $L_HEADER -> {\n$>$L$<}\n", property.constant(), unionAssignment(property));
      } else {
        boolean isOneStatement =
            !property.hasPresenceBit() && property.shape().kind() != Shape.Kind.STRUCT;
        method.addCode(
            isOneStatement ? "case $L -> $L" : "case $L -> {\n$>$L$<}\n",
            property.constant(),
            assignment(property));
      }
    }
    return method
        .addStatement("default -> reader.skipField(header >>> 16)")
        .endControlFlow()
        .build();
  }

  private boolean isUnion() {
    return plan.kind() == StructKind.UNION;
  }

  private CodeBlock unionAssignment(Property property) {
    CodeBlock value =
        property.shape().kind() == Shape.Kind.STRUCT
            ? CodeBlock.of("read$L(reader)", plan.value(property))
            : fieldValue(property.shape(), plan.value(property));
    return CodeBlock.builder()
        .addStatement("value = $L", value)
        .addStatement("field = $T.$L", plan.fieldEnum(), property.constant())
        .build();
  }

  private CodeBlock assignment(Property property) {
    CodeBlock.Builder code = CodeBlock.builder();
    Shape shape = property.shape();
    if (shape.kind() == Shape.Kind.STRUCT) {
      code.addStatement("$T value = new $T()", shape.type(), shape.type())
          .addStatement("value.readFrom(reader)")
          .addStatement("$L = value", property.variable());
    } else {
      code.addStatement("$L = $L", property.variable(), fieldValue(shape, plan.value(property)));
    }
    if (property.hasPresenceBit()) {
      code.addStatement("$L |= $L", property.presenceVariable(), property.presenceConstant());
    }
    return code.build();
  }

  /** Returns the expression that reads a field's value; of anything but a struct. */
  private CodeBlock fieldValue(Shape shape, String accessor) {
    return shape.kind() == Shape.Kind.BOOL
        ? CodeBlock.of("reader.readBoolField()")
        : value(shape, accessor);
  }

  /** Returns the expression that reads a value without a field's header. */
  private CodeBlock value(Shape shape, String accessor) {
    return switch (shape.kind()) {
      case LAZY_STRING -> CodeBlock.of("reader.readLazyString()");
      case BINARY -> CodeBlock.of("$T.adopt(reader.readBinary())", RuntimeTypes.BYTES);
      case STRUCT, LIST, SET, MAP, INT_LIST, LONG_LIST, DOUBLE_LIST, ENUM_LIST ->
          CodeBlock.of("read$L(reader)", accessor);
      default -> CodeBlock.of("reader.read$L()", shape.kind().operation());
    };
  }

  private void elements(Property property) {
    if (property.shape().kind().isContainer()) {
      elements(property.shape(), plan.value(property));
    }
  }

  /** Adds the methods that read a container, and what is inside it. */
  private void elements(Shape shape, String accessor) {
    switch (shape.kind()) {
      case STRUCT -> struct(shape, accessor);
      case INT_LIST, LONG_LIST, DOUBLE_LIST, ENUM_LIST -> numbers(shape, accessor);
      case LIST, SET -> sequence(shape, accessor);
      case MAP -> map(shape, accessor);
      default -> {
        // A value of one operation.
      }
    }
  }

  private MethodSpec.Builder reading(Shape shape, String accessor) {
    return MethodSpec.methodBuilder("read" + accessor)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(shape.type())
        .addParameter(codec.reader(), "reader");
  }

  private void struct(Shape shape, String accessor) {
    type.addMethod(
        reading(shape, accessor)
            .addStatement("$T value = new $T()", shape.type(), shape.type())
            .addStatement("value.readFrom(reader)")
            .addStatement("return value")
            .build());
  }

  private void numbers(Shape shape, String accessor) {
    CodeBlock size =
        CodeBlock.of(
            "reader.readListBegin($T.$L)",
            RuntimeTypes.THRIFT_TYPE,
            shape.elements().kind().thriftType());
    CodeBlock numbers =
        CodeBlock.of(
            "$T.adopt(reader.read$L($L))",
            shape.kind() == Shape.Kind.ENUM_LIST ? RuntimeTypes.INT_LIST : shape.type(),
            shape.kind().operation(),
            size);
    type.addMethod(
        reading(shape, accessor)
            .addStatement(
                "return $L",
                shape.kind() == Shape.Kind.ENUM_LIST
                    ? CodeBlock.of(
                        "new $T<>($L,$W$T::forNumber)",
                        RuntimeTypes.ENUM_LIST,
                        numbers,
                        shape.elements().type())
                    : numbers)
            .build());
  }

  private void sequence(Shape shape, String accessor) {
    boolean isSet = shape.kind() == Shape.Kind.SET;
    Shape element = shape.elements();
    type.addMethod(
        reading(shape, accessor)
            .addStatement(
                "int size = reader.read$LBegin($T.$L)",
                isSet ? "Set" : "List",
                RuntimeTypes.THRIFT_TYPE,
                element.kind().thriftType())
            .addStatement(
                isSet
                    ? "$T values =$W$T.newLinkedHashSet($T.preallocated(size))"
                    : "$T values =$Wnew $T<>($T.preallocated(size))",
                shape.type(),
                ClassName.get("java.util", isSet ? "LinkedHashSet" : "ArrayList"),
                RuntimeTypes.LIMITS)
            .addStatement("int i = 0")
            .beginControlFlow("try")
            .beginControlFlow("for (; i < size; i++)")
            .addStatement("values.add($L)", value(element, plan.nested(accessor, "Element")))
            .endControlFlow()
            .nextControlFlow("catch ($T e)", RuntimeTypes.DECODE_EXCEPTION)
            .addStatement("throw e.within(i)")
            .endControlFlow()
            .addStatement("return values")
            .build());
    elements(element, plan.nested(accessor, "Element"));
  }

  private void map(Shape shape, String accessor) {
    Shape key = shape.elements();
    Shape value = shape.values();
    type.addMethod(
        reading(shape, accessor)
            .addStatement(
                "int size = reader.readMapBegin($T.$L, $T.$L)",
                RuntimeTypes.THRIFT_TYPE,
                key.kind().thriftType(),
                RuntimeTypes.THRIFT_TYPE,
                value.kind().thriftType())
            .addStatement(
                "$T values =$W$T.newLinkedHashMap($T.preallocated(size))",
                shape.type(),
                ClassName.get("java.util", "LinkedHashMap"),
                RuntimeTypes.LIMITS)
            .addStatement("int i = 0")
            .beginControlFlow("try")
            .beginControlFlow("for (; i < size; i++)")
            .addStatement(
                "values.put($L, $L)",
                value(key, plan.nested(accessor, "Key")),
                value(value, plan.nested(accessor, "Value")))
            .endControlFlow()
            .nextControlFlow("catch ($T e)", RuntimeTypes.DECODE_EXCEPTION)
            .addStatement("throw e.within(i)")
            .endControlFlow()
            .addStatement("return values")
            .build());
    elements(key, plan.nested(accessor, "Key"));
    elements(value, plan.nested(accessor, "Value"));
  }

  /** Adds the methods of a union: whichever field comes is its value, and only one may come. */
  void emitUnion() {
    type.addMethod(
        readFrom()
            .addStatement("value = null")
            .addStatement("field = $T.NOT_SET", plan.fieldEnum())
            .addStatement("int outer = reader.structBegin()")
            .addStatement("int header = reader.readFieldBegin()")
            .beginControlFlow("if (header == 0)")
            .addStatement("throw reader.notOneField()")
            .endControlFlow()
            .addStatement("readOthers(reader, header)")
            .addStatement("reader.structEnd(outer)")
            .build());
    readOthers("Reads the field that is set, and unknown ones.\n");
    readOther();
    plan.properties().forEach(p -> elements(p.shape(), plan.value(p)));
  }
}
