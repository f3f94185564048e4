package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import dev.gatun.idl.proto.ProtoField;
import dev.gatun.idl.proto.ProtoOneof;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the members of one message are called. A name that is taken gets the field's number behind
 * it: numbers do not change when fields are added.
 */
final class MessageNames {
  /** What emitted methods and the class call their own. */
  private static final Set<String> VARIABLES =
      Set.of(
          "reader",
          "writer",
          "tag",
          "first",
          "value",
          "values",
          "key",
          "entry",
          "element",
          "index",
          "number",
          "start",
          "mark",
          "missing",
          "object",
          "that",
          "other",
          "outer",
          "hash",
          "joiner",
          "copy",
          "field",
          "unknownFields",
          "extensions");

  private static final Pattern PRESENCE = Pattern.compile("presence[0-9]+");

  /** Methods of every message, without {@code get}, {@code set} and {@code has}. */
  private static final Set<String> ACCESSORS = Set.of("Class", "Extension");

  /**
   * The names of a field.
   *
   * @param variable the Java field
   * @param accessor what stands behind {@code get}
   * @param constant what its constants have in their names
   */
  record OfField(String variable, String accessor, String constant) {}

  private final ClassName name;
  private final Set<String> taken = new HashSet<>();
  private final TypeNames caseTypes;

  /** Types and packages that methods name. */
  private final Set<String> hidden = new HashSet<>(Set.of("java", "dev"));

  /** Makes the names of a class without fields. */
  MessageNames(ClassName name) {
    this(name, List.of());
  }

  /**
   * Makes the names of a message without fields.
   *
   * @param nested the names of the types inside it
   */
  MessageNames(ClassName name, Collection<String> nested) {
    this.name = name;
    keepFree(name);
    hidden.addAll(nested);
    this.caseTypes = new TypeNames(name.simpleNames());
    nested.forEach(caseTypes::take);
  }

  /** A Java field hides a type, or a package, of its name. */
  void keepFree(@Nullable Shape shape) {
    if (shape != null) {
      keepFree(shape.key());
      keepFree(shape.value());
      if (shape.type() instanceof ClassName type) {
        keepFree(type);
      }
    }
  }

  /** A constant hides a type of its name, too. */
  void keepFree(ClassName type) {
    hidden.addAll(type.simpleNames());
    hidden.add(type.packageName().split("\\.", 2)[0]);
  }

  /** Returns the plan of a oneof. */
  OneofPlan oneof(ProtoOneof oneof, int index) {
    String accessor = JavaNames.upperCamel(oneof.name());
    String variable = JavaNames.identifier(JavaNames.lowerCamel(oneof.name()));
    while (ACCESSORS.contains(accessor)
        || !Collections.disjoint(taken, oneofNames(accessor, variable))) {
      accessor += "_";
      variable += "_";
    }
    taken.addAll(oneofNames(accessor, variable));
    String type = caseTypes.free(accessor + "Case");
    while (taken.contains("field " + type)) {
      type = caseTypes.free(type + "_");
    }
    hidden.add(type);
    return new OneofPlan(
        index,
        kept(variable),
        kept(variable + "Case"),
        accessor,
        name.nestedClass(type),
        oneof.doc());
  }

  private List<String> oneofNames(String accessor, String variable) {
    return List.of(
        "field " + kept(variable),
        "field " + variable + "Case",
        "method get" + accessor + "Case",
        "method clear" + accessor);
  }

  /** Returns the names of a field. */
  OfField field(ProtoField field, Shape shape) {
    String written = ProtoTypes.nameOf(field);
    String accessor = JavaNames.upperCamel(written);
    String variable = JavaNames.identifier(JavaNames.lowerCamel(written));
    String constant = JavaNames.constant(written);
    String suffix = "_" + field.number();
    while (ACCESSORS.contains(accessor)
        || forms(constant).stream().anyMatch(hidden::contains)
        || !Collections.disjoint(taken, names(field, shape, variable, accessor, constant))) {
      accessor += suffix;
      variable += suffix;
      constant += suffix;
    }
    taken.addAll(names(field, shape, variable, accessor, constant));
    return new OfField(kept(variable), accessor, constant);
  }

  /** Returns a name for the constant of an extension that none has yet. */
  String constant(ProtoField extension) {
    String constant = JavaNames.constant(extension.name());
    while (hidden.contains(constant) || !taken.add("field " + constant)) {
      constant += "_" + extension.number();
    }
    return constant;
  }

  /** All that is named after a field, each kind of name apart. */
  private List<String> names(
      ProtoField field, Shape shape, String variable, String accessor, String constant) {
    List<String> names = new ArrayList<>();
    if (!field.isInOneof()) {
      names.add("field " + kept(variable));
    }
    forms(constant).forEach(form -> names.add("field " + form));
    for (String verb : List.of("get", "set", "has", "clear", "add", "put")) {
      names.add("method " + verb + accessor);
    }
    if (field.isRepeated()) {
      names.add("method get" + accessor + "Count");
    }
    if (shape.kind() == Shape.Kind.ENUM) {
      names.add("method get" + accessor + "Number");
      names.add("method set" + accessor + "Number");
    }
    return names;
  }

  /** The names of the constants that a field may have. */
  private static List<String> forms(String constant) {
    return List.of(
        constant + "_TAG",
        constant + "_PACKED_TAG",
        constant + "_EXPANDED_TAG",
        "HAS_" + constant,
        "DEFAULT_" + constant);
  }

  /** Returns what a variable is called in the end. */
  private String kept(String variable) {
    return isReserved(variable) ? variable + "_" : variable;
  }

  private boolean isReserved(String name) {
    return VARIABLES.contains(name) || hidden.contains(name) || PRESENCE.matcher(name).matches();
  }
}
