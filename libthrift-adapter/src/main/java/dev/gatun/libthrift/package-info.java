/**
 * Drop-in replacements for the protocols of Apache libthrift.
 *
 * <p>Hand a {@code Factory} of this package to whatever takes a {@code TProtocolFactory}; generated
 * classes, transports, servers and clients stay as they are, and so do the bytes. Reading happens
 * in the transport's own array where it shows one; writing gathers in a small heap buffer and
 * reaches the transport when a struct or a message is complete, or the buffer is full.
 */
@NullMarked
package dev.gatun.libthrift;

import org.jspecify.annotations.NullMarked;
