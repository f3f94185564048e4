package dev.gatun.thrift;

/**
 * A struct, union or exception that Thrift Binary, Thrift Compact or both can carry: one that is
 * the {@code BinaryStruct} of the module of the one, the {@code CompactStruct} of the other, or
 * both. It has no methods of its own, so that what handles messages of either protocol can say what
 * it takes.
 */
public interface ThriftStruct {}
