package dev.gatun.idl.proto;

import dev.gatun.idl.Span;

/**
 * A value of an enum.
 *
 * @param name the name in the source
 * @param number its number
 * @param deprecated whether it should not be used any more
 * @param features what holds for it
 * @param options its options
 * @param doc the comment, or an empty string
 * @param span where its name stands
 */
public record ProtoEnumValue(
    String name,
    int number,
    boolean deprecated,
    Features features,
    MessageValue options,
    String doc,
    Span span) {}
