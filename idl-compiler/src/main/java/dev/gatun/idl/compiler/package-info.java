/**
 * The whole way from IDL files to Java sources: {@link dev.gatun.idl.compiler.IdlCompiler} reads
 * the given files by the front end of their IDL, chooses what of them is wanted, and has it
 * emitted.
 *
 * <p>The Maven plugin and the command line are two callers of this package. Nothing here writes
 * files, prints, or throws for what an IDL file holds.
 */
@NullMarked
package dev.gatun.idl.compiler;

import org.jspecify.annotations.NullMarked;
