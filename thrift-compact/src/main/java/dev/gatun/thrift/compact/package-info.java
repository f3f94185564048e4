/**
 * Thrift Compact: varints, and field ids as differences from the field before.
 *
 * <p>A struct writes itself to a {@link CompactWriter} and reads itself from a {@link
 * CompactReader}; both hold leased off-heap memory and are closed after use. Source of the format:
 * Apache Thrift, {@code doc/specs/thrift-compact-protocol.md}. The protocol of the same name in
 * fbthrift is another one (its doubles are big-endian).
 */
@NullMarked
package dev.gatun.thrift.compact;

import org.jspecify.annotations.NullMarked;
