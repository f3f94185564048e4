package dev.gatun.bench.structs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.bench.idl.media.gatun.Image;
import dev.gatun.bench.idl.media.gatun.MediaContent;
import dev.gatun.bench.payload.Payloads;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.thrift.binary.BinaryWriter;
import dev.gatun.thrift.binary.ThriftBinary;
import dev.gatun.thrift.compact.ThriftCompact;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.thrift.TException;
import org.apache.thrift.TSerializer;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.junit.jupiter.api.Test;

/** What an error in a struct says: its kind, its offset and its path. */
class StructErrorTest {
  private static final Set<String> PATHS =
      new TreeSet<>(
          List.of(
              "MediaContent",
              "MediaContent.image",
              "MediaContent.image[0]",
              "MediaContent.image[0].uri",
              "MediaContent.image[0].title",
              "MediaContent.image[0].width",
              "MediaContent.image[0].height",
              "MediaContent.image[0].size",
              "MediaContent.image[1]",
              "MediaContent.image[1].uri",
              "MediaContent.image[1].title",
              "MediaContent.image[1].width",
              "MediaContent.image[1].height",
              "MediaContent.image[1].size",
              "MediaContent.media",
              "MediaContent.media.uri",
              "MediaContent.media.title",
              "MediaContent.media.width",
              "MediaContent.media.height",
              "MediaContent.media.format",
              "MediaContent.media.duration",
              "MediaContent.media.size",
              "MediaContent.media.bitrate",
              "MediaContent.media.persons",
              "MediaContent.media.persons[0]",
              "MediaContent.media.persons[1]",
              "MediaContent.media.player"));

  private static MediaContent content() {
    try {
      byte[] message =
          new TSerializer(new TBinaryProtocol.Factory())
              .serialize(Payloads.named("media-content").messages().getFirst());
      return ThriftBinary.fromBytes(MediaContent::new, message);
    } catch (TException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyTruncationOfBinaryNamesAnOffsetAndAPath() {
    assertEquals(
        PATHS,
        paths(
            ThriftBinary.toBytes(content()),
            part -> ThriftBinary.fromBytes(MediaContent::new, part)));
  }

  @Test
  void everyTruncationOfCompactNamesAnOffsetAndAPath() {
    assertEquals(
        PATHS,
        paths(
            ThriftCompact.toBytes(content()),
            part -> ThriftCompact.fromBytes(MediaContent::new, part)));
  }

  /** The paths of the errors when the message ends after 0, 1, 2, … bytes. */
  private static Set<String> paths(byte[] message, Consumer<byte[]> decode) {
    Set<String> paths = new TreeSet<>();
    long lastOffset = 0;
    for (int length = 0; length < message.length; length++) {
      byte[] part = Arrays.copyOf(message, length);
      DecodeException error = assertThrows(DecodeException.class, () -> decode.accept(part));
      assertEquals(Kind.TRUNCATED, error.kind());
      assertTrue(error.offset() >= lastOffset && error.offset() <= length, error.getMessage());
      lastOffset = error.offset();
      paths.add(error.path());
    }
    return paths;
  }

  @Test
  void aTruncatedStringOfTheSecondImageIsNamed() {
    byte[] message = ThriftBinary.toBytes(content());
    int end = new String(message, StandardCharsets.ISO_8859_1).indexOf("_small");
    DecodeException error =
        assertThrows(
            DecodeException.class,
            () -> ThriftBinary.fromBytes(MediaContent::new, Arrays.copyOf(message, end)));
    assertEquals("MediaContent.image[1].uri", error.path());
    assertTrue(error.getMessage().startsWith("MediaContent.image[1].uri: "), error.getMessage());
  }

  @Test
  void aMissingRequiredFieldIsNamed() {
    byte[] message;
    try (BinaryWriter writer = new BinaryWriter()) {
      writer.writeI32Field(3, 640);
      writer.writeI32Field(5, 0);
      writer.structEnd(writer.structBegin());
      message = writer.toByteArray();
    }
    DecodeException error =
        assertThrows(DecodeException.class, () -> ThriftBinary.fromBytes(Image::new, message));
    assertEquals(Kind.MISSING_REQUIRED_FIELD, error.kind());
    assertEquals("Image.height", error.path());
    assertEquals(message.length, error.offset());
  }

  @Test
  void fieldsInAnotherOrderAndUnknownOnesAreRead() {
    byte[] message;
    try (BinaryWriter writer = new BinaryWriter()) {
      writer.writeI32Field(5, 1);
      writer.writeStringField(99, "nobody knows");
      writer.writeI32Field(4, 480);
      writer.writeI64Field(1, 7); // not the type that the schema names
      writer.writeI32Field(3, 640);
      writer.writeStringField(2, "title");
      writer.structEnd(writer.structBegin());
      message = writer.toByteArray();
    }
    Image expected = new Image().setTitle("title").setWidth(640).setHeight(480).setSizeNumber(1);
    assertArrayEquals(
        ThriftBinary.toBytes(expected),
        ThriftBinary.toBytes(ThriftBinary.fromBytes(Image::new, message)));
  }

  @Test
  void anUnknownFieldThatIsCutOffIsNamedByItsId() {
    byte[] message;
    try (BinaryWriter writer = new BinaryWriter()) {
      writer.writeI64Field(99, 7);
      message = Arrays.copyOf(writer.toByteArray(), 8);
    }
    DecodeException error =
        assertThrows(DecodeException.class, () -> ThriftBinary.fromBytes(Image::new, message));
    assertEquals("Image.field 99", error.path());
  }
}
