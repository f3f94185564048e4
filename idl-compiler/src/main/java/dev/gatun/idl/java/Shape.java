package dev.gatun.idl.java;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a value of an IDL type is held in Java.
 *
 * @param kind which of the ways
 * @param type its Java type, primitive where there is one
 * @param key the elements of a list or set, or the keys of a map; null of everything else
 * @param value the values of a map; null of everything else
 */
record Shape(Kind kind, TypeName type, @Nullable Shape key, @Nullable Shape value) {

  /**
   * The ways, each with its name among Thrift's types and its part of readers' and writers' names.
   */
  enum Kind {
    BOOL("BOOL", "Bool"),
    I8("I8", "I8"),
    I16("I16", "I16"),
    I32("I32", "I32"),
    I64("I64", "I64"),
    DOUBLE("DOUBLE", "Double"),
    /** Protobuf's alone. */
    FLOAT("", "Float"),
    STRING("STRING", "String"),
    LAZY_STRING("STRING", "String"),
    BINARY("STRING", "Binary"),
    UUID("UUID", "Uuid"),
    /** The number of an enum's constant; {@link Shape#type} is the enum. */
    ENUM("I32", "I32"),
    STRUCT("STRUCT", "Struct"),
    INT_LIST("LIST", "I32s"),
    LONG_LIST("LIST", "I64s"),
    DOUBLE_LIST("LIST", "Doubles"),
    /** Protobuf's alone. */
    FLOAT_LIST("", "Floats"),
    ENUM_LIST("LIST", "I32s"),
    LIST("LIST", "List"),
    SET("SET", "Set"),
    MAP("MAP", "Map");

    private final String thriftType;
    private final String operation;

    Kind(String thriftType, String operation) {
      this.thriftType = thriftType;
      this.operation = operation;
    }

    /** Returns the name of the constant in {@code ThriftType}. */
    String thriftType() {
      return thriftType;
    }

    /** Returns what stands behind {@code read} and {@code write} in the names of operations. */
    String operation() {
      return operation;
    }

    /** Returns whether absence does not show as null. */
    boolean isPrimitive() {
      return switch (this) {
        case BOOL, I8, I16, I32, I64, FLOAT, DOUBLE, ENUM -> true;
        default -> false;
      };
    }

    /** Returns whether elements follow a header with their count. */
    boolean isContainer() {
      return isNumberList() || this == LIST || this == SET || this == MAP;
    }

    /** Returns whether a value is never changed, so that copies may share it. */
    boolean isImmutable() {
      return this != STRUCT && !isContainer();
    }

    /** Returns whether this is a list of numbers that move in bulk. */
    boolean isNumberList() {
      return switch (this) {
        case INT_LIST, LONG_LIST, FLOAT_LIST, DOUBLE_LIST, ENUM_LIST -> true;
        default -> false;
      };
    }
  }

  static final Shape BOOL = scalar(Kind.BOOL, TypeName.BOOLEAN);
  static final Shape I8 = scalar(Kind.I8, TypeName.BYTE);
  static final Shape I16 = scalar(Kind.I16, TypeName.SHORT);
  static final Shape I32 = scalar(Kind.I32, TypeName.INT);
  static final Shape I64 = scalar(Kind.I64, TypeName.LONG);
  static final Shape FLOAT = scalar(Kind.FLOAT, TypeName.FLOAT);
  static final Shape DOUBLE = scalar(Kind.DOUBLE, TypeName.DOUBLE);
  static final Shape STRING = scalar(Kind.STRING, ClassName.get(String.class));
  static final Shape LAZY_STRING = scalar(Kind.LAZY_STRING, RuntimeTypes.LAZY_STRING);
  static final Shape BINARY = scalar(Kind.BINARY, RuntimeTypes.BYTES);
  static final Shape UUID_VALUE = scalar(Kind.UUID, ClassName.get(UUID.class));
  static final Shape INT_LIST = new Shape(Kind.INT_LIST, RuntimeTypes.INT_LIST, I32, null);
  static final Shape LONG_LIST = new Shape(Kind.LONG_LIST, RuntimeTypes.LONG_LIST, I64, null);
  static final Shape FLOAT_LIST = new Shape(Kind.FLOAT_LIST, RuntimeTypes.FLOAT_LIST, FLOAT, null);
  static final Shape DOUBLE_LIST =
      new Shape(Kind.DOUBLE_LIST, RuntimeTypes.DOUBLE_LIST, DOUBLE, null);

  static Shape ofEnum(ClassName name) {
    return scalar(Kind.ENUM, name);
  }

  static Shape ofStruct(ClassName name) {
    return scalar(Kind.STRUCT, name);
  }

  static Shape enumList(ClassName name) {
    TypeName type = ParameterizedTypeName.get(RuntimeTypes.ENUM_LIST, name);
    return new Shape(Kind.ENUM_LIST, type, ofEnum(name), null);
  }

  static Shape list(Shape element) {
    return container(Kind.LIST, List.class, element, null);
  }

  static Shape set(Shape element) {
    return container(Kind.SET, Set.class, element, null);
  }

  static Shape map(Shape key, Shape value) {
    return container(Kind.MAP, Map.class, key, value);
  }

  /** Returns the shape of elements or keys; of containers only. */
  Shape elements() {
    return requireNonNull(key, "elements of a scalar");
  }

  /** Returns the shape of values; of maps only. */
  Shape values() {
    return requireNonNull(value, "values of what is no map");
  }

  /** Returns the type of the Java field: an enum is kept as its number. */
  TypeName storedType() {
    return kind == Kind.ENUM ? TypeName.INT : type;
  }

  /** Returns the type that the setter takes: any list of the right elements will do. */
  TypeName acceptedType() {
    return switch (kind) {
      case LAZY_STRING -> ClassName.get(String.class);
      case INT_LIST, LONG_LIST, FLOAT_LIST, DOUBLE_LIST, ENUM_LIST ->
          ParameterizedTypeName.get(ClassName.get(List.class), elements().type.box());
      default -> type;
    };
  }

  /** Returns the type that the getter returns. */
  TypeName returnedType() {
    return kind == Kind.LAZY_STRING ? ClassName.get(String.class) : type;
  }

  private static Shape scalar(Kind kind, TypeName type) {
    return new Shape(kind, type, null, null);
  }

  private static Shape container(Kind kind, Class<?> collection, Shape key, @Nullable Shape value) {
    ClassName raw = ClassName.get(collection);
    TypeName type =
        value == null
            ? ParameterizedTypeName.get(raw, key.type.box())
            : ParameterizedTypeName.get(raw, key.type.box(), value.type.box());
    return new Shape(kind, type, key, value);
  }
}
