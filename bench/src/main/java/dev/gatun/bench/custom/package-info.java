/**
 * {@code gatun bench custom}: the comparison on the user's own messages. Of an IDL, {@link
 * dev.gatun.bench.custom.IdlClasses} makes our classes and libthrift's; of a jar, libthrift's are
 * there. They stand first on the class path of every JVM that measures, so that a libthrift of the
 * user's is the peer; {@link dev.gatun.bench.custom.CustomProof} shows that all sides agree on
 * every message, and {@link dev.gatun.bench.custom.CustomMatches} lists what is measured.
 */
@NullMarked
package dev.gatun.bench.custom;

import org.jspecify.annotations.NullMarked;
