package dev.gatun.idl.thrift;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.Span;
import dev.gatun.idl.thrift.ConstValue.ListValue;
import dev.gatun.idl.thrift.ConstValue.MapValue;
import dev.gatun.idl.thrift.ConstValue.SetValue;
import dev.gatun.idl.thrift.ConstValue.StructValue;
import dev.gatun.idl.thrift.internal.ConstSyntax;
import dev.gatun.idl.thrift.internal.ThriftParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns what is written as a constant into a value of a type.
 *
 * <p>All methods return null when there is no such value; why has then been reported. Containers
 * and structs are made here, single values by {@link ScalarConverter}, and the values of constants
 * that are named are fitted to their new type by {@link ConstConverter}.
 */
final class ConstEvaluator {

  /**
   * How many values the constants of a file may be made of when those that they name are written
   * out. Constants that name each other could double with each line.
   */
  static final long MAX_VALUES = 4_000_000;

  /** A struct of which required fields are not given. */
  private record Incomplete(List<Field> missing, Span span) {}

  private final ConstNames names;
  private final Diagnostics diagnostics;
  private final List<Incomplete> incomplete = new ArrayList<>();
  private long values;
  private long converted;

  ConstEvaluator(Scope scope, Diagnostics diagnostics) {
    this.names = new ConstNames(scope, diagnostics);
    this.diagnostics = diagnostics;
  }

  @Nullable MeasuredValue evaluate(ThriftType type, ConstSyntax syntax) {
    if (values > MAX_VALUES) {
      return null;
    }
    MeasuredValue value = valueOf(type, syntax);
    if (value == null) {
      return null;
    }
    values += value.size();
    if (value.depth() > ThriftParser.MAX_NESTING) {
      diagnostics.error(
          syntax.span(),
          "this value is nested more than " + ThriftParser.MAX_NESTING + " deep",
          "the constants that it names are counted in");
      return null;
    }
    if (values > MAX_VALUES) {
      diagnostics.error(
          syntax.span(),
          "the constants of this file come to more than " + MAX_VALUES + " values",
          "a constant that is named counts as often as it is named");
      return null;
    }
    return value;
  }

  private @Nullable MeasuredValue valueOf(ThriftType type, ConstSyntax syntax) {
    if (syntax instanceof ConstSyntax.NameOf name) {
      ConstNames.Named found = names.find(type, name.name());
      return found == null ? null : fitted(type, found.value(), found.type(), name.span());
    }
    ThriftType trueType = type.trueType();
    if (trueType instanceof ListType list && syntax instanceof ConstSyntax.ListOf elements) {
      return elements(list.element(), elements, false);
    }
    if (trueType instanceof SetType set && syntax instanceof ConstSyntax.ListOf elements) {
      return elements(set.element(), elements, true);
    }
    if (trueType instanceof MapType map && syntax instanceof ConstSyntax.MapOf entries) {
      return map(map, entries);
    }
    if (trueType instanceof StructDefinition struct
        && syntax instanceof ConstSyntax.MapOf entries) {
      return struct(struct, entries);
    }
    ConstValue value = emptyWithOtherBrackets(trueType, syntax);
    if (value == null) {
      ScalarConverter scalars = new ScalarConverter(diagnostics, syntax.span());
      value =
          trueType instanceof EnumDefinition enumeration
              ? scalars.toEnum(enumeration, syntax)
              : scalars.toBase(trueType, syntax);
    }
    return value == null ? null : MeasuredValue.leaf(value);
  }

  private @Nullable MeasuredValue fitted(
      ThriftType type, MeasuredValue value, ThriftType from, Span span) {
    if (type.trueType().equals(from.trueType())) {
      return value;
    }
    converted += value.size();
    if (converted > MAX_VALUES) {
      return value; // Too many values in all: evaluate says so.
    }
    ConstValue fitted = new ConstConverter(diagnostics, span).convert(type, value.value());
    return fitted == null ? null : new MeasuredValue(fitted, value.depth(), value.size());
  }

  private @Nullable MeasuredValue elements(
      ThriftType elementType, ConstSyntax.ListOf syntax, boolean isSet) {
    List<ConstValue> elements = new ArrayList<>();
    Set<ConstValue> distinct = new LinkedHashSet<>();
    Measure measure = new Measure();
    for (ConstSyntax element : syntax.elements()) {
      MeasuredValue value = measure.add(valueOf(elementType, element));
      if (value == null || measure.isTooLarge()) {
        continue;
      }
      elements.add(value.value());
      if (isSet && !distinct.add(value.value())) {
        diagnostics.warning(element.span(), "this set has the same element already");
      }
    }
    return measure.of(isSet ? new SetValue(List.copyOf(distinct)) : new ListValue(elements));
  }

