package dev.gatun.idl.proto;

import dev.gatun.idl.Span;
import java.util.List;

/**
 * Fields of which at most one is set.
 *
 * @param name the name in the source
 * @param fullName the name with that of its message
 * @param fields the indices of its fields in the message
 * @param features what holds for it
 * @param options its options
 * @param doc the comment, or an empty string
 * @param span where its name stands
 */
public record ProtoOneof(
    String name,
    String fullName,
    List<Integer> fields,
    Features features,
    MessageValue options,
    String doc,
    Span span) {
  /** Copies the list. */
  public ProtoOneof {
    fields = List.copyOf(fields);
  }
}
