package dev.gatun.libthrift.peer;

import java.util.HexFormat;
import java.util.List;

/**
 * What came of reading or writing.
 *
 * @param values what was read, in order; or the hexadecimal bytes that were written
 * @param failure class name of the exception that ended it, empty when none did
 * @param failureType what the exception's getType answers, -1 when it has none
 * @param consumed bytes that were taken from the transport
 */
public record Outcome(List<Object> values, String failure, int failureType, int consumed) {
  public static Outcome written(byte[] bytes) {
    return new Outcome(List.of(HexFormat.of().formatHex(bytes)), "", -1, 0);
  }

  public boolean failed() {
    return !failure.isEmpty();
  }

  /** The bytes of an outcome of writing. */
  public byte[] bytes() {
    if (failed()) {
      throw new IllegalStateException("nothing was written: " + this);
    }
    return HexFormat.of().parseHex((String) values.getFirst());
  }

  /**
   * This outcome without the exception's type, which older versions of libthrift number otherwise.
   */
  public Outcome withoutFailureType() {
    return new Outcome(values, failure, -1, consumed);
  }
}