  private @Nullable MeasuredValue map(MapType type, ConstSyntax.MapOf syntax) {
    Map<ConstValue, ConstValue> entries = new LinkedHashMap<>();
    Measure measure = new Measure();
    for (ConstSyntax.Entry entry : syntax.entries()) {
      MeasuredValue key = measure.add(valueOf(type.key(), entry.key()));
      MeasuredValue value = measure.add(valueOf(type.value(), entry.value()));
      if (key == null || value == null || measure.isTooLarge()) {
        continue;
      }
      if (entries.put(key.value(), value.value()) != null) {
        diagnostics.warning(
            entry.key().span(), "this map has the same key already: the last value counts");
      }
    }
    return measure.of(new MapValue(entries));
  }

  private @Nullable MeasuredValue struct(StructDefinition type, ConstSyntax.MapOf syntax) {
    Map<Field, ConstValue> ordered = new LinkedHashMap<>();
    Measure measure = new Measure();
    for (ConstSyntax.Entry entry : syntax.entries()) {
      Field field = field(type, entry.key());
      if (field == null) {
        measure.add(null);
        continue;
      }
      MeasuredValue value = measure.add(valueOf(field.type(), entry.value()));
      if (value != null && ordered.put(field, value.value()) != null) {
        diagnostics.warning(
            entry.key().span(), "this field is given already: the last value counts");
      }
    }
    if (type.kind() == StructKind.UNION && ordered.size() > 1) {
      diagnostics.error(syntax.span(), "a union holds one field, not " + ordered.size());
      return null;
    }
    List<Field> missing =
        type.fields().stream()
            .filter(field -> field.requiredness() == Requiredness.REQUIRED)
            .filter(field -> !ordered.containsKey(field))
            .toList();
    if (!missing.isEmpty()) {
      incomplete.add(new Incomplete(missing, syntax.span()));
    }
    return measure.of(new StructValue(type, ordered));
  }

  /** Warns of structs without a required field; when defaults are known, which count as given. */
  void checkRequired() {
    for (Incomplete struct : incomplete) {
      for (Field field : struct.missing) {
        if (field.defaultValue() == null) {
          diagnostics.warning(
              struct.span,
              "the required field '" + field.name() + "' is missing: this cannot be written");
        }
      }
    }
    incomplete.clear();
  }

  private @Nullable Field field(StructDefinition type, ConstSyntax key) {
    if (!(key instanceof ConstSyntax.TextOf name)) {
      diagnostics.error(key.span(), "the fields of '" + type.name() + "' are named in quotes");
      return null;
    }
    Field field = type.field(name.value());
    if (field == null && !type.isDamaged()) {
      diagnostics.error(
          key.span(),
          Scope.kindOf(type) + " '" + type.name() + "' has no field '" + name.value() + "'",
          Scope.hintAmong(diagnostics, name.value(), type.fields().stream().map(Field::name)));
    }
    return field;
  }

  /** The official compiler takes any empty brackets for an empty container. */
  private @Nullable ConstValue emptyWithOtherBrackets(ThriftType type, ConstSyntax syntax) {
    boolean emptyMap = syntax instanceof ConstSyntax.MapOf map && map.entries().isEmpty();
    boolean emptyList = syntax instanceof ConstSyntax.ListOf list && list.elements().isEmpty();
    if (emptyMap && type instanceof ListType) {
      warnOfBrackets(syntax, "list", "[]");
      return new ListValue(List.of());
    }
    if (emptyMap && type instanceof SetType) {
      warnOfBrackets(syntax, "set", "[]");
      return new SetValue(List.of());
    }
    if (emptyList && type instanceof MapType) {
      warnOfBrackets(syntax, "map", "{}");
      return new MapValue(Map.of());
    }
    return null;
  }

  private void warnOfBrackets(ConstSyntax syntax, String kind, String brackets) {
    diagnostics.warning(syntax.span(), "an empty " + kind + " is written " + brackets);
  }

  /** Adds up the parts of a container; one that is null makes the whole null. */
  private static final class Measure {
    private int depth;
    private long size = 1;
    private boolean failed;

    @Nullable MeasuredValue add(@Nullable MeasuredValue part) {
      if (part == null) {
        failed = true;
      } else {
        depth = Math.max(depth, part.depth());
        size = Math.min(size + part.size(), Integer.MAX_VALUE);
      }
      return part;
    }

    /** Comparing and hashing what is too large would take too long. */
    boolean isTooLarge() {
      return size > MAX_VALUES;
    }

    @Nullable MeasuredValue of(ConstValue value) {
      return failed ? null : new MeasuredValue(value, depth + 1, size);
    }
  }
}
