package dev.gatun.protobuf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gatun.codec.BufferPool;
import dev.gatun.value.Bytes;
import dev.gatun.value.DoubleList;
import dev.gatun.value.FloatList;
import dev.gatun.value.IntList;
import dev.gatun.value.LazyString;
import dev.gatun.value.LongList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes of every kind of field; the first ones are examples of the guide "Encoding". */
class ProtoGoldenBytesTest {
  private static final int VARINT_1 = WireType.tag(1, WireType.VARINT);
  private static final int LEN_2 = WireType.tag(2, WireType.LEN);
  private static final int FIXED32_1 = WireType.tag(1, WireType.FIXED32);
  private static final int FIXED64_1 = WireType.tag(1, WireType.FIXED64);

  @Test
  void theGuidesSimpleMessage() {
    assertEquals("089601", bytes(writer -> writer.writeInt32Field(VARINT_1, 150)));
    assertEquals(150, value("9601", ProtoReader::readInt32));
  }

  @Test
  void theGuidesNegativeNumber() {
    assertEquals("08feffffffffffffffff01", bytes(writer -> writer.writeInt32Field(VARINT_1, -2)));
    assertEquals(-2, value("feffffffffffffffff01", ProtoReader::readInt32));
  }

  @Test
  void theGuidesString() {
    String hex = "120774657374696e67";
    assertEquals(hex, bytes(writer -> writer.writeStringField(LEN_2, "testing")));
    assertEquals(hex, bytes(writer -> writer.writeStringField(LEN_2, LazyString.of("testing"))));
    assertEquals(hex, bytes(writer -> writer.writeBytesField(LEN_2, Bytes.ofUtf8("testing"))));
    assertEquals("testing", value("0774657374696e67", ProtoReader::readString));
  }

  @Test
  void theGuidesNestedMessage() {
    int tag = WireType.tag(3, WireType.LEN);
    assertEquals(
        "1a03089601",
        bytes(
            writer -> {
              int mark = writer.messageBegin();
              writer.writeInt32Field(VARINT_1, 150);
              writer.messageEnd(tag, mark);
            }));
    try (ProtoReader reader = reader("1a03089601")) {
      assertEquals(tag, reader.readTag());
      long outer = reader.messageBegin();
      assertEquals(VARINT_1, reader.readTag());
      assertEquals(150, reader.readInt32());
      assertEquals(0, reader.readTag());
      reader.messageEnd(outer);
      assertEquals(0, reader.readTag());
    }
  }

  @Test
  void theGuidesPackedList() {
    int tag = WireType.tag(6, WireType.LEN);
    IntList list = IntList.of(3, 270, 86_942);
    assertEquals("3206038e029ea705", bytes(writer -> writer.writeInt32s(tag, list)));
    assertEquals(
        list,
        value(
            "06038e029ea705",
            reader -> {
              IntList read = new IntList();
              reader.readInt32s(tag, read);
              return read;
            }));
  }

  @Test
  void aGroup() {
    int tag = WireType.tag(8, WireType.START_GROUP);
    assertEquals(
        "43089601" + "44",
        bytes(
            writer -> {
              writer.groupBegin(tag);
              writer.writeInt32Field(VARINT_1, 150);
              writer.groupEnd(tag);
            }));
    try (ProtoReader reader = reader("4308960144" + "0801")) {
      assertEquals(tag, reader.readTag());
      long outer = reader.groupBegin(tag);
      assertEquals(VARINT_1, reader.readTag());
      assertEquals(150, reader.readInt32());
      assertEquals(0, reader.readTag());
      reader.groupEnd(outer);
      assertEquals(VARINT_1, reader.readTag());
    }
  }

  @ParameterizedTest
  @CsvSource({"0,00", "-1,01", "1,02", "-2,03", "2147483647,feffffff0f", "-2147483648,ffffffff0f"})
  void sint32(int number, String hex) {
    assertEquals("08" + hex, bytes(writer -> writer.writeSInt32Field(VARINT_1, number)));
    assertEquals(number, value(hex, ProtoReader::readSInt32));
  }

  @ParameterizedTest
  @CsvSource({
    "0,00",
    "-1,01",
    "9223372036854775807,feffffffffffffffff01",
    "-9223372036854775808,ffffffffffffffffff01"
  })
  void sint64(long number, String hex) {
    assertEquals("08" + hex, bytes(writer -> writer.writeSInt64Field(VARINT_1, number)));
    assertEquals(number, value(hex, ProtoReader::readSInt64));
  }

  @ParameterizedTest
  @CsvSource({
    "0,00",
    "127,7f",
    "128,8001",
    "16383,ff7f",
    "16384,808001",
    "2097152,80808001",
    "268435456,8080808001",
    "34359738368,808080808001",
    "4398046511104,80808080808001",
    "562949953421312,8080808080808001",
    "72057594037927935,ffffffffffffff7f",
    "72057594037927936,808080808080808001",
    "9223372036854775807,ffffffffffffffff7f",
    "-9223372036854775808,80808080808080808001",
    "-1,ffffffffffffffffff01"
  })
  void int64(long number, String hex) {
    assertEquals("08" + hex, bytes(writer -> writer.writeInt64Field(VARINT_1, number)));
    assertEquals(number, value(hex, ProtoReader::readInt64));
    assertEquals((int) number, value(hex, ProtoReader::readInt32));
    assertEquals(number != 0, value(hex, ProtoReader::readBool));
  }

