/**
 * The text of one {@code .proto} file as a tree.
 *
 * <p>{@link dev.gatun.idl.proto.internal.syntax.Lexer} makes tokens, the parsers make nodes: {@code
 * FileParser} the file, {@code MembersParser} what stands between braces, {@code OptionParser}
 * options and their values. Nothing is looked up here. A statement that is wrong is reported and
 * left out, and reading goes on behind it.
 */
@NullMarked
package dev.gatun.idl.proto.internal.syntax;

import org.jspecify.annotations.NullMarked;
