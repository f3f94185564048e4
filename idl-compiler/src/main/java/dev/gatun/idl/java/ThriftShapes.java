package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import dev.gatun.idl.thrift.BaseType;
import dev.gatun.idl.thrift.Definition;
import dev.gatun.idl.thrift.EnumDefinition;
import dev.gatun.idl.thrift.Field;
import dev.gatun.idl.thrift.ListType;
import dev.gatun.idl.thrift.MapType;
import dev.gatun.idl.thrift.SetType;
import dev.gatun.idl.thrift.StructDefinition;
import dev.gatun.idl.thrift.ThriftType;
import dev.gatun.idl.thrift.TypedefDefinition;

/** How Thrift's types are held in Java, and what the classes of definitions are called. */
final class ThriftShapes {
  private final JavaPackages packages;
  private final JavaOptions options;

  ThriftShapes(JavaPackages packages, JavaOptions options) {
    this.packages = packages;
    this.options = options;
  }

  /** Returns the class that a definition becomes. */
  ClassName className(Definition definition) {
    String given = definition.annotations().value(GatunAnnotations.NAME);
    String name = given == null ? definition.name() : given;
    return ClassName.get(packages.of(definition.document()), JavaNames.type(name));
  }

  /** Returns the name that a field has in Java's terms, before words are joined. */
  static String nameOf(Field field) {
    String given = field.annotations().value(GatunAnnotations.NAME);
    return given == null ? field.name() : given;
  }

  /** Returns whether a struct keeps fields that it does not know: its annotation decides first. */
  boolean keepsUnknown(StructDefinition definition) {
    String given = definition.annotations().value(GatunAnnotations.KEEP_UNKNOWN);
    return given == null ? options.keepUnknownFields() : !given.equals("false");
  }

  /** Returns the shape of a field: its annotation decides first whether text is lazy. */
  Shape ofField(Field field) {
    Shape shape = of(field.type());
    String given = field.annotations().value(GatunAnnotations.LAZY);
    boolean lazy = given == null ? options.lazyStrings() : !given.equals("false");
    return shape.kind() == Shape.Kind.STRING && lazy ? Shape.LAZY_STRING : shape;
  }

  /** Returns the shape of a type. */
  Shape of(ThriftType written) {
    ThriftType type = written.trueType();
    if (type instanceof BaseType base) {
      return base(base);
    }
    if (type instanceof EnumDefinition definition) {
      return Shape.ofEnum(className(definition));
    }
    if (type instanceof StructDefinition definition) {
      return Shape.ofStruct(className(definition));
    }
    if (type instanceof ListType list) {
      return list(of(list.element()));
    }
    if (type instanceof SetType set) {
      return Shape.set(nested(of(set.element())));
    }
    if (type instanceof MapType map) {
      return Shape.map(nested(of(map.key())), nested(of(map.value())));
    }
    throw new IllegalStateException("a typedef of a typedef: " + ((TypedefDefinition) type).name());
  }

  private static Shape list(Shape element) {
    return switch (element.kind()) {
      case I32 -> Shape.INT_LIST;
      case I64 -> Shape.LONG_LIST;
      case DOUBLE -> Shape.DOUBLE_LIST;
      case ENUM -> Shape.enumList((ClassName) element.type());
      default -> Shape.list(element);
    };
  }

  /** In sets and maps an enum is its number: a number that is not known keeps its place there. */
  private static Shape nested(Shape shape) {
    return shape.kind() == Shape.Kind.ENUM ? Shape.I32 : shape;
  }

  private static Shape base(BaseType type) {
    return switch (type.kind()) {
      case BOOL -> Shape.BOOL;
      case I8 -> Shape.I8;
      case I16 -> Shape.I16;
      case I32 -> Shape.I32;
      case I64 -> Shape.I64;
      case DOUBLE -> Shape.DOUBLE;
      case STRING -> Shape.STRING;
      case BINARY -> Shape.BINARY;
      case UUID -> Shape.UUID_VALUE;
    };
  }
}
