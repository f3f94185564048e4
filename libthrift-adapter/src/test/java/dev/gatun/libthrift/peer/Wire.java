package dev.gatun.libthrift.peer;

/** The two wire formats. */
public enum Wire {
  BINARY,
  COMPACT
}
