/**
 * What the shipped codec is not: the reading of MediaContent with errors built in line, with calls
 * through an interface, and without the handlers that put a path on an error. Suite {@code
 * thrift-binary} measures each against the shipped one.
 *
 * <p>All fill the structs of {@link dev.gatun.bench.structs} in the same steps as those fill
 * themselves; where those take fields that come in another order, these give up.
 */
@NullMarked
package dev.gatun.bench.story;

import org.jspecify.annotations.NullMarked;
