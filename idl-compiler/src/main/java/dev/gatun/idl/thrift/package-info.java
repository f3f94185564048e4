/**
 * Thrift IDL: {@link dev.gatun.idl.thrift.ThriftFrontEnd} reads a file and those it includes, and
 * gives back a {@link dev.gatun.idl.thrift.ThriftDocument} in which every name is resolved, every
 * constant has a typed value, and nothing is left to check.
 *
 * <p>What is taken and what is refused is what the official compiler 0.23 takes and refuses, but
 * for the differences that {@code OfficialCompilerTest} names with their reasons, and for the
 * bounds that keep hostile input from exhausting stack or memory.
 *
 * <p>Data flows one way: text, tokens and syntax tree (package {@code internal}), then the resolver
 * here, one file after the other, included files first. The model is immutable once it is handed
 * out. Types that may refer to themselves are equal only to themselves; the rest are records.
 */
@NullMarked
package dev.gatun.idl.thrift;

import org.jspecify.annotations.NullMarked;
