package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.thrift.Definition;
import dev.gatun.idl.thrift.Field;
import dev.gatun.idl.thrift.StructDefinition;
import dev.gatun.idl.thrift.StructKind;
import dev.gatun.idl.thrift.ThriftDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Emits a main class that writes and reads one struct of a file, and a JUnit test of the same. The
 * struct is the first that no other of the file refers to, or else the first.
 */
public final class ExampleEmitter {
  private static final ClassName TEST = ClassName.get("org.junit.jupiter.api", "Test");
  private static final ClassName ASSERTIONS = ClassName.get("org.junit.jupiter.api", "Assertions");

  private final JavaOptions options;
  private final ThriftShapes shapes;

  /** Makes an emitter for the classes that {@link JavaEmitter} emits under the same options. */
  public ExampleEmitter(JavaOptions options) {
    this.options = options;
    // What there is to say of packages, the emitter of the classes has said.
    JavaPackages packages = new JavaPackages(d -> options.packageSuffix(), new Diagnostics());
    this.shapes = new ThriftShapes(packages, options);
  }

  /** Returns an example, or none when the file has no struct of which one can be made. */
  public Optional<Example> emit(ThriftDocument document) {
    SampleValues values = new SampleValues(shapes);
    for (StructDefinition struct : candidates(document)) {
      CodeBlock value = values.of(struct);
      if (value != null) {
        return Optional.of(example(document, shapes.className(struct), value));
      }
    }
    return Optional.empty();
  }

  private static List<StructDefinition> candidates(ThriftDocument document) {
    List<StructDefinition> structs =
        document.definitions(StructDefinition.class).stream()
            .filter(struct -> struct.kind() == StructKind.STRUCT)
            .toList();
    Set<String> used = new HashSet<>();
    for (StructDefinition struct : document.definitions(StructDefinition.class)) {
      for (Field field : struct.fields()) {
        used.addAll(List.of(field.type().toString().split("[^A-Za-z0-9_.]+", -1)));
      }
    }
    List<StructDefinition> ordered = new ArrayList<>();
    structs.stream().filter(s -> !used.contains(s.name())).forEach(ordered::add);
    structs.stream().filter(s -> used.contains(s.name())).forEach(ordered::add);
    return ordered;
  }

  private Example example(ThriftDocument document, ClassName struct, CodeBlock value) {
    ClassName main = free("Main", struct, document);
    ClassName test = free("RoundTripTest", struct, document);
    return new Example(
        struct.canonicalName(),
        main.canonicalName(),
        source(main, mainType(main, struct, value)),
        source(test, testType(test, main, struct)));
  }

  /** Returns a class beside the struct whose name no definition has taken. */
  private ClassName free(String wanted, ClassName struct, ThriftDocument document) {
    Set<String> taken = new HashSet<>();
    for (Definition definition : document.definitions()) {
      taken.add(shapes.className(definition).simpleName().toLowerCase(Locale.ROOT));
    }
    String name = wanted;
    while (taken.contains(name.toLowerCase(Locale.ROOT))) {
      name = "Example" + name;
    }
    return struct.peerClass(name);
  }

  private TypeSpec mainType(ClassName main, ClassName struct, CodeBlock value) {
    ClassName facade = options.orderedCodecs().iterator().next().facade();
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

  private TypeSpec testType(ClassName test, ClassName main, ClassName struct) {
    TypeSpec.Builder type = TypeSpec.classBuilder(test);
    for (Codec codec : options.orderedCodecs()) {
      type.addMethod(
          MethodSpec.methodBuilder(codec.name().toLowerCase(Locale.ROOT) + "KeepsTheExample")
              .addAnnotation(TEST)
              .returns(TypeName.VOID)
              .addStatement("$T example = $T.example()", struct, main)
              .addStatement("byte[] bytes = $T.toBytes(example)", codec.facade())
              .addStatement(
                  "$T.assertEquals(example, $T.fromBytes($T::new, bytes))",
                  ASSERTIONS,
                  codec.facade(),
                  struct)
              .build());
    }
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
