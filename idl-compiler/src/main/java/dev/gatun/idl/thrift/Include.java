package dev.gatun.idl.thrift;

import dev.gatun.idl.Span;

/**
 * An include header.
 *
 * @param path the file as it is written
 * @param document the file
 * @param span where the path stands
 */
public record Include(String path, ThriftDocument document, Span span) {}
