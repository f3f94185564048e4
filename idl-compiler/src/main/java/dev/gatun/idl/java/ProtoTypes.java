package dev.gatun.idl.java;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import dev.gatun.idl.proto.FieldType;
import dev.gatun.idl.proto.MessageValue;
import dev.gatun.idl.proto.ProtoEnum;
import dev.gatun.idl.proto.ProtoField;
import dev.gatun.idl.proto.ProtoFile;
import dev.gatun.idl.proto.ProtoMessage;
import dev.gatun.idl.proto.ProtoSchema;
import dev.gatun.idl.proto.ProtoService;
import dev.gatun.idl.proto.ProtoValue;
import dev.gatun.idl.proto.ScalarType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** How protobuf's types are held in Java, and what the classes of messages and enums are called. */
final class ProtoTypes {
  /** The option that decides first whether the text of a field is lazy. */
  static final String LAZY = "gatun.lazy";

  private final ProtoSchema schema;
  private final ProtoPackages packages;
  private final Function<ProtoFile, JavaOptions> options;
  private final Map<String, ClassName> names = new HashMap<>();

  /** By the names of the files. */
  private final Map<String, ClassName> extensionNames = new HashMap<>();

  private final Set<String> deprecated = new HashSet<>();
  private final RequiredFields required;

  ProtoTypes(ProtoSchema schema, ProtoPackages packages, Function<ProtoFile, JavaOptions> options) {
    this.schema = schema;
    this.packages = packages;
    this.options = options;
    this.required = new RequiredFields(schema);
    for (ProtoFile file : schema.files()) {
      file.messages().forEach(message -> findDeprecated(message, false));
      file.enums().stream()
          .filter(ProtoEnum::deprecated)
          .forEach(type -> deprecated.add(type.fullName()));
    }
  }

  private void findDeprecated(ProtoMessage message, boolean isAround) {
    boolean isDeprecated = isAround || message.deprecated();
    if (isDeprecated) {
      deprecated.add(message.fullName());
    }
    message.messages().forEach(nested -> findDeprecated(nested, isDeprecated));
    message.enums().stream()
        .filter(type -> isDeprecated || type.deprecated())
        .forEach(type -> deprecated.add(type.fullName()));
  }

  /** Returns whether a type, or one around it, should not be used any more. */
  boolean isDeprecated(String fullName) {
    return deprecated.contains(fullName);
  }

  /** Returns whether one of these fields is of a type that should not be used any more. */
  boolean useDeprecated(Collection<ProtoField> fields) {
    return fields.stream()
        .anyMatch(
            field ->
                isDeprecated(field.type())
                    || (field.extendee() != null && isDeprecated(field.extendee())));
  }

  private boolean isDeprecated(FieldType type) {
    if (type instanceof FieldType.MapOf map) {
      return isDeprecated(map.value());
    }
    return (type instanceof FieldType.MessageRef message && isDeprecated(message.fullName()))
        || (type instanceof FieldType.EnumRef constants && isDeprecated(constants.fullName()));
  }

  /** Returns the class of a message or an enum, by its full name in the schema. */
  ClassName className(String fullName) {
    ClassName known = names.get(fullName);
    if (known == null) {
      nameTypesOf(schema.fileOf(fullName).orElseThrow());
      known = names.get(fullName);
    }
    return requireNonNull(known, fullName);
  }

  /** Returns the interface of a service of a file. */
  ClassName className(ProtoService service, ProtoFile file) {
    nameTypesOf(file);
    return requireNonNull(names.get(service.fullName()), service.fullName());
  }

  /** Returns the class of the extensions that a file declares outside of messages. */
  ClassName extensionsName(ProtoFile file) {
    nameTypesOf(file);
    return requireNonNull(extensionNames.get(file.name()), file.name());
  }

  /** Returns the names of the classes that the types of a file become. */
  Set<String> topLevelNames(ProtoFile file) {
    Set<String> found = new HashSet<>();
    file.messages().forEach(each -> found.add(className(each.fullName()).simpleName()));
    file.enums().forEach(each -> found.add(className(each.fullName()).simpleName()));
    file.services().forEach(each -> found.add(className(each, file).simpleName()));
    found.add(extensionsName(file).simpleName());
    return found;
  }

  /** Returns whether a message, or one that it can hold, has required fields. */
  boolean hasRequired(String fullName) {
    return required.contains(fullName);
  }

  ProtoEnum enumType(String fullName) {
    return schema.enumType(fullName).orElseThrow();
  }

  /** Returns whether the extensions of a message are written as those of message sets. */
  boolean isMessageSet(String fullName) {
    return schema.message(fullName).orElseThrow().messageSet();
  }

  /** Returns whether numbers without a constant are unknown fields. */
  boolean isClosedEnum(FieldType type) {
    return type instanceof FieldType.EnumRef reference && enumType(reference.fullName()).closed();
  }

