/**
 * Protocol buffers: {@code .proto} files of proto2, proto3 and edition 2023 as a checked model.
 *
 * <p>{@link dev.gatun.idl.proto.ProtoFrontEnd} reads the named files and all that they import, and
 * gives a {@link dev.gatun.idl.proto.ProtoSchema} or reports what is wrong. Everything in a schema
 * is immutable and resolved: types are named in full, features are inherited and applied, defaults
 * and options are typed values. Types refer to each other by full name, so a schema has no cycles
 * of objects; it looks names up.
 */
@NullMarked
package dev.gatun.idl.proto;

import org.jspecify.annotations.NullMarked;
