package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** What classes of structs, exceptions and unions have in common. */
final class Members {
  /** The generation of emitted code, which the run time must know. */
  private static final int GENERATION = 1;

  private Members() {}

  /** Returns the begin of a class that all the codecs can carry. */
  static TypeSpec.Builder type(StructPlan plan, JavaOptions options) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(plan.name()).addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    if (plan.doc() != null) {
      type.addJavadoc("$L\n", Docs.escape(plan.doc()));
    }
    for (Codec codec : options.orderedCodecs()) {
      type.addSuperinterface(codec.struct());
    }
    return type.addStaticBlock(requireGeneration(plan.name()));
  }

  /** Returns the statement by which a class asks whether the run time knows what it is. */
  static CodeBlock requireGeneration(ClassName name) {
    return CodeBlock.builder()
        .addStatement("$T.require($L, $T.class)", RuntimeTypes.GENERATION, GENERATION, name)
        .build();
  }

  /** Returns the getter of unknown fields, without its body. */
  static MethodSpec.Builder unknownFieldsGetter() {
    return MethodSpec.methodBuilder("getUnknownFields")
        .addJavadoc("Returns the fields that were read and are not known here.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(RuntimeTypes.UNKNOWN_FIELDS);
  }

  /** Returns the setter of unknown fields, without its body. */
  static MethodSpec.Builder unknownFieldsSetter(ClassName name) {
    return MethodSpec.methodBuilder("setUnknownFields")
        .addModifiers(Modifier.PUBLIC)
        .returns(name)
        .addParameter(RuntimeTypes.UNKNOWN_FIELDS, "value");
  }

  /** Returns the constant with a field's type in bits 16 to 23 and its id below. */
  static FieldSpec header(Property property, String name) {
    String id =
        property.id() < 0 ? "0x" + Integer.toHexString(property.id() & 0xffff) : "" + property.id();
    return FieldSpec.builder(TypeName.INT, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "$T.$L << 16 | $L", RuntimeTypes.THRIFT_TYPE, property.shape().kind().thriftType(), id)
        .build();
  }

  /** Returns the method that names a field in the path of an error. */
  static MethodSpec nameOf(StructPlan plan, String headerSuffix) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("nameOf")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(String.class)
            .addParameter(TypeName.INT, "header");
    if (plan.properties().isEmpty()) {
      return method.addStatement("return $S + (short) header", "field ").build();
    }
    method.addCode("return switch (header) {\n$>");
    for (Property property : plan.properties()) {
      method.addCode("case $L -> $S;\n", property.constant() + headerSuffix, property.idlName());
    }
    return method.addCode("default -> $S + (short) header;\n$<};\n", "field ").build();
  }

  /** Returns the expression of what the setter's argument {@code value} is stored as. */
  static CodeBlock accepted(Shape shape) {
    return switch (shape.kind()) {
      case LAZY_STRING -> CodeBlock.of("$T.of(value)", RuntimeTypes.LAZY_STRING);
      case ENUM -> CodeBlock.of("value.getNumber()");
      case INT_LIST, LONG_LIST, FLOAT_LIST, DOUBLE_LIST ->
          CodeBlock.of("$T.from(value)", shape.type());
      case ENUM_LIST ->
          CodeBlock.of(
              "$T.from(value, $T::forNumber)", RuntimeTypes.ENUM_LIST, shape.elements().type());
      default -> CodeBlock.of("value");
    };
  }

  /** Returns the expression of what the getter returns for what is stored. */
  static CodeBlock returned(Shape shape, CodeBlock stored) {
    return switch (shape.kind()) {
      case LAZY_STRING -> CodeBlock.of("$L.toString()", stored);
      case ENUM -> CodeBlock.of("$T.forNumber($L)", shape.type(), stored);
      default -> stored;
    };
  }

  /** Returns the expression of a deep copy of a value; {@code depth} lambdas are around it. */
  static CodeBlock copy(Shape shape, CodeBlock value, int depth) {
    return switch (shape.kind()) {
      case STRUCT -> CodeBlock.of("$L.deepCopy()", value);
      case INT_LIST, LONG_LIST, FLOAT_LIST, DOUBLE_LIST ->
          CodeBlock.of("$T.copyOf($L)", shape.type(), value);
      case ENUM_LIST ->
          CodeBlock.of(
              "$T.copyOf($L, $T::forNumber)",
              RuntimeTypes.ENUM_LIST,
              value,
              shape.elements().type());
      case LIST, SET -> {
        boolean isSet = shape.kind() == Shape.Kind.SET;
        if (shape.elements().kind().isImmutable()) {
          yield shallow(isSet ? "LinkedHashSet" : "ArrayList", value);
        }
        yield CodeBlock.of(
            "$T.$L($L,$W$L)",
            RuntimeTypes.COPIES,
            isSet ? "set" : "list",
            value,
            copying(shape.elements(), "element", depth));
      }
      case MAP -> {
        if (shape.elements().kind().isImmutable() && shape.values().kind().isImmutable()) {
          yield shallow("LinkedHashMap", value);
        }
        yield CodeBlock.of(
            "$T.map($L,$W$L,$W$L)",
            RuntimeTypes.COPIES,
            value,
            copying(shape.elements(), "key", depth),
            copying(shape.values(), "element", depth));
      }
      default -> value;
    };
  }

  private static CodeBlock shallow(String collection, CodeBlock value) {
    return CodeBlock.of("new $T<>($L)", ClassName.get("java.util", collection), value);
  }

  private static CodeBlock copying(Shape shape, String name, int depth) {
    String variable = depth == 0 ? name : name + depth;
    return CodeBlock.of("$L -> $L", variable, copy(shape, CodeBlock.of("$L", variable), depth + 1));
  }

  /** Returns the method that makes a deep copy, without its body. */
  static MethodSpec.Builder deepCopy(ClassName name) {
    return MethodSpec.methodBuilder("deepCopy")
        .addJavadoc("Returns a copy that shares nothing with this that can be changed.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(name);
  }
}
