package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.testing.thrift.RandomValues;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.thrift.TBase;
import org.apache.thrift.TException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Messages that were changed at random: emitted classes and libthrift's either both reject them or
 * both read the same, but for the deliberate differences: {@link #STRICTER}, {@link #LAXER}, and
 * unions of several fields, behind the first of which libthrift reads on as if nothing were wrong.
 * So structs with unions inside are not compared further.
 */
class EmittedHostileTest {
  private static final int ROUNDS = 600;
  private static final List<Twin> TWINS = Twin.all().toList();

  /**
   * What ours rejects and libthrift may take: malformed text, which it replaces; elements of
   * another type, which it reads as if they were of the schema's; unions of no field or several;
   * varints with bits that have no place; what is over the limits.
   */
  private static final Set<Kind> STRICTER =
      EnumSet.of(
          Kind.INVALID_UTF8,
          Kind.WRONG_TYPE,
          Kind.NOT_ONE_FIELD,
          Kind.MALFORMED_VARINT,
          Kind.SIZE_LIMIT,
          Kind.DEPTH_LIMIT);

  /**
   * What libthrift says of what ours takes: a required enum with a number that has no constant, an
   * empty container whose elements are of no type that there is, and, in a field that is skipped, a
   * varint of more bytes than its type has.
   */
  private static final List<String> LAXER =
      List.of(
          "was not present",
          "don't know what type",
          "unrecognized type code",
          "Variable-length int over");

  static Stream<Twin> structs() {
    return TWINS.stream();
  }

  @ParameterizedTest
  @MethodSource("structs")
  void areRejectedOrReadAsLibthriftReadsThem(Twin twin) {
    for (Wire wire : Wire.values()) {
      SplittableRandom values = new SplittableRandom(7);
      RandomValues mutations = new RandomValues(7);
      for (int i = 0; i < ROUNDS; i++) {
        byte[] bytes = wire.official(new RandomThrift(values.split()).make(twin.official()));
        compare(wire, twin, mutations.mutated(bytes));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("structs")
  void noiseIsRejectedOrReadAsLibthriftReadsIt(Twin twin) {
    for (Wire wire : Wire.values()) {
      RandomValues noise = new RandomValues(8);
      for (int i = 0; i < ROUNDS; i++) {
        compare(wire, twin, noise.noise());
      }
    }
  }

  private static void compare(Wire wire, Twin twin, byte[] bytes) {
    TBase<?, ?> official = null;
    String problem = "";
    try {
      official = wire.official(twin.official(), bytes);
    } catch (TException | RuntimeException e) {
      problem = e.toString();
    }
    Object ours;
    try {
      ours = wire.read(twin.ours(), bytes);
    } catch (DecodeException e) {
      assertTrue(
          official == null || STRICTER.contains(e.kind()) || twin.hasUnion(),
          () -> wire + " " + HexFormat.of().formatHex(bytes) + ": " + e);
      assertTrue(e.path().startsWith(twin.ours().toString()), e::path);
      assertTrue(e.offset() <= bytes.length, e::toString);
      return;
    }
    if (twin.hasUnion()) {
      return;
    }
    if (official == null) {
      String said = problem;
      assertTrue(
          LAXER.stream().anyMatch(said::contains),
          () -> wire + " " + HexFormat.of().formatHex(bytes) + ": " + said);
      return;
    }
    assertSame(wire, official, read(wire, twin, wire.write(ours)));
  }

  private static TBase<?, ?> read(Wire wire, Twin twin, byte[] bytes) {
    try {
      return wire.official(twin.official(), bytes);
    } catch (TException e) {
      throw new AssertionError(e);
    }
  }

  /** Asks for equal values or, for a NaN equals nothing, for equal bytes. */
  private static void assertSame(Wire wire, TBase<?, ?> expected, TBase<?, ?> actual) {
    if (!expected.equals(actual)) {
      assertArrayEquals(wire.official(expected), wire.official(actual), expected::toString);
    }
  }
}
