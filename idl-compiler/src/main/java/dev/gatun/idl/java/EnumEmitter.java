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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The enum of an IDL's enum: its constants, and one for numbers that have none. One of very many is
 * a class with the same members, its constants in interfaces that it implements.
 */
final class EnumEmitter {
  /** Each takes 19 bytes of the method that makes them all, and none is above 65,535. */
  static final int MOST_CONSTANTS = 3_400;

  static final String UNRECOGNIZED = "UNRECOGNIZED";

  static final String UNRECOGNIZED_DOC = "Stands for every number that has no constant here.\n";

  /** What the enum has besides its members. */
  private static final Set<String> TAKEN = Set.of(UNRECOGNIZED, "number");

  /** So many cases stay below the size that the JIT compiles. */
  private static final int CASES_IN_A_SWITCH = 400;

  private final ClassName name;
  private final TypeSpec.Builder type;
  private final Map<Integer, String> byNumber = new LinkedHashMap<>();

  /** Where the constants are when they are too many for an enum. */
  private final @Nullable LargeEnumParts parts;

  private EnumEmitter(ClassName name, @Nullable String doc, @Nullable LargeEnumParts parts) {
    this.name = name;
    this.parts = parts;
    this.type =
        parts != null
            ? TypeSpec.classBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            : TypeSpec.enumBuilder(name)
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

  /** Returns the types that an enum becomes: one, but for an enum of very many constants. */
  static List<TypeSpec> emit(EnumDefinition definition, ClassName name) {
    List<String> names = definition.members().stream().map(EnumMember::name).toList();
    EnumEmitter emitter = new EnumEmitter(name, definition.doc(), parts(name, names, Set::of));
    for (EnumMember member : definition.members()) {
      emitter.add(member.name(), member.value(), member.doc(), false);
    }
    return emitter.finish();
  }

  /**
   * Returns the types that a protobuf enum becomes; its second names for a number are constant
   * fields.
   *
   * @param siblings tells the names of the types beside it, should it become more than one type
   */
  static List<TypeSpec> emit(ProtoEnum definition, ClassName name, Supplier<Set<String>> siblings) {
    List<String> names = definition.values().stream().map(ProtoEnumValue::name).toList();
    EnumEmitter emitter = new EnumEmitter(name, definition.doc(), parts(name, names, siblings));
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

  /** Returns of how many source files an enum of so many members is. */
  static int sources(int members) {
    return members <= MOST_CONSTANTS ? 1 : 1 + LargeEnumParts.count(members);
  }

  private static @Nullable LargeEnumParts parts(
      ClassName name, List<String> members, Supplier<Set<String>> siblings) {
    if (members.size() <= MOST_CONSTANTS) {
      return null;
    }
    Set<String> taken = new HashSet<>(siblings.get());
    members.forEach(member -> taken.add(constantName(member)));
    return new LargeEnumParts(name, taken);
  }

  private void add(String member, int number, @Nullable String doc, boolean deprecated) {
    String constant = constantName(member);
    byNumber.putIfAbsent(number, constant);
    CodeBlock javadoc =
        doc == null || doc.isEmpty() ? null : CodeBlock.of("$L\n", Docs.escape(doc));
    if (parts != null) {
      parts.add(constant, number, javadoc, deprecated);
      return;
    }
    TypeSpec.Builder value = TypeSpec.anonymousClassBuilder("$L", number);
    if (javadoc != null) {
      value.addJavadoc(javadoc);
    }
    if (deprecated) {
      value.addAnnotation(Deprecated.class);
    }
    type.addEnumConstant(constant, value.build());
  }

  private void addAlias(ProtoEnumValue value) {
    String alias = constantName(value.name());
    String constant = byNumber.getOrDefault(value.number(), alias);
    CodeBlock javadoc =
        CodeBlock.of(
            "$LAnother name of {@link $L#$L}.\n",
            value.doc().isEmpty() ? "" : Docs.escape(value.doc()) + "\n\n<p>",
            parts == null ? "" : name.simpleName(),
            constant);
    if (parts != null) {
      parts.addAlias(alias, constant, javadoc, value.deprecated());
      return;
    }
    FieldSpec.Builder field =
        FieldSpec.builder(name, alias, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(javadoc)
            .initializer("$L", constant);
    if (value.deprecated()) {
      field.addAnnotation(Deprecated.class);
    }
    type.addField(field.build());
  }

  private List<TypeSpec> finish() {
    if (parts != null) {
      return parts.finish(type);
    }
    type.addEnumConstant(
            UNRECOGNIZED, TypeSpec.anonymousClassBuilder("0").addJavadoc(UNRECOGNIZED_DOC).build())
        .addField(TypeName.INT, "number", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addParameter(TypeName.INT, "number")
                .addStatement("this.number = number")
                .build())
        .addMethod(getNumber());
    forNumber();
    return List.of(type.build());
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
    MethodSpec.Builder method = forNumber(name);
    if (numbers.size() <= CASES_IN_A_SWITCH) {
      type.addMethod(cases(method, numbers));
      return;
    }
    numbers.sort(Comparator.naturalOrder());
    List<List<Integer>> groups = Groups.of(numbers, CASES_IN_A_SWITCH);
    for (int i = 0; i < groups.size(); i++) {
      List<Integer> group = groups.get(i);
      MethodSpec part = cases(forNumber(name, "forNumber" + i, Modifier.PRIVATE), group);
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

  /** Returns the method that finds a constant of a class by its number, without its body. */
  static MethodSpec.Builder forNumber(ClassName name) {
    return forNumber(name, "forNumber", Modifier.PUBLIC)
        .addJavadoc("Returns the constant of a number, or {@link #$L}.\n", UNRECOGNIZED);
  }

  private static MethodSpec.Builder forNumber(ClassName name, String method, Modifier access) {
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
