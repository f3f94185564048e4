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
    List<ConstValue> parts = ConstantParts.of(definition.value());
    CodeBlock first = constants.expression(parts.get(0), shape);
    if (parts.size() == 1) {
      type.addMethod(method.addStatement("return $L", first).build());
      return;
    }
    method.addStatement("$T values = $L", shape.type(), first);
    for (int i = 1; i < parts.size(); i++) {
      method.addStatement("$LPart$L(values)", name, i);
    }
    type.addMethod(method.addStatement("return values").build());
    for (int i = 1; i < parts.size(); i++) {
      type.addMethod(part(name + "Part" + i, parts.get(i), shape));
    }
  }

  private MethodSpec part(String name, ConstValue part, Shape shape) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(shape.type(), "values")
        .addStatement(
            "values.$L($L)",
            shape.kind() == Shape.Kind.MAP ? "putAll" : "addAll",
            constants.expression(part, shape))
        .build();
  }
}
