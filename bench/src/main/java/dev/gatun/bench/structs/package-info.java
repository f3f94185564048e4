/**
 * The structs of the payloads as our own compiler makes them: emitted at build time from the IDL
 * that the official compiler gets too.
 */
@NullMarked
package dev.gatun.bench.structs;

import org.jspecify.annotations.NullMarked;
