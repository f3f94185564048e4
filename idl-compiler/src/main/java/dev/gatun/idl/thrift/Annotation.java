package dev.gatun.idl.thrift;

import dev.gatun.idl.Span;

/**
 * One annotation, as in {@code (gatun.name = "other")}.
 *
 * @param name the name, dots included
 * @param value the value; {@code "1"} when none is written
 * @param span where it stands
 */
public record Annotation(String name, String value, Span span) {}
