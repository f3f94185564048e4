package dev.gatun.thrift;

/**
 * The envelope of a Thrift message.
 *
 * @param name the method, prefixed by {@code service:} for a multiplexed one
 * @param type one of {@link MessageType}
 * @param sequenceId what ties a reply to its call
 */
public record MessageHeader(String name, byte type, int sequenceId) {}
