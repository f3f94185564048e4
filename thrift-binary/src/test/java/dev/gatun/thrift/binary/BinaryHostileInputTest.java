package dev.gatun.thrift.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.EncodeException;
import dev.gatun.codec.Limits;
import dev.gatun.testing.Heap;
import dev.gatun.thrift.ThriftType;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths, counts, types, depths and texts that no honest peer sends. */
class BinaryHostileInputTest {
  private static final long LITTLE = 64 << 10;

  @ParameterizedTest
  @ValueSource(strings = {"7fffffff", "00000005", "ffffffff", "80000000"})
  void aLengthThatTheMessageCannotHoldIsRefusedBeforeAnythingIsAllocated(String length) {
    Kind kind = length.charAt(0) < '8' ? Kind.TRUNCATED : Kind.NEGATIVE_SIZE;
    refuses(length + "61626364", kind, BinaryReader::readString);
    refuses(length + "61626364", kind, BinaryReader::readBinary);
    refuses(length + "61626364", kind, reader -> reader.skip(ThriftType.STRING));
  }

  @ParameterizedTest
  @CsvSource({"7fffffff,TRUNCATED", "00000005,TRUNCATED", "ffffffff,NEGATIVE_SIZE"})
  void aCountThatTheMessageCannotHoldIsRefused(String count, Kind kind) {
    for (String type : new String[] {"02", "03", "06", "08", "0a", "04", "0b", "0c", "0d", "10"}) {
      refuses(type + count + "00000000", kind, reader -> reader.readListBegin());
      refuses(type + count + "00000000", kind, reader -> reader.skip(ThriftType.LIST));
      refuses(type + count + "00000000", kind, reader -> reader.skip(ThriftType.SET));
      refuses(type + type + count + "00000000", kind, reader -> reader.readMapBegin());
      refuses("0202" + count + "00000000", kind, reader -> reader.skip(ThriftType.MAP));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MAX_VALUE, 1000, -1, Integer.MIN_VALUE})
  void bulkReadsOfMoreThanThereIsAreRefused(int count) {
    Kind kind = count < 0 ? Kind.NEGATIVE_SIZE : Kind.TRUNCATED;
    String bytes = "00".repeat(900);
    refuses(bytes, kind, reader -> reader.readBools(count));
    refuses(bytes, kind, reader -> reader.readI8s(count));
    refuses(bytes, kind, reader -> reader.readI16s(count));
    refuses(bytes, kind, reader -> reader.readI32s(count));
    refuses(bytes, kind, reader -> reader.readI64s(count));
    refuses(bytes, kind, reader -> reader.readDoubles(count));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 7, 9, 17, 127, 128, 255})
  void aTypeThatDoesNotExistIsRefused(int type) {
    String hex = HexFormat.of().toHexDigits((byte) type);
    refuses(hex + "00000001" + "0000000000", Kind.WRONG_TYPE, BinaryReader::readListBegin);
    refuses("03" + hex + "00000001" + "000000", Kind.WRONG_TYPE, BinaryReader::readMapBegin);
    refuses(hex + "03" + "00000001" + "000000", Kind.WRONG_TYPE, BinaryReader::readMapBegin);
    refuses(hex + "00000001" + "00", Kind.WRONG_TYPE, reader -> reader.skip(ThriftType.LIST));
    refuses("00", Kind.WRONG_TYPE, reader -> reader.skip(type));
    if (type != 0) {
      refuses(hex + "000100", Kind.WRONG_TYPE, reader -> reader.skip(ThriftType.STRUCT));
    }
  }

  @Test
  void elementsOfAnotherTypeThanTheSchemasAreRefused() {
    refuses("0a00000000" + "", null, reader -> reader.readListBegin(ThriftType.I32));
    refuses("0a00000001" + "00".repeat(8), Kind.WRONG_TYPE, r -> r.readListBegin(ThriftType.I32));
    refuses("0a00000001" + "00".repeat(8), Kind.WRONG_TYPE, r -> r.readSetBegin(ThriftType.I32));
    refuses(
        "080a00000001" + "00".repeat(12),
        Kind.WRONG_TYPE,
        r -> r.readMapBegin(ThriftType.I32, ThriftType.I32));
    refuses(
        "0a0800000001" + "00".repeat(12),
        Kind.WRONG_TYPE,
        r -> r.readMapBegin(ThriftType.I32, ThriftType.I32));
  }

  @ParameterizedTest
  @CsvSource({"ff, 0", "61c0, 1", "616263eda080, 3", "c3, 0", "f09f9880f0, 4"})
  void malformedTextIsRefusedAtItsFirstMalformedByte(String text, int index) {
    String hex = "%08x".formatted(text.length() / 2) + text + "00";
    try (BinaryReader reader = reader(hex)) {
      DecodeException e = assertThrows(DecodeException.class, reader::readString);
      assertEquals(Kind.INVALID_UTF8, e.kind());
      assertEquals(4 + index, e.offset());
    }
  }

  @Test
  void malformedTextLongerThanTheScratchArrayIsRefusedAtItsFirstMalformedByte() {
    String hex = "00001000" + "61".repeat(4000) + "80" + "61".repeat(95);
    try (BinaryReader reader = reader(hex)) {
      DecodeException e = assertThrows(DecodeException.class, reader::readString);
      assertEquals(Kind.INVALID_UTF8, e.kind());
      assertEquals(4004, e.offset());
    }
  }

  @Test
  void aReplacementCharacterThatWasSentIsRead() {
    try (BinaryReader reader = reader("00000003efbfbd")) {
      assertEquals("\ufffd", reader.readString());
    }
  }

  @Test
  void structsAreReadAndSkippedToTheDepthLimitAndNoDeeper() {
    Limits limits = Limits.DEFAULT.withDepth(3);
    for (int depth = 1; depth < 6; depth++) {
      byte[] bytes = parse("0c0001".repeat(depth - 1) + "00".repeat(depth));
      try (BinaryReader reader =
          new BinaryReader(bytes, 0, bytes.length, BufferPool.shared(), limits)) {
        if (depth <= 3) {
          reader.skip(ThriftType.STRUCT);
          assertEquals(0, reader.remaining());
        } else {
          depthRefused(reader, () -> reader.skip(ThriftType.STRUCT));
        }
        reader.rewind();
        for (int i = 0; i < 3; i++) {
          assertEquals(0, reader.structBegin());
        }
        depthRefused(reader, reader::structBegin);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0f,0f00000001,15", "0e,0e00000001,14", "0d,030d0000000100,13"})
  void containersInContainersAreSkippedToTheDepthLimitAndNoDeeper(
      String code, String nested, int type) {
    String empty = type == 13 ? "020200000000" : "0200000000";
    try (BinaryReader reader = reader(nested.repeat(63) + empty)) {
      reader.skip(type);
      assertEquals(0, reader.remaining());
    }
    try (BinaryReader reader = reader(nested.repeat(64) + empty)) {
      depthRefused(reader, () -> reader.skip(type));
    }
    assertEquals(Integer.parseInt(code, 16), type);
  }

  private static void depthRefused(BinaryReader reader, Runnable operation) {
    DecodeException e = assertThrows(DecodeException.class, operation::run);
    assertEquals(Kind.DEPTH_LIMIT, e.kind());
    assertEquals(reader.offset(), e.offset());
  }

  @Test
  void aWriterNestsToTheDepthLimitAndNoDeeper() {
    try (BinaryWriter writer = new BinaryWriter(BufferPool.shared(), Limits.DEFAULT.withDepth(2))) {
      int first = writer.structBegin();
      int second = writer.structBegin();
      EncodeException e = assertThrows(EncodeException.class, writer::structBegin);
      assertEquals(EncodeException.Kind.DEPTH_LIMIT, e.kind());
      writer.reset();
      writer.structEnd(writer.structBegin());
      writer.structEnd(writer.structBegin());
      assertEquals(0, first + second);
    }
  }

  @Test
  void containersThatBlowUpAreHeldAgainstTheDecodedBytes() {
    Limits limits = Limits.DEFAULT.withDecodedBytes(2400);
    byte[] bytes = parse("0c00000064" + "00".repeat(100) + "0c00000001" + "00");
    try (BinaryReader reader =
        new BinaryReader(bytes, 0, bytes.length, BufferPool.shared(), limits)) {
      assertEquals(100, reader.readListBegin(ThriftType.STRUCT));
      for (int i = 0; i < 100; i++) {
        reader.skip(ThriftType.STRUCT);
      }
      DecodeException e = assertThrows(DecodeException.class, reader::readListBegin);
      assertEquals(Kind.SIZE_LIMIT, e.kind());
      reader.rewind();
      assertEquals(100, reader.readListBegin(ThriftType.STRUCT));
      reader.rewind();
      reader.skip(ThriftType.LIST);
      reader.skip(ThriftType.LIST);
      assertEquals(0, reader.remaining());
    }
  }

  @Test
  void onlyTheExpectedFieldIsAccepted() {
    try (BinaryReader reader = reader("08000100000007" + "0b000200000000" + "00")) {
      assertFalse(reader.acceptField(0x080002));
      assertFalse(reader.acceptField(0x0a0001));
      assertEquals(0, reader.offset());
      assertTrue(reader.acceptField(0x080001));
      assertEquals(7, reader.readI32());
      assertTrue(reader.acceptField(0x0b0002));
      assertEquals("", reader.readString());
      assertFalse(reader.acceptField(0x080003));
      assertEquals(0, reader.readFieldBegin());
      assertFalse(reader.acceptField(0));
    }
  }

  @Test
  void aStopByteIsReadWhereNothingFollowsIt() {
    try (BinaryReader reader = reader("00")) {
      assertEquals(0, reader.readFieldBegin());
      assertEquals(0, reader.remaining());
    }
  }

  @Test
  void rewindingReadsTheSameAgain() {
    try (BinaryReader reader = reader("00000007")) {
      assertEquals(7, reader.readI32());
      reader.rewind();
      assertEquals(0, reader.offset());
      assertEquals(7, reader.readI32());
    }
  }

  /** A kind of null: it is not refused. */
  private static void refuses(String hex, @Nullable Kind kind, Consumer<BinaryReader> operation) {
    refusesOnce(hex, kind, operation); // The first time may load classes.
    long allocated = refusesOnce(hex, kind, operation);
    assertTrue(allocated < LITTLE, () -> allocated + " bytes allocated");
  }

  private static long refusesOnce(
      String hex, @Nullable Kind kind, Consumer<BinaryReader> operation) {
    try (BinaryReader reader = reader(hex)) {
      long before = Heap.allocated();
      if (kind == null) {
        operation.accept(reader);
      } else {
        DecodeException e =
            assertThrows(DecodeException.class, () -> operation.accept(reader), hex);
        assertEquals(kind, e.kind(), hex);
        assertTrue(e.offset() <= hex.length() / 2);
      }
      return Heap.allocated() - before;
    }
  }

  private static BinaryReader reader(String hex) {
    return new BinaryReader(parse(hex));
  }

  private static byte[] parse(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
