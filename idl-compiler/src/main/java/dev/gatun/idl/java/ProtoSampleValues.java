package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.gatun.idl.proto.FieldType;
import dev.gatun.idl.proto.ProtoEnumValue;
import dev.gatun.idl.proto.ProtoMessage;
import dev.gatun.idl.proto.ProtoSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values for examples of protobuf messages, as Java expressions: a few fields of a message, and of
 * messages in it, and all that are required. Null stands for a value that cannot be given: a
 * message that requires itself, or what would make the example endless.
 */
final class ProtoSampleValues {
  private static final int MOST_OPTIONAL = 6;
  private static final int DEEPEST_OPTIONAL = 2;
  private static final int DEEPEST = 12;
  private static final int MOST_VALUES = 200;

  private final ProtoSchema schema;
  private final ProtoTypes types;
  private int values;

  ProtoSampleValues(ProtoSchema schema, ProtoTypes types) {
    this.schema = schema;
    this.types = types;
  }

  /** Returns a message, its setters on lines of their own. */
  @Nullable CodeBlock of(ProtoMessage message) {
    values = 0;
    return message(message.fullName(), 0, "\n.");
  }

  private @Nullable CodeBlock message(String fullName, int depth, String join) {
    if (depth > DEEPEST) {
      return null;
    }
    MessagePlan plan =
        MessagePlan.of(
            schema.message(fullName).orElseThrow(), schema.fileOf(fullName).orElseThrow(), types);
    CodeBlock.Builder code = CodeBlock.builder().add("new $T()", plan.name());
    Set<OneofPlan> oneofs = new HashSet<>();
    int set = 0;
    for (MessageProperty property : plan.properties()) {
      boolean isRequired = MessagePlan.isRequired(property);
      if (!isRequired && (set >= MOST_OPTIONAL || !isWanted(property, depth, oneofs))) {
        continue;
      }
      CodeBlock value = field(property, depth);
      if (value != null) {
        code.add(join + "set$L($L)", property.accessor(), value);
        set++;
      } else if (isRequired) {
        return null;
      }
    }
    return code.build();
  }

  /** Of a oneof one field is set. */
  private static boolean isWanted(MessageProperty property, int depth, Set<OneofPlan> oneofs) {
    return depth <= DEEPEST_OPTIONAL
        && !property.field().deprecated()
        && (property.oneof() == null || oneofs.add(property.oneof()));
  }

  private @Nullable CodeBlock field(MessageProperty property, int depth) {
    FieldType type = property.field().type();
    Shape shape = property.shape();
    if (type instanceof FieldType.MapOf map) {
      CodeBlock key = value(new FieldType.Scalar(map.key()), shape.elements(), "key", depth);
      CodeBlock value = value(map.value(), shape.values(), "value", depth);
      return key == null || value == null
          ? null
          : CodeBlock.of("$T.of($L, $L)", ClassName.get(Map.class), key, value);
    }
    String text = property.name().replace('_', ' ');
    if (property.isRepeated()) {
      CodeBlock element = value(type, shape.elements(), text, depth);
      return element == null ? null : CodeBlock.of("$T.of($L)", ClassName.get(List.class), element);
    }
    return value(type, shape, text, depth);
  }

  private @Nullable CodeBlock value(FieldType type, Shape shape, String text, int depth) {
    if (++values > MOST_VALUES) {
      return null;
    }
    return switch (shape.kind()) {
      case BOOL -> CodeBlock.of("true");
      case I32 -> CodeBlock.of("1");
      case I64 -> CodeBlock.of("1L");
      case FLOAT -> CodeBlock.of("1.5F");
      case DOUBLE -> CodeBlock.of("1.5");
      case STRING, LAZY_STRING -> CodeBlock.of("$S", text);
      case BINARY -> CodeBlock.of("$T.ofUtf8($S)", RuntimeTypes.BYTES, "bytes");
      case ENUM -> constant((FieldType.EnumRef) type, shape);
      case STRUCT -> message(((FieldType.MessageRef) type).fullName(), depth + 1, ".");
      default -> throw new IllegalStateException("no value of protobuf: " + shape.kind());
    };
  }

  /** Returns the second constant where there is one: the first is what is there without it. */
  private CodeBlock constant(FieldType.EnumRef type, Shape shape) {
    List<ProtoEnumValue> all = types.enumType(type.fullName()).values();
    ProtoEnumValue value = all.get(Math.min(1, all.size() - 1));
    return CodeBlock.of("$T.$L", shape.type(), EnumEmitter.constantName(value.name()));
  }
}
