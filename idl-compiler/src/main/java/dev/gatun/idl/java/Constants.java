package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.gatun.idl.thrift.ConstValue;
import dev.gatun.idl.thrift.ConstValue.BinaryValue;
import dev.gatun.idl.thrift.ConstValue.BoolValue;
import dev.gatun.idl.thrift.ConstValue.DoubleValue;
import dev.gatun.idl.thrift.ConstValue.EnumValue;
import dev.gatun.idl.thrift.ConstValue.IntegerValue;
import dev.gatun.idl.thrift.ConstValue.ListValue;
import dev.gatun.idl.thrift.ConstValue.MapValue;
import dev.gatun.idl.thrift.ConstValue.SetValue;
import dev.gatun.idl.thrift.ConstValue.StringValue;
import dev.gatun.idl.thrift.ConstValue.StructValue;
import dev.gatun.idl.thrift.ConstValue.UuidValue;
import java.util.Collection;
import java.util.List;

/** Constant values as Java expressions. */
final class Constants {
  /** A literal has at most 65,535 bytes, and a character takes up to three. */
  private static final int LITERAL_CHARACTERS = 21_845;

  private final ThriftShapes shapes;

  Constants(ThriftShapes shapes) {
    this.shapes = shapes;
  }

  /** Returns an expression of {@link Shape#storedType()}; one that is new each time if mutable. */
  CodeBlock stored(ConstValue value, Shape shape) {
    if (value instanceof EnumValue constant) {
      return CodeBlock.of("$L", constant.member().value());
    }
    return expression(value, shape);
  }

  /** Returns an expression of {@link Shape#returnedType()}. */
  CodeBlock expression(ConstValue value, Shape shape) {
    if (value instanceof BoolValue bool) {
      return CodeBlock.of("$L", bool.value());
    }
    if (value instanceof IntegerValue integer) {
      return integer(integer.value(), shape);
    }
    if (value instanceof DoubleValue number) {
      return number(number.value());
    }
    if (value instanceof StringValue text) {
      return shape.kind() == Shape.Kind.LAZY_STRING
          ? CodeBlock.of("$T.of($L)", RuntimeTypes.LAZY_STRING, text(text.value()))
          : text(text.value());
    }
    if (value instanceof BinaryValue binary) {
      return CodeBlock.of("$T.ofUtf8($L)", RuntimeTypes.BYTES, text(binary.text()));
    }
    if (value instanceof UuidValue uuid) {
      return CodeBlock.of(
          "new $T($LL, $LL)",
          shape.type(),
          uuid.value().getMostSignificantBits(),
          uuid.value().getLeastSignificantBits());
    }
    if (value instanceof EnumValue constant) {
      return enumConstant(constant, shape);
    }
    if (value instanceof ListValue list) {
      return list(list, shape);
    }
    if (value instanceof SetValue set) {
      return collection("LinkedHashSet", CodeBlock.of(""), join(set.elements(), shape.elements()));
    }
    if (value instanceof MapValue map) {
      return map(map, shape);
    }
    return struct((StructValue) value, shape);
  }

  /** Returns a literal, or several where one would be too long for a class file. */
  static CodeBlock text(String text) {
    if (text.length() <= LITERAL_CHARACTERS) {
      return CodeBlock.of("$S", text);
    }
    CodeBlock.Builder code = CodeBlock.builder().add("$T.join($S", ClassName.get(String.class), "");
    for (int from = 0; from < text.length(); ) {
      int end = Math.min(text.length(), from + LITERAL_CHARACTERS);
      end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
      code.add(",$W$S", text.substring(from, end));
      from = end;
    }
    return code.add(")").build();
  }

  private static CodeBlock integer(long value, Shape shape) {
    return switch (shape.kind()) {
      case I8 -> CodeBlock.of("(byte) $L", value);
      case I16 -> CodeBlock.of("(short) $L", value);
      case I64 -> CodeBlock.of("$LL", value);
      default -> CodeBlock.of("$L", value);
    };
  }

