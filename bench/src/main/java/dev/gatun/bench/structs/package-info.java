/**
 * The structs of the payloads, written by hand in the shape that a compiler for the off-heap codecs
 * emits: private fields, primitives where there are some, concrete readers and writers, at most
 * eight fields written and four read in a method.
 *
 * <p>A reader first asks for the fields in the order of the schema and takes whatever else comes by
 * a switch. Errors learn their path from handlers that cost nothing until something is thrown.
 */
@NullMarked
package dev.gatun.bench.structs;

import org.jspecify.annotations.NullMarked;
