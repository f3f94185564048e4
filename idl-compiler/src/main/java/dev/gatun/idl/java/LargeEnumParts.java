package dev.gatun.idl.java;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * What an enum has that is a class, as its constants are too many for one method to make: they are
 * fields of interfaces that the class implements, so that users find them in the class.
 *
 * <p>Classes are initialized in one direction, from the interfaces to the class, and from a second
 * name's interface to that of the first, which comes before: threads that begin with different ones
 * cannot wait for each other. All constants together are in a class of their own.
 */
final class LargeEnumParts {
  private static final int CONSTANTS_IN_A_PART = 3_000;

  private final ClassName name;
  private final String partName;
  private final ClassName tableName;
  private final List<TypeSpec.Builder> parts = new ArrayList<>();
  private final List<MethodSpec.Builder> adders = new ArrayList<>();
  private final Map<String, ClassName> partOf = new HashMap<>();
  private final String collected;
  private final TypeName list;
  private int constants;
  private int fields;

  /**
   * Makes an enum without constants.
   *
   * @param taken what none of its types can be called
   */
  LargeEnumParts(ClassName name, Set<String> taken) {
    this.name = name;
    Set<String> all = new HashSet<>(taken);
    all.addAll(name.simpleNames());
    this.partName = free(name.simpleName() + "Constants", all);
    this.tableName = name.nestedClass(free("Table", all));
    this.collected = free("constants", all);
    this.list = ParameterizedTypeName.get(ClassName.get(List.class), name);
  }

  /** Returns how many interfaces there are for so many members. */
  static int count(int members) {
    return (members + CONSTANTS_IN_A_PART - 1) / CONSTANTS_IN_A_PART;
  }

  /** Returns a name that none begins with, as numbers may stand behind it. */
  private static String free(String wanted, Set<String> taken) {
    String free = wanted;
    while (startsOneOf(taken, free)) {
      free += "_";
    }
    return free;
  }

  private static boolean startsOneOf(Set<String> taken, String prefix) {
    return taken.stream().anyMatch(name -> name.startsWith(prefix));
  }

  void add(String constant, int number, @Nullable CodeBlock doc, boolean deprecated) {
    addField(
        constant,
        CodeBlock.of("new $T($S,$W$L,$W$L)", name, constant, constants++, number),
        doc,
        deprecated);
    adders.get(adders.size() - 1).addStatement("$L.add($L)", collected, constant);
  }

  void addAlias(String alias, String constant, CodeBlock doc, boolean deprecated) {
    ClassName part = requireNonNull(partOf.get(constant), constant);
    addField(alias, CodeBlock.of("$T.$L", part, constant), doc, deprecated);
  }

  private void addField(
      String field, CodeBlock value, @Nullable CodeBlock doc, boolean deprecated) {
    if (fields++ % CONSTANTS_IN_A_PART == 0) {
      addPart();
    }
    FieldSpec.Builder spec =
        FieldSpec.builder(name, field, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .initializer(value);
    if (doc != null) {
      spec.addJavadoc(doc);
    }
    if (deprecated) {
      spec.addAnnotation(Deprecated.class);
    }
    parts.get(parts.size() - 1).addField(spec.build());
    partOf.put(field, part(parts.size()));
  }

  private void addPart() {
    // What is deprecated is so for users; here it has to be named.
    parts.add(
        TypeSpec.interfaceBuilder(part(parts.size() + 1))
            .addJavadoc("Constants of {@link $T}.\n", name)
            .addModifiers(Modifier.PUBLIC)
            .addAnnotation(MessageEmitter.usesDeprecated()));
    adders.add(
        MethodSpec.methodBuilder("addTo")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addParameter(list, collected));
  }

  private ClassName part(int number) {
    return name.peerClass(partName + number);
  }

  /** Adds what its class has, and returns it with the interfaces behind it. */
  List<TypeSpec> finish(TypeSpec.Builder type) {
    type.superclass(ParameterizedTypeName.get(RuntimeTypes.LARGE_ENUM, name))
        .addField(unrecognized())
        .addMethod(constructor(true))
        .addMethod(constructor(false))
        .addMethod(values())
        .addMethod(valueOf())
        .addMethod(
            EnumEmitter.forNumber(name)
                .addStatement("return $T.ALL.forNumber(number)", tableName)
                .build())
        .addType(table());
    List<TypeSpec> types = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      type.addSuperinterface(part(i + 1));
      types.add(parts.get(i).addMethod(adders.get(i).build()).build());
    }
    types.add(0, type.build());
    return types;
  }

  private FieldSpec unrecognized() {
    return FieldSpec.builder(
            name, EnumEmitter.UNRECOGNIZED, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(EnumEmitter.UNRECOGNIZED_DOC)
        .initializer("new $T($S, $L)", name, EnumEmitter.UNRECOGNIZED, constants)
        .build();
  }

  private static MethodSpec constructor(boolean hasNumber) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addParameter(String.class, "name")
            .addParameter(TypeName.INT, "ordinal");
    return hasNumber
        ? constructor
            .addParameter(TypeName.INT, "number")
            .addStatement("super(name, ordinal, number)")
            .build()
        : constructor.addModifiers(Modifier.PRIVATE).addStatement("super(name, ordinal)").build();
  }

  private MethodSpec values() {
    return MethodSpec.methodBuilder("values")
        .addJavadoc("Returns all constants in their order.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(ArrayTypeName.of(name))
        .addStatement("return $T.ALL.constants().toArray(new $T[0])", tableName, name)
        .build();
  }

  private MethodSpec valueOf() {
    return MethodSpec.methodBuilder("valueOf")
        .addJavadoc(
            """
            Returns the constant of a name.

            @throws IllegalArgumentException when there is none
            """)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(name)
        .addParameter(String.class, "name")
        .addStatement("return $T.ALL.valueOf(name)", tableName)
        .build();
  }

  private TypeSpec table() {
    TypeName table = ParameterizedTypeName.get(RuntimeTypes.LARGE_ENUM_TABLE, name);
    MethodSpec.Builder all =
        MethodSpec.methodBuilder("all")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(table)
            .addStatement("$T constants = new $T<>()", list, ArrayList.class);
    for (int i = 1; i <= parts.size(); i++) {
      all.addStatement("$T.addTo(constants)", part(i));
    }
    return TypeSpec.classBuilder(tableName)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addField(
            FieldSpec.builder(table, "ALL", Modifier.STATIC, Modifier.FINAL)
                .initializer("all()")
                .build())
        .addMethod(
            all.addStatement(
                    "return new $T<>(constants, $L)",
                    RuntimeTypes.LARGE_ENUM_TABLE,
                    EnumEmitter.UNRECOGNIZED)
                .build())
        .build();
  }
}
