package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.gatun.idl.thrift.ConstValue;
import dev.gatun.idl.thrift.StructKind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The class of a struct or an exception. */
final class StructEmitter {
  private final StructPlan plan;
  private final Constants constants;
  private final JavaOptions options;

  StructEmitter(StructPlan plan, Constants constants, JavaOptions options) {
    this.plan = plan;
    this.constants = constants;
    this.options = options;
  }

  TypeSpec emit() {
    TypeSpec.Builder type = Members.type(plan, options);
    if (plan.kind() == StructKind.EXCEPTION) {
      type.superclass(ClassName.get(Exception.class));
      type.addField(
          FieldSpec.builder(
                  TypeName.LONG,
                  "serialVersionUID",
                  Modifier.PRIVATE,
                  Modifier.STATIC,
                  Modifier.FINAL)
              .initializer("1L")
              .build());
    }
    constants(type);
    fields(type);
    new AccessorEmitter(plan, constants, type).emit();
    if (plan.keepsUnknown()) {
      unknownFields(type);
    }
    type.addMethod(clear(type));
    for (Codec codec : options.orderedCodecs()) {
      new WriteEmitter(plan, codec, type).emit();
      new ReadEmitter(plan, codec, type).emit();
    }
    if (!plan.required().isEmpty()) {
      new RequiredCheck(plan).methods().forEach(type::addMethod);
      type.addMethod(firstMissing());
    }
    type.addMethod(Members.nameOf(plan, ""));
    new ObjectEmitter(plan, type).emit();
    return type.build();
  }

  private void constants(TypeSpec.Builder type) {
    plan.properties().forEach(p -> type.addField(Members.header(p, p.constant())));
    for (Property property : plan.properties()) {
      if (property.hasPresenceBit()) {
        type.addField(
            constant(property.presenceConstant())
                .initializer("1 << $L", property.presenceShift())
                .build());
      }
    }
    for (String word : plan.presenceVariables()) {
      List<String> bits =
          plan.required().stream()
              .filter(p -> p.hasPresenceBit() && p.presenceVariable().equals(word))
              .map(Property::presenceConstant)
              .toList();
      if (!bits.isEmpty()) {
        type.addField(
            constant("REQUIRED_" + word.toUpperCase(Locale.ROOT))
                .initializer(String.join(" | ", bits))
                .build());
      }
    }
  }

  private static FieldSpec.Builder constant(String name) {
    return FieldSpec.builder(TypeName.INT, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }

  private void fields(TypeSpec.Builder type) {
    Modifier[] modifiers =
        plan.kind() == StructKind.EXCEPTION
            ? new Modifier[] {Modifier.PRIVATE, Modifier.TRANSIENT}
            : new Modifier[] {Modifier.PRIVATE};
    for (Property property : plan.properties()) {
      FieldSpec.Builder field =
          FieldSpec.builder(property.shape().storedType(), property.variable(), modifiers);
      ConstValue value = property.defaultValue();
      if (value != null) {
        field.initializer(constants.stored(value, property.shape()));
      }
      type.addField(field.build());
    }
    for (String word : plan.presenceVariables()) {
      FieldSpec.Builder field = FieldSpec.builder(TypeName.INT, word, modifiers);
      String bits = setAtFirst(word);
      if (!bits.equals("0")) {
        field.initializer(bits);
      }
      type.addField(field.build());
    }
    if (plan.keepsUnknown()) {
      type.addField(
          FieldSpec.builder(RuntimeTypes.UNKNOWN_FIELDS, "unknownFields", modifiers)
              .initializer("$T.NONE", RuntimeTypes.UNKNOWN_FIELDS)
              .build());
    }
  }

  private void unknownFields(TypeSpec.Builder type) {
    type.addMethod(Members.unknownFieldsGetter().addStatement("return unknownFields").build());
    type.addMethod(
        Members.unknownFieldsSetter(plan.name())
            .addJavadoc("Sets what is written behind the fields that are known here.\n")
            .addStatement("unknownFields = $T.requireNonNull(value)", ClassName.get(Objects.class))
            .addStatement("return this")
            .build());
  }

  /** Returns the presence bits of a new object. */
  private String setAtFirst(String word) {
    List<String> bits =
        plan.properties().stream()
            .filter(p -> p.isSetAtFirst() && p.presenceVariable().equals(word))
            .map(Property::presenceConstant)
            .toList();
    return bits.isEmpty() ? "0" : String.join(" | ", bits);
  }

  private CodeBlock reset(Property property) {
    ConstValue value = property.defaultValue();
    CodeBlock initial =
        value != null
            ? constants.stored(value, property.shape())
            : property.shape().kind().isPrimitive()
                ? AccessorEmitter.zero(property.shape())
                : CodeBlock.of("null");
    return CodeBlock.builder().addStatement("$L = $L", property.variable(), initial).build();
  }

  private MethodSpec clear(TypeSpec.Builder type) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("clear")
            .addJavadoc("Makes every field what it is in a new object.\n")
            .addModifiers(Modifier.PUBLIC)
            .returns(plan.name());
    new SplitMethod<Property>("reset", null, this::reset).addTo(method, type, plan.properties());
    plan.presenceVariables()
        .forEach(word -> method.addStatement("$L = $L", word, setAtFirst(word)));
    if (plan.keepsUnknown()) {
      method.addStatement("unknownFields = $T.NONE", RuntimeTypes.UNKNOWN_FIELDS);
    }
    return method.addStatement("return this").build();
  }

  private MethodSpec firstMissing() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("firstMissing")
            .addModifiers(Modifier.PRIVATE)
            .returns(String.class);
    List<Property> required = plan.required();
    for (Property property : required.subList(0, required.size() - 1)) {
      method
          .beginControlFlow("if (!has$L())", property.accessor())
          .addStatement("return $S", property.idlName())
          .endControlFlow();
    }
    return method.addStatement("return $S", required.get(required.size() - 1).idlName()).build();
  }
}
