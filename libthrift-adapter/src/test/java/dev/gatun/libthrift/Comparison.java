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
import dev.gatun.libthrift.replay.ClassPathPeer;
import dev.gatun.libthrift.replay.GatunPeer;
import dev.gatun.libthrift.replay.OraclePeer;
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

  /**
   * An older libthrift on the class path numbers its exceptions otherwise. Where its transport or
   * its TProtocolUtil decides, what its own protocols do there is right as well.
   */
  private static final boolean OLDER_CLASS_PATH = isClassPathBefore("0.25.0");

  private static final Peer CLASS_PATH = new ClassPathPeer();

  /** The same, right where the module's README says that libthrift is wrong. */
  private static final Peer RIGHT_CLASS_PATH = new OraclePeer();

  private Comparison() {}

  /** Whether the libthrift of the class path is older than {@code version}, of two-digit minors. */
  static boolean isClassPathBefore(String version) {
    return System.getProperty("gatun.test.classpath.libthrift", "0.25.0").compareTo(version) < 0;
  }

  /** Asserts that both read {@code bytes} alike, and returns how. */
  static Outcome reads(
      Wire wire, Carrier carrier, Settings settings, Reading reading, byte[] bytes) {
    Outcome expected = ORACLE.read(wire, carrier, settings, reading, bytes);
    Outcome actual = SUBJECT.read(wire, carrier, settings, reading, bytes);
    if (!comparable(expected).equals(comparable(actual))
        && !isDecidedByOlderClasses(wire, carrier, settings, reading, bytes, actual)) {
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
            values.stream().skip(same).limit(4).map(Comparison::abbreviated).toList());
  }

  private static String abbreviated(Object value) {
    String text = value.toString();
    return text.length() <= 200 ? text : text.substring(0, 200) + "...";
  }

  private static Outcome comparable(Outcome outcome) {
    return OLDER_CLASS_PATH ? outcome.withoutFailureType() : outcome;
  }

  private static boolean isDecidedByOlderClasses(
      Wire wire,
      Carrier carrier,
      Settings settings,
      Reading reading,
      byte[] bytes,
      Outcome actual) {
    return OLDER_CLASS_PATH
        && (carrier.hasChanged() || reading.kind() == Reading.Kind.UTIL_SKIP)
        && (actual.equals(CLASS_PATH.read(wire, carrier, settings, reading, bytes))
            || actual.equals(RIGHT_CLASS_PATH.read(wire, carrier, settings, reading, bytes)));
  }
}
