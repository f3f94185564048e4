package dev.gatun.idl.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The class of a union: one value, and which field it is of. */
final class UnionEmitter {
  private static final String HEADER = "_HEADER";

  private final StructPlan plan;
  private final JavaOptions options;
  private final ClassName field;

  UnionEmitter(StructPlan plan, JavaOptions options) {
    this.plan = plan;
    this.options = options;
    this.field = plan.fieldEnum();
  }

  TypeSpec emit() {
    TypeSpec.Builder type = Members.type(plan, options);
    if (plan.properties().stream().anyMatch(UnionEmitter::isGeneric)) {
      type.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "$S", "unchecked") // the field tells the type of the value
              .build());
    }
    plan.properties().forEach(p -> type.addField(Members.header(p, p.constant() + HEADER)));
    type.addField(Object.class, "value", Modifier.PRIVATE);
    type.addField(
        FieldSpec.builder(field, "field", Modifier.PRIVATE)
            .initializer("$T.NOT_SET", field)
            .build());
    type.addType(fields());
    type.addMethod(
        MethodSpec.methodBuilder("getField")
            .addJavadoc("Returns which field is set.\n")
            .addModifiers(Modifier.PUBLIC)
            .returns(field)
            .addStatement("return field")
            .build());
    plan.properties().forEach(property -> accessors(type, property));
    if (plan.keepsUnknown()) {
      unknownFields(type);
    }
    type.addMethod(clear());
    for (Codec codec : options.orderedCodecs()) {
      new WriteEmitter(plan, codec, type).emitUnion();
      new ReadEmitter(plan, codec, type).emitUnion();
    }
    type.addMethod(Members.nameOf(plan, HEADER));
    object(type);
    return type.build();
  }

  private static boolean isGeneric(Property property) {
    return property.shape().type() instanceof ParameterizedTypeName;
  }

  private TypeSpec fields() {
    TypeSpec.Builder type =
        TypeSpec.enumBuilder(field)
            .addJavadoc("The fields, of which one is set.\n")
            .addModifiers(Modifier.PUBLIC);
    plan.properties().forEach(property -> type.addEnumConstant(property.constant()));
    return type.addEnumConstant(
            "NOT_SET",
            TypeSpec.anonymousClassBuilder("")
                .addJavadoc("None, or one that a newer schema has.\n")
                .build())
        .build();
  }

  private void accessors(TypeSpec.Builder type, Property property) {
    Shape shape = property.shape();
    MethodSpec.Builder getter =
        MethodSpec.methodBuilder("get" + property.accessor())
            .addModifiers(Modifier.PUBLIC)
            .returns(shape.returnedType());
    String doc = property.doc() == null ? "Returns its value." : Docs.escape(property.doc());
    getter.addJavadoc("$L\n\n@throws IllegalStateException when another field is set\n", doc);
    boolean isCalled = shape.kind() == Shape.Kind.LAZY_STRING;
    CodeBlock stored =
        CodeBlock.of(isCalled ? "(($T) value)" : "($T) value", shape.storedType().box());
    type.addMethod(
        getter
            .addStatement("check($T.$L)", field, property.constant())
            .addStatement("return $L", Members.returned(shape, stored))
            .build());
    type.addMethod(
        MethodSpec.methodBuilder("set" + property.accessor())
            .addModifiers(Modifier.PUBLIC)
            .returns(plan.name())
            .addParameter(shape.acceptedType(), "value")
            .addStatement("this.value = $L", accepted(shape))
            .addStatement("field = $T.$L", field, property.constant())
            .addStatement("return this")
            .build());
    if (shape.kind() == Shape.Kind.ENUM) {
      type.addMethod(
          MethodSpec.methodBuilder("get" + property.accessor() + "Number")
              .addJavadoc("Returns the number of the constant, one without a constant too.\n")
              .addModifiers(Modifier.PUBLIC)
              .returns(TypeName.INT)
              .addStatement("check($T.$L)", field, property.constant())
              .addStatement("return ($T) value", ClassName.get(Integer.class))
              .build());
      type.addMethod(
          MethodSpec.methodBuilder("set" + property.accessor() + "Number")
              .addJavadoc("Sets the number of the constant, be there one or not.\n")
              .addModifiers(Modifier.PUBLIC)
              .returns(plan.name())
              .addParameter(TypeName.INT, "value")
              .addStatement("this.value = value")
              .addStatement("field = $T.$L", field, property.constant())
              .addStatement("return this")
              .build());
    }
    type.addMethod(
        MethodSpec.methodBuilder("has" + property.accessor())
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.BOOLEAN)
            .addStatement("return field == $T.$L", field, property.constant())
            .build());
  }

  /** What is set is never null: conversions fail of it by themselves, but for that of text. */
  private static CodeBlock accepted(Shape shape) {
    CodeBlock checked = CodeBlock.of("$T.requireNonNull(value)", ClassName.get(Objects.class));
    if (shape.kind() == Shape.Kind.LAZY_STRING) {
      return CodeBlock.of("$T.of($L)", RuntimeTypes.LAZY_STRING, checked);
    }
    CodeBlock accepted = Members.accepted(shape);
    boolean isKept = accepted.toString().equals("value") && !shape.kind().isPrimitive();
    return isKept ? checked : accepted;
  }

  /** A field that is not known is the value of none, so that there is one value at the most. */
  private void unknownFields(TypeSpec.Builder type) {
    type.addMethod(
        Members.unknownFieldsGetter()
            .addStatement(
                "return value instanceof $T kept ? kept : $T.NONE",
                RuntimeTypes.UNKNOWN_FIELDS,
                RuntimeTypes.UNKNOWN_FIELDS)
            .build());
    type.addMethod(
        Members.unknownFieldsSetter(plan.name())
            .addJavadoc(
                """
                Sets a field that is not known here, and no other.

                @throws IllegalArgumentException when it is more than one
                """)
            .beginControlFlow("if (value.size() > 1)")
            .addStatement(
                "throw new $T($S)", IllegalArgumentException.class, "a union holds one field")
            .endControlFlow()
            .addStatement("field = $T.NOT_SET", field)
            .addStatement("this.value = value.isEmpty() ? null : value")
            .addStatement("return this")
            .build());
  }

  private MethodSpec clear() {
    return MethodSpec.methodBuilder("clear")
        .addJavadoc("Makes no field set.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(plan.name())
        .addStatement("value = null")
        .addStatement("field = $T.NOT_SET", field)
        .addStatement("return this")
        .build();
  }

  private void object(TypeSpec.Builder type) {
    type.addMethod(
        MethodSpec.methodBuilder("check")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(field, "wanted")
            .beginControlFlow("if (field != wanted)")
            .addStatement(
                "throw new $T(wanted + $S + field)",
                IllegalStateException.class,
                " is not set, but ")
            .endControlFlow()
            .build());
    type.addMethod(
        MethodSpec.methodBuilder("equals")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.BOOLEAN)
            .addParameter(Object.class, "object")
            .addStatement(
                "return object instanceof $T that\n&& field == that.field\n&& $T.equals(value,"
                    + " that.value)",
                plan.name(),
                ClassName.get(Objects.class))
            .build());
    type.addMethod(
        MethodSpec.methodBuilder("hashCode")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.INT)
            .addStatement(
                "return 31 * field.name().hashCode() + $T.hashCode(value)",
                ClassName.get(Objects.class))
            .build());
    type.addMethod(
        MethodSpec.methodBuilder("toString")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(String.class)
            .addStatement(
                "return $S + field + $S + value + $S", plan.name().simpleName() + "(", ":", ")")
            .build());
    MethodSpec.Builder copy = Members.deepCopy(plan.name());
    copy.addStatement("$T copy = new $T()", plan.name(), plan.name());
    copy.addStatement("copy.field = field");
    List<Property> mutable =
        plan.properties().stream().filter(p -> !p.shape().kind().isImmutable()).toList();
    if (mutable.isEmpty()) {
      copy.addStatement("copy.value = value");
    } else {
      copy.addCode("copy.value =\n$>$>$L;\n$<$<", copied(mutable, type));
    }
    type.addMethod(copy.addStatement("return copy").build());
  }

  /** Returns the switch with the copy of what is set; of many fields, it calls several others. */
  private static CodeBlock copied(List<Property> mutable, TypeSpec.Builder type) {
    List<List<Property>> groups = Groups.of(mutable, SplitMethod.FIELDS_IN_A_METHOD);
    CodeBlock.Builder cases = CodeBlock.builder().add("switch (field) {\n$>");
    if (groups.size() == 1) {
      mutable.forEach(p -> cases.add("case $L -> $L;\n", p.constant(), copied(p.shape())));
    } else {
      for (List<Property> group : groups) {
        String name = Groups.name("copy", group);
        cases.add(
            "case $L ->\n$>$>$L();\n$<$<",
            group.stream()
                .map(property -> CodeBlock.of("$L", property.constant()))
                .collect(CodeBlock.joining(",$W")),
            name);
        type.addMethod(
            MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE)
                .returns(Object.class)
                .addStatement("return $L", copied(group, type))
                .build());
      }
    }
    return cases.add("default -> value;\n$<}").build();
  }

  private static CodeBlock copied(Shape shape) {
    boolean isCalled = shape.kind() == Shape.Kind.STRUCT;
    CodeBlock value = CodeBlock.of(isCalled ? "(($T) value)" : "($T) value", shape.type());
    return Members.copy(shape, value, 0);
  }
}
