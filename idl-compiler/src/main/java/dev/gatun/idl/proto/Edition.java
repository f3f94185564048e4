package dev.gatun.idl.proto;

/** The language that a file is written in. */
public enum Edition {
  /** {@code syntax = "proto2"}, and files that name none. */
  PROTO2,
  /** {@code syntax = "proto3"}. */
  PROTO3,
  /** {@code edition = "2023"}. */
  EDITION_2023;

  /** Returns whether {@code features} can be set. */
  public boolean hasFeatures() {
    return compareTo(EDITION_2023) >= 0;
  }
}
