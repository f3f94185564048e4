package dev.gatun.codec.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.BufferPool;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bytes between channels and codecs, against an array. */
class ChannelBufferTest {
  private static final BufferPool POOL = new BufferPool("channel buffers", 1 << 20);

  @AfterEach
  void everyLeaseWasGivenBack() {
    assertEquals(0, POOL.getCount());
  }

  @Property(tries = 200)
  void holdsWhatWasAppendedUntilItIsDropped(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    byte[] expected = {};
    try (ChannelBuffer buffer = new ChannelBuffer(BufferPool.shared(), 1)) {
      for (int step = 0; step < 50; step++) {
        byte[] bytes = new byte[random.nextInt(700)];
        random.nextBytes(bytes);
        switch (random.nextInt(4)) {
          case 0 -> {
            buffer.appendBytes(bytes);
            expected = joined(expected, bytes);
          }
          case 1 -> {
            int read = buffer.fillFrom(Channels.newChannel(new ByteArrayInputStream(bytes)));
            expected = joined(expected, Arrays.copyOf(bytes, Math.max(0, read)));
          }
          case 2 -> {
            int dropped = random.nextInt(expected.length + 1);
            buffer.drop(dropped);
            expected = Arrays.copyOfRange(expected, dropped, expected.length);
          }
          default -> {
            int kept = random.nextInt(expected.length + 1);
            buffer.truncate(kept);
            expected = Arrays.copyOf(expected, kept);
          }
        }
        assertArrayEquals(expected, buffer.getBytes(0, buffer.size()));
      }
    }
  }

  @Test
  void numbersAreBigEndian() {
    try (ChannelBuffer buffer = new ChannelBuffer(POOL, 8)) {
      buffer.appendByte(0x01);
      buffer.appendShort(0x0203);
      buffer.appendInt(0x0405_0607);
      assertArrayEquals(new byte[] {1, 2, 3, 4, 5, 6, 7}, buffer.getBytes(0, 7));
      assertEquals(2, buffer.getByte(1));
      assertEquals(0x0304, buffer.getShort(2));
      assertEquals(0x0304_0506, buffer.getInt(2));
      buffer.setShort(0, 0x0908);
      buffer.setInt(2, 0x0a0b_0c0d);
      assertArrayEquals(new byte[] {9, 8, 10, 11, 12, 13, 7}, buffer.getBytes(0, 7));
    }
  }

  @Test
  void whatIsNotHeldCannotBeReachedNorDropped() {
    try (ChannelBuffer buffer = new ChannelBuffer(POOL, 8)) {
      buffer.appendInt(1);
      buffer.drop(1);
      assertThrows(IndexOutOfBoundsException.class, () -> buffer.getByte(3));
      assertThrows(IndexOutOfBoundsException.class, () -> buffer.getByte(-1));
      assertThrows(IndexOutOfBoundsException.class, () -> buffer.getShort(2));
      assertThrows(IndexOutOfBoundsException.class, () -> buffer.getInt(0));
      assertThrows(IndexOutOfBoundsException.class, () -> buffer.setInt(0, 1));
      assertThrows(IndexOutOfBoundsException.class, () -> buffer.setShort(2, 1));
      assertThrows(IndexOutOfBoundsException.class, () -> buffer.getBytes(1, 3));
      assertThrows(IndexOutOfBoundsException.class, () -> buffer.drop(4));
      assertThrows(IndexOutOfBoundsException.class, () -> buffer.truncate(4));
    }
  }

  @Test
  void isWrittenInAsManyStepsAsTheChannelLikes() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (ChannelBuffer buffer = new ChannelBuffer(POOL, 8)) {
      byte[] bytes = new byte[10_000];
      new Random(1).nextBytes(bytes);
      buffer.appendBytes(bytes);
      buffer.drainTo(new Stingy(written, 7));
      assertEquals(0, buffer.size());
      assertArrayEquals(bytes, written.toByteArray());
    }
  }

  @Test
  void takesPartsOfOthers() {
    try (ChannelBuffer one = new ChannelBuffer(POOL, 8);
        ChannelBuffer other = new ChannelBuffer(POOL, 8)) {
      one.appendInt(0x0102_0304);
      one.drop(1);
      other.append(one, 1, 2);
      assertArrayEquals(new byte[] {3, 4}, other.getBytes(0, other.size()));
      assertThrows(IndexOutOfBoundsException.class, () -> other.append(one, 2, 2));
    }
  }

  @Test
  void growsByWhatItHoldsAndNotByMore() throws IOException {
    try (ChannelBuffer buffer = new ChannelBuffer(POOL, 1024)) {
      ReadableByteChannel endless = new Endless();
      while (buffer.size() < 100_000) {
        assertTrue(buffer.fillFrom(endless) > 0);
        assertTrue(buffer.capacity() <= Math.max(1024, 2 * buffer.size()));
      }
    }
  }

  @Test
  void shrinksOnceItIsEmpty() {
    try (ChannelBuffer buffer = new ChannelBuffer(POOL, 1024)) {
      buffer.appendBytes(new byte[5000]);
      buffer.shrink(1024);
      assertEquals(8192, buffer.capacity());
      buffer.drop(5000);
      buffer.shrink(1024);
      assertEquals(1024, buffer.capacity());
      assertEquals(1, POOL.getCount());
    }
  }

  @Test
  void isOfNoUseOnceItIsClosed() {
    ChannelBuffer buffer = new ChannelBuffer(POOL, 1024);
    buffer.appendInt(1);
    buffer.close();
    assertThrows(IllegalStateException.class, buffer::close);
    assertThrows(IllegalStateException.class, () -> buffer.appendByte(1));
    assertThrows(IndexOutOfBoundsException.class, () -> buffer.getByte(0));
    assertThrows(
        IllegalStateException.class,
        () -> buffer.fillFrom(Channels.newChannel(new ByteArrayInputStream(new byte[1]))));
  }

  private static byte[] joined(byte[] front, byte[] back) {
    byte[] joined = Arrays.copyOf(front, front.length + back.length);
    System.arraycopy(back, 0, joined, front.length, back.length);
    return joined;
  }

  /** Takes a few bytes at a time. */
  private record Stingy(ByteArrayOutputStream target, int most) implements WritableByteChannel {
    @Override
    public int write(ByteBuffer from) {
      byte[] bytes = new byte[Math.min(most, from.remaining())];
      from.get(bytes);
      target.writeBytes(bytes);
      return bytes.length;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }

  /** As many bytes as anybody wants. */
  private static final class Endless implements ReadableByteChannel {
    @Override
    public int read(ByteBuffer into) {
      int bytes = into.remaining();
      into.position(into.limit());
      return bytes;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }
}
