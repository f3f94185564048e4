package dev.gatun.codec.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Runs of varints of every width, counted and decoded. */
class VarintRunsTest {
  private static final int AT = 5;
  private static final long BASE = Memory.allocate(4096);

  @Property
  void areCountedAndDecodedAsTheyWereEncoded(@ForAll long seed) {
    Random random = new Random(seed);
    long[] values = new long[random.nextInt(100)];
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextLong() >>> random.nextInt(64);
      encode(values[i], encoded);
    }
    byte[] bytes = encoded.toByteArray();
    Memory.copy(bytes, 0, BASE, AT, bytes.length);
    int end = AT + bytes.length;
    assertEquals(values.length, VarintRuns.count(BASE, AT, end));
    long[] longs = new long[values.length + 2];
    assertEquals(end, VarintRuns.decode(BASE, AT, longs, 1, values.length));
    assertArrayEquals(values, Arrays.copyOfRange(longs, 1, values.length + 1));
    int[] ints = new int[values.length + 2];
    assertEquals(end, VarintRuns.decode(BASE, AT, ints, 1, values.length));
    int[] low = Arrays.stream(values).mapToInt(value -> (int) value).toArray();
    assertArrayEquals(low, Arrays.copyOfRange(ints, 1, values.length + 1));
    assertEquals(0, ints[values.length + 1]);
  }

  @Test
  void oneOfMoreThanTenBytesIsPointedAt() {
    byte[] bytes = new byte[13];
    Arrays.fill(bytes, 1, 12, (byte) 0x80);
    Memory.copy(bytes, 0, BASE, AT, bytes.length);
    assertEquals(2, VarintRuns.count(BASE, AT, AT + bytes.length));
    assertEquals(-1 - (AT + 1), VarintRuns.decode(BASE, AT, new int[2], 0, 2));
    assertEquals(-1 - (AT + 1), VarintRuns.decode(BASE, AT, new long[2], 0, 2));
  }

  @Test
  void bitsBeyondSixtyFourAreDropped() {
    byte[] bytes = new byte[10];
    Arrays.fill(bytes, 0, 9, (byte) 0xff);
    bytes[9] = 0x7f;
    Memory.copy(bytes, 0, BASE, AT, bytes.length);
    long[] longs = new long[1];
    assertEquals(AT + 10, VarintRuns.decode(BASE, AT, longs, 0, 1));
    assertEquals(-1, longs[0]);
  }

  private static void encode(long value, ByteArrayOutputStream to) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      to.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    to.write((int) rest);
  }
}
