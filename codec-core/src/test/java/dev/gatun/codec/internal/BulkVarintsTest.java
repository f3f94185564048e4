package dev.gatun.codec.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs of varints against a loop over bytes, whatever code this process has chosen. */
class BulkVarintsTest {
  private static final int LONGEST = 300;
  private static final int ROOM = 16_384;
  private static final long BASE = Memory.allocate(ROOM);
  private static final byte JUNK = (byte) 0xa5;

  static List<VarintKind> kinds() {
    return List.of(
        VarintKind.PROTOBUF,
        VarintKind.PROTOBUF_ZIGZAG,
        VarintKind.COMPACT_32,
        VarintKind.COMPACT_64,
        VarintKind.LOOSE_COMPACT_32);
  }

  @ParameterizedTest
  @EnumSource
  void everyLengthIsDecoded(Widths widths) {
    Random random = new Random(7);
    for (VarintKind kind : kinds()) {
      for (int count = 0; count <= LONGEST; count++) {
        byte[] bytes = encoded(widths.values(random, count, kind.maxBytes()));
        assertDecodes(bytes, 0, bytes.length, count, kind);
        assertDecodes(bytes, 0, bytes.length, count + 1, kind);
        assertDecodes(bytes, 0, bytes.length, count / 2, kind);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyCutIsFound(Widths widths) {
    Random random = new Random(7);
    for (VarintKind kind : kinds()) {
      byte[] bytes = encoded(widths.values(random, 150, kind.maxBytes()));
      for (int limit = 0; limit < bytes.length; limit++) {
        assertDecodes(bytes, 0, limit, 150, kind);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyAlignmentIsDecoded(Widths widths) {
    Random random = new Random(7);
    for (VarintKind kind : kinds()) {
      byte[] bytes = encoded(widths.values(random, 100, kind.maxBytes()));
      for (int at = 0; at < 64; at++) {
        byte[] shifted = new byte[at + bytes.length];
        System.arraycopy(bytes, 0, shifted, at, bytes.length);
        assertDecodes(shifted, at, shifted.length, 100, kind);
      }
    }
  }

  /** Too long, or with bits beyond its type, or just within it. */
  @ParameterizedTest
  @MethodSource("kinds")
  void aVarintThatIsNotOfItsKindEndsTheRunWhereverItIs(VarintKind kind) {
    Random random = new Random(7);
    for (Widths widths : Widths.values()) {
      long[] values = widths.values(random, 200, kind.maxBytes());
      for (int bad = 0; bad < values.length; bad += 1 + random.nextInt(5)) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < values.length; i++) {
          if (i == bad) {
            bytes.writeBytes(odd(random));
          }
          VarintReference.encode(values[i], bytes);
        }
        assertDecodes(bytes.toByteArray(), 0, bytes.size(), values.length + 1, kind);
      }
    }
  }

  private static byte[] odd(Random random) {
    byte[] bytes = new byte[4 + random.nextInt(9)];
    Arrays.fill(bytes, (byte) (0x80 | random.nextInt(0x80)));
    bytes[bytes.length - 1] = (byte) (1 << random.nextInt(7));
    return bytes;
  }

  @ParameterizedTest
  @EnumSource
  void everyLengthIsEncodedAndItsSizeIsKnown(Widths widths) {
    Random random = new Random(7);
    for (int count = 0; count <= LONGEST; count++) {
      long[] longs = widths.values(random, count, Varints.MAX_BYTES_64);
      assertEncodes(longs, false);
      assertEncodes(longs, true);
      int[] ints =
          LongStream.of(widths.values(random, count, Varints.MAX_BYTES_32))
              .mapToInt(value -> (int) value)
              .toArray();
      assertEncodes(ints, false);
      assertEncodes(ints, true);
    }
  }

  @ParameterizedTest
  @EnumSource
  void varintsAreCountedWhereverTheyAre(Widths widths) {
    Random random = new Random(7);
    byte[] bytes = encoded(widths.values(random, 200, Varints.MAX_BYTES_64));
    Memory.copy(bytes, 0, BASE, 0, bytes.length);
    for (int to = 0; to <= bytes.length; to++) {
      int from = random.nextInt(to + 1);
      int expected = 0;
      for (int i = from; i < to; i++) {
        expected += bytes[i] >= 0 ? 1 : 0;
      }
      assertEquals(expected, BulkVarints.count(BASE, from, to));
    }
  }

  private static byte[] encoded(long[] values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (long value : values) {
      VarintReference.encode(value, bytes);
    }
    return bytes.toByteArray();
  }

  /** To ints, to longs, and by skipping, each as the reference does it. */
  private static void assertDecodes(byte[] bytes, int at, int limit, int count, VarintKind kind) {
    byte[] room = new byte[bytes.length + Memory.PADDING];
    Arrays.fill(room, JUNK);
    System.arraycopy(bytes, 0, room, 0, bytes.length);
    Memory.copy(room, 0, BASE, 0, room.length);
    String what = count + " varints, of bytes " + at + " to " + limit;
    if (!kind.equals(VarintKind.COMPACT_64)) {
      assertDecodesInts(bytes, at, limit, count, kind, what);
    }
    if (kind.maxBytes() == Varints.MAX_BYTES_64) {
      assertDecodesLongs(bytes, at, limit, count, kind, what);
    }
  }

  private static void assertDecodesInts(
      byte[] bytes, int at, int limit, int count, VarintKind kind, String what) {
    long[] expected = new long[count];
    long run = VarintReference.decode(bytes, at, limit, expected, Integer.SIZE, kind);
    int[] ints = new int[count + 3];
    Arrays.fill(ints, 0, 3, JUNK);
    assertRun(run, BulkVarints.decode(BASE, at, limit, ints, 3, count, kind), what);
    for (int i = 0; i < Run.count(run); i++) {
      assertEquals(expected[i], ints[3 + i], what);
    }
    assertArrayEquals(new int[] {JUNK, JUNK, JUNK}, Arrays.copyOf(ints, 3));
  }

  private static void assertDecodesLongs(
      byte[] bytes, int at, int limit, int count, VarintKind kind, String what) {
    long[] expected = new long[count];
    long run = VarintReference.decode(bytes, at, limit, expected, Long.SIZE, kind);
    long[] longs = new long[count + 3];
    Arrays.fill(longs, 0, 3, JUNK);
    assertRun(run, BulkVarints.decode(BASE, at, limit, longs, 3, count, kind), what);
    for (int i = 0; i < Run.count(run); i++) {
      assertEquals(expected[i], longs[3 + i], what);
    }
    assertArrayEquals(new long[] {JUNK, JUNK, JUNK}, Arrays.copyOf(longs, 3));
    assertRun(run, BulkVarints.skip(BASE, at, limit, count, kind.dropExcessBits()), what);
  }

  private static void assertRun(long expected, long actual, String what) {
    assertEquals(Run.count(expected), BulkVarints.decoded(actual), what);
    assertEquals(Run.offset(expected), BulkVarints.offset(actual), what);
  }

  private static void assertEncodes(int[] values, boolean zigzag) {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    for (int value : values) {
      VarintReference.encode((zigzag ? Varints.zigzag32(value) : value) & 0xffff_ffffL, expected);
    }
    fillWithJunk();
    int end = BulkVarints.encode(values, 0, values.length, BASE, 1, zigzag);
    assertWritten(expected.toByteArray(), end);
    assertEquals(expected.size(), BulkVarints.size(values, 0, values.length, zigzag));
  }

  private static void assertEncodes(long[] values, boolean zigzag) {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    for (long value : values) {
      VarintReference.encode(zigzag ? Varints.zigzag64(value) : value, expected);
    }
    fillWithJunk();
    int end = BulkVarints.encode(values, 0, values.length, BASE, 1, zigzag);
    assertWritten(expected.toByteArray(), end);
    assertEquals(expected.size(), BulkVarints.size(values, 0, values.length, zigzag));
  }

  private static void fillWithJunk() {
    byte[] junk = new byte[ROOM];
    Arrays.fill(junk, JUNK);
    Memory.copy(junk, 0, BASE, 0, ROOM);
  }

  /** The bytes from offset 1 on, and nothing before them or further behind than is allowed. */
  private static void assertWritten(byte[] expected, int end) {
    assertEquals(1 + expected.length, end);
    byte[] all = new byte[ROOM];
    Memory.copy(BASE, 0, all, 0, ROOM);
    assertEquals(JUNK, all[0]);
    assertArrayEquals(expected, Arrays.copyOfRange(all, 1, end));
    for (int i = end + Memory.PADDING - 1; i < ROOM; i++) {
      assertEquals(JUNK, all[i]);
    }
  }
}
