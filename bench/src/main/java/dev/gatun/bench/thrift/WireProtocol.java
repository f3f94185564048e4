package dev.gatun.bench.thrift;

import java.util.Locale;

/** The two wire protocols of Thrift that are compared. */
public enum WireProtocol {
  BINARY,
  COMPACT;

  /** The name in parameters, on the command line and in suite names. */
  public String lowerCase() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The protocol of a lower-case name.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static WireProtocol named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
