package dev.gatun.thrift.compact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.thrift.MessageHeader;
import dev.gatun.thrift.MessageType;
import dev.gatun.thrift.ThriftType;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every construct of the format, byte by byte as the specification gives it, both ways. */
class CompactGoldenBytesTest {
  private static final UUID ID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

  /** Bytes, how they are written, and how they are read to which value. */
  record Golden(
      String name,
      String hex,
      Consumer<CompactWriter> write,
      Function<CompactReader, Object> read,
      Object value) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Golden> values() {
    return Stream.of(
        new Golden("true", "01", w -> w.writeBool(true), CompactReader::readBool, true),
        new Golden("false", "02", w -> w.writeBool(false), CompactReader::readBool, false),
        new Golden("i8", "fe", w -> w.writeI8((byte) -2), CompactReader::readI8, (byte) -2),
        new Golden(
            "i16",
            "ffff03",
            w -> w.writeI16((short) -32768),
            CompactReader::readI16,
            (short) -32768),
        new Golden("i32 of 1 byte", "7f", w -> w.writeI32(-64), CompactReader::readI32, -64),
        new Golden("i32 of 2 bytes", "8001", w -> w.writeI32(64), CompactReader::readI32, 64),
        new Golden("i32 of 3 bytes", "808001", w -> w.writeI32(8192), CompactReader::readI32, 8192),
        new Golden(
            "i32 of 4 bytes",
            "80808001",
            w -> w.writeI32(1 << 20),
            CompactReader::readI32,
            1 << 20),
        new Golden(
            "i32 of 5 bytes",
            "ffffffff0f",
            w -> w.writeI32(Integer.MIN_VALUE),
            CompactReader::readI32,
            Integer.MIN_VALUE),
        new Golden("i64 of 1 byte", "01", w -> w.writeI64(-1), CompactReader::readI64, -1L),
        new Golden(
            "i64 of 6 bytes",
            "808080808001",
            w -> w.writeI64(1L << 34),
            CompactReader::readI64,
            1L << 34),
        new Golden(
            "i64 of 8 bytes",
            "8080808080808001",
            w -> w.writeI64(1L << 48),
            CompactReader::readI64,
            1L << 48),
        new Golden(
            "i64 of 9 bytes",
            "808080808080808001",
            w -> w.writeI64(1L << 55),
            CompactReader::readI64,
            1L << 55),
        new Golden(
            "i64 of 10 bytes",
            "ffffffffffffffffff01",
            w -> w.writeI64(Long.MIN_VALUE),
            CompactReader::readI64,
            Long.MIN_VALUE),
        new Golden(
            "double", "000000000000f03f", w -> w.writeDouble(1), CompactReader::readDouble, 1.0),
        new Golden(
            "payload of a NaN",
            "010000000000f87f",
            w -> w.writeDouble(Double.longBitsToDouble(0x7ff8000000000001L)),
            r -> Double.doubleToRawLongBits(r.readDouble()),
            0x7ff8000000000001L),
        new Golden(
            "string",
            "05 68c3a9 6c6c",
            w -> w.writeString("héll"),
            CompactReader::readString,
            "héll"),
        new Golden("empty string", "00", w -> w.writeString(""), CompactReader::readString, ""),
        new Golden(
            "four-byte text",
            "04 f09f9880",
            w -> w.writeString("😀"),
            CompactReader::readString,
            "😀"),
        new Golden(
            "long text",
            "8001" + "61".repeat(128),
            w -> w.writeString("a".repeat(128)),
            CompactReader::readString,
            "a".repeat(128)),
        new Golden(
            "uuid",
            "00112233445566778899aabbccddeeff",
            w -> w.writeUuid(ID),
            CompactReader::readUuid,
            ID),
        new Golden(
            "empty list",
            "05",
            w -> w.writeListBegin(ThriftType.I32, 0),
            r -> r.readListBegin(ThriftType.I32),
            0),
        new Golden(
            "empty set",
            "08",
            w -> w.writeSetBegin(ThriftType.STRING, 0),
            r -> r.readSetBegin(ThriftType.STRING),
            0),
        new Golden(
            "empty map",
            "00",
            w -> w.writeMapBegin(ThriftType.STRING, ThriftType.I32, 0),
            r -> r.readMapBegin(ThriftType.STRING, ThriftType.I32),
            0),
        new Golden(
            "list",
            "24 02 01",
            w -> {
              w.writeListBegin(ThriftType.I16, 2);
              w.writeI16s(new short[] {1, -1});
            },
            r -> List.of(r.readListBegin(ThriftType.I16), r.readI16(), r.readI16()),
            List.of(2, (short) 1, (short) -1)),
        new Golden(
            "list of 14",
            "e3" + "07".repeat(14),
            w -> {
              w.writeListBegin(ThriftType.I8, 14);
              w.writeI8s(sevens(14));
            },
            r -> List.of(r.readListBegin(ThriftType.I8), HexFormat.of().formatHex(r.readI8s(14))),
            List.of(14, "07".repeat(14))),
        new Golden(
            "list of 15",
            "f30f" + "07".repeat(15),
            w -> {
              w.writeListBegin(ThriftType.I8, 15);
              w.writeI8s(sevens(15));
            },
            r -> List.of(r.readListBegin(ThriftType.I8), HexFormat.of().formatHex(r.readI8s(15))),
            List.of(15, "07".repeat(15))),
        new Golden(
            "list of 200",
            "f3c801" + "07".repeat(200),
            w -> {
              w.writeListBegin(ThriftType.I8, 200);
              w.writeI8s(sevens(200));
            },
            r -> List.of(r.readListBegin(ThriftType.I8), HexFormat.of().formatHex(r.readI8s(200))),
            List.of(200, "07".repeat(200))),
        new Golden(
            "set",
            "31 010201",
            w -> {
              w.writeSetBegin(ThriftType.BOOL, 3);
              w.writeBools(new boolean[] {true, false, true});
            },
            r -> List.of(r.readSetBegin(ThriftType.BOOL), r.readBool(), r.readBool(), r.readBool()),
            List.of(3, true, false, true)),
        new Golden(
            "map",
            "01 83 016b 07",
            w -> {
              w.writeMapBegin(ThriftType.STRING, ThriftType.I8, 1);
              w.writeString("k");
              w.writeI8((byte) 7);
            },
            r ->
                List.of(
                    r.readMapBegin(ThriftType.STRING, ThriftType.I8), r.readString(), r.readI8()),
            List.of(1, "k", (byte) 7)),
        new Golden(
            "list of uuids",
            "1d 00112233445566778899aabbccddeeff",
            w -> {
              w.writeListBegin(ThriftType.UUID, 1);
              w.writeUuid(ID);
            },
            r -> List.of(r.readListBegin(ThriftType.UUID), r.readUuid()),
            List.of(1, ID)),
        new Golden(
            "empty struct",
            "00",
            w -> w.structEnd(w.structBegin()),
            CompactGoldenBytesTest::emptyStruct,
            0),
        new Golden(
            "nested struct starts its ids from zero",
            "4c 15 0e 00 15 10 00",
            CompactGoldenBytesTest::writeNested,
            CompactGoldenBytesTest::readNested,
            List.of(0x0c0004, 0x080001, 7, 0, 0x080005, 8, 0)),
        new Golden(
            "message",
            "8221 05 04 70696e67",
            w -> w.writeMessageBegin("ping", MessageType.CALL, 5),
            CompactReader::readMessageBegin,
            new MessageHeader("ping", (byte) 1, 5)),
        new Golden(
            "message of the highest sequence id",
            "8281 ffffffff0f 00",
            w -> w.writeMessageBegin("", MessageType.ONEWAY, -1),
            CompactReader::readMessageBegin,
            new MessageHeader("", (byte) 4, -1)));
  }

