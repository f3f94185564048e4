/**
 * Thrift Binary: big-endian, fixed-width, one byte of type and two of id before each field.
 *
 * <p>A struct writes itself to a {@link BinaryWriter} and reads itself from a {@link BinaryReader};
 * both hold leased off-heap memory and are closed after use. Source of the format: Apache Thrift,
 * {@code doc/specs/thrift-binary-protocol.md}.
 */
@NullMarked
package dev.gatun.thrift.binary;

import org.jspecify.annotations.NullMarked;
