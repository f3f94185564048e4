package dev.gatun.libthrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.gatun.libthrift.idl.Choice;
import dev.gatun.libthrift.idl.Defaults;
import dev.gatun.libthrift.idl.Everything;
import dev.gatun.libthrift.idl.EverythingOfAnOldVersion;
import dev.gatun.libthrift.idl.Lists;
import dev.gatun.libthrift.idl.Maps;
import dev.gatun.libthrift.idl.NestedContainers;
import dev.gatun.libthrift.idl.Optionals;
import dev.gatun.libthrift.idl.Refused;
import dev.gatun.libthrift.idl.Scalars;
import dev.gatun.libthrift.idl.Sets;
import dev.gatun.libthrift.idl.SparseIds;
import dev.gatun.libthrift.idl.Tree;
import dev.gatun.libthrift.idl.Wide;
import dev.gatun.libthrift.peer.Carrier;
import dev.gatun.libthrift.peer.Outcome;
import dev.gatun.libthrift.peer.Reading;
import dev.gatun.libthrift.peer.Settings;
import dev.gatun.libthrift.peer.Wire;
import dev.gatun.libthrift.peer.Writing;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random structs, random calls and random faults over every transport: the protocols under test do
 * what libthrift 0.25.0 does.
 */
class DifferentialTest {
  private static final List<Class<?>> TYPES =
      List.of(
          Scalars.class,
          Optionals.class,
          Defaults.class,
          SparseIds.class,
          Lists.class,
          Sets.class,
          Maps.class,
          NestedContainers.class,
          Choice.class,
          Tree.class,
          Refused.class,
          Wide.class,
          Everything.class);