  static Stream<Golden> fields() {
    return Stream.of(
        new Golden(
            "true field",
            "11",
            w -> w.writeBoolField(1, true),
            r -> List.of(r.readFieldBegin(), r.readBoolField()),
            List.of(0x020001, true)),
        new Golden(
            "false field",
            "22",
            w -> w.writeBoolField(2, false),
            r -> List.of(r.readFieldBegin(), r.readBoolField()),
            List.of(0x020002, false)),
        new Golden(
            "bool field of a long header",
            "01 20",
            w -> w.writeBoolField(16, true),
            r -> List.of(r.readFieldBegin(), r.readBoolField()),
            List.of(0x020010, true)),
        new Golden(
            "i8 field",
            "03 feff03 ff",
            w -> w.writeI8Field(32767, (byte) -1),
            r -> List.of(r.readFieldBegin(), r.readI8()),
            List.of(0x037fff, (byte) -1)),
        new Golden(
            "i16 field",
            "04 01 ff03",
            w -> w.writeI16Field(-1, (short) -256),
            r -> List.of(r.readFieldBegin(), r.readI16()),
            List.of(0x06ffff, (short) -256)),
        new Golden(
            "i32 field",
            "05 ffff03 01",
            w -> w.writeI32Field(-32768, -1),
            r -> List.of(r.readFieldBegin(), r.readI32()),
            List.of(0x088000, -1)),
        new Golden(
            "i64 field of id 0",
            "06 00 03",
            w -> w.writeI64Field(0, -2),
            r -> List.of(r.readFieldBegin(), r.readI64()),
            List.of(0x0a0000, -2L)),
        new Golden(
            "double field of the widest delta",
            "f7 00000000000000c0",
            w -> w.writeDoubleField(15, -2),
            r -> List.of(r.readFieldBegin(), r.readDouble()),
            List.of(0x04000f, -2.0)),
        new Golden(
            "string field",
            "18 01 61",
            w -> w.writeStringField(1, "a"),
            r -> List.of(r.readFieldBegin(), r.readString()),
            List.of(0x0b0001, "a")),
        new Golden(
            "binary field",
            "18 02 ff00",
            w -> w.writeBinaryField(1, new byte[] {-1, 0}),
            r -> List.of(r.readFieldBegin(), HexFormat.of().formatHex(r.readBinary())),
            List.of(0x0b0001, "ff00")),
        new Golden(
            "uuid field",
            "1d 00112233445566778899aabbccddeeff",
            w -> w.writeUuidField(1, ID),
            r -> List.of(r.readFieldBegin(), r.readUuid()),
            List.of(0x100001, ID)),
        new Golden(
            "list field",
            "19 06",
            w -> w.writeListField(1, ThriftType.I64, 0),
            r -> List.of(r.readFieldBegin(), r.readListBegin(ThriftType.I64)),
            List.of(0x0f0001, 0)),
        new Golden(
            "set field",
            "0a 03 0d",
            w -> w.writeSetField(-2, ThriftType.UUID, 0),
            r -> List.of(r.readFieldBegin(), r.readSetBegin(ThriftType.UUID)),
            List.of(0x0efffe, 0)),
        new Golden(
            "map field",
            "1b 00",
            w -> w.writeMapField(1, ThriftType.I32, ThriftType.STRUCT, 0),
            r -> List.of(r.readFieldBegin(), r.readMapBegin(ThriftType.I32, ThriftType.STRUCT)),
            List.of(0x0d0001, 0)));
  }

