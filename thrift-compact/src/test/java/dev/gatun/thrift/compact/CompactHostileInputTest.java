package dev.gatun.thrift.compact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.EncodeException;
import dev.gatun.codec.ExcessBits;
import dev.gatun.codec.Limits;
import dev.gatun.testing.Heap;
import dev.gatun.thrift.ThriftType;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths, counts, types, depths and texts that no honest peer sends. */
class CompactHostileInputTest {
  private static final long LITTLE = 64 << 10;

  @ParameterizedTest
  @CsvSource({
    "ffffffff07,TRUNCATED",
    "05,TRUNCATED",
    "ffffffff0f,NEGATIVE_SIZE",
    "8080808008,NEGATIVE_SIZE"
  })
  void aLengthThatTheMessageCannotHoldIsRefusedBeforeAnythingIsAllocated(String length, Kind kind) {
    refuses(length + "61626364", kind, CompactReader::readString);
    refuses(length + "61626364", kind, CompactReader::readBinary);
    refuses(length + "61626364", kind, reader -> reader.skip(ThriftType.STRING));
  }

  @ParameterizedTest
  @CsvSource({"ffffffff07,TRUNCATED", "8004,TRUNCATED", "ffffffff0f,NEGATIVE_SIZE"})
  void aCountThatTheMessageCannotHoldIsRefused(String count, Kind kind) {
    for (int code = 1; code <= 13; code++) {
      String list = HexFormat.of().toHexDigits((byte) (0xf0 | code)) + count + "00000000";
      refuses(list, kind, CompactReader::readListBegin);
      refuses(list, kind, reader -> reader.skip(ThriftType.LIST));
      refuses(list, kind, reader -> reader.skip(ThriftType.SET));
      String map = count + HexFormat.of().toHexDigits((byte) (0x30 | code)) + "00000000";
      refuses(map, kind, CompactReader::readMapBegin);
      refuses(map, kind, reader -> reader.skip(ThriftType.MAP));
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
  @ValueSource(strings = {"0", "e", "f"})
  void aTypeThatDoesNotExistIsRefused(String code) {
    refuses("1" + code + "00", Kind.WRONG_TYPE, CompactReader::readListBegin);
    refuses("1" + code + "00", Kind.WRONG_TYPE, reader -> reader.skip(ThriftType.LIST));
    refuses("013" + code + "0000", Kind.WRONG_TYPE, CompactReader::readMapBegin);
    refuses("01" + code + "30000", Kind.WRONG_TYPE, CompactReader::readMapBegin);
  }

  @ParameterizedTest
  @CsvSource({"1e00, 0", "0e0400, 0", "15021f00, 2", "15020f0400, 2"})
  void aFieldOfATypeThatDoesNotExistIsRefusedAtItsFirstByte(String hex, int offset) {
    try (CompactReader reader = reader(hex)) {
      DecodeException e = assertThrows(DecodeException.class, () -> reader.skip(ThriftType.STRUCT));
      assertEquals(Kind.WRONG_TYPE, e.kind());
      assertEquals(offset, e.offset());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 7, 9, 17, 255, -1})
  void skippingATypeThatDoesNotExistIsRefused(int type) {
    refuses("00", Kind.WRONG_TYPE, reader -> reader.skip(type));
  }

  @Test
  void elementsOfAnotherTypeThanTheSchemasAreRefused() {
    refuses("1600", Kind.WRONG_TYPE, reader -> reader.readListBegin(ThriftType.I32));
    refuses("1600", Kind.WRONG_TYPE, reader -> reader.readSetBegin(ThriftType.I32));
    refuses("01560000", Kind.WRONG_TYPE, r -> r.readMapBegin(ThriftType.I32, ThriftType.I32));
    refuses("01650000", Kind.WRONG_TYPE, r -> r.readMapBegin(ThriftType.I32, ThriftType.I32));
  }

  @Test
  void anEmptyListOfAnotherTypeIsAccepted() {
    try (CompactReader reader = reader("06")) {
      assertEquals(0, reader.readListBegin(ThriftType.I32));
    }
  }

  @ParameterizedTest
  @CsvSource({"ff, 0", "61c0, 1", "616263eda080, 3", "c3, 0", "f09f9880f0, 4"})
  void malformedTextIsRefusedAtItsFirstMalformedByte(String text, int index) {
    try (CompactReader reader = reader("%02x".formatted(text.length() / 2) + text + "00")) {
      DecodeException e = assertThrows(DecodeException.class, reader::readString);
      assertEquals(Kind.INVALID_UTF8, e.kind());
      assertEquals(1 + index, e.offset());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "8080808010, MALFORMED_VARINT, 0",
    "ffffffff7f, MALFORMED_VARINT, -2147483648",
    "ffffffff1f, MALFORMED_VARINT, -2147483648",
  })
  void excessBitsOf32BitsAreRefusedOrDropped(String hex, Kind kind, int dropped) {
    refuses(hex, kind, CompactReader::readI32);
    try (CompactReader reader = reader(hex, ExcessBits.DROP)) {
      assertEquals(dropped, reader.readI32());
      assertEquals(0, reader.remaining());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "80808080808080808002, 0",
    "ffffffffffffffffff7f, -9223372036854775808",
    "ffffffffffffffffff03, -9223372036854775808",
  })
  void excessBitsOf64BitsAreRefusedOrDropped(String hex, long dropped) {
    refuses(hex, Kind.MALFORMED_VARINT, CompactReader::readI64);
    try (CompactReader reader = reader(hex, ExcessBits.DROP)) {
      assertEquals(dropped, reader.readI64());
      assertEquals(0, reader.remaining());
    }
  }

  @ParameterizedTest
  @CsvSource({"808008, 0", "808004, -32768", "ffffffff0f, 0", "feffffff0f, -1"})
  void anI16OfMoreThan16BitsIsRefusedAtItsFirstByteOrCutTo16(String hex, short dropped) {
    try (CompactReader reader = reader("00" + hex)) {
      reader.readI8();
      DecodeException e = assertThrows(DecodeException.class, reader::readI16);
      assertEquals(Kind.MALFORMED_VARINT, e.kind());
      assertEquals(1, e.offset());
    }
    try (CompactReader reader = reader(hex, ExcessBits.DROP)) {
      assertEquals(dropped, reader.readI16());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ffffffffff", "8080808080", "80808080808080808080808080"})
  void aVarintThatGoesOnTooLongIsRefusedInBothModes(String hex) {
    String longer = hex + "80".repeat(10);
    for (ExcessBits mode : ExcessBits.values()) {
      try (CompactReader reader = reader("00" + longer, mode)) {
        reader.readI8();
        DecodeException narrow = assertThrows(DecodeException.class, reader::readI32);
        assertEquals(Kind.MALFORMED_VARINT, narrow.kind());
        assertEquals(1, narrow.offset());
        DecodeException wide = assertThrows(DecodeException.class, reader::readI64);
        assertEquals(Kind.MALFORMED_VARINT, wide.kind());
        assertEquals(1, wide.offset());
      }
    }
  }

  @Test
  void aVarintThatTheMessageCutsOffIsTruncatedAtItsFirstByte() {
    for (int length = 0; length < 10; length++) {
      try (CompactReader reader = reader("00" + "ff".repeat(length))) {
        reader.readI8();
        DecodeException wide = assertThrows(DecodeException.class, reader::readI64);
        assertEquals(Kind.TRUNCATED, wide.kind());
        assertEquals(1, wide.offset());
        DecodeException narrow = assertThrows(DecodeException.class, reader::readI32);
        assertEquals(length < 5 ? Kind.TRUNCATED : Kind.MALFORMED_VARINT, narrow.kind());
        assertEquals(1, narrow.offset());
      }
    }
  }

  @Test
  void aVarintPaddedWithZerosWithinItsLengthIsRead() {
    try (CompactReader reader = reader("8200" + "8280808000" + "82808080808080808000")) {
      assertEquals(1, reader.readI32());
      assertEquals(1, reader.readI32());
      assertEquals(1, reader.readI64());
      assertEquals(0, reader.remaining());
    }
  }

  @Test
  void structsAreReadAndSkippedToTheDepthLimitAndNoDeeper() {
    Limits limits = Limits.DEFAULT.withDepth(3);
    for (int depth = 1; depth < 6; depth++) {
      byte[] bytes = parse("1c".repeat(depth - 1) + "00".repeat(depth));
      try (CompactReader reader =
          new CompactReader(
              bytes, 0, bytes.length, BufferPool.shared(), limits, ExcessBits.REJECT)) {
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
  @CsvSource({"19, 01, 15", "1a, 01, 14", "013b00, 00, 13"})
  void containersInContainersAreSkippedToTheDepthLimitAndNoDeeper(
      String nested, String empty, int type) {
    try (CompactReader reader = reader(nested.repeat(63) + empty)) {
      reader.skip(type);
      assertEquals(0, reader.remaining());
    }
    try (CompactReader reader = reader(nested.repeat(64) + empty)) {
      depthRefused(reader, () -> reader.skip(type));
    }
  }

  private static void depthRefused(CompactReader reader, Runnable operation) {
    DecodeException e = assertThrows(DecodeException.class, operation::run);
    assertEquals(Kind.DEPTH_LIMIT, e.kind());
    assertEquals(reader.offset(), e.offset());
  }

  @Test
  void aWriterNestsToTheDepthLimitAndNoDeeper() {
    try (CompactWriter writer =
        new CompactWriter(BufferPool.shared(), Limits.DEFAULT.withDepth(2))) {
      writer.structBegin();
      writer.structBegin();
      EncodeException e = assertThrows(EncodeException.class, writer::structBegin);
      assertEquals(EncodeException.Kind.DEPTH_LIMIT, e.kind());
      writer.reset();
      writer.structEnd(writer.structBegin());
      writer.structEnd(writer.structBegin());
      assertEquals(2, writer.size());
    }
  }

  @Test
  void containersThatBlowUpAreHeldAgainstTheDecodedBytes() {
    Limits limits = Limits.DEFAULT.withDecodedBytes(2400);
    byte[] bytes = parse("fc64" + "00".repeat(100) + "1c00");
    try (CompactReader reader =
        new CompactReader(bytes, 0, bytes.length, BufferPool.shared(), limits, ExcessBits.REJECT)) {
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
  void rewindingReadsTheSameFieldIdsAgain() {
    try (CompactReader reader = reader("150e" + "150e" + "00")) {
      for (int round = 0; round < 2; round++) {
        assertEquals(0x080001, reader.readFieldBegin());
        assertEquals(7, reader.readI32());
        assertEquals(0x080002, reader.readFieldBegin());
        assertEquals(7, reader.readI32());
        reader.rewind();
      }
    }
  }

  @Test
  void aWriterThatWasResetCountsFieldIdsFromZeroAgain() {
    try (CompactWriter writer = new CompactWriter()) {
      writer.writeI8Field(9, (byte) 1);
      writer.reset();
      writer.writeI8Field(9, (byte) 1);
      assertEquals("9301", HexFormat.of().formatHex(writer.toByteArray()));
    }
  }

  private static void refuses(String hex, Kind kind, Consumer<CompactReader> operation) {
    refusesOnce(hex, kind, operation); // The first time may load classes.
    long allocated = refusesOnce(hex, kind, operation);
    assertTrue(allocated < LITTLE, () -> allocated + " bytes allocated");
  }

  private static long refusesOnce(String hex, Kind kind, Consumer<CompactReader> operation) {
    try (CompactReader reader = reader(hex)) {
      long before = Heap.allocated();
      DecodeException e = assertThrows(DecodeException.class, () -> operation.accept(reader), hex);
      assertEquals(kind, e.kind(), hex);
      assertTrue(e.offset() <= hex.length() / 2);
      return Heap.allocated() - before;
    }
  }

  private static CompactReader reader(String hex) {
    return reader(hex, ExcessBits.REJECT);
  }

  private static CompactReader reader(String hex, ExcessBits mode) {
    byte[] bytes = parse(hex);
    return new CompactReader(bytes, 0, bytes.length, BufferPool.shared(), Limits.DEFAULT, mode);
  }

  private static byte[] parse(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
