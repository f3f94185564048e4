package dev.gatun.testing;

import dev.gatun.codec.DecodeException;
import java.util.EnumSet;
import java.util.Set;

/**
 * A varint of ten bytes the last of which says that more follow. The format has none; protobuf-java
 * 4.36 takes them for values of 64 bits where the lowest bit of the last byte is set.
 */
public final class EndlessVarint {
  private static final int MAX_BYTES = 10;

  /** At the end of a packed list it is taken for one that the list cuts off. */
  private static final Set<DecodeException.Kind> KINDS =
      EnumSet.of(DecodeException.Kind.MALFORMED_VARINT, DecodeException.Kind.TRUNCATED);

  private EndlessVarint() {}

  /** Whether that is what an error is about. */
  public static boolean isWhy(DecodeException error, byte[] bytes) {
    int from = (int) error.offset();
    if (!KINDS.contains(error.kind()) || bytes.length - from < MAX_BYTES) {
      return false;
    }
    for (int i = from; i < from + MAX_BYTES; i++) {
      if (bytes[i] >= 0) {
        return false;
      }
    }
    return (bytes[from + MAX_BYTES - 1] & 1) == 1;
  }
}
