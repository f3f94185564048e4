package dev.gatun.thrift.compact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.codec.DecodeException;
import dev.gatun.testing.Texts;
import dev.gatun.thrift.ThriftType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of every width and length, from arrays and from memory, wherever a buffer ends. */
class CompactTextTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1000, 4000, 4090})
  void isEncodedAsTheJdkEncodesIt(int before) {
    for (String text : Texts.all()) {
      try (CompactWriter actual = new CompactWriter();
          CompactWriter expected = new CompactWriter()) {
        actual.writeI8s(new byte[before]);
        actual.writeString(text);
        expected.writeI8s(new byte[before]);
        expected.writeBinary(text.getBytes(UTF_8));
        assertArrayEquals(expected.toByteArray(), actual.toByteArray(), () -> Texts.describe(text));
      }
    }
  }

  @Test
  void isDecodedFromACopyAndFromTheCallersArray() {
    for (String text : Texts.all()) {
      String expected = new String(text.getBytes(UTF_8), UTF_8);
      byte[] bytes = ThriftCompact.toBytes(new Text(text));
      try (CompactReader reader = new CompactReader(bytes)) {
        Text copied = new Text("");
        copied.readFrom(reader);
        assertEquals(expected, copied.value, () -> Texts.describe(text));
      }
      Text borrowed = ThriftCompact.fromBytes(() -> new Text(""), bytes);
      assertEquals(expected, borrowed.value, () -> Texts.describe(text));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40, 63, 64, 100, 700})
  void anOffsetOfMalformedTextIsTheSameFromACopyAndFromTheCallersArray(int chars) {
    byte[] bytes = ThriftCompact.toBytes(new Text("文".repeat(chars) + "文文"));
    int last = bytes.length - 2; // before the stop byte
    int malformed = last - 2;
    byte[] broken = Arrays.copyOf(bytes, bytes.length);
    broken[last] = 'a';
    try (CompactReader reader = new CompactReader(broken)) {
      DecodeException copied =
          assertThrows(DecodeException.class, () -> new Text("").readFrom(reader));
      DecodeException borrowed =
          assertThrows(
              DecodeException.class, () -> ThriftCompact.fromBytes(() -> new Text(""), broken));
      assertEquals(DecodeException.Kind.INVALID_UTF8, copied.kind());
      assertEquals(DecodeException.Kind.INVALID_UTF8, borrowed.kind());
      assertEquals(malformed, copied.offset());
      assertEquals(malformed, borrowed.offset());
    }
  }

  /** A struct of one text. */
  private static final class Text implements CompactStruct {
    private String value;

    Text(String value) {
      this.value = value;
    }

    @Override
    public void writeTo(CompactWriter writer) {
      int outer = writer.structBegin();
      writer.writeStringField(1, value);
      writer.structEnd(outer);
    }

    @Override
    public void readFrom(CompactReader reader) {
      int outer = reader.structBegin();
      for (int header = reader.readFieldBegin(); header != 0; header = reader.readFieldBegin()) {
        assertEquals(ThriftType.STRING << 16 | 1, header);
        value = reader.readString();
      }
      reader.structEnd(outer);
    }
  }
}
