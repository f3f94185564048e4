package dev.gatun.idl.proto;

import dev.gatun.idl.Span;

/**
 * A method of a service.
 *
 * @param name the name in the source
 * @param inputType the full name of the request's message
 * @param outputType the full name of the response's message
 * @param clientStreaming whether a call sends a stream of requests
 * @param serverStreaming whether a call receives a stream of responses
 * @param deprecated whether it should not be used any more
 * @param features what holds for it
 * @param options its options
 * @param doc the comment, or an empty string
 * @param span where its name stands
 */
public record ProtoMethod(
    String name,
    String inputType,
    String outputType,
    boolean clientStreaming,
    boolean serverStreaming,
    boolean deprecated,
    Features features,
    MessageValue options,
    String doc,
    Span span) {}
