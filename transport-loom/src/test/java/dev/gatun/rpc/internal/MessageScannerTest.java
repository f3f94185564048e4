package dev.gatun.rpc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.Limits;
import dev.gatun.codec.internal.ChannelBuffer;
import dev.gatun.rpc.Protocol;
import dev.gatun.testing.thrift.RandomValues;
import dev.gatun.thrift.ThriftType;
import dev.gatun.thrift.binary.BinaryReader;
import dev.gatun.thrift.compact.CompactReader;
import java.io.IOException;
import java.util.HexFormat;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ends of messages without a frame, with the readers as the oracle. */
class MessageScannerTest {
  private static final BufferPool POOL = new BufferPool("scanned", 64 << 20);

  @Property(tries = 500)
  void theEndIsWhereTheReaderFindsIt(@ForAll long seed) throws IOException {
    for (Protocol protocol : Protocol.values()) {
      byte[] message = WireMessages.message(protocol, new RandomValues(seed).struct());
      byte[] more = WireMessages.joined(message, new byte[] {1, 2, 3});
      for (int most : new int[] {1, 7, more.length}) {
        assertEquals(OptionalInt.of(message.length), scan(protocol, more, most));
      }
    }
  }

  @Property(tries = 2000)
  void hostileBytesHaveTheEndThatTheReaderFindsOrNone(@ForAll long seed) throws IOException {
    RandomValues values = new RandomValues(seed);
    for (Protocol protocol : Protocol.values()) {
      byte[] bytes = values.mutated(WireMessages.message(protocol, values.struct()));
      OptionalInt whole = scan(protocol, bytes, bytes.length + 1);
      assertEquals(whole, scan(protocol, bytes, 1));
      OptionalInt read = read(protocol, bytes);
      if (read.isPresent()) {
        assertEquals(read, whole);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BINARY", "COMPACT"})
  void valuesThatAreNestedTooDeepAreRefused(Protocol protocol) {
    // A struct in a struct in a struct, each as its field 1.
    String hex = protocol == Protocol.BINARY ? "0c0001" : "1c";
    String envelope = protocol == Protocol.BINARY ? "800100010000000000000001" : "82210100";
    byte[] bytes = HexFormat.of().parseHex(envelope + hex.repeat(200));
    DecodeException e = assertThrows(DecodeException.class, () -> scanAll(protocol, bytes));
    assertEquals(Kind.DEPTH_LIMIT, e.kind());
    assertTrue(e.offset() < bytes.length);
  }

  /** Returns the end, or nothing when there is none in these bytes or they are refused. */
  private static OptionalInt scan(Protocol protocol, byte[] bytes, int most) throws IOException {
    try (ChannelBuffer in = new ChannelBuffer(POOL, 64)) {
      MessageScanner scanner = scanner(protocol);
      Pieces pieces = new Pieces(bytes, most);
      while (in.fillFrom(pieces) > 0) {
        if (scanner.scan(in)) {
          return OptionalInt.of(scanner.end());
        }
      }
      return OptionalInt.empty();
    } catch (DecodeException e) {
      return OptionalInt.empty();
    }
  }

  private static void scanAll(Protocol protocol, byte[] bytes) {
    try (ChannelBuffer in = new ChannelBuffer(POOL, 64)) {
      in.appendBytes(bytes);
      scanner(protocol).scan(in);
    }
  }

  private static MessageScanner scanner(Protocol protocol) {
    return protocol == Protocol.COMPACT
        ? new CompactScanner(Limits.DEFAULT)
        : new BinaryScanner(Limits.DEFAULT);
  }

  private static OptionalInt read(Protocol protocol, byte[] bytes) {
    try (ChannelBuffer in = new ChannelBuffer(POOL, 64)) {
      in.appendBytes(bytes);
      if (protocol == Protocol.COMPACT) {
        try (CompactReader reader = new CompactReader(in, 0, bytes.length, Limits.DEFAULT)) {
          reader.readMessageBegin();
          reader.skip(ThriftType.STRUCT);
          return OptionalInt.of(reader.offset());
        }
      }
      try (BinaryReader reader = new BinaryReader(in, 0, bytes.length, Limits.DEFAULT)) {
        reader.readMessageBegin();
        reader.skip(ThriftType.STRUCT);
        return OptionalInt.of(reader.offset());
      }
    } catch (DecodeException e) {
      return OptionalInt.empty();
    }
  }
}
