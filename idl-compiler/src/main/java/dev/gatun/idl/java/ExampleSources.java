package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** A main class that writes and reads one object, and a JUnit test of the same. */
final class ExampleSources {
  private static final ClassName TEST = ClassName.get("org.junit.jupiter.api", "Test");
  private static final ClassName ASSERTIONS = ClassName.get("org.junit.jupiter.api", "Assertions");

  private final ClassName struct;
  private final CodeBlock value;
  private final Map<String, ClassName> facades;
  private final ClassName main;
  private final ClassName test;

  /**
   * Plans an example.
   *
   * @param struct the class of the object
   * @param taken the names of the classes beside it
   * @param value the object
   * @param facades the classes that write and read it, by what begins the name of their test
   */
  ExampleSources(
      ClassName struct, Set<String> taken, CodeBlock value, Map<String, ClassName> facades) {
    this.struct = struct;
    this.value = value;
    this.facades = facades;
    Set<String> small =
        taken.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    this.main = struct.topLevelClassName().peerClass(free("Main", small));
    this.test = struct.topLevelClassName().peerClass(free("RoundTripTest", small));
  }

  private static String free(String wanted, Set<String> taken) {
    String name = wanted;
    while (taken.contains(name.toLowerCase(Locale.ROOT))) {
      name = "Example" + name;
    }
    return name;
  }

  /** Returns the sources. */
  Example example() {
    return new Example(
        struct.canonicalName(),
        main.canonicalName(),
        source(main, mainType()),
        source(test, testType()));
  }

  private TypeSpec mainType() {
    ClassName facade = facades.values().iterator().next();
    return TypeSpec.classBuilder(main)
        .addJavadoc("Writes and reads an example.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(
            MethodSpec.methodBuilder("main")
                .addJavadoc("Prints how many bytes the example takes, and what was read of them.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(String[].class, "args")
                .addStatement("byte[] bytes = $T.toBytes(example())", facade)
                .addStatement("$T copy = $T.fromBytes($T::new, bytes)", struct, facade, struct)
                .addStatement(
                    "$T.out.println(bytes.length + $S + copy)",
                    ClassName.get(System.class),
                    " bytes: ")
                .build())
        .addMethod(
            MethodSpec.methodBuilder("example")
                .addModifiers(Modifier.STATIC)
                .returns(struct)
                .addStatement("return $L", value)
                .build())
        .build();
  }

  private TypeSpec testType() {
    TypeSpec.Builder type = TypeSpec.classBuilder(test);
    facades.forEach(
        (name, facade) ->
            type.addMethod(
                MethodSpec.methodBuilder(name + "KeepsTheExample")
                    .addAnnotation(TEST)
                    .returns(TypeName.VOID)
                    .addStatement("$T example = $T.example()", struct, main)
                    .addStatement("byte[] bytes = $T.toBytes(example)", facade)
                    .addStatement(
                        "$T.assertEquals(example, $T.fromBytes($T::new, bytes))",
                        ASSERTIONS,
                        facade,
                        struct)
                    .build()));
    return type.build();
  }

  private static JavaSource source(ClassName name, TypeSpec type) {
    String text =
        JavaFile.builder(name.packageName(), type)
            .indent("  ")
            .skipJavaLangImports(true)
            .build()
            .toString();
    return new JavaSource(name.canonicalName().replace('.', '/') + ".java", text);
  }
}
