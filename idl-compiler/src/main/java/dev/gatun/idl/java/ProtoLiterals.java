package dev.gatun.idl.java;

import com.palantir.javapoet.CodeBlock;
import dev.gatun.idl.proto.ProtoValue;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Default values of fields as Java expressions. */
final class ProtoLiterals {
  private ProtoLiterals() {}

  /** Returns the expression of a default, as the getter returns it; zero when there is none. */
  static CodeBlock of(@Nullable ProtoValue value, Shape shape) {
    if (value instanceof ProtoValue.Bool bool) {
      return CodeBlock.of("$L", bool.value());
    }
    if (value instanceof ProtoValue.Int number) {
      return shape.kind() == Shape.Kind.I64
          ? CodeBlock.of("$LL", number.value())
          : CodeBlock.of("$L", (int) number.value());
    }
    if (value instanceof ProtoValue.Real number) {
      return real(number.value(), shape);
    }
    if (value instanceof ProtoValue.Text text) {
      return Constants.text(text.value());
    }
    if (value instanceof ProtoValue.Binary binary) {
      return binary.value().size() == 0
          ? CodeBlock.of("$T.EMPTY", RuntimeTypes.BYTES)
          : CodeBlock.of(
              "$T.of($T.of().parseHex($L))",
              RuntimeTypes.BYTES,
              HexFormat.class,
              Constants.text(binary.value().toString()));
    }
    if (value instanceof ProtoValue.EnumNumber number) {
      return CodeBlock.of("$L", number.number());
    }
    return zero(shape);
  }

  private static CodeBlock real(double value, Shape shape) {
    Class<?> type = shape.kind() == Shape.Kind.FLOAT ? Float.class : Double.class;
    if (Double.isNaN(value)) {
      return CodeBlock.of("$T.NaN", type);
    }
    if (Double.isInfinite(value)) {
      return CodeBlock.of("$T.$L_INFINITY", type, value > 0 ? "POSITIVE" : "NEGATIVE");
    }
    return type == Float.class ? CodeBlock.of("$LF", (float) value) : CodeBlock.of("$L", value);
  }

  private static CodeBlock zero(Shape shape) {
    return switch (shape.kind()) {
      case BOOL -> CodeBlock.of("false");
      case STRING, LAZY_STRING -> CodeBlock.of("$S", "");
      case BINARY -> CodeBlock.of("$T.EMPTY", RuntimeTypes.BYTES);
      default -> shape.kind().isPrimitive() ? CodeBlock.of("0") : CodeBlock.of("null");
    };
  }
}
