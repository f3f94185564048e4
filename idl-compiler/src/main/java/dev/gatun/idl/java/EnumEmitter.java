package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.gatun.idl.proto.ProtoEnum;
import dev.gatun.idl.proto.ProtoEnumValue;
import dev.gatun.idl.thrift.EnumDefinition;
import dev.gatun.idl.thrift.EnumMember;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The enum of an IDL's enum: its constants, and one for numbers that have none. */
final class EnumEmitter {
  private static final String UNRECOGNIZED = "UNRECOGNIZED";

  /** What the enum has besides its members. */
  private static final Set<String> TAKEN = Set.of(UNRECOGNIZED, "number");

  /** So many cases stay below the size that the JIT compiles. */
  private static final int CASES_IN_A_SWITCH = 400;

  private final ClassName name;
  private final TypeSpec.Builder type;
  private final Map<Integer, String> byNumber = new LinkedHashMap<>();

  private EnumEmitter(ClassName name, @Nullable String doc) {
    this.name = name;
    this.type =
        TypeSpec.enumBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addSuperinterface(RuntimeTypes.NUMBERED_ENUM);
    if (doc != null && !doc.isEmpty()) {
      type.addJavadoc("$L\n", Docs.escape(doc));
    }
  }

  /** Returns what a member is called. */
  static String constantName(String member) {
    return JavaNames.identifier(member, TAKEN);
  }

  static TypeSpec emit(EnumDefinition definition, ClassName name) {
    EnumEmitter emitter = new EnumEmitter(name, definition.doc());
    for (EnumMember member : definition.members()) {
      emitter.add(member.name(), member.value(), member.doc(), false);
    }
    return emitter.finish();
  }

  /** Returns the enum of a protobuf one, whose second names for a number are constant fields. */
  static TypeSpec emit(ProtoEnum definition, ClassName name) {
    EnumEmitter emitter = new EnumEmitter(name, definition.doc());
    for (ProtoEnumValue value : definition.values()) {
      if (emitter.byNumber.containsKey(value.number())) {
        emitter.addAlias(value);
      } else {
        emitter.add(value.name(), value.number(), value.doc(), value.deprecated());
      }
    }
    if (definition.deprecated()) {
      emitter.type.addAnnotation(Deprecated.class);
    }
    return emitter.finish();
  }

  private void add(String member, int number, @Nullable String doc, boolean deprecated) {
    TypeSpec.Builder constant = TypeSpec.anonymousClassBuilder("$L", number);
    if (doc != null && !doc.isEmpty()) {
      constant.addJavadoc("$L\n", Docs.escape(doc));
    }
    if (deprecated) {
      constant.addAnnotation(Deprecated.class);
    }
    type.addEnumConstant(constantName(member), constant.build());
    byNumber.putIfAbsent(number, constantName(member));
  }

  private void addAlias(ProtoEnumValue value) {
    FieldSpec.Builder alias =
        FieldSpec.builder(
                name, constantName(value.name()), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(
                "$LAnother name of {@link #$L}.\n",
                value.doc().isEmpty() ? "" : Docs.escape(value.doc()) + "\n\n<p>",
                byNumber.get(value.number()))
            .initializer("$L", byNumber.get(value.number()));
    if (value.deprecated()) {
      alias.addAnnotation(Deprecated.class);
    }
    type.addField(alias.build());
  }

  private TypeSpec finish() {
    type.addEnumConstant(
            UNRECOGNIZED,
            TypeSpec.anonymousClassBuilder("0")
                .addJavadoc("Stands for every number that has no constant here.\n")
                .build())
        .addField(TypeName.INT, "number", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addParameter(TypeName.INT, "number")
                .addStatement("this.number = number")
                .build())
        .addMethod(getNumber());
    forNumber();
    return type.build();
  }

  private static MethodSpec getNumber() {
    return MethodSpec.methodBuilder("getNumber")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.INT)
        .beginControlFlow("if (this == $L)", UNRECOGNIZED)
        .addStatement("throw new $T($S)", IllegalArgumentException.class, "an unknown number")
        .endControlFlow()
        .addStatement("return number")
        .build();
  }

  private void forNumber() {
    List<Integer> numbers = new ArrayList<>(byNumber.keySet());
    MethodSpec.Builder method =
        forNumber("forNumber", Modifier.PUBLIC)
            .addJavadoc("Returns the constant of a number, or {@link #$L}.\n", UNRECOGNIZED);
    if (numbers.size() <= CASES_IN_A_SWITCH) {
      type.addMethod(cases(method, numbers));
      return;
    }
    numbers.sort(Comparator.naturalOrder());
    List<List<Integer>> groups = Groups.of(numbers, CASES_IN_A_SWITCH);
    for (int i = 0; i < groups.size(); i++) {
      List<Integer> group = groups.get(i);
      MethodSpec part = cases(forNumber("forNumber" + i, Modifier.PRIVATE), group);
      type.addMethod(part);
      if (i < groups.size() - 1) {
        method
            .beginControlFlow("if (number <= $L)", group.get(group.size() - 1))
            .addStatement("return $L(number)", part.name())
            .endControlFlow();
      } else {
        method.addStatement("return $L(number)", part.name());
      }
    }
    type.addMethod(method.build());
  }

  private MethodSpec.Builder forNumber(String method, Modifier access) {
    return MethodSpec.methodBuilder(method)
        .addModifiers(access, Modifier.STATIC)
        .returns(name)
        .addParameter(TypeName.INT, "number");
  }

  private MethodSpec cases(MethodSpec.Builder method, List<Integer> numbers) {
    CodeBlock.Builder cases = CodeBlock.builder();
    numbers.forEach(number -> cases.add("case $L -> $L;\n", number, byNumber.get(number)));
    return method
        .addCode("return switch (number) {\n$>")
        .addCode(cases.build())
        .addCode("default -> $L;\n$<};\n", UNRECOGNIZED)
        .build();
  }
}
