package dev.gatun.idl.thrift;

import dev.gatun.idl.Span;

/**
 * A namespace header.
 *
 * @param scope the language it is for, perhaps with a part behind a dot; {@code *} for all
 * @param name the namespace
 * @param annotations its annotations
 * @param span where the header stands
 */
public record Namespace(String scope, String name, Annotations annotations, Span span) {}