  static Stream<Arguments> carriers() {
    return Arrays.stream(Wire.values())
        .flatMap(
            wire -> Arrays.stream(Carrier.values()).map(carrier -> Arguments.of(wire, carrier)));
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void structsAreWrittenAsTheSameBytes(Wire wire, Carrier carrier) {
    for (long seed : seeds(carrier)) {
      Comparison.writes(wire, carrier, Settings.DEFAULT, Writing.struct(type(seed), seed));
    }
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void schemalessCallsAreWrittenAsTheSameBytes(Wire wire, Carrier carrier) {
    for (long seed : seeds(carrier)) {
      Comparison.writes(wire, carrier, Settings.DEFAULT, Writing.script(seed));
    }
  }

  @ParameterizedTest
  @EnumSource
  void serializersAndDeserializersOfLibthriftServeBothAlike(Wire wire) {
    for (long seed : seeds(Carrier.MEMORY_INPUT)) {
      Carrier unused = Carrier.MEMORY_INPUT;
      Writing writing = Writing.serializer(type(seed), seed);
      byte[] bytes = Comparison.writes(wire, unused, Settings.DEFAULT, writing);
      Reading reading = Reading.deserializer(type(seed));
      assertFalse(Comparison.reads(wire, unused, Settings.DEFAULT, reading, bytes).failed());
      byte[] spoilt = Mutations.of(bytes, new SplittableRandom(seed));
      Comparison.reads(wire, unused, Settings.DEFAULT, reading, spoilt);
    }
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void writtenStructsAreReadBackEqual(Wire wire, Carrier carrier) {
    Settings roomy = roomy(carrier);
    for (long seed : seeds(carrier)) {
      Writing writing = Writing.struct(type(seed), seed);
      byte[] bytes = Comparison.ORACLE.write(wire, Carrier.IO_STREAM, roomy, writing).bytes();
      Outcome read = Comparison.reads(wire, carrier, roomy, Reading.struct(type(seed)), bytes);
      if (carrier != Carrier.SMALL_MEMORY_BUFFER) {
        assertFalse(read.failed(), read::toString);
        assertEquals(bytes.length, read.consumed());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void messagesAreWalkedAlike(Wire wire, Carrier carrier) {
    Settings roomy = roomy(carrier);
    for (long seed : seeds(carrier)) {
      byte[] bytes =
          Comparison.ORACLE.write(wire, Carrier.IO_STREAM, roomy, Writing.message(seed)).bytes();
      Outcome read = Comparison.reads(wire, carrier, roomy, Reading.message(seed), bytes);
      if (carrier != Carrier.SMALL_MEMORY_BUFFER) {
        assertFalse(read.failed(), read::toString);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void unknownFieldsAreSkippedAlike(Wire wire, Carrier carrier) {
    for (long seed : seeds(carrier)) {
      byte[] bytes = everything(wire, seed);
      Comparison.reads(
          wire, carrier, Settings.DEFAULT, Reading.struct(EverythingOfAnOldVersion.class), bytes);
      Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.skip(), bytes);
      Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.utilSkip(), bytes);
    }
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void spoiltStructsAreReadAlike(Wire wire, Carrier carrier) {
    for (long seed : seeds(carrier)) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] bytes =
          Comparison.ORACLE
              .write(wire, Carrier.IO_STREAM, Settings.DEFAULT, Writing.struct(type(seed), seed))
              .bytes();
      for (int i = 0; i < 4; i++) {
        byte[] spoilt = Mutations.of(bytes, random);
        Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.struct(type(seed)), spoilt);
        Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.walk(seed), spoilt);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void spoiltMessagesAreReadAlike(Wire wire, Carrier carrier) {
    for (long seed : seeds(carrier)) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] bytes =
          Comparison.ORACLE
              .write(wire, Carrier.IO_STREAM, Settings.DEFAULT, Writing.message(seed))
              .bytes();
      for (int i = 0; i < 4; i++) {
        byte[] spoilt = Mutations.of(bytes, random);
        Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.message(seed), spoilt);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void noiseIsReadAlike(Wire wire, Carrier carrier) {
    for (long seed : seeds(carrier)) {
      SplittableRandom random = new SplittableRandom(seed);
      for (int i = 0; i < 4; i++) {
        byte[] noise = Mutations.noise(random);
        Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.walk(seed), noise);
        Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.skip(), noise);
        Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.utilSkip(), noise);
        Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.struct(type(seed)), noise);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void limitsAreKeptAlike(Wire wire, Carrier carrier) {
    assumeFalse(carrier.hasChanged() && Comparison.isClassPathBefore("0.24.0"));
    for (long seed : seeds(carrier)) {
      SplittableRandom random = new SplittableRandom(seed);
      Settings tight =
          Settings.DEFAULT
              .withLengthLimits(random.nextInt(-1, 40), random.nextInt(-1, 12))
              .withMaxMessageSize(1 << random.nextInt(4, 16))
              .withRecursionLimit(1 + random.nextInt(6))
              .withStrict(random.nextBoolean(), random.nextBoolean());
      byte[] struct = everything(wire, seed);
      Comparison.reads(wire, carrier, tight, Reading.struct(Everything.class), struct);
      Comparison.reads(wire, carrier, tight, Reading.walk(seed), struct);
      Comparison.reads(wire, carrier, tight, Reading.skip(), struct);
      if (!Comparison.isClassPathBefore("0.24.0")) {
        Comparison.reads(wire, carrier, tight, Reading.utilSkip(), struct);
      }
      byte[] message =
          Comparison.ORACLE.write(wire, Carrier.IO_STREAM, tight, Writing.message(seed)).bytes();
      Comparison.reads(wire, carrier, tight, Reading.message(seed), message);
    }
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void truncationAtEveryOffsetFailsAlike(Wire wire, Carrier carrier) {
    byte[] bytes = everything(wire, 7);
    int step = carrier.isRemote() ? 97 : 1 + bytes.length / (8 * Comparison.ROUNDS);
    for (int length = 0; length < bytes.length; length += step) {
      Comparison.reads(
          wire,
          carrier,
          Settings.DEFAULT,
          Reading.struct(Everything.class),
          Arrays.copyOf(bytes, length));
    }
  }

  private static byte[] everything(Wire wire, long seed) {
    return Comparison.ORACLE
        .write(wire, Carrier.IO_STREAM, Settings.DEFAULT, Writing.struct(Everything.class, seed))
        .bytes();
  }

  private static Class<?> type(long seed) {
    return TYPES.get((int) Math.floorMod(seed, (long) TYPES.size()));
  }

  /** THttpClient and TZlibTransport count what they give against the budget. */
  private static Settings roomy(Carrier carrier) {
    return carrier == Carrier.SMALL_MEMORY_BUFFER
        ? Settings.DEFAULT
        : Settings.DEFAULT.withMaxMessageSize(100 << 20);
  }

  private static long[] seeds(Carrier carrier) {
    int rounds = carrier.isRemote() ? Math.max(1, Comparison.ROUNDS / 5) : Comparison.ROUNDS;
    return new SplittableRandom(Comparison.SEED + carrier.name().hashCode())
        .longs(rounds)
        .toArray();
  }
}
