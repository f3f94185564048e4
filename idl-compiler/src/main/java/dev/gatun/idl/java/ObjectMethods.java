package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.Objects;
import java.util.StringJoiner;
import javax.lang.model.element.Modifier;

/** What the equality, the text and the copy of structs and of messages have in common. */
final class ObjectMethods {
  /** javac goes down a long expression to the end of its stack. */
  static final int FIELDS_IN_AN_EXPRESSION = 8;

  private static final ClassName OBJECTS = ClassName.get(Objects.class);

  private ObjectMethods() {}

  /** Returns a method of {@link Object} that is overridden, without its body. */
  static MethodSpec.Builder overriding(String name, TypeName returned) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(returned);
  }

  /** Returns the method {@code toString} up to what is joined. */
  static MethodSpec.Builder text(ClassName name) {
    return overriding("toString", ClassName.get(String.class))
        .addStatement(
            "$T joiner = new $T($S, $S, $S)",
            StringJoiner.class,
            StringJoiner.class,
            ", ",
            name.simpleName() + "(",
            ")");
  }

  /** Returns the expression of the hash code of what is stored. */
  static CodeBlock hash(Shape shape, String variable) {
    TypeName stored = shape.storedType();
    return CodeBlock.of("$T.hashCode($L)", stored.isPrimitive() ? stored.box() : OBJECTS, variable);
  }

  /** Returns the statement that gives a copy of what is stored to the object {@code copy}. */
  static CodeBlock copy(Shape shape, String variable) {
    return shape.kind().isImmutable()
        ? statement("copy.$L = $L", variable, variable)
        : statement(
            "copy.$L =$W$L == null ? null : $L",
            variable,
            variable,
            Members.copy(shape, CodeBlock.of("$L", variable), 0));
  }

  /** Returns a statement. */
  static CodeBlock statement(String format, Object... arguments) {
    return CodeBlock.builder().addStatement(format, arguments).build();
  }
}
