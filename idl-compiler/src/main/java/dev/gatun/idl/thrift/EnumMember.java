package dev.gatun.idl.thrift;

import dev.gatun.idl.Span;
import org.jspecify.annotations.Nullable;

/**
 * A member of an enum.
 *
 * @param name its name
 * @param value its number; several members may share one
 * @param annotations its annotations
 * @param doc its doc comment, without markers, or null
 * @param span where its name stands
 */
public record EnumMember(
    String name, int value, Annotations annotations, @Nullable String doc, Span span) {}
