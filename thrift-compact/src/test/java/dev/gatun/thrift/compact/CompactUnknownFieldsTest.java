package dev.gatun.thrift.compact;

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
class CompactUnknownFieldsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bool true | 11 | 2 | 1 | 01",
        "i8 | 03037f | 3 | -2 | 7f",
        "i16 | 2403 | 6 | 2 | fffe",
        "i32 | 358002 | 8 | 3 | 00000080",
        "i64 | 4601 | 10 | 4 | ffffffffffffffff",
        "double | 57000000000000f83f | 4 | 5 | 3ff8000000000000",
        "text that is no UTF-8 | 6802fffe | 11 | 6 | 00000002fffe",
        "uuid | 7d00112233445566778899aabbccddeeff | 16 | 7 | 00112233445566778899aabbccddeeff",
        "struct | 8c12150200 | 12 | 8 | 020001000800020000000100",
        "list of bools | 99210102 | 15 | 9 | 02000000020100",
        "set of texts | aa180161 | 14 | 10 | 0b000000010000000161",
        "map | bb016c0a00 | 13 | 11 | 0a0c00000001000000000000000500",
        "empty map | cb00 | 13 | 12 | 000000000000",
        "long list | d9f30f010101010101010101010101010101 | 15 | 13 |"
            + " 030000000f010101010101010101010101010101",
        "empty list of no type | e900 | 15 | 14 | 0000000000",
      })
  void keepsAndWritesAgain(String name, String wire, byte type, short id, String kept) {
    UnknownFields fields;
    try (CompactReader reader = new CompactReader(HexFormat.of().parseHex(wire))) {
      fields = reader.keepField(reader.readFieldBegin(), UnknownFields.NONE);
      assertEquals(0, reader.remaining());
    }
    Bytes value = Bytes.of(HexFormat.of().parseHex(kept));
    assertEquals(List.of(new UnknownFields.Field(id, type, value)), fields.toList(), name);
    try (CompactWriter writer = new CompactWriter()) {
      writer.writeUnknownFields(fields);
      assertEquals(wire, HexFormat.of().formatHex(writer.toByteArray()), name);
    }
  }

  @Test
  void aTypeThatThereIsNotIsRefused() {
    try (CompactReader reader = new CompactReader(new byte[20])) {
      DecodeException e =
          assertThrows(
              DecodeException.class, () -> reader.keepField(99 << 16 | 1, UnknownFields.NONE));
      assertEquals(Kind.WRONG_TYPE, e.kind());
    }
  }

  @Test
  void aValueThatIsCutOffIsRefused() {
    try (CompactReader reader = new CompactReader(new byte[] {1})) {
      DecodeException e =
          assertThrows(
              DecodeException.class,
              () -> reader.keepField(ThriftType.DOUBLE << 16 | 1, UnknownFields.NONE));
      assertEquals(Kind.TRUNCATED, e.kind());
    }
  }
}
