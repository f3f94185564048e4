package dev.gatun.idl.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.gatun.idl.proto.ExtensionRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The methods that read a message: {@code mergeFrom}, one for every few fields, which asks for each
 * in the order of the numbers, and {@code readOther} for those that come otherwise.
 */
final class MessageReading {
  private static final int FIELDS_IN_A_GROUP = 4;

  /** So many cases stay below the size that the JIT compiles. */
  private static final int CASES_IN_A_SWITCH = 64;

  private final MessagePlan plan;
  private final TypeSpec.Builder type;
  private final MessageValues values;

  MessageReading(MessagePlan plan, TypeSpec.Builder type) {
    this.plan = plan;
    this.type = type;
    this.values = new MessageValues(plan, type);
  }

  void emit() {
    MethodSpec.Builder mergeFrom =
        MethodSpec.methodBuilder("mergeFrom")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(RuntimeTypes.PROTO_READER, "reader");
    List<List<MessageProperty>> groups = Groups.of(plan.properties(), FIELDS_IN_A_GROUP);
    groups.forEach(group -> mergeFrom.addStatement("$L(reader)", Groups.name("read", group)));
    type.addMethod(
        mergeFrom
            .addStatement("int tag = reader.readTag()")
            .beginControlFlow("if (tag != 0)")
            .addStatement("readOthers(reader, tag)")
            .endControlFlow()
            .build());
    groups.forEach(this::group);
    readOthers();
    readOther();
    if (plan.isExtendable()) {
      readUnknown();
    }
    values.emit();
    nameOf();
  }

