package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.gatun.idl.thrift.EnumDefinition;
import dev.gatun.idl.thrift.Field;
import dev.gatun.idl.thrift.ListType;
import dev.gatun.idl.thrift.MapType;
import dev.gatun.idl.thrift.SetType;
import dev.gatun.idl.thrift.StructDefinition;
import dev.gatun.idl.thrift.StructKind;
import dev.gatun.idl.thrift.ThriftType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values for examples, as Java expressions: a few fields of an object, and of objects in it, and
 * all that are required. Null stands for a value that cannot be given: a struct that requires
 * itself, an enum without constants, or what would make the example endless.
 */
final class SampleValues {
  private static final int MOST_OPTIONAL = 6;
  private static final int DEEPEST_OPTIONAL = 2;
  private static final int DEEPEST = 12;
  private static final int MOST_VALUES = 200;

  private static final ClassName LIST = ClassName.get(List.class);

  private final ThriftShapes shapes;
  private int values;

  SampleValues(ThriftShapes shapes) {
    this.shapes = shapes;
  }

  /** Returns an object, its setters on lines of their own. */
  @Nullable CodeBlock of(StructDefinition definition) {
    values = 0;
    return struct(definition, 0, "\n.");
  }

  private @Nullable CodeBlock struct(StructDefinition definition, int depth, String join) {
    if (depth > DEEPEST) {
      return null;
    }
    Map<Integer, Field> fields = new HashMap<>();
    definition.fields().forEach(field -> fields.put(field.id(), field));
    StructPlan plan = StructPlan.of(definition, shapes);
    boolean isUnion = plan.kind() == StructKind.UNION;
    CodeBlock.Builder code = CodeBlock.builder().add("new $T()", plan.name());
    int set = 0;
    for (Property property : plan.properties()) {
      boolean wanted = isUnion || (set < MOST_OPTIONAL && depth <= DEEPEST_OPTIONAL);
      Field field = fields.get(property.id());
      if (field == null || !(wanted || property.isRequired())) {
        continue;
      }
      CodeBlock value = argument(field.type(), property.shape(), property.idlName(), depth);
      if (value != null) {
        code.add(join + "set$L($L)", property.accessor(), value);
        set++;
      } else if (property.isRequired()) {
        return null;
      }
      if (isUnion && set == 1) {
        break;
      }
    }
    return isUnion && set == 0 ? null : code.build();
  }

  /** Returns what a setter is given: any list will do where numbers are kept. */
  private @Nullable CodeBlock argument(ThriftType type, Shape shape, String name, int depth) {
    return switch (shape.kind()) {
      case INT_LIST -> CodeBlock.of("$T.of(1, 2)", LIST);
      case LONG_LIST -> CodeBlock.of("$T.of(1L, 2L)", LIST);
      case DOUBLE_LIST -> CodeBlock.of("$T.of(1.5, 2.5)", LIST);
      case ENUM_LIST -> {
        CodeBlock element = value(((ListType) type.trueType()).element(), shape.elements(), depth);
        yield element == null ? null : CodeBlock.of("$T.of($L)", LIST, element);
      }
      case STRING, LAZY_STRING -> CodeBlock.of("$S", name.replace('_', ' '));
      default -> value(type, shape, depth);
    };
  }

  private @Nullable CodeBlock value(ThriftType type, Shape shape, int depth) {
    if (++values > MOST_VALUES) {
      return null;
    }
    ThriftType trueType = type.trueType();
    return switch (shape.kind()) {
      case BOOL -> CodeBlock.of("true");
      case I8 -> CodeBlock.of("(byte) 1");
      case I16 -> CodeBlock.of("(short) 1");
      case I32 -> CodeBlock.of("1");
      case I64 -> CodeBlock.of("1L");
      case FLOAT -> CodeBlock.of("1.5F");
      case DOUBLE -> CodeBlock.of("1.5");
      case STRING, LAZY_STRING -> CodeBlock.of("$S", "text");
      case BINARY -> CodeBlock.of("$T.ofUtf8($S)", RuntimeTypes.BYTES, "bytes");
      case UUID -> CodeBlock.of("new $T(1, 2)", shape.type());
      case ENUM -> constant((EnumDefinition) trueType, shape);
      case STRUCT -> struct((StructDefinition) trueType, depth + 1, ".");
      case INT_LIST, LONG_LIST, FLOAT_LIST, DOUBLE_LIST -> CodeBlock.of("$T.of(1)", shape.type());
      case ENUM_LIST -> enumList((ListType) trueType, shape);
      case LIST -> container(LIST, value(((ListType) trueType).element(), shape.elements(), depth));
      case SET ->
          container(
              ClassName.get(Set.class),
              value(((SetType) trueType).element(), shape.elements(), depth));
      case MAP -> map((MapType) trueType, shape, depth);
    };
  }

  private static @Nullable CodeBlock constant(EnumDefinition definition, Shape shape) {
    return definition.members().isEmpty()
        ? null
        : CodeBlock.of(
            "$T.$L", shape.type(), EnumEmitter.constantName(definition.members().get(0).name()));
  }

  private static @Nullable CodeBlock enumList(ListType type, Shape shape) {
    CodeBlock element = constant((EnumDefinition) type.element().trueType(), shape.elements());
    return element == null
        ? null
        : CodeBlock.of(
            "$T.copyOf($T.of($L), $T::forNumber)",
            RuntimeTypes.ENUM_LIST,
            LIST,
            element,
            shape.elements().type());
  }

  private static @Nullable CodeBlock container(ClassName type, @Nullable CodeBlock element) {
    return element == null ? null : CodeBlock.of("$T.of($L)", type, element);
  }

  private @Nullable CodeBlock map(MapType type, Shape shape, int depth) {
    CodeBlock key = value(type.key(), shape.elements(), depth);
    CodeBlock element = value(type.value(), shape.values(), depth);
    return key == null || element == null
        ? null
        : CodeBlock.of("$T.of($L, $L)", ClassName.get(Map.class), key, element);
  }
}