  @ParameterizedTest
  @CsvSource({"0,00", "1,01", "-1,ffffffff0f", "-2147483648,8080808008"})
  void uint32(int number, String hex) {
    assertEquals("08" + hex, bytes(writer -> writer.writeUInt32Field(VARINT_1, number)));
    assertEquals(number, value(hex, ProtoReader::readInt32));
  }

  @Test
  void numbersOfFixedWidthAreLittleEndian() {
    String four = "78563412";
    String eight = "efcdab9078563412";
    assertEquals("0d" + four, bytes(writer -> writer.writeFixed32Field(FIXED32_1, 0x12345678)));
    assertEquals(0x12345678, value(four, ProtoReader::readFixed32));
    assertEquals(
        "09" + eight, bytes(writer -> writer.writeFixed64Field(FIXED64_1, 0x1234567890abcdefL)));
    assertEquals(0x1234567890abcdefL, value(eight, ProtoReader::readFixed64));
    assertEquals("0d0000c03f", bytes(writer -> writer.writeFloatField(FIXED32_1, 1.5f)));
    assertEquals(1.5f, value("0000c03f", ProtoReader::readFloat));
    assertEquals("09000000000000f83f", bytes(writer -> writer.writeDoubleField(FIXED64_1, 1.5)));
    assertEquals(1.5, value("000000000000f83f", ProtoReader::readDouble));
  }

  @Test
  void bools() {
    assertEquals("0801", bytes(writer -> writer.writeBoolField(VARINT_1, true)));
    assertEquals("0800", bytes(writer -> writer.writeBoolField(VARINT_1, false)));
    assertEquals(false, value("8000", ProtoReader::readBool));
    assertEquals(true, value("80808080808080808001", ProtoReader::readBool));
  }

  @ParameterizedTest
  @CsvSource({
    "1,08",
    "15,78",
    "16,8001",
    "2047,f87f",
    "2048,808001",
    "262143,f8ff7f",
    "536870911,f8ffffff0f"
  })
  void tagsOfEveryWidth(int number, String hex) {
    int tag = WireType.tag(number, WireType.VARINT);
    assertEquals(hex + "01", bytes(writer -> writer.writeBoolField(tag, true)));
    try (ProtoReader reader = reader(hex + "01")) {
      assertEquals(hex.length() <= 4, reader.acceptField(tag));
    }
    try (ProtoReader reader = reader(hex + "01")) {
      assertEquals(tag, reader.readTag());
      assertEquals(number, WireType.number(tag));
    }
  }

  @Test
  void listsOfFixedWidthAreOnePiece() {
    int tag = WireType.tag(1, WireType.LEN);
    assertEquals(
        "0a080100000002000000", bytes(writer -> writer.writeFixed32s(tag, IntList.of(1, 2))));
    assertEquals(
        "0a10" + "0100000000000000" + "0200000000000000",
        bytes(writer -> writer.writeFixed64s(tag, LongList.of(1, 2))));
    assertEquals(
        "0a080000803f0000c03f", bytes(writer -> writer.writeFloats(tag, FloatList.of(1, 1.5f))));
    assertEquals(
        "0a10" + "000000000000f03f" + "000000000000f83f",
        bytes(writer -> writer.writeDoubles(tag, DoubleList.of(1, 1.5))));
    assertEquals("0a020100", bytes(writer -> writer.writeBools(tag, List.of(true, false))));
  }

  @Test
  void listsThatAreNotPackedAreAFieldAnElement() {
    assertEquals("08010802", bytes(writer -> writer.writeInt32s(VARINT_1, IntList.of(1, 2))));
    assertEquals(
        "12016112016212" + "00",
        bytes(writer -> writer.writeStrings(LEN_2, List.of("a", "b", ""))));
  }

  @Test
  void emptyListsTakeNoBytes() {
    assertEquals("", bytes(writer -> writer.writeInt32s(LEN_2, new IntList())));
    assertEquals("", bytes(writer -> writer.writeDoubles(LEN_2, new DoubleList())));
    assertEquals("", bytes(writer -> writer.writeBools(LEN_2, List.of())));
    assertEquals("", bytes(writer -> writer.writeStrings(LEN_2, List.of())));
  }

  private static String bytes(Consumer<ProtoWriter> write) {
    try (ProtoWriter writer = new ProtoWriter()) {
      write.accept(writer);
      return HexFormat.of().formatHex(writer.toByteArray());
    }
  }

  private static <T> T value(String hex, Function<ProtoReader, T> read) {
    try (ProtoReader reader = reader(hex)) {
      T value = read.apply(reader);
      assertEquals(0, reader.remaining());
      return value;
    }
  }

  private static ProtoReader reader(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    return new ProtoReader(bytes, 0, bytes.length, BufferPool.shared(), Protobuf.LIMITS);
  }
}
