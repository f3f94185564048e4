package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.gatun.idl.thrift.EnumDefinition;
import dev.gatun.idl.thrift.EnumMember;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** The enum of an IDL's enum: its constants, and one for numbers that have none. */
final class EnumEmitter {
  private static final String UNRECOGNIZED = "UNRECOGNIZED";

  /** What the enum has besides its members. */
  private static final Set<String> TAKEN = Set.of(UNRECOGNIZED, "number");

  /** A case takes up to twelve bytecodes. */
  private static final int CASES_IN_A_SWITCH = 500;

  private EnumEmitter() {}

  /** Returns what a member is called. */
  static String constantName(String member) {
    return JavaNames.identifier(member, TAKEN);
  }

  static TypeSpec emit(EnumDefinition definition, ClassName name) {
    TypeSpec.Builder type =
        TypeSpec.enumBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addSuperinterface(RuntimeTypes.NUMBERED_ENUM);
    if (definition.doc() != null) {
      type.addJavadoc("$L\n", Docs.escape(definition.doc()));
    }
    for (EnumMember member : definition.members()) {
      TypeSpec.Builder constant = TypeSpec.anonymousClassBuilder("$L", member.value());
      if (member.doc() != null) {
        constant.addJavadoc("$L\n", Docs.escape(member.doc()));
      }
      type.addEnumConstant(constantName(member.name()), constant.build());
    }
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
    forNumber(definition, name, type);
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

  /** Adds the method that finds a constant, with several switches where one would be too large. */
  private static void forNumber(EnumDefinition definition, ClassName name, TypeSpec.Builder type) {
    SortedMap<Integer, String> constants = new TreeMap<>();
    definition
        .members()
        .forEach(member -> constants.putIfAbsent(member.value(), constantName(member.name())));
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("forNumber")
            .addJavadoc("Returns the constant of a number, or {@link #$L}.\n", UNRECOGNIZED)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(name)
            .addParameter(TypeName.INT, "number");
    List<Integer> numbers = List.copyOf(constants.keySet());
    int last = 0;
    for (int next = CASES_IN_A_SWITCH; next < numbers.size(); next += CASES_IN_A_SWITCH) {
      int bound = numbers.get(next);
      String part = "forNumberBelow" + String.valueOf(bound).replace('-', 'N');
      method
          .beginControlFlow("if (number < $L)", bound)
          .addStatement("return $L(number)", part)
          .endControlFlow();
      type.addMethod(
          MethodSpec.methodBuilder(part)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(name)
              .addParameter(TypeName.INT, "number")
              .addCode(find(constants.subMap(numbers.get(last), bound)))
              .build());
      last = next;
    }
    SortedMap<Integer, String> rest =
        numbers.isEmpty() ? constants : constants.tailMap(numbers.get(last));
    type.addMethod(method.addCode(find(rest)).build());
  }

  private static CodeBlock find(SortedMap<Integer, String> constants) {
    CodeBlock.Builder code = CodeBlock.builder().add("return switch (number) {\n$>");
    constants.forEach((number, constant) -> code.add("case $L -> $L;\n", number, constant));
    return code.add("default -> $L;\n$<};\n", UNRECOGNIZED).build();
  }
}
