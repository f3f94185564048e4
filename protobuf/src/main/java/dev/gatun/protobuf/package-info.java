/**
 * The protobuf wire format: fields with a tag each, nested messages with their length in front.
 *
 * <p>A message writes itself to a {@link ProtoWriter}, from its last byte to its first, and reads
 * itself from a {@link ProtoReader}; both hold leased off-heap memory and are closed after use.
 * Source of the format: Protocol Buffers, the guide "Encoding" at protobuf.dev, and for what it
 * leaves open what protobuf-java does.
 */
@NullMarked
package dev.gatun.protobuf;

import org.jspecify.annotations.NullMarked;
