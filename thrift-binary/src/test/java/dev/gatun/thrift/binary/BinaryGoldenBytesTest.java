package dev.gatun.thrift.binary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.thrift.MessageHeader;
import dev.gatun.thrift.MessageType;
import dev.gatun.thrift.ThriftType;
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
class BinaryGoldenBytesTest {
  private static final UUID ID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

  /** Bytes, how they are written, and how they are read to which value. */
  record Golden(
      String name,
      String hex,
      Consumer<BinaryWriter> write,
      Function<BinaryReader, Object> read,
      Object value) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Golden> values() {
    return Stream.of(
        new Golden("true", "01", w -> w.writeBool(true), BinaryReader::readBool, true),
        new Golden("false", "00", w -> w.writeBool(false), BinaryReader::readBool, false),
        new Golden("i8", "fe", w -> w.writeI8((byte) -2), BinaryReader::readI8, (byte) -2),
        new Golden(
            "i16", "8001", w -> w.writeI16((short) -32767), BinaryReader::readI16, (short) -32767),
        new Golden(
            "i32", "80000001", w -> w.writeI32(-2147483647), BinaryReader::readI32, -2147483647),
        new Golden(
            "i64",
            "0102030405060708",
            w -> w.writeI64(0x0102030405060708L),
            BinaryReader::readI64,
            0x0102030405060708L),
        new Golden(
            "double", "3ff0000000000000", w -> w.writeDouble(1), BinaryReader::readDouble, 1.0),
        new Golden(
            "negative zero",
            "8000000000000000",
            w -> w.writeDouble(-0.0),
            BinaryReader::readDouble,
            -0.0),
        new Golden(
            "string",
            "00000005 68c3a9 6c6c",
            w -> w.writeString("héll"),
            BinaryReader::readString,
            "héll"),
        new Golden(
            "empty string", "00000000", w -> w.writeString(""), BinaryReader::readString, ""),
        new Golden(
            "four-byte text",
            "00000004 f09f9880",
            w -> w.writeString("😀"),
            BinaryReader::readString,
            "😀"),
        new Golden(
            "uuid",
            "00112233445566778899aabbccddeeff",
            w -> w.writeUuid(ID),
            BinaryReader::readUuid,
            ID),
        new Golden(
            "empty list",
            "08 00000000",
            w -> w.writeListBegin(ThriftType.I32, 0),
            r -> r.readListBegin(ThriftType.I32),
            0),
        new Golden(
            "empty set",
            "0b 00000000",
            w -> w.writeSetBegin(ThriftType.STRING, 0),
            r -> r.readSetBegin(ThriftType.STRING),
            0),
        new Golden(
            "empty map",
            "0b 08 00000000",
            w -> w.writeMapBegin(ThriftType.STRING, ThriftType.I32, 0),
            r -> r.readMapBegin(ThriftType.STRING, ThriftType.I32),
            0),
        new Golden(
            "list",
            "06 00000002 0001 ffff",
            w -> {
              w.writeListBegin(ThriftType.I16, 2);
              w.writeI16s(new short[] {1, -1});
            },
            r -> List.of(r.readListBegin(ThriftType.I16), r.readI16(), r.readI16()),
            List.of(2, (short) 1, (short) -1)),
        new Golden(
            "set",
            "02 00000003 010001",
            w -> {
              w.writeSetBegin(ThriftType.BOOL, 3);
              w.writeBools(new boolean[] {true, false, true});
            },
            r -> List.of(r.readSetBegin(ThriftType.BOOL), r.readBool(), r.readBool(), r.readBool()),
            List.of(3, true, false, true)),
        new Golden(
            "map",
            "0b 03 00000001 00000001 6b 07",
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
            "empty struct",
            "00",
            w -> w.structEnd(w.structBegin()),
            BinaryGoldenBytesTest::emptyStruct,
            0),
        new Golden(
            "nested struct",
            "0c 0001 08 0001 00000007 00 00",
            w -> {
              int outer = w.structBegin();
              w.writeFieldBegin(ThriftType.STRUCT, 1);
              int inner = w.structBegin();
              w.writeI32Field(1, 7);
              w.structEnd(inner);
              w.structEnd(outer);
            },
            r ->
                List.of(
                    r.readFieldBegin(),
                    r.readFieldBegin(),
                    r.readI32(),
                    r.readFieldBegin(),
                    r.readFieldBegin()),
            List.of(0x0c0001, 0x080001, 7, 0, 0)),
        new Golden(
            "strict message",
            "80010001 00000004 70696e67 00000005",
            w -> w.writeMessageBegin("ping", MessageType.CALL, 5),
            BinaryReader::readMessageBegin,
            new MessageHeader("ping", (byte) 1, 5)),
        new Golden(
            "strict message, read strictly",
            "80010003 00000000 ffffffff",
            w -> w.writeMessageBegin("", MessageType.EXCEPTION, -1),
            BinaryReader::readStrictMessageBegin,
            new MessageHeader("", (byte) 3, -1)),
        new Golden(
            "old message",
            "00000004 70696e67 01 00000005",
            w -> w.writeOldMessageBegin("ping", MessageType.CALL, 5),
            BinaryReader::readMessageBegin,
            new MessageHeader("ping", (byte) 1, 5)));
  }

