package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.gatun.idl.thrift.EnumDefinition;
import dev.gatun.idl.thrift.EnumMember;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The enum of an IDL's enum: its constants, and one for numbers that have none. */
final class EnumEmitter {
  private static final String UNRECOGNIZED = "UNRECOGNIZED";

  /** What the enum has besides its members. */
  private static final Set<String> TAKEN = Set.of(UNRECOGNIZED, "number");

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
    return type.addEnumConstant(
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
        .addMethod(getNumber())
        .addMethod(forNumber(definition, name))
        .build();
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

  private static MethodSpec forNumber(EnumDefinition definition, ClassName name) {
    CodeBlock.Builder cases = CodeBlock.builder();
    Set<Integer> seen = new HashSet<>();
    for (EnumMember member : definition.members()) {
      if (seen.add(member.value())) {
        cases.add("case $L -> $L;\n", member.value(), constantName(member.name()));
      }
    }
    return MethodSpec.methodBuilder("forNumber")
        .addJavadoc("Returns the constant of a number, or {@link #$L}.\n", UNRECOGNIZED)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(name)
        .addParameter(TypeName.INT, "number")
        .addCode("return switch (number) {\n$>")
        .addCode(cases.build())
        .addCode("default -> $L;\n$<};\n", UNRECOGNIZED)
        .build();
  }
}
