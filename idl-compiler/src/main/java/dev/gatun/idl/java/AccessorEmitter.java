package dev.gatun.idl.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.gatun.idl.thrift.StructKind;
import javax.lang.model.element.Modifier;

/** The get, set, has and clear of each field of a struct or exception. */
final class AccessorEmitter {
  private final StructPlan plan;
  private final Constants constants;
  private final TypeSpec.Builder type;

  AccessorEmitter(StructPlan plan, Constants constants, TypeSpec.Builder type) {
    this.plan = plan;
    this.constants = constants;
    this.type = type;
  }

  void emit() {
    for (Property property : plan.properties()) {
      type.addMethod(getter(property));
      type.addMethod(setter(property));
      if (property.shape().kind() == Shape.Kind.ENUM) {
        type.addMethod(numberGetter(property));
        type.addMethod(numberSetter(property));
      }
      type.addMethod(has(property));
      type.addMethod(clear(property));
    }
  }

  private MethodSpec getter(Property property) {
    Shape shape = property.shape();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("get" + property.accessor())
            .addModifiers(Modifier.PUBLIC)
            .returns(shape.returnedType());
    if (property.doc() != null) {
      method.addJavadoc("$L\n", Docs.escape(property.doc()));
    }
    if (plan.kind() == StructKind.EXCEPTION && property.accessor().equals("Message")) {
      method.addAnnotation(Override.class);
    }
    CodeBlock stored = CodeBlock.of("$L", property.variable());
    CodeBlock returned = Members.returned(shape, stored);
    return shape.kind() == Shape.Kind.LAZY_STRING
        ? method.addStatement("return $L == null ? null : $L", stored, returned).build()
        : method.addStatement("return $L", returned).build();
  }

  private MethodSpec setter(Property property) {
    Shape shape = property.shape();
    CodeBlock accepted = Members.accepted(shape);
    boolean converts = !accepted.toString().equals("value") && !shape.kind().isPrimitive();
    MethodSpec.Builder method = fluent("set" + property.accessor());
    method.addParameter(shape.acceptedType(), "value");
    if (converts) {
      method.addStatement("$L = value == null ? null : $L", property.variable(), accepted);
    } else {
      method.addStatement("$L = $L", property.variable(), accepted);
    }
    return finish(method, property);
  }

  private MethodSpec numberGetter(Property property) {
    return MethodSpec.methodBuilder("get" + property.accessor() + "Number")
        .addJavadoc("Returns the number of the constant, one without a constant too.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.INT)
        .addStatement("return $L", property.variable())
        .build();
  }

  private MethodSpec numberSetter(Property property) {
    MethodSpec.Builder method = fluent("set" + property.accessor() + "Number");
    method.addJavadoc("Sets the number of the constant, be there one or not.\n");
    method.addParameter(TypeName.INT, "value");
    method.addStatement("$L = value", property.variable());
    return finish(method, property);
  }

  private MethodSpec.Builder fluent(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(plan.name());
  }

  private static MethodSpec finish(MethodSpec.Builder method, Property property) {
    if (property.hasPresenceBit()) {
      method.addStatement("$L |= $L", property.presenceVariable(), property.presenceConstant());
    }
    return method.addStatement("return this").build();
  }

  private static MethodSpec has(Property property) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("has" + property.accessor())
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.BOOLEAN);
    return property.hasPresenceBit()
        ? method
            .addStatement(
                "return ($L & $L) != 0", property.presenceVariable(), property.presenceConstant())
            .build()
        : method.addStatement("return $L != null", property.variable()).build();
  }

  private MethodSpec clear(Property property) {
    MethodSpec.Builder method = fluent("clear" + property.accessor());
    method.addStatement("$L = $L", property.variable(), unset(property));
    if (property.hasPresenceBit()) {
      method.addStatement("$L &= ~$L", property.presenceVariable(), property.presenceConstant());
    }
    return method.addStatement("return this").build();
  }

  private CodeBlock unset(Property property) {
    if (!property.shape().kind().isPrimitive()) {
      return CodeBlock.of("null");
    }
    return property.defaultValue() == null || property.shape().kind() == Shape.Kind.ENUM
        ? zero(property.shape())
        : constants.stored(property.defaultValue(), property.shape());
  }

  /** Returns what a Java field of a primitive type holds from the start. */
  static CodeBlock zero(Shape shape) {
    return CodeBlock.of(shape.kind() == Shape.Kind.BOOL ? "false" : "0");
  }
}
