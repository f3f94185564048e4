package dev.gatun.rpc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.EncodeException;
import dev.gatun.codec.Limits;
import dev.gatun.rpc.internal.TtHeader;
import dev.gatun.thrift.MessageType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole frames, byte by byte: the method {@code m}, sequence id 5, field 1 the text {@code hi}. */
class FrameWriterTest {
  private static final TtHeader HEADER = new TtHeader(0, 5, Map.of(), Map.of());

  private final BufferPool pool = new BufferPool("frame writer", 1 << 20);

  @ParameterizedTest
  @CsvSource({
    "UNFRAMED, BINARY, 80010001 00000001 6d 00000005 0b0001 00000002 6869 00",
    "UNFRAMED, OLD_BINARY, 00000001 6d 01 00000005 0b0001 00000002 6869 00",
    "UNFRAMED, COMPACT, 82 21 05 01 6d 18 02 6869 00",
    "FRAMED, BINARY, 00000017 80010001 00000001 6d 00000005 0b0001 00000002 6869 00",
    "FRAMED, COMPACT, 0000000a 82 21 05 01 6d 18 02 6869 00",
    "TTHEADER, COMPACT,"
        + " 00000018 1000 0000 00000005 0001 00000000 82 21 05 01 6d 18 02 6869 00",
    "TTHEADER_FRAMED, COMPACT,"
        + " 0000001c 1000 0000 00000005 0001 00000000 0000000a 82 21 05 01 6d 18 02 6869 00",
  })
  void aFrameIsTheseBytes(Framing framing, Protocol protocol, String hex) throws IOException {
    try (FrameWriter writer = writer(Limits.DEFAULT)) {
      add(writer, framing, protocol, "hi");
      assertArrayEquals(HexFormat.of().parseHex(hex.replace(" ", "")), flushed(writer));
    }
  }

  @Test
  void aMessageThatFailsLeavesTheOthers() throws IOException {
    try (FrameWriter writer = writer(Limits.DEFAULT.withMessageBytes(100))) {
      add(writer, Framing.FRAMED, Protocol.BINARY, "one");
      assertThrows(
          EncodeException.class,
          () -> add(writer, Framing.TTHEADER_FRAMED, Protocol.BINARY, "x".repeat(101)));
      assertThrows(
          EncodeException.class,
          () -> add(writer, Framing.TTHEADER_FRAMED, Protocol.BINARY, "x".repeat(70)));
      add(writer, Framing.FRAMED, Protocol.BINARY, "two");
      assertEquals(2 * (4 + 4 + 5 + 4 + 7 + 3 + 1), flushed(writer).length);
    }
  }

  @Test
  void thereIsMemoryWhileMessagesWaitAlone() throws IOException {
    try (FrameWriter writer = writer(Limits.DEFAULT)) {
      assertEquals(0, pool.getCount());
      add(writer, Framing.FRAMED, Protocol.BINARY, "hi");
      assertEquals(1, pool.getCount());
      flushed(writer);
      assertEquals(0, pool.getCount());
      add(writer, Framing.FRAMED, Protocol.BINARY, "hi");
    }
    assertEquals(0, pool.getCount());
  }

  private FrameWriter writer(Limits limits) {
    return new FrameWriter(new MessageCodec(pool, limits));
  }

  private static void add(FrameWriter writer, Framing framing, Protocol protocol, String text) {
    Payload payload = Payload.of(Text.arguments(text));
    writer.add(framing, HEADER, protocol, "m", MessageType.CALL, 5, payload);
  }

  private static byte[] flushed(FrameWriter writer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writer.flushTo(Channels.newChannel(bytes));
    return bytes.toByteArray();
  }
}