  private void nameTypesOf(ProtoFile file) {
    if (extensionNames.containsKey(file.name())) {
      return;
    }
    String packageName = packages.of(file);
    TypeNames taken = new TypeNames(List.of(packageName.split("\\.", 2)[0]));
    for (ProtoMessage message : file.messages()) {
      String wanted = given(message.options(), "gatun.message_name", message.name());
      name(message, ClassName.get(packageName, taken.free(wanted)));
    }
    for (ProtoEnum type : file.enums()) {
      String wanted = given(type.options(), "gatun.enum_name", type.name());
      names.put(type.fullName(), ClassName.get(packageName, taken.free(wanted)));
    }
    for (ProtoService service : file.services()) {
      String wanted = given(service.options(), "gatun.service_name", service.name());
      names.put(service.fullName(), ClassName.get(packageName, taken.free(wanted)));
    }
    String extensions = JavaNames.upperCamel(ProtoPackages.fileName(file)) + "Extensions";
    extensionNames.put(file.name(), ClassName.get(packageName, taken.free(extensions)));
  }

  private void name(ProtoMessage message, ClassName name) {
    names.put(message.fullName(), name);
    TypeNames taken = new TypeNames(name.simpleNames());
    for (ProtoMessage nested : message.messages()) {
      String wanted = given(nested.options(), "gatun.message_name", nested.name());
      name(nested, name.nestedClass(taken.free(wanted)));
    }
    for (ProtoEnum nested : message.enums()) {
      String wanted = given(nested.options(), "gatun.enum_name", nested.name());
      names.put(nested.fullName(), name.nestedClass(taken.free(wanted)));
    }
  }

  private static String given(MessageValue options, String extension, String name) {
    return options.getExtension(extension) instanceof ProtoValue.Text text ? text.value() : name;
  }

  /** Returns the name that a field has in Java's terms, before words are joined. */
  static String nameOf(ProtoField field) {
    return given(field.options(), "gatun.name", field.name());
  }

  /** Returns the shape of a field of a file. */
  Shape ofField(ProtoField field, ProtoFile file) {
    Shape element = of(field.type());
    if (field.isMap()) {
      return element;
    }
    if (field.isRepeated()) {
      return list(element);
    }
    boolean isLazy =
        field.options().getExtension(LAZY) instanceof ProtoValue.Bool given
            ? given.value()
            : options.apply(file).lazyStrings();
    return element.kind() == Shape.Kind.STRING && isLazy ? Shape.LAZY_STRING : element;
  }

  /** Returns the shape of one value; the values of a map that are enums are their numbers. */
  Shape of(FieldType type) {
    if (type instanceof FieldType.Scalar scalar) {
      return of(scalar.type());
    }
    if (type instanceof FieldType.EnumRef reference) {
      return Shape.ofEnum(className(reference.fullName()));
    }
    if (type instanceof FieldType.MessageRef reference) {
      return Shape.ofStruct(className(reference.fullName()));
    }
    FieldType.MapOf map = (FieldType.MapOf) type;
    Shape value = of(map.value());
    return Shape.map(of(map.key()), value.kind() == Shape.Kind.ENUM ? Shape.I32 : value);
  }

  private static Shape of(ScalarType type) {
    return switch (type) {
      case INT32, UINT32, SINT32, FIXED32, SFIXED32 -> Shape.I32;
      case INT64, UINT64, SINT64, FIXED64, SFIXED64 -> Shape.I64;
      case FLOAT -> Shape.FLOAT;
      case DOUBLE -> Shape.DOUBLE;
      case BOOL -> Shape.BOOL;
      case STRING -> Shape.STRING;
      case BYTES -> Shape.BINARY;
    };
  }

  private static Shape list(Shape element) {
    return switch (element.kind()) {
      case I32 -> Shape.INT_LIST;
      case I64 -> Shape.LONG_LIST;
      case FLOAT -> Shape.FLOAT_LIST;
      case DOUBLE -> Shape.DOUBLE_LIST;
      case ENUM -> Shape.enumList((ClassName) element.type());
      default -> Shape.list(element);
    };
  }

  /** Returns how a field, or each of its elements, is written. */
  static ProtoWire wire(ProtoField field) {
    if (field.type() instanceof FieldType.MessageRef && field.delimited()) {
      return ProtoWire.GROUP;
    }
    return wire(field.type(), field.utf8Validated());
  }

  /**
   * Returns how a map's keys are written; text is checked in every edition, as by protobuf-java.
   */
  static ProtoWire mapKey(FieldType.MapOf map) {
    return ProtoWire.of(map.key(), true);
  }

  /** Returns how a map's values are written; text is checked as in {@link #mapKey}. */
  static ProtoWire mapValue(FieldType.MapOf map) {
    return wire(map.value(), true);
  }

  private static ProtoWire wire(FieldType type, boolean utf8Validated) {
    if (type instanceof FieldType.Scalar scalar) {
      return ProtoWire.of(scalar.type(), utf8Validated);
    }
    return type instanceof FieldType.EnumRef ? ProtoWire.ENUM : ProtoWire.MESSAGE;
  }
}
