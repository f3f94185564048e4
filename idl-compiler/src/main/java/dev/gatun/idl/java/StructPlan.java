package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import dev.gatun.idl.thrift.Field;
import dev.gatun.idl.thrift.StructDefinition;
import dev.gatun.idl.thrift.StructKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the class of a struct, union or exception will look like.
 *
 * @param name the class
 * @param kind which of the three
 * @param properties the fields in the order of their ids, in which they are written
 * @param accessors what stands in the names of the properties' methods
 * @param keepsUnknown whether fields that it does not know are kept
 * @param doc the doc comment, or null
 */
record StructPlan(
    ClassName name,
    StructKind kind,
    List<Property> properties,
    Set<String> accessors,
    boolean keepsUnknown,
    @Nullable String doc) {

  /** What emitted instance methods call their own. */
  private static final Set<String> LOCAL_VARIABLES =
      Set.of(
          "reader",
          "writer",
          "outer",
          "header",
          "field",
          "value",
          "object",
          "that",
          "hash",
          "joiner",
          "copy",
          "serialVersionUID");

  /** The words of presence bits and the masks of the required ones among them. */
  private static final Pattern PRESENCE = Pattern.compile("(presence|REQUIRED_PRESENCE)[0-9]+");

  /** What methods that read or write a few fields are called without their verbs. */
  private static final Pattern GROUP = Pattern.compile("Fields?N?[0-9]+(ToN?[0-9]+)?");

  /** What {@link Throwable} has getters of. */
  private static final Set<String> THROWABLES =
      Set.of("Message", "LocalizedMessage", "Cause", "StackTrace", "Suppressed");

  /** Plans the class of a definition. */
  static StructPlan of(StructDefinition definition, ThriftShapes shapes) {
    return of(
        shapes.className(definition),
        definition.kind(),
        definition.fields(),
        shapes.keepsUnknown(definition),
        definition.doc(),
        shapes);
  }

  /** Plans the class of a struct that has no definition of its own. */
  static StructPlan of(ClassName name, List<Field> fields, String doc, ThriftShapes shapes) {
    return of(name, StructKind.STRUCT, fields, false, doc, shapes);
  }

  private static StructPlan of(
      ClassName type,
      StructKind kind,
      List<Field> unordered,
      boolean keepsUnknown,
      @Nullable String doc,
      ThriftShapes shapes) {
    List<Field> fields = new ArrayList<>(unordered);
    fields.sort(Comparator.comparingInt(Field::id));
    Set<String> taken =
        new HashSet<>(Set.of("field NOT_SET", "method UnknownFields", "field unknownFields"));
    for (Field field : fields) {
      typeNames(shapes.ofField(field))
          .forEach(
              used -> {
                taken.add("field " + used.simpleName());
                taken.add(firstOf(used.packageName()));
              });
    }
    // Of two types of one name one is written with its package.
    taken.addAll(List.of("package java", "package dev", firstOf(type.packageName())));
    List<Property> properties = new ArrayList<>();
    int bits = 0;
    for (Field field : fields) {
      Shape shape = shapes.ofField(field);
      boolean hasBit = shape.kind().isPrimitive() && kind != StructKind.UNION;
      properties.add(property(kind, field, shape, hasBit ? bits++ : -1, taken));
    }
    return new StructPlan(
        type,
        kind,
        List.copyOf(properties),
        properties.stream().map(Property::accessor).collect(Collectors.toSet()),
        keepsUnknown,
        doc);
  }

  /** Returns what the methods for a property's value have in their names. */
  String value(Property property) {
    String accessor = property.accessor();
    boolean isTaken = accessor.equals("From") || GROUP.matcher(accessor).matches();
    return isTaken ? nested(accessor, "Value") : accessor;
  }

  /** Returns what the methods for a container's elements, keys or values have in their names. */
  String nested(String container, String role) {
    String name = container + role;
    while (accessors.contains(name)) {
      name += "_";
    }
    return name;
  }

  /** Returns the enum of a union's fields. */
  ClassName fieldEnum() {
    return name.nestedClass(name.simpleName().equals("Field") ? "Field_" : "Field");
  }

  /** Returns the property of a field's id. */
  Property property(int id) {
    return properties.stream().filter(property -> property.id() == id).findFirst().orElseThrow();
  }

  /** Returns the properties that must be there. */
  List<Property> required() {
    return properties.stream().filter(Property::isRequired).toList();
  }

  /** Returns the names of the Java fields with presence bits. */
  List<String> presenceVariables() {
    return properties.stream()
        .filter(Property::hasPresenceBit)
        .map(Property::presenceVariable)
        .distinct()
        .toList();
  }

  /** A name that is taken gets the id behind it: ids do not change when fields are added. */
  private static Property property(
      StructKind kind, Field field, Shape shape, int bit, Set<String> taken) {
    String name = ThriftShapes.nameOf(field);
    String accessor = JavaNames.upperCamel(name);
    String variable = JavaNames.identifier(JavaNames.lowerCamel(name));
    String constant = JavaNames.constant(name);
    if (constant.equals(variable)) {
      constant = "FIELD" + constant;
    }
    String suffix = "_" + (field.id() < 0 ? "n" + -field.id() : field.id());
    while (isInherited(kind, accessor, shape)
        || !Collections.disjoint(taken, names(accessor, variable, constant, shape))) {
      accessor += suffix;
      variable += suffix;
      constant += suffix;
    }
    taken.addAll(names(accessor, variable, constant, shape));
    return new Property(
        field.id(),
        field.name(),
        isReserved(variable, taken) ? variable + "_" : variable,
        accessor,
        isReserved(constant) ? constant + "_" : constant,
        shape,
        field.requiredness(),
        bit,
        field.defaultValue(),
        field.doc());
  }

  /** All that is named after a field, each kind of name apart. */
  private static List<String> names(
      String accessor, String variable, String constant, Shape shape) {
    List<String> names =
        new ArrayList<>(
            List.of(
                "method " + accessor,
                "field " + variable,
                "field " + constant,
                "field HAS_" + constant));
    if (shape.kind() == Shape.Kind.ENUM) {
      names.add("method " + accessor + "Number");
    }
    return names;
  }

  /** Types, which a Java field of the same name would hide. */
  private static Stream<ClassName> typeNames(@Nullable Shape shape) {
    if (shape == null) {
      return Stream.of();
    }
    Stream<ClassName> nested = Stream.concat(typeNames(shape.key()), typeNames(shape.value()));
    return shape.type() instanceof ClassName name ? Stream.concat(Stream.of(name), nested) : nested;
  }

  private static String firstOf(String packageName) {
    return "package " + packageName.split("\\.", 2)[0];
  }

  private static boolean isReserved(String name, Set<String> taken) {
    return taken.contains("package " + name) || isReserved(name);
  }

  private static boolean isReserved(String name) {
    return LOCAL_VARIABLES.contains(name) || PRESENCE.matcher(name).matches();
  }

  /** Whether the class has such a getter already, other than one that this may well override. */
  private static boolean isInherited(StructKind kind, String accessor, Shape shape) {
    boolean isText = shape.kind() == Shape.Kind.STRING || shape.kind() == Shape.Kind.LAZY_STRING;
    boolean overrides = accessor.equals("Message") && isText;
    return accessor.equals("Class")
        || (kind == StructKind.UNION && accessor.equals("Field"))
        || (kind == StructKind.EXCEPTION && THROWABLES.contains(accessor) && !overrides);
  }
}
