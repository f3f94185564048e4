package dev.gatun.idl.proto.internal.syntax;

import dev.gatun.idl.Span;

/**
 * A name, or another piece of the source, and where it stands.
 *
 * @param text the text, blanks and comments within a dotted name left out
 * @param span where it stands
 */
public record Word(String text, Span span) {}
