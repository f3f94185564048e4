package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.gatun.idl.thrift.ConstantDefinition;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The class of a file's constants. Mutable ones are made anew for each who asks. */
final class ConstantsEmitter {
  private ConstantsEmitter() {}

  static TypeSpec emit(ClassName name, List<ConstantDefinition> definitions, ThriftShapes shapes) {
    Constants constants = new Constants(shapes);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (ConstantDefinition definition : definitions) {
      Shape shape = shapes.of(definition.type());
      CodeBlock value = constants.expression(definition.value(), shape);
      if (shape.kind().isImmutable()) {
        FieldSpec.Builder field =
            FieldSpec.builder(
                    shape.type(),
                    JavaNames.identifier(definition.name()),
                    Modifier.PUBLIC,
                    Modifier.STATIC,
                    Modifier.FINAL)
                .initializer(value);
        if (definition.doc() != null) {
          field.addJavadoc("$L\n", Docs.escape(definition.doc()));
        }
        type.addField(field.build());
      } else {
        MethodSpec.Builder method =
            MethodSpec.methodBuilder(
                    JavaNames.identifier(definition.name(), JavaNames.OBJECT_METHODS))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(shape.type())
                .addStatement("return $L", value);
        method.addJavadoc(
            definition.doc() == null
                ? CodeBlock.of("Returns a new value of the constant.\n")
                : CodeBlock.of("$L\n", Docs.escape(definition.doc())));
        type.addMethod(method.build());
      }
    }
    return type.build();
  }
}