  static Stream<Golden> fields() {
    return Stream.of(
        new Golden(
            "bool field",
            "02 0001 01",
            w -> w.writeBoolField(1, true),
            r -> List.of(r.readFieldBegin(), r.readBoolField()),
            List.of(0x020001, true)),
        new Golden(
            "false field",
            "02 0002 00",
            w -> w.writeBoolField(2, false),
            r -> List.of(r.readFieldBegin(), r.readBoolField()),
            List.of(0x020002, false)),
        new Golden(
            "i8 field",
            "03 7fff ff",
            w -> w.writeI8Field(32767, (byte) -1),
            r -> List.of(r.readFieldBegin(), r.readI8()),
            List.of(0x037fff, (byte) -1)),
        new Golden(
            "i16 field",
            "06 ffff ff00",
            w -> w.writeI16Field(-1, (short) -256),
            r -> List.of(r.readFieldBegin(), r.readI16()),
            List.of(0x06ffff, (short) -256)),
        new Golden(
            "i32 field",
            "08 8000 ffffffff",
            w -> w.writeI32Field(-32768, -1),
            r -> List.of(r.readFieldBegin(), r.readI32()),
            List.of(0x088000, -1)),
        new Golden(
            "i64 field",
            "0a 0000 fffffffffffffffe",
            w -> w.writeI64Field(0, -2),
            r -> List.of(r.readFieldBegin(), r.readI64()),
            List.of(0x0a0000, -2L)),
        new Golden(
            "double field",
            "04 0010 c000000000000000",
            w -> w.writeDoubleField(16, -2),
            r -> List.of(r.readFieldBegin(), r.readDouble()),
            List.of(0x040010, -2.0)),
        new Golden(
            "string field",
            "0b 0001 00000001 61",
            w -> w.writeStringField(1, "a"),
            r -> List.of(r.readFieldBegin(), r.readString()),
            List.of(0x0b0001, "a")),
        new Golden(
            "binary field",
            "0b 0001 00000002 ff00",
            w -> w.writeBinaryField(1, new byte[] {-1, 0}),
            r -> List.of(r.readFieldBegin(), HexFormat.of().formatHex(r.readBinary())),
            List.of(0x0b0001, "ff00")),
        new Golden(
            "uuid field",
            "10 0001 00112233445566778899aabbccddeeff",
            w -> w.writeUuidField(1, ID),
            r -> List.of(r.readFieldBegin(), r.readUuid()),
            List.of(0x100001, ID)),
        new Golden(
            "list field",
            "0f 0001 0a 00000000",
            w -> w.writeListField(1, ThriftType.I64, 0),
            r -> List.of(r.readFieldBegin(), r.readListBegin(ThriftType.I64)),
            List.of(0x0f0001, 0)),
        new Golden(
            "set field",
            "0e fffe 10 00000000",
            w -> w.writeSetField(-2, ThriftType.UUID, 0),
            r -> List.of(r.readFieldBegin(), r.readSetBegin(ThriftType.UUID)),
            List.of(0x0efffe, 0)),
        new Golden(
            "map field",
            "0d 0001 08 0c 00000000",
            w -> w.writeMapField(1, ThriftType.I32, ThriftType.STRUCT, 0),
            r -> List.of(r.readFieldBegin(), r.readMapBegin(ThriftType.I32, ThriftType.STRUCT)),
            List.of(0x0d0001, 0)));
  }

