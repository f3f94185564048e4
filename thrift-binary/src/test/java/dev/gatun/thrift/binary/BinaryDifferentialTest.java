package dev.gatun.thrift.binary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.Limits;
import dev.gatun.testing.Heap;
import dev.gatun.testing.thrift.LibthriftValues;
import dev.gatun.testing.thrift.RandomValues;
import dev.gatun.testing.thrift.Value;
import dev.gatun.testing.thrift.Value.Struct;
import dev.gatun.testing.thrift.Value.TooDeep;
import dev.gatun.thrift.ThriftType;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.transport.TMemoryBuffer;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.junit.jupiter.api.Test;

/** Random values and hostile bytes, with libthrift as the oracle. */
class BinaryDifferentialTest {
  private static final BufferPool POOL = new BufferPool("differential", 64 << 20);

  /** An element of the trees that the tests build takes about this much. */
  private static final long HEAP_PER_BYTE = 256;

  private static final long HEAP_PER_MESSAGE = 1 << 16;

  @Property(tries = 1000)
  void libthriftWritesTheSameBytes(@ForAll long seed) throws TException {
    Struct struct = new RandomValues(seed).struct();
    TMemoryBuffer buffer = new TMemoryBuffer(1 << 20);
    LibthriftValues.write(new TBinaryProtocol(buffer), struct);
    byte[] expected = Arrays.copyOf(buffer.getArray(), buffer.length());
    assertArrayEquals(expected, encode(struct), () -> struct.toString());
  }

  @Property(tries = 1000)
  void whatWasWrittenIsReadAndSkippedToItsEnd(@ForAll long seed) {
    Struct struct = new RandomValues(seed).struct();
    byte[] bytes = encode(struct);
    try (BinaryReader reader = new BinaryReader(bytes)) {
      assertEquals(struct, BinaryValues.read(reader, ThriftType.STRUCT, 0));
      assertEquals(0, reader.remaining());
      reader.rewind();
      reader.skip(ThriftType.STRUCT);
      assertEquals(bytes.length, reader.offset());
    }
  }

  @Property(tries = 200)
  void cutAnywhereItIsTruncatedWhereTheBytesEnd(@ForAll long seed) {
    byte[] bytes = encode(new RandomValues(seed).struct());
    for (int length = 0; length < bytes.length; length += 1 + length / 100) {
      try (BinaryReader reader = new BinaryReader(bytes, 0, length, POOL, Limits.DEFAULT)) {
        DecodeException read =
            assertThrows(
                DecodeException.class, () -> BinaryValues.read(reader, ThriftType.STRUCT, 0));
        assertEquals(DecodeException.Kind.TRUNCATED, read.kind());
        assertTrue(read.offset() <= length);
        reader.rewind();
        DecodeException skipped =
            assertThrows(DecodeException.class, () -> reader.skip(ThriftType.STRUCT));
        assertEquals(DecodeException.Kind.TRUNCATED, skipped.kind());
        assertTrue(skipped.offset() <= length);
      }
    }
  }

  @Property(tries = 5000)
  void hostileBytesAreRefusedOrReadAsLibthriftReadsThem(@ForAll long seed) {
    RandomValues random = new RandomValues(seed);
    agree(random.mutated(encode(random.struct())));
    agree(random.noise());
  }

  @Test
  void theOracleAcceptsAndRefusesASubstantialPart() {
    int accepted = 0;
    int refused = 0;
    for (int seed = 0; seed < 1000; seed++) {
      RandomValues random = new RandomValues(seed);
      if (agree(random.mutated(encode(random.struct())))) {
        accepted++;
      } else {
        refused++;
      }
    }
    assertTrue(accepted > 100 && refused > 100, accepted + " accepted, " + refused + " refused");
  }

  /** Returns whether both accept the bytes; fails when they read them differently. */
  private static boolean agree(byte[] bytes) {
    Optional<Value> ours = read(bytes);
    Optional<Value> theirs = readByLibthrift(bytes);
    if (ours.isEmpty() || theirs.isEmpty()) {
      return false;
    }
    assertEquals(theirs.get(), ours.get(), () -> HexFormat.of().formatHex(bytes));
    return true;
  }

  private static Optional<Value> read(byte[] bytes) {
    long before = Heap.allocated();
    Optional<Value> value;
    try (BinaryReader reader = new BinaryReader(bytes, 0, bytes.length, POOL, Limits.DEFAULT)) {
      int skipped = skip(reader);
      reader.rewind();
      value = Optional.of(BinaryValues.read(reader, ThriftType.STRUCT, 0));
      assertEquals(skipped, reader.offset(), "skip and read end together");
    } catch (DecodeException | TooDeep e) {
      value = Optional.empty();
    }
    long allocated = Heap.allocated() - before;
    assertTrue(
        allocated < HEAP_PER_MESSAGE + HEAP_PER_BYTE * bytes.length,
        () -> allocated + " bytes allocated for " + HexFormat.of().formatHex(bytes));
    assertEquals(0, POOL.getCount());
    return value;
  }

  private static int skip(BinaryReader reader) {
    try {
      reader.skip(ThriftType.STRUCT);
      return reader.offset();
    } catch (DecodeException e) {
      return -1;
    }
  }

  private static Optional<Value> readByLibthrift(byte[] bytes) {
    try {
      return Optional.of(
          LibthriftValues.read(
              new TBinaryProtocol(new TMemoryInputTransport(bytes)), ThriftType.STRUCT, 0));
    } catch (TException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static byte[] encode(Struct struct) {
    try (BinaryWriter writer = new BinaryWriter()) {
      BinaryValues.write(writer, struct);
      return writer.toByteArray();
    }
  }
}
