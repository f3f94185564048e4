package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.gatun.idl.thrift.ConstValue;
import dev.gatun.idl.thrift.ConstantDefinition;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The class of a file's constants. Mutable ones are made anew for each who asks. */
final class ConstantsEmitter {
  private final ThriftShapes shapes;
  private final Constants constants;
  private final TypeSpec.Builder type;
  private int parts;

  private ConstantsEmitter(ClassName name, ThriftShapes shapes) {
    this.shapes = shapes;
    this.constants = new Constants(shapes);
    this.type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
  }

  static TypeSpec emit(ClassName name, List<ConstantDefinition> definitions, ThriftShapes shapes) {
    ConstantsEmitter emitter = new ConstantsEmitter(name, shapes);
    definitions.forEach(emitter::constant);
    return emitter.type.build();
  }

  private void constant(ConstantDefinition definition) {
    Shape shape = shapes.of(definition.type());
    if (shape.kind().isImmutable()) {
      immutable(definition, shape);
    } else {
      mutable(definition, shape);
    }
  }

  private void immutable(ConstantDefinition definition, Shape shape) {
    FieldSpec.Builder field =
        FieldSpec.builder(
                shape.type(),
                JavaNames.identifier(definition.name()),
                Modifier.PUBLIC,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer(constants.expression(definition.value(), shape));
    if (definition.doc() != null) {
      field.addJavadoc("$L\n", Docs.escape(definition.doc()));
    }
    type.addField(field.build());
  }

  private void mutable(ConstantDefinition definition, Shape shape) {
    String name = JavaNames.identifier(definition.name(), JavaNames.OBJECT_METHODS);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(shape.type());
    method.addJavadoc(
        definition.doc() == null
            ? CodeBlock.of("Returns a new value of the constant.\n")
            : CodeBlock.of("$L\n", Docs.escape(definition.doc())));
    if (ConstantParts.isDivided(definition.value())) {
      divided(method, ConstantParts.of(definition.value()), shape);
    } else {
      method.addStatement("return $L", constants.expression(definition.value(), shape));
    }
    type.addMethod(method.build());
  }

  private void divided(MethodSpec.Builder method, List<ConstValue> parts, Shape shape) {
    method.addStatement("$T values = $L", shape.type(), part(parts.get(0), shape));
    for (ConstValue part : parts.subList(1, parts.size())) {
      method.addStatement(
          "values.$L($L)", shape.kind() == Shape.Kind.MAP ? "putAll" : "addAll", part(part, shape));
    }
    method.addStatement("return values");
  }

  /** Adds a class that makes a part, and returns the call of it. */
  private CodeBlock part(ConstValue part, Shape shape) {
    String name = "Values" + ++parts;
    type.addType(
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(
                MethodSpec.methodBuilder("values")
                    .addModifiers(Modifier.STATIC)
                    .returns(shape.type())
                    .addStatement("return $L", constants.expression(part, shape))
                    .build())
            .build());
    return CodeBlock.of("$L.values()", name);
  }
}
