package dev.gatun.idl.thrift.internal;

import dev.gatun.idl.thrift.Annotations;
import dev.gatun.idl.thrift.Requiredness;
import org.jspecify.annotations.Nullable;

/**
 * A field, an argument or an exception of a function, as it is written.
 *
 * @param id the id, or {@link #NO_ID} when what is written is none
 * @param value the default, or null
 * @param isReference whether {@code &} stands before the name
 */
public record FieldSyntax(
    int id,
    Name name,
    Requiredness requiredness,
    TypeSyntax type,
    @Nullable ConstSyntax value,
    boolean isReference,
    Annotations annotations,
    @Nullable String doc) {

  /** Stands for an id that was reported. */
  static final int NO_ID = Integer.MIN_VALUE;

  /** Returns whether it has an id. */
  public boolean hasId() {
    return id != NO_ID;
  }
}
