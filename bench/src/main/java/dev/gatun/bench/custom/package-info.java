/**
 * {@code gatun bench custom}: the comparison on the user's own generated classes and captured
 * messages. The user's jar stands first on the class path of every JVM that measures, so that its
 * libthrift is the peer.
 */
@NullMarked
package dev.gatun.bench.custom;

import org.jspecify.annotations.NullMarked;
