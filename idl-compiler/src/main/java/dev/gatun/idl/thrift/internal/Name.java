package dev.gatun.idl.thrift.internal;

import dev.gatun.idl.Span;

/** A name as it stands in a source. */
public record Name(String text, Span span) {}