  private static CodeBlock number(double value) {
    if (Double.isNaN(value)) {
      return CodeBlock.of("$T.NaN", ClassName.get(Double.class));
    }
    if (Double.isInfinite(value)) {
      return CodeBlock.of(
          "$T.$L_INFINITY", ClassName.get(Double.class), value > 0 ? "POSITIVE" : "NEGATIVE");
    }
    return CodeBlock.of("$L", value);
  }

  private CodeBlock enumConstant(EnumValue constant, Shape shape) {
    return shape.kind() == Shape.Kind.ENUM
        ? CodeBlock.of(
            "$T.$L",
            shapes.className(constant.type()),
            EnumEmitter.constantName(constant.member().name()))
        : CodeBlock.of("$L", constant.member().value());
  }

  private CodeBlock list(ListValue list, Shape shape) {
    CodeBlock elements = join(list.elements(), shape.elements());
    return switch (shape.kind()) {
      case INT_LIST, LONG_LIST, DOUBLE_LIST -> CodeBlock.of("$T.of($L)", shape.type(), elements);
      case ENUM_LIST ->
          CodeBlock.of(
              "$T.copyOf($T.of($L), $T::forNumber)",
              RuntimeTypes.ENUM_LIST,
              ClassName.get(List.class),
              elements,
              shape.elements().type());
      default -> collection("ArrayList", CodeBlock.of(""), elements);
    };
  }

  private static CodeBlock collection(String name, CodeBlock typeArgument, CodeBlock elements) {
    return CodeBlock.of(
        "new $T<$L>($T.of($L))",
        ClassName.get("java.util", name),
        typeArgument,
        ClassName.get(List.class),
        elements);
  }

  private CodeBlock join(Collection<ConstValue> values, Shape shape) {
    return values.stream().map(value -> inside(value, shape)).collect(CodeBlock.joining(",$W"));
  }

  /**
   * Returns an expression inside that of a container. It names its type argument: for one to be
   * inferred at every level, javac takes time with the fourth power of the depth.
   */
  private CodeBlock inside(ConstValue value, Shape shape) {
    if (shape.kind() != Shape.Kind.LIST && shape.kind() != Shape.Kind.SET) {
      return expression(value, shape);
    }
    CodeBlock argument = CodeBlock.of("$T", shape.elements().type().box());
    return value instanceof SetValue set
        ? collection("LinkedHashSet", argument, join(set.elements(), shape.elements()))
        : collection("ArrayList", argument, join(((ListValue) value).elements(), shape.elements()));
  }

  private CodeBlock map(MapValue map, Shape shape) {
    CodeBlock.Builder code = CodeBlock.builder();
    TypeName key = shape.elements().type().box();
    TypeName value = shape.values().type().box();
    code.add("$T.<$T, $T>mapOf(", RuntimeTypes.COPIES, key, value);
    boolean first = true;
    for (var entry : map.entries().entrySet()) {
      code.add(
          first ? "$L,$W$L" : ",$W$L,$W$L",
          inside(entry.getKey(), shape.elements()),
          inside(entry.getValue(), shape.values()));
      first = false;
    }
    return code.add(")").build();
  }

  private CodeBlock struct(StructValue struct, Shape shape) {
    StructPlan plan = StructPlan.of(struct.type(), shapes);
    CodeBlock.Builder code = CodeBlock.builder().add("new $T()", shape.type());
    struct
        .fields()
        .forEach(
            (field, value) -> {
              for (Property property : plan.properties()) {
                if (property.id() == field.id()) {
                  code.add(".set$L($L)", property.accessor(), settable(value, property.shape()));
                }
              }
            });
    return code.build();
  }

  private CodeBlock settable(ConstValue value, Shape shape) {
    return expression(value, shape.kind() == Shape.Kind.LAZY_STRING ? Shape.STRING : shape);
  }
}