  private void group(List<MessageProperty> group) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(Groups.name("read", group))
            .addModifiers(Modifier.PRIVATE)
            .addParameter(RuntimeTypes.PROTO_READER, "reader");
    Set<String> words =
        group.stream()
            .filter(MessageProperty::isBit)
            .map(MessageProperty::presenceVariable)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    words.forEach(word -> method.addStatement("int $L = this.$L", word, word));
    method.addStatement("int field = $L", group.get(0).tag());
    method.beginControlFlow("try");
    for (int i = 0; i < group.size(); i++) {
      MessageProperty property = group.get(i);
      if (i > 0) {
        method.addStatement("field = $L", property.tag());
      }
      method
          .beginControlFlow("if (reader.acceptField($L))", property.tag())
          .addCode(values.assignment(property, property.tag()))
          .endControlFlow();
    }
    method
        .nextControlFlow("catch ($T e)", RuntimeTypes.DECODE_EXCEPTION)
        .addStatement("throw e.within(nameOf(field >>> 3))")
        .endControlFlow();
    words.forEach(word -> method.addStatement("this.$L = $L", word, word));
    type.addMethod(method.build());
  }

  private void readOthers() {
    type.addMethod(
        MethodSpec.methodBuilder("readOthers")
            .addJavadoc("Reads the fields that came in another order, and unknown ones.\n")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(RuntimeTypes.PROTO_READER, "reader")
            .addParameter(TypeName.INT, "first")
            .beginControlFlow("for (int tag = first; tag != 0; tag = reader.readTag())")
            .beginControlFlow("try")
            .addStatement("readOther(reader, tag)")
            .nextControlFlow("catch ($T e)", RuntimeTypes.DECODE_EXCEPTION)
            .addStatement("throw e.within(nameOf(tag >>> 3))")
            .endControlFlow()
            .endControlFlow()
            .build());
  }

  private void readOther() {
    List<List<MessageProperty>> groups = Groups.of(plan.properties(), CASES_IN_A_SWITCH);
    if (groups.size() < 2) {
      type.addMethod(cases(readOther("readOther"), plan.properties()));
      return;
    }
    MethodSpec.Builder method = readOther("readOther");
    method.addStatement("int number = tag >>> 3");
    for (List<MessageProperty> group : groups.subList(0, groups.size() - 1)) {
      method
          .beginControlFlow("if (number <= $L)", group.get(group.size() - 1).id())
          .addStatement("$L(reader, tag)", Groups.name("readOther", group))
          .addStatement("return")
          .endControlFlow();
    }
    method.addStatement("$L(reader, tag)", Groups.name("readOther", groups.get(groups.size() - 1)));
    type.addMethod(method.build());
    groups.forEach(
        group -> type.addMethod(cases(readOther(Groups.name("readOther", group)), group)));
  }

  private static MethodSpec.Builder readOther(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE)
        .addParameter(RuntimeTypes.PROTO_READER, "reader")
        .addParameter(TypeName.INT, "tag");
  }

  private MethodSpec cases(MethodSpec.Builder method, List<MessageProperty> properties) {
    CodeBlock unknown =
        CodeBlock.of(
            plan.isExtendable()
                ? "readUnknown(reader, tag)"
                : "unknownFields = reader.readUnknown(tag, unknownFields)");
    if (properties.isEmpty()) {
      return method.addStatement(unknown).build();
    }
    method.beginControlFlow("switch (tag)");
    for (MessageProperty property : properties) {
      String tags =
          property.isPackable() ? property.tag() + ", " + property.otherTag() : property.tag();
      method.addCode("case $L -> {\n$>$L$<}\n", tags, values.assignment(property, "tag"));
    }
    return method.addStatement("default -> $L", unknown).endControlFlow().build();
  }

  private void readUnknown() {
    if (plan.message().messageSet()) {
      type.addMethod(
          readOther("readUnknown")
              .beginControlFlow("if (!reader.readMessageSetItem(tag, extensions))")
              .addStatement("unknownFields = reader.readUnknown(tag, unknownFields)")
              .endControlFlow()
              .build());
      return;
    }
    CodeBlock condition =
        plan.message().extensionRanges().stream()
            .map(ExtensionRange::numbers)
            .map(
                range ->
                    range.first() == range.last()
                        ? CodeBlock.of("number == $L", range.first())
                        : CodeBlock.of(
                            "(number >= $L && number <= $L)", range.first(), range.last()))
            .collect(CodeBlock.joining("\n|| "));
    type.addMethod(
        readOther("readUnknown")
            .addStatement("int number = tag >>> 3")
            .beginControlFlow("if ($L)", condition)
            .addStatement("reader.readExtension(tag, extensions)")
            .nextControlFlow("else")
            .addStatement("unknownFields = reader.readUnknown(tag, unknownFields)")
            .endControlFlow()
            .build());
  }

  private void nameOf() {
    List<List<MessageProperty>> groups =
        Groups.of(plan.properties(), SplitMethod.FIELDS_IN_A_METHOD);
    if (groups.size() < 2) {
      type.addMethod(names("nameOf", plan.properties()));
      return;
    }
    MethodSpec.Builder method = nameOf("nameOf");
    for (List<MessageProperty> group : groups.subList(0, groups.size() - 1)) {
      method
          .beginControlFlow("if (number <= $L)", group.get(group.size() - 1).id())
          .addStatement("return $L(number)", Groups.name("nameOf", group))
          .endControlFlow();
    }
    method.addStatement("return $L(number)", Groups.name("nameOf", groups.get(groups.size() - 1)));
    type.addMethod(method.build());
    groups.forEach(group -> type.addMethod(names(Groups.name("nameOf", group), group)));
  }

  private static MethodSpec.Builder nameOf(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(String.class)
        .addParameter(TypeName.INT, "number");
  }

  private static MethodSpec names(String name, List<MessageProperty> properties) {
    MethodSpec.Builder method = nameOf(name);
    if (properties.isEmpty()) {
      return method.addStatement("return $S + number", "field ").build();
    }
    method.addCode("return switch (number) {\n$>");
    for (MessageProperty property : properties) {
      method.addCode("case $L -> $S;\n", property.id(), property.name());
    }
    return method.addCode("default -> $S + number;\n$<};\n", "field ").build();
  }
}
