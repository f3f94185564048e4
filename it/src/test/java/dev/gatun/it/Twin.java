package dev.gatun.it;

import static java.util.Objects.requireNonNull;

import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.thrift.Field;
import dev.gatun.idl.thrift.ListType;
import dev.gatun.idl.thrift.MapType;
import dev.gatun.idl.thrift.SetType;
import dev.gatun.idl.thrift.StructDefinition;
import dev.gatun.idl.thrift.StructKind;
import dev.gatun.idl.thrift.ThriftType;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A struct as the official compiler emits it and as ours does.
 *
 * @param ids the ids of its fields
 * @param hasUnion whether it is a union, or may have one inside
 * @param options what is said to our compiler
 */
record Twin(
    Class<?> official, EmittedType ours, Set<Integer> ids, boolean hasUnion, String options) {
  private static final String SUFFIX = "ours";

  /** Returns those of kinds.thrift and parquet.thrift, with strings eager and lazy. */
  static Stream<Twin> all() {
    return Stream.concat(of("kinds.thrift"), of("parquet.thrift"));
  }

  /** Returns those of a file, with strings eager and lazy. */
  static Stream<Twin> of(String file) {
    JavaOptions options = JavaOptions.DEFAULT.withPackageSuffix(SUFFIX);
    return Stream.concat(
        of(file, options, "eager"), of(file, options.withLazyStrings(true), "lazy"));
  }

  private static Stream<Twin> of(String file, JavaOptions options, String name) {
    Emitted emitted = Emitted.ofFile(file, options);
    ClassLoader loader = emitted.compile();
    return emitted.documents().stream()
        .flatMap(document -> document.definitions(StructDefinition.class).stream())
        .map(
            struct -> {
              String java = requireNonNull(struct.document().namespace("java")).name();
              String ours = java + "." + SUFFIX + "." + struct.name();
              try {
                return new Twin(
                    Class.forName(java + "." + struct.name()),
                    EmittedType.of(loader, ours),
                    struct.fields().stream().map(Field::id).collect(Collectors.toSet()),
                    hasUnion(struct, new HashSet<>()),
                    name);
              } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
              }
            });
  }

  private static boolean hasUnion(ThriftType type, Set<ThriftType> seen) {
    return switch (type.trueType()) {
      case ListType list -> hasUnion(list.element(), seen);
      case SetType set -> hasUnion(set.element(), seen);
      case MapType map -> hasUnion(map.key(), seen) || hasUnion(map.value(), seen);
      case StructDefinition struct ->
          struct.kind() == StructKind.UNION
              || (seen.add(struct)
                  && struct.fields().stream().anyMatch(field -> hasUnion(field.type(), seen)));
      default -> false;
    };
  }

  @Override
  public String toString() {
    return official.getSimpleName() + " " + options;
  }
}
