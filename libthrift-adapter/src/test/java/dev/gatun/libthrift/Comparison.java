package dev.gatun.libthrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.gatun.libthrift.peer.Carrier;
import dev.gatun.libthrift.peer.Outcome;
import dev.gatun.libthrift.peer.Peer;
import dev.gatun.libthrift.peer.Reading;
import dev.gatun.libthrift.peer.Settings;
import dev.gatun.libthrift.peer.Wire;
import dev.gatun.libthrift.peer.Writing;
import dev.gatun.libthrift.replay.GatunPeer;
import java.util.HexFormat;
import java.util.List;

/** The protocols under test beside libthrift 0.25.0: they read and write alike, or fail alike. */
final class Comparison {
  static final Peer SUBJECT = new GatunPeer();
  static final Peer ORACLE = IsolatedLibthrift.oracle();

  /** Random cases of one test. */
  static final int ROUNDS = Integer.getInteger("gatun.test.rounds", 100);

  /** Where the random cases of one run begin. */
  static final long SEED = Long.getLong("gatun.test.seed", 20_261_121L);

  /** Transports of older versions number their exceptions otherwise. */
  private static final boolean COMPARES_FAILURE_TYPES =
      !Boolean.getBoolean("gatun.test.older.libthrift");

  private Comparison() {}

  /** Asserts that both read {@code bytes} alike, and returns how. */
  static Outcome reads(
      Wire wire, Carrier carrier, Settings settings, Reading reading, byte[] bytes) {
    Outcome expected = ORACLE.read(wire, carrier, settings, reading, bytes);
    Outcome actual = SUBJECT.read(wire, carrier, settings, reading, bytes);
    if (!comparable(expected).equals(comparable(actual))) {
      fail(
          "%s over %s, %s, %s of %s%nexpected %s%nbut got  %s"
              .formatted(
                  wire,
                  carrier,
                  settings,
                  reading,
                  HexFormat.of().formatHex(bytes),
                  summary(expected, actual),
                  summary(actual, expected)));
    }
    return expected;
  }

  /** Asserts that both write the same bytes, and returns them. */
  static byte[] writes(Wire wire, Carrier carrier, Settings settings, Writing writing) {
    Outcome expected = ORACLE.write(wire, carrier, settings, writing);
    Outcome actual = SUBJECT.write(wire, carrier, settings, writing);
    assertEquals(expected, actual, () -> wire + " " + carrier + " " + settings + " " + writing);
    return expected.bytes();
  }

  /** What an outcome is, and the first value in which it differs from the other. */
  private static String summary(Outcome outcome, Outcome other) {
    List<Object> values = outcome.values();
    int same = 0;
    while (same < Math.min(values.size(), other.values().size())
        && values.get(same).equals(other.values().get(same))) {
      same++;
    }
    return "%s(%d), %d bytes consumed, %d values; from value %d on: %s"
        .formatted(
            outcome.failed() ? outcome.failure() : "success",
            outcome.failureType(),
            outcome.consumed(),
            values.size(),
            same,
            values.subList(same, Math.min(values.size(), same + 4)));
  }

  private static Outcome comparable(Outcome outcome) {
    return COMPARES_FAILURE_TYPES ? outcome : outcome.withoutFailureType();
  }
}
