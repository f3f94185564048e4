package dev.gatun.idl.proto;

/**
 * Numbers that extensions of a message can have.
 *
 * @param numbers the numbers
 * @param options the options of the range
 */
public record ExtensionRange(NumberRange numbers, MessageValue options) {}
