package dev.gatun.idl.thrift;

import dev.gatun.idl.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A struct, a union or an exception. */
public final class StructDefinition extends Definition implements ThriftType {

  private final StructKind kind;
  private final Map<String, Field> byName = new HashMap<>();
  private List<Field> fields = List.of();
  private boolean isDamaged;

  StructDefinition(
      ThriftDocument document,
      StructKind kind,
      String name,
      Annotations annotations,
      @Nullable String doc,
      Span span) {
    super(document, name, annotations, doc, span);
    this.kind = kind;
  }

  /** Returns which of the three it is. */
  public StructKind kind() {
    return kind;
  }

  /** Returns the fields in source order. */
  public List<Field> fields() {
    return fields;
  }

  /** Returns the field of that name, or null. */
  public @Nullable Field field(String name) {
    return byName.get(name);
  }

  /** Whether a field is missing because of an error that has been reported. */
  boolean isDamaged() {
    return isDamaged;
  }

  void resolve(List<Field> resolvedFields, boolean damaged) {
    fields = List.copyOf(resolvedFields);
    fields.forEach(field -> byName.putIfAbsent(field.name(), field));
    isDamaged = damaged;
  }
}
