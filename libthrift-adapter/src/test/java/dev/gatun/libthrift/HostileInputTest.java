package dev.gatun.libthrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.gatun.libthrift.idl.Everything;
import dev.gatun.libthrift.idl.Link;
import dev.gatun.libthrift.idl.Lists;
import dev.gatun.libthrift.idl.Maps;
import dev.gatun.libthrift.idl.Scalars;
import dev.gatun.libthrift.idl.Sets;
import dev.gatun.libthrift.peer.Carrier;
import dev.gatun.libthrift.peer.Outcome;
import dev.gatun.libthrift.peer.Reading;
import dev.gatun.libthrift.peer.Settings;
import dev.gatun.libthrift.peer.Wire;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.thrift.protocol.TProtocolException;
import org.apache.thrift.transport.TTransportException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Chosen hostile input over every transport: what libthrift answers, at once. */
@Timeout(60)
class HostileInputTest {
  static Stream<Arguments> carriers() {
    return DifferentialTest.carriers();
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void nestingStopsWhereLibthriftStops(Wire wire, Carrier carrier) {
    for (int depth : new int[] {1, 62, 63, 64, 65, 66, 200}) {
      byte[] chain = chain(wire, depth);
      if (carrier == Carrier.MEMORY_INPUT) {
        Outcome skipped = Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.skip(), chain);
        assertEquals(depth >= 64, skipped.failed(), () -> skipped.toString());
      }
      Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.skip(), chain);
      Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.utilSkip(), chain);
      Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.walk(3), chain);
      Comparison.reads(
          wire, carrier, Settings.DEFAULT.withRecursionLimit(10), Reading.skip(), chain);
    }
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void nestedContainersStopWhereLibthriftStops(Wire wire, Carrier carrier) {
    for (int depth : new int[] {1, 61, 62, 63, 64, 65, 500}) {
      byte[] lists = listsInLists(wire, depth);
      Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.skip(), lists);
      Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.utilSkip(), lists);
      Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.walk(3), lists);
    }
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void hostileLengthsOfStringsAreRefused(Wire wire, Carrier carrier) {
    for (int length : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 30, 1 << 21}) {
      // Fields 7 and 8 of Scalars are a string and a binary.
      for (int id : new int[] {7, 8}) {
        byte[] bytes = hex(field(wire, 11, id) + length(wire, length) + "61620000");
        Outcome outcome =
            Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.struct(Scalars.class), bytes);
        assertTrue(outcome.failed());
        Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.skip(), bytes);
        Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.utilSkip(), bytes);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void hostileCountsOfContainersAreRefused(Wire wire, Carrier carrier) {
    for (int count : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 30, 1 << 21}) {
      for (int id = 1; id <= 9; id++) {
        int element = List.of(0, 2, 3, 6, 8, 10, 4, 11, 11, 12).get(id);
        byte[] list = hex(field(wire, 15, id) + collection(wire, element, count) + "00000000");
        byte[] set = hex(field(wire, 14, id) + collection(wire, element, count) + "00000000");
        assertTrue(
            Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.struct(Lists.class), list)
                .failed());
        Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.struct(Sets.class), set);
        Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.skip(), list);
        Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.utilSkip(), set);
      }
      byte[] map = hex(field(wire, 13, 3) + map(wire, count) + "00000000");
      assertTrue(
          Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.struct(Maps.class), map)
              .failed());
      Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.skip(), map);
    }
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void overlongVarintsAreInvalidData(Wire wire, Carrier carrier) {
    if (wire == Wire.BINARY) {
      return;
    }
    for (String varint :
        List.of("808080808001", "ffffffffff01", "ffffffffffffffffffff01", "80808080808080808000")) {
      for (int type : new int[] {6, 8, 10, 11}) {
        byte[] bytes = hex(field(wire, type, 3) + varint + "000000000000000000000000");
        Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.walk(5), bytes);
        Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.skip(), bytes);
        Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.utilSkip(), bytes);
      }
    }
    byte[] bytes = hex(field(wire, 8, 4) + "808080808001" + "0000000000000000");
    Outcome outcome =
        Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.struct(Scalars.class), bytes);
    assertEquals(TProtocolException.class.getName(), outcome.failure());
    assertEquals(TProtocolException.INVALID_DATA, outcome.failureType());
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void unknownTypesAreRefused(Wire wire, Carrier carrier) {
    for (int type = 0; type < 256; type++) {
      byte[] bytes =
          wire == Wire.BINARY
              ? hex("%02x0001".formatted(type) + "00".repeat(16))
              : hex("%02x".formatted(type) + "00".repeat(16));
      if (carrier.isRemote() && type % 8 != 0) {
        continue;
      }
      Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.walk(type), bytes);
      Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.skip(), bytes);
      Comparison.reads(wire, carrier, Settings.DEFAULT, Reading.struct(Everything.class), bytes);
    }
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void foreignHeadersOfMessagesAreRefused(Wire wire, Carrier carrier) {
    for (String header :
        List.of(
            "80020001",
            "8001ff01",
            "ffffffff",
            "00000000",
            "7fffffff",
            "000fffff",
            "82220500",
            "82210500",
            "83210500",
            "82e1ffffffffff",
            "474554202f204854545020",
            "")) {
      byte[] bytes = hex(header + "0000000000");
      for (boolean strict : new boolean[] {true, false}) {
        Comparison.reads(
            wire, carrier, Settings.DEFAULT.withStrict(strict, true), Reading.message(1), bytes);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void aMessageOverTheBudgetIsRefused(Wire wire, Carrier carrier) {
    assumeFalse(carrier.hasChanged() && Comparison.isClassPathBefore("0.24.0"));
    byte[] bytes = hex(field(wire, 11, 7) + length(wire, 300) + "61".repeat(300) + "00");
    for (int budget : new int[] {1, 16, 100, 299, 300, 301, 320, 600}) {
      Comparison.reads(
          wire,
          carrier,
          Settings.DEFAULT.withMaxMessageSize(budget),
          Reading.struct(Scalars.class),
          bytes);
    }
    Outcome fits =
        Comparison.reads(
            wire,
            carrier,
            Settings.DEFAULT.withMaxMessageSize(2000),
            Reading.struct(Scalars.class),
            bytes);
    assertEquals(carrier == Carrier.SMALL_MEMORY_BUFFER, fits.failed(), fits::toString);
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void aFrameOverItsLimitIsRefused(Wire wire, Carrier carrier) {
    byte[] bytes = hex(field(wire, 11, 7) + length(wire, 300) + "61".repeat(300) + "00");
    Outcome outcome =
        Comparison.reads(
            wire,
            carrier,
            Settings.DEFAULT.withMaxFrameSize(200),
            Reading.struct(Scalars.class),
            bytes);
    boolean framed =
        carrier == Carrier.FRAMED
            || carrier == Carrier.FAST_FRAMED
            || carrier == Carrier.FRAMED_SOCKET;
    if (framed) {
      assertEquals(TTransportException.class.getName(), outcome.failure());
    } else if (carrier != Carrier.SMALL_MEMORY_BUFFER) {
      assertFalse(outcome.failed(), outcome::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void generatedRecursionStopsWhereLibthriftStops(Wire wire, Carrier carrier) {
    for (int depth : new int[] {1, 62, 63, 64, 65, 200}) {
      Comparison.reads(
          wire, carrier, Settings.DEFAULT, Reading.struct(Link.class), chain(wire, depth));
    }
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void boundlessNestingEndsInAnException(Wire wire, Carrier carrier) {
    Settings roomy = Settings.DEFAULT.withMaxMessageSize(100 << 20);
    byte[] chain = chain(wire, 300_000);
    byte[] lists = listsInLists(wire, 300_000);
    for (Reading reading :
        List.of(Reading.struct(Link.class), Reading.skip(), Reading.utilSkip())) {
      Outcome outcome = Comparison.SUBJECT.read(wire, carrier, roomy, reading, chain);
      assertEquals(TProtocolException.class.getName(), outcome.failure(), reading::toString);
    }
    for (Reading reading : List.of(Reading.skip(), Reading.utilSkip())) {
      Outcome outcome = Comparison.SUBJECT.read(wire, carrier, roomy, reading, lists);
      assertEquals(TProtocolException.class.getName(), outcome.failure(), reading::toString);
    }
  }

  /** {@code depth} structs in one another, each the first field of its outer one. */
  private static byte[] chain(Wire wire, int depth) {
    return hex(field(wire, 12, 1).repeat(depth) + "00".repeat(depth + 1));
  }

  /** A field that holds {@code depth} lists in one another, each of one element. */
  private static byte[] listsInLists(Wire wire, int depth) {
    String list = wire == Wire.BINARY ? "0f00000001" : "19";
    String innermost = wire == Wire.BINARY ? "0300000000" : "03";
    return hex(field(wire, 15, 1) + list.repeat(depth) + innermost + "00");
  }

  /** The header of the first field of a struct, of a TType. */
  private static String field(Wire wire, int type, int id) {
    return wire == Wire.BINARY
        ? "%02x%04x".formatted(type, id)
        : "%x%x".formatted(id, compactType(type));
  }

  private static String collection(Wire wire, int element, int count) {
    return wire == Wire.BINARY
        ? "%02x%08x".formatted(element, count)
        : "f%x".formatted(compactType(element)) + varint(count);
  }

  private static String map(Wire wire, int count) {
    return wire == Wire.BINARY ? "0b0b%08x".formatted(count) : varint(count) + "88";
  }

  private static String length(Wire wire, int length) {
    return wire == Wire.BINARY ? "%08x".formatted(length) : varint(length);
  }

  private static int compactType(int type) {
    return switch (type) {
      case 2 -> 1;
      case 3 -> 3;
      case 4 -> 7;
      case 6 -> 4;
      case 8 -> 5;
      case 10 -> 6;
      case 11 -> 8;
      case 12 -> 12;
      case 13 -> 11;
      case 14 -> 10;
      case 15 -> 9;
      default -> throw new IllegalArgumentException();
    };
  }

  private static String varint(int value) {
    StringBuilder hex = new StringBuilder();
    int rest = value;
    for (; (rest & ~0x7f) != 0; rest >>>= 7) {
      hex.append("%02x".formatted((rest & 0x7f) | 0x80));
    }
    return hex.append("%02x".formatted(rest)).toString();
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
