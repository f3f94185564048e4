package dev.gatun.thrift.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.thrift.ThriftType;
import dev.gatun.thrift.UnknownFields;
import dev.gatun.value.Bytes;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields that are kept: in Thrift Binary, and written again as they came. */
class BinaryUnknownFieldsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bool true | 02000101 | 2 | 1 | 01",
        "i8 | 03fffe7f | 3 | -2 | 7f",
        "i16 | 060002fffe | 6 | 2 | fffe",
        "i32 | 08000300000080 | 8 | 3 | 00000080",
        "i64 | 0a0004ffffffffffffffff | 10 | 4 | ffffffffffffffff",
        "double | 0400053ff8000000000000 | 4 | 5 | 3ff8000000000000",
        "text that is no UTF-8 | 0b000600000002fffe | 11 | 6 | 00000002fffe",
        "uuid | 10000700112233445566778899aabbccddeeff | 16 | 7 | 00112233445566778899aabbccddeeff",
        "struct | 0c0008020001000800020000000100 | 12 | 8 | 020001000800020000000100",
        "list of bools | 0f000902000000020100 | 15 | 9 | 02000000020100",
        "set of texts | 0e000a0b000000010000000161 | 14 | 10 | 0b000000010000000161",
        "map | 0d000b0a0c00000001000000000000000500 | 13 | 11 | 0a0c00000001000000000000000500",
        "empty map | 0d000c000000000000 | 13 | 12 | 000000000000",
        "long list | 0f000d030000000f010101010101010101010101010101 | 15 | 13 |"
            + " 030000000f010101010101010101010101010101",
        "empty list of no type | 0f000e0000000000 | 15 | 14 | 0000000000",
      })
  void keepsAndWritesAgain(String name, String wire, byte type, short id, String kept) {
    UnknownFields fields;
    try (BinaryReader reader = new BinaryReader(HexFormat.of().parseHex(wire))) {
      fields = reader.keepField(reader.readFieldBegin(), UnknownFields.NONE);
      assertEquals(0, reader.remaining());
    }
    Bytes value = Bytes.of(HexFormat.of().parseHex(kept));
    assertEquals(List.of(new UnknownFields.Field(id, type, value)), fields.toList(), name);
    try (BinaryWriter writer = new BinaryWriter()) {
      writer.writeUnknownFields(fields);
      assertEquals(wire, HexFormat.of().formatHex(writer.toByteArray()), name);
    }
  }

  @Test
  void aTypeThatThereIsNotIsRefused() {
    try (BinaryReader reader = new BinaryReader(new byte[20])) {
      DecodeException e =
          assertThrows(
              DecodeException.class, () -> reader.keepField(99 << 16 | 1, UnknownFields.NONE));
      assertEquals(Kind.WRONG_TYPE, e.kind());
    }
  }

  @Test
  void aValueThatIsCutOffIsRefused() {
    try (BinaryReader reader = new BinaryReader(new byte[] {1})) {
      DecodeException e =
          assertThrows(
              DecodeException.class,
              () -> reader.keepField(ThriftType.DOUBLE << 16 | 1, UnknownFields.NONE));
      assertEquals(Kind.TRUNCATED, e.kind());
    }
  }
}
