package dev.gatun.idl.proto;

import dev.gatun.idl.Span;
import org.jspecify.annotations.Nullable;

/**
 * A field of a message, or an extension.
 *
 * @param name the name in the source; for a group the group's name in lower case
 * @param fullName the name within its scope; that of an extension is not within the extended
 *     message
 * @param number the number on the wire
 * @param jsonName the name in JSON; of an extension, what its name alone would give
 * @param jsonNameSet whether the JSON name was given in the source
 * @param cardinality how often it can be there
 * @param type its type
 * @param hasPresence whether a singular field that holds its default differs from one never set
 * @param packed whether its numbers are written behind one tag
 * @param delimited whether its messages are written as groups
 * @param group whether it was declared with the word {@code group}
 * @param utf8Validated whether its strings (of a map: keys, values) are checked
 * @param defaultValue the default given in the source, or null
 * @param oneof the index of its oneof in the message, or -1
 * @param proto3Optional whether proto3 labels it as optional; it is in no oneof then
 * @param extendee the full name of the message that it extends, or null
 * @param deprecated whether it should not be used any more
 * @param features what holds for it
 * @param options its options, those of {@code google.protobuf.FieldOptions} and custom ones
 * @param doc the comment, or an empty string
 * @param span where its name stands
 */
public record ProtoField(
    String name,
    String fullName,
    int number,
    String jsonName,
    boolean jsonNameSet,
    Cardinality cardinality,
    FieldType type,
    boolean hasPresence,
    boolean packed,
    boolean delimited,
    boolean group,
    boolean utf8Validated,
    @Nullable ProtoValue defaultValue,
    int oneof,
    boolean proto3Optional,
    @Nullable String extendee,
    boolean deprecated,
    Features features,
    MessageValue options,
    String doc,
    Span span) {

  /** Returns whether it is a map. */
  public boolean isMap() {
    return type instanceof FieldType.MapOf;
  }

  /** Returns whether it can be there more than once. */
  public boolean isRepeated() {
    return cardinality == Cardinality.REPEATED;
  }

  /** Returns whether it is an extension. */
  public boolean isExtension() {
    return extendee != null;
  }

  /** Returns whether it is one of several of which at most one is set. */
  public boolean isInOneof() {
    return oneof >= 0;
  }
}
