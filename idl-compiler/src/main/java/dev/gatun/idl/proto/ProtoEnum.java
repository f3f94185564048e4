package dev.gatun.idl.proto;

import dev.gatun.idl.Span;
import java.util.List;

/**
 * An enum type.
 *
 * @param name the name in the source
 * @param fullName the name with those of the package and the messages around it
 * @param values the values; the first is the default
 * @param closed whether numbers that it does not define are unknown fields
 * @param allowAlias whether two values may have one number
 * @param reservedRanges the numbers that no value may have
 * @param reservedNames the names that no value may have
 * @param deprecated whether it should not be used any more
 * @param features what holds for it
 * @param options its options
 * @param doc the comment, or an empty string
 * @param span where its name stands
 */
public record ProtoEnum(
    String name,
    String fullName,
    List<ProtoEnumValue> values,
    boolean closed,
    boolean allowAlias,
    List<NumberRange> reservedRanges,
    List<String> reservedNames,
    boolean deprecated,
    Features features,
    MessageValue options,
    String doc,
    Span span) {
  /** Copies the lists. */
  public ProtoEnum {
    values = List.copyOf(values);
    reservedRanges = List.copyOf(reservedRanges);
    reservedNames = List.copyOf(reservedNames);
  }
}