  @ParameterizedTest
  @MethodSource({"values", "fields"})
  void isWrittenAsTheSpecificationSays(Golden golden) {
    try (BinaryWriter writer = new BinaryWriter()) {
      golden.write().accept(writer);
      assertEquals(golden.hex().replace(" ", ""), HexFormat.of().formatHex(writer.toByteArray()));
    }
  }

  @ParameterizedTest
  @MethodSource({"values", "fields"})
  void isReadBackToTheLastByte(Golden golden) {
    try (BinaryReader reader = reader(golden.hex())) {
      assertEquals(golden.value(), golden.read().apply(reader));
      assertEquals(0, reader.remaining());
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void aFieldIsSkippedToTheLastByte(Golden golden) {
    try (BinaryReader reader = reader(golden.hex())) {
      reader.skipField(reader.readFieldBegin() >>> 16);
      assertEquals(0, reader.remaining());
    }
  }

  @ParameterizedTest
  @MethodSource({"values", "fields"})
  void cutAnywhereItIsTruncatedNoFurtherThanReadingCame(Golden golden) {
    byte[] bytes = parse(golden.hex());
    for (int length = 0; length < bytes.length; length++) {
      try (BinaryReader reader = reader(HexFormat.of().formatHex(bytes, 0, length))) {
        DecodeException e = assertThrows(DecodeException.class, () -> golden.read().apply(reader));
        assertEquals(Kind.TRUNCATED, e.kind());
        assertTrue(e.offset() <= reader.offset(), e::getMessage);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"02", "ff", "00"})
  void onlyOneIsTrue(String hex) {
    try (BinaryReader reader = reader(hex + hex)) {
      assertEquals(false, reader.readBool());
      assertEquals(false, reader.readBools(1)[0]);
    }
  }

  @ParameterizedTest
  @CsvSource({"80020001", "ffffffff", "c0010001"})
  void anotherVersionIsRefusedAtItsFirstByte(String hex) {
    try (BinaryReader reader = reader(hex + "0000000000000000")) {
      DecodeException e = assertThrows(DecodeException.class, reader::readMessageBegin);
      assertEquals(Kind.BAD_VERSION, e.kind());
      assertEquals(0, e.offset());
    }
  }

  @Test
  void anOldMessageIsRefusedWhereOnlyTheStrictFormWillDo() {
    try (BinaryReader reader = reader("00000004 70696e67 01 00000005")) {
      DecodeException e = assertThrows(DecodeException.class, reader::readStrictMessageBegin);
      assertEquals(Kind.BAD_VERSION, e.kind());
      assertEquals(0, e.offset());
    }
  }

  @Test
  void bulkNumbersAreBigEndianElementsWithoutAHeader() {
    try (BinaryWriter writer = new BinaryWriter()) {
      writer.writeI8s(new byte[] {1, -1});
      writer.writeI16s(new short[] {2});
      writer.writeI32s(new int[] {3});
      writer.writeI64s(new long[] {4});
      writer.writeDoubles(new double[] {1});
      assertEquals(
          "01ff" + "0002" + "00000003" + "0000000000000004" + "3ff0000000000000",
          HexFormat.of().formatHex(writer.toByteArray()));
      try (BinaryReader reader = new BinaryReader(writer.toByteArray())) {
        assertArrayEquals(new byte[] {1, -1}, reader.readI8s(2));
        assertArrayEquals(new short[] {2}, reader.readI16s(1));
        assertArrayEquals(new int[] {3}, reader.readI32s(1));
        assertArrayEquals(new long[] {4}, reader.readI64s(1));
        assertArrayEquals(new double[] {1}, reader.readDoubles(1));
      }
    }
  }

  private static Object emptyStruct(BinaryReader reader) {
    int outer = reader.structBegin();
    int header = reader.readFieldBegin();
    reader.structEnd(outer);
    return header;
  }

  private static BinaryReader reader(String hex) {
    return new BinaryReader(parse(hex));
  }

  private static byte[] parse(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
