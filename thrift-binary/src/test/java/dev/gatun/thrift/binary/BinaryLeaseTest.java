package dev.gatun.thrift.binary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.EncodeException;
import dev.gatun.codec.Limits;
import dev.gatun.codec.PoolExhaustedException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the memory of readers and writers comes from, and that it always goes back. */
class BinaryLeaseTest {
  private final BufferPool pool = new BufferPool("leases of " + this, 1 << 20);

  @AfterEach
  void everyLeaseWasGivenBack() {
    assertEquals(0, pool.getCount());
  }

  @Test
  void closingTwiceIsRefused() {
    BinaryWriter writer = new BinaryWriter(pool, Limits.DEFAULT);
    writer.close();
    assertThrows(IllegalStateException.class, writer::close);
    BinaryReader reader = reader(new byte[8]);
    reader.close();
    assertThrows(IllegalStateException.class, reader::close);
  }

  @Test
  void aSegmentOfAClosedArenaIsRefused() {
    Arena arena = Arena.ofShared();
    MemorySegment segment = arena.allocate(64);
    arena.close();
    assertThrows(
        IllegalStateException.class, () -> new BinaryReader(segment, pool, Limits.DEFAULT));
    try (BinaryWriter writer = new BinaryWriter(pool, Limits.DEFAULT)) {
      writer.writeI32(1);
      assertThrows(IllegalStateException.class, () -> writer.copyTo(segment));
    }
  }

