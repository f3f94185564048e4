package dev.gatun.protobuf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gatun.testing.Texts;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of every width and length, from arrays and from memory, wherever a buffer ends. */
class ProtoTextTest {
  private static final int TAG = WireType.tag(2, WireType.LEN);

  @ParameterizedTest
  @ValueSource(ints = {0, 1000, 4000, 4090})
  void isEncodedAsTheJdkEncodesIt(int before) {
    byte[] behind = new byte[before];
    Arrays.fill(behind, (byte) 0x55);
    for (String text : Texts.all()) {
      try (ProtoWriter actual = new ProtoWriter();
          ProtoWriter expected = new ProtoWriter()) {
        actual.writeBytesField(TAG, behind);
        actual.writeStringField(TAG, text);
        expected.writeBytesField(TAG, behind);
        expected.writeBytesField(TAG, text.getBytes(UTF_8));
        assertArrayEquals(expected.toByteArray(), actual.toByteArray(), () -> Texts.describe(text));
      }
    }
  }

  @Test
  void isDecodedFromACopyAndFromTheCallersArrayCheckedOrNot() {
    for (String text : Texts.all()) {
      String expected = new String(text.getBytes(UTF_8), UTF_8);
      byte[] bytes = bytes(text);
      try (ProtoReader copied = new ProtoReader(bytes);
          ProtoReader borrowed = ProtoReader.borrowing(bytes)) {
        assertReads(expected, copied);
        assertReads(expected, borrowed);
      }
    }
  }

  private static void assertReads(String expected, ProtoReader reader) {
    assertEquals(TAG, reader.readTag());
    assertEquals(expected, reader.readString(), () -> Texts.describe(expected));
    reader.rewind();
    assertEquals(TAG, reader.readTag());
    assertEquals(expected, reader.readUncheckedString(), () -> Texts.describe(expected));
    reader.rewind();
    assertEquals(TAG, reader.readTag());
    assertEquals(expected, reader.readLazyString().toString(), () -> Texts.describe(expected));
    assertEquals(0, reader.readTag());
  }

  private static byte[] bytes(String text) {
    try (ProtoWriter writer = new ProtoWriter()) {
      writer.writeStringField(TAG, text);
      return writer.toByteArray();
    }
  }
}