  @ParameterizedTest
  @MethodSource({"values", "fields"})
  void isWrittenAsTheSpecificationSays(Golden golden) {
    try (CompactWriter writer = new CompactWriter()) {
      golden.write().accept(writer);
      assertEquals(golden.hex().replace(" ", ""), HexFormat.of().formatHex(writer.toByteArray()));
    }
  }

  @ParameterizedTest
  @MethodSource({"values", "fields"})
  void isReadBackToTheLastByte(Golden golden) {
    try (CompactReader reader = reader(golden.hex())) {
      assertEquals(golden.value(), golden.read().apply(reader));
      assertEquals(0, reader.remaining());
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void aFieldIsSkippedToTheLastByte(Golden golden) {
    try (CompactReader reader = reader(golden.hex())) {
      reader.skipField(reader.readFieldBegin() >>> 16);
      assertEquals(0, reader.remaining());
    }
  }

  @ParameterizedTest
  @MethodSource({"values", "fields"})
  void cutAnywhereItIsTruncatedNoFurtherThanReadingCame(Golden golden) {
    byte[] bytes = parse(golden.hex());
    for (int length = 0; length < bytes.length; length++) {
      try (CompactReader reader = reader(HexFormat.of().formatHex(bytes, 0, length))) {
        DecodeException e = assertThrows(DecodeException.class, () -> golden.read().apply(reader));
        assertEquals(Kind.TRUNCATED, e.kind());
        assertTrue(e.offset() <= reader.offset(), e::getMessage);
      }
    }
  }

  @Test
  void fieldIdsFarApartOrBackwardsTakeTheLongHeader() {
    try (CompactWriter writer = new CompactWriter()) {
      int outer = writer.structBegin();
      writer.writeI8Field(15, (byte) 1);
      writer.writeI8Field(30, (byte) 1);
      writer.writeI8Field(46, (byte) 1);
      writer.writeI8Field(46, (byte) 1);
      writer.writeI8Field(45, (byte) 1);
      writer.writeI8Field(-32768, (byte) 1);
      writer.writeI8Field(32767, (byte) 1);
      writer.structEnd(outer);
      assertEquals(
          "f301" + "f301" + "035c01" + "035c01" + "035a01" + "03ffff0301" + "03feff0301" + "00",
          HexFormat.of().formatHex(writer.toByteArray()));
      try (CompactReader reader = new CompactReader(writer.toByteArray())) {
        for (int id : new int[] {15, 30, 46, 46, 45, 0x8000, 0x7fff}) {
          assertEquals(0x030000 | id, reader.readFieldBegin());
          assertEquals(1, reader.readI8());
        }
        assertEquals(0, reader.readFieldBegin());
      }
    }
  }

  @Test
  void aStopMayCarryADelta() {
    try (CompactReader reader = reader("10")) {
      assertEquals(0, reader.readFieldBegin());
    }
  }

  @ParameterizedTest
  @CsvSource({"00", "02", "03", "ff"})
  void onlyOneIsATrueElement(String hex) {
    try (CompactReader reader = reader(hex + hex)) {
      assertEquals(false, reader.readBool());
      assertEquals(false, reader.readBools(1)[0]);
    }
  }

  @Test
  void boolElementsMayBeDeclaredByEitherCode() {
    try (CompactReader reader = reader("1101" + "1201")) {
      assertEquals(1, reader.readListBegin(ThriftType.BOOL));
      assertTrue(reader.readBool());
      assertEquals(1, reader.readListBegin(ThriftType.BOOL));
      assertTrue(reader.readBool());
    }
  }

  @ParameterizedTest
  @CsvSource({"8021, 0", "0021, 0", "8222, 1", "8220, 1", "823f, 1"})
  void anotherProtocolOrVersionIsRefusedAtItsByte(String hex, int offset) {
    try (CompactReader reader = reader(hex + "0500")) {
      DecodeException e = assertThrows(DecodeException.class, reader::readMessageBegin);
      assertEquals(Kind.BAD_VERSION, e.kind());
      assertEquals(offset, e.offset());
    }
  }

  @Test
  void bulkNumbersAreElementsWithoutAHeader() {
    try (CompactWriter writer = new CompactWriter()) {
      writer.writeI8s(new byte[] {1, -1});
      writer.writeI16s(new short[] {2});
      writer.writeI32s(new int[] {3});
      writer.writeI64s(new long[] {-4, 64});
      writer.writeDoubles(new double[] {1});
      assertEquals(
          "01ff" + "04" + "06" + "07" + "8001" + "000000000000f03f",
          HexFormat.of().formatHex(writer.toByteArray()));
      try (CompactReader reader = new CompactReader(writer.toByteArray())) {
        assertArrayEquals(new byte[] {1, -1}, reader.readI8s(2));
        assertArrayEquals(new short[] {2}, reader.readI16s(1));
        assertArrayEquals(new int[] {3}, reader.readI32s(1));
        assertArrayEquals(new long[] {-4, 64}, reader.readI64s(2));
        assertArrayEquals(new double[] {1}, reader.readDoubles(1));
      }
    }
  }

  private static void writeNested(CompactWriter writer) {
    int outer = writer.structBegin();
    writer.writeFieldBegin(ThriftType.STRUCT, 4);
    int inner = writer.structBegin();
    writer.writeI32Field(1, 7);
    writer.structEnd(inner);
    writer.writeI32Field(5, 8);
    writer.structEnd(outer);
  }

  private static Object readNested(CompactReader reader) {
    int outer = reader.structBegin();
    int field = reader.readFieldBegin();
    int inner = reader.structBegin();
    int innerField = reader.readFieldBegin();
    int value = reader.readI32();
    int innerStop = reader.readFieldBegin();
    reader.structEnd(inner);
    int next = reader.readFieldBegin();
    int nextValue = reader.readI32();
    int stop = reader.readFieldBegin();
    reader.structEnd(outer);
    return List.of(field, innerField, value, innerStop, next, nextValue, stop);
  }

  private static Object emptyStruct(CompactReader reader) {
    int outer = reader.structBegin();
    int header = reader.readFieldBegin();
    reader.structEnd(outer);
    return header;
  }

  private static byte[] sevens(int count) {
    byte[] values = new byte[count];
    Arrays.fill(values, (byte) 7);
    return values;
  }

  private static CompactReader reader(String hex) {
    return new CompactReader(parse(hex));
  }

  private static byte[] parse(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