  @Test
  void aConfinedSegmentOfAnotherThreadIsRefused() throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(64);
      Thread other =
          Thread.ofVirtual()
              .start(
                  () ->
                      thrown.set(
                          assertThrows(
                              WrongThreadException.class,
                              () -> new BinaryReader(segment, pool, Limits.DEFAULT))));
      other.join();
    }
    assertInstanceOf(WrongThreadException.class, thrown.get());
  }

  @Test
  void anArenaThatAnotherThreadClosesWhileItIsCopiedIsReadWholeOrRefused()
      throws InterruptedException {
    int refused = 0;
    for (int round = 0; round < 100; round++) {
      Arena arena = Arena.ofShared();
      MemorySegment segment = arena.allocate(1 << 18).fill((byte) 7);
      AtomicInteger copies = new AtomicInteger();
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      Thread copier = Thread.ofPlatform().start(() -> copyUntilRefused(segment, copies, thrown));
      while (copies.get() == 0) {
        Thread.onSpinWait();
      }
      closeBesideCopies(arena);
      copier.join();
      assertInstanceOf(IllegalStateException.class, thrown.get());
      refused++;
    }
    assertEquals(100, refused);
  }

  /** Closing is refused while a copy is under way, so it is tried again. */
  private static void closeBesideCopies(Arena arena) {
    while (arena.scope().isAlive()) {
      try {
        arena.close();
      } catch (IllegalStateException inUse) {
        Thread.onSpinWait();
      }
    }
  }

  private void copyUntilRefused(
      MemorySegment segment, AtomicInteger copies, AtomicReference<Throwable> thrown) {
    try {
      while (true) {
        try (BinaryReader reader = new BinaryReader(segment, pool, Limits.DEFAULT)) {
          assertEquals(7, reader.readI8());
          assertEquals(7, reader.readI8s(reader.remaining())[(1 << 18) - 2]);
          copies.incrementAndGet();
        }
      }
    } catch (IllegalStateException closed) {
      thrown.set(closed);
    }
  }

  @Test
  void aMessageOverTheLimitIsRefused() {
    Limits limits = Limits.DEFAULT.withMessageBytes(10);
    DecodeException e =
        assertThrows(
            DecodeException.class, () -> new BinaryReader(new byte[11], 0, 11, pool, limits));
    assertEquals(DecodeException.Kind.SIZE_LIMIT, e.kind());
    assertEquals(
        DecodeException.Kind.SIZE_LIMIT,
        assertThrows(
                DecodeException.class,
                () -> new BinaryReader(MemorySegment.ofArray(new byte[11]), pool, limits))
            .kind());
    new BinaryReader(new byte[10], 0, 10, pool, limits).close();
  }

  @Test
  void aPartOutsideTheArrayIsRefused() {
    for (int[] part : new int[][] {{0, 9}, {-1, 2}, {8, 1}, {0, -1}, {Integer.MAX_VALUE, 1}}) {
      assertThrows(
          IndexOutOfBoundsException.class,
          () -> new BinaryReader(new byte[8], part[0], part[1], pool, Limits.DEFAULT));
    }
  }

  @Test
  void anExhaustedPoolRefusesReadersAndWritersAndGrowth() {
    BufferPool small = new BufferPool("exhausted " + this, 8192);
    try (BinaryWriter writer = new BinaryWriter(small, Limits.DEFAULT);
        BinaryWriter other = new BinaryWriter(small, Limits.DEFAULT)) {
      other.writeI8((byte) 5);
      assertThrows(
          PoolExhaustedException.class,
          () -> new BinaryReader(new byte[1], 0, 1, small, Limits.DEFAULT));
      assertThrows(PoolExhaustedException.class, () -> new BinaryWriter(small, Limits.DEFAULT));
      writer.writeI8s(new byte[4096]);
      assertThrows(PoolExhaustedException.class, () -> writer.writeI8((byte) 1));
      assertEquals(4096, writer.size());
      assertEquals(2, small.getCount());
      assertArrayEquals(new byte[] {5}, other.toByteArray());
    }
    assertEquals(0, small.getCount());
  }

  @Test
  void growthThroughEverySizeClassKeepsWhatWasWritten() {
    BufferPool large = new BufferPool("growth " + this, 256 << 20);
    int longs = 4 << 20;
    try (BinaryWriter writer = new BinaryWriter(large, Limits.DEFAULT.withMessageBytes(64 << 20))) {
      for (int i = 0; i < longs; i++) {
        writer.writeI64(i * 0x9e3779b97f4a7c15L);
      }
      assertEquals(longs * 8, writer.size());
      assertEquals(1, large.getCount());
      MemorySegment copy = MemorySegment.ofArray(new byte[writer.size()]);
      writer.copyTo(copy);
      try (BinaryReader reader =
          new BinaryReader(copy, large, Limits.DEFAULT.withMessageBytes(64 << 20))) {
        for (int i = 0; i < longs; i++) {
          if (reader.readI64() != i * 0x9e3779b97f4a7c15L) {
            throw new AssertionError("value " + i);
          }
        }
      }
    }
    assertEquals(0, large.getCount());
  }

  @Test
  void aWriterStopsAtTheMessageLimit() {
    for (int messageBytes : new int[] {1, 100, 1023, 1024, 5000}) {
      Limits limits = Limits.DEFAULT.withMessageBytes(messageBytes);
      try (BinaryWriter writer = new BinaryWriter(pool, limits)) {
        writer.writeI8s(new byte[messageBytes]);
        EncodeException e = assertThrows(EncodeException.class, () -> writer.writeI8((byte) 1));
        assertEquals(EncodeException.Kind.SIZE_LIMIT, e.kind());
        assertThrows(EncodeException.class, () -> writer.writeBinary(new byte[0]));
        writer.writeI8s(new byte[0]);
        assertEquals(messageBytes, writer.size());
        writer.reset();
        writer.writeI8((byte) 1);
        assertEquals(1, writer.size());
      }
    }
  }

  @Test
  void anEmptyMessageIsReadToItsEnd() {
    try (BinaryReader reader = reader(new byte[0])) {
      assertEquals(0, reader.remaining());
      assertEquals(0, reader.readI64s(0).length);
      assertThrows(DecodeException.class, reader::readI8);
    }
  }

  @Test
  void aTargetThatIsTooSmallIsRefused() {
    try (BinaryWriter writer = new BinaryWriter(pool, Limits.DEFAULT)) {
      writer.writeI64(1);
      assertThrows(
          IndexOutOfBoundsException.class, () -> writer.copyTo(MemorySegment.ofArray(new byte[7])));
    }
  }

  @Test
  void aReaderKeepsItsOwnCopy() {
    byte[] message = {0, 0, 0, 9};
    try (BinaryReader reader = reader(message)) {
      message[3] = 1;
      assertEquals(9, reader.readI32());
      reader.rewind();
      assertEquals(9, reader.readI32());
    }
    assertTrue(pool.getTotalCapacity() > 0);
  }

  private BinaryReader reader(byte[] message) {
    return new BinaryReader(message, 0, message.length, pool, Limits.DEFAULT);
  }
}
