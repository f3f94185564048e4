package dev.gatun.rpc.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.Limits;
import dev.gatun.codec.internal.ChannelBuffer;
import dev.gatun.rpc.Framing;
import dev.gatun.rpc.Protocol;
import dev.gatun.testing.thrift.RandomValues;
import dev.gatun.testing.thrift.Value.Struct;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every framing and protocol is recognized, whatever the pieces that it comes in. */
class FrameReaderTest {
  private static final BufferPool POOL = new BufferPool("frames", 64 << 20);
  private static final Limits LIMITS = Limits.DEFAULT.withMessageBytes(1 << 20);

  @Property(tries = 300)
  void framesOfAllKindsAreFoundInWhateverPiecesTheyCome(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    for (Framing framing : Framing.values()) {
      for (Protocol protocol : Protocol.values()) {
        byte[] message = WireMessages.message(protocol, new RandomValues(seed).struct());
        byte[] frame = WireMessages.framed(framing, message);
        byte[] next = WireMessages.message(Protocol.COMPACT, new Struct(List.of()));
        int most = random.nextBoolean() ? 1 : 1 + random.nextInt(50);
        try (ChannelBuffer in = new ChannelBuffer(POOL, 64)) {
          FrameReader frames = new FrameReader(in, LIMITS);
          Pieces pieces = new Pieces(WireMessages.joined(frame, next), most);
          fillUntilFrame(in, frames, pieces);
          assertEquals(framing, frames.framing());
          assertEquals(protocol, frames.protocol());
          assertEquals(frame.length, frames.frameLength());
          assertArrayEquals(message, in.getBytes(frames.messageIndex(), frames.messageLength()));
          if (framing.hasHeader()) {
            assertEquals(new TtHeader(0, 1, Map.of(9, "Echo"), Map.of()), frames.header());
          } else {
            assertNull(frames.header());
          }
          frames.drop();
          assertFalse(frames.isRecognized());
          fillUntilFrame(in, frames, pieces);
          assertEquals(Framing.UNFRAMED, frames.framing());
          assertEquals(next.length, frames.messageLength());
          frames.drop();
          assertEquals(0, in.size());
        }
      }
    }
    assertEquals(0, POOL.getCount());
  }

  @Property(tries = 1000)
  void bytesThatWereChangedAreFramesOrADecodeException(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    RandomValues values = new RandomValues(seed);
    Framing framing = oneOf(random, Framing.values());
    Protocol protocol = oneOf(random, Protocol.values());
    byte[] frame =
        values.mutated(
            WireMessages.framed(framing, WireMessages.message(protocol, values.struct())));
    int most = random.nextBoolean() ? 1 : frame.length + 1;
    try (ChannelBuffer in = new ChannelBuffer(POOL, 64)) {
      FrameReader frames = new FrameReader(in, LIMITS);
      Pieces pieces = new Pieces(frame, most);
      while (in.fillFrom(pieces) > 0) {
        while (in.size() > 0 && frames.poll()) {
          assertTrue(frames.messageLength() >= 0);
          in.getBytes(frames.messageIndex(), frames.messageLength());
          assertTrue(frames.frameLength() > 0);
          frames.drop();
        }
      }
    } catch (DecodeException e) {
      assertTrue(e.offset() >= 0 && e.offset() <= frame.length, e::getMessage);
    }
    assertEquals(0, POOL.getCount());
  }

  /** The bar stands before the byte that is wrong. */
  @ParameterizedTest
  @CsvSource({
    "BAD_VERSION, | 81",
    "BAD_VERSION, | ff",
    "BAD_VERSION, 00000010 | 05 00",
    "BAD_VERSION, 00000010 | 81 00",
    "BAD_VERSION, 00000010 | ff 00",
    "BAD_VERSION, | 80020001 00000004",
    "NEGATIVE_SIZE, 80010001 | ffffffff",
    "SIZE_LIMIT, 80010001 | 7fffffff",
    "SIZE_LIMIT, | 00100001 8001",
    "SIZE_LIMIT, | 7fffffff 8001",
    "SIZE_LIMIT, | 47455420 2f204854",
    "SIZE_LIMIT, | 00100001 1000 0000 00000001 0001 0000",
    "TRUNCATED, 00000010 1000 0000 00000001 | 0000 0000 00000000 0000",
    "TRUNCATED, 00000010 1000 0000 00000001 | 0002 0000 00000000 0000",
    "TRUNCATED, 0000000e 1000 0000 00000001 0001 00000000 |",
    "TRUNCATED, 00000014 1000 0000 00000001 0001 00000000 | 00000003 8001",
    "TRUNCATED, 00000014 1000 0000 00000001 0001 00000000 | 00000001 8001",
    "BAD_VERSION, 00000014 1000 0000 00000001 0001 00000000 | ff000000 0000",
    "BAD_VERSION, 00000014 1000 0000 00000001 0001 00000000 00000002 | 1000",
    "MALFORMED_VARINT, 8221 | ffffffffffff",
    "WRONG_TYPE, 8221 01 00 | 1e",
    "WRONG_TYPE, 80010001 00000000 00000001 | 050001 00",
  })
  void whatIsWrongIsNamedWithItsOffset(Kind kind, String hex) {
    String bytes = hex.replace(" ", "");
    try (ChannelBuffer in = new ChannelBuffer(POOL, 64)) {
      in.appendBytes(HexFormat.of().parseHex(bytes.replace("|", "")));
      DecodeException e =
          assertThrows(DecodeException.class, () -> new FrameReader(in, LIMITS).poll());
      assertEquals(kind, e.kind(), e.getMessage());
      assertEquals(bytes.indexOf('|') / 2, e.offset(), e.getMessage());
    }
  }

  @Test
  void aLengthAllocatesNothing() throws IOException {
    BufferPool pool = new BufferPool("announced", 64 << 20);
    try (ChannelBuffer in = new ChannelBuffer(pool, 1024)) {
      in.appendBytes(HexFormat.of().parseHex("000f0000 80010001".replace(" ", "")));
      FrameReader frames = new FrameReader(in, LIMITS);
      assertFalse(frames.poll());
      assertTrue(frames.isRecognized());
      assertEquals(1024, in.capacity());
      assertEquals(1024, pool.getMemoryUsed());
    }
  }

  private static <T> T oneOf(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static void fillUntilFrame(ChannelBuffer in, FrameReader frames, Pieces pieces)
      throws IOException {
    while (!frames.poll()) {
      assertTrue(in.fillFrom(pieces) > 0, "the frame is not found");
    }
  }
}
