/**
 * From the text of a Thrift file to its syntax tree: characters to tokens ({@code Lexer}), tokens
 * to tree ({@code Parser}, which hands types, constants and fields to parsers of their own).
 *
 * <p>Names are not looked up here. What can be wrong with one file alone is reported here; the rest
 * is for the resolver in {@code dev.gatun.idl.thrift}.
 */
@NullMarked
package dev.gatun.idl.thrift.internal;

import org.jspecify.annotations.NullMarked;
