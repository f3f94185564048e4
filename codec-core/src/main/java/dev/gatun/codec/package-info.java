/**
 * The memory that codecs read and write, its limits, and the errors of malformed input.
 *
 * <p>A lease of pooled off-heap memory is what a writer fills and a reader walks; both are defined
 * by the codec modules and hand their memory back when closed.
 */
@NullMarked
package dev.gatun.codec;

import org.jspecify.annotations.NullMarked;
