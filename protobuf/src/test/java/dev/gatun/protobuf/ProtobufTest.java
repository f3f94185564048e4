package dev.gatun.protobuf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.CodedOutputStream;
import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.EncodeException;
import dev.gatun.value.LongList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages from and to everything that holds bytes. */
class ProtobufTest {
  private static final Node NODE = RandomNode.of(new Random(5), 3);
  private static final byte[] BYTES = Protobuf.toBytes(NODE);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void buffersOnTheHeapAndOffIt(boolean direct) {
    int room = BYTES.length + 5;
    ByteBuffer buffer = direct ? ByteBuffer.allocateDirect(room) : ByteBuffer.allocate(room);
    buffer.position(3);
    Protobuf.writeTo(NODE, buffer);
    assertEquals(3 + BYTES.length, buffer.position());
    buffer.flip().position(3);
    assertSame(Protobuf.from(Node::new, buffer));
    assertSame(Protobuf.from(Node::new, buffer.asReadOnlyBuffer()));
    assertEquals(3, buffer.position());
  }

  @Test
  void aBufferThatIsTooSmallOrReadOnlyStaysAsItIs() {
    ByteBuffer small = ByteBuffer.allocate(BYTES.length - 1);
    assertThrows(BufferOverflowException.class, () -> Protobuf.writeTo(NODE, small));
    assertEquals(0, small.position());
    assertArrayEquals(new byte[BYTES.length - 1], small.array());
    ByteBuffer readOnly = ByteBuffer.allocate(BYTES.length).asReadOnlyBuffer();
    assertThrows(ReadOnlyBufferException.class, () -> Protobuf.writeTo(NODE, readOnly));
  }

  @Test
  void segmentsOfAnyArena() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(BYTES.length + 1);
      assertEquals(BYTES.length, Protobuf.writeTo(NODE, segment));
      assertSame(Protobuf.from(Node::new, segment.asSlice(0, BYTES.length)));
      MemorySegment small = arena.allocate(BYTES.length - 1);
      assertThrows(IndexOutOfBoundsException.class, () -> Protobuf.writeTo(NODE, small));
    }
    MemorySegment closed;
    try (Arena arena = Arena.ofShared()) {
      closed = arena.allocate(BYTES.length);
    }
    assertThrows(IllegalStateException.class, () -> Protobuf.from(Node::new, closed));
    assertThrows(IllegalStateException.class, () -> Protobuf.writeTo(NODE, closed));
  }

  @Test
  void streams() throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    Protobuf.writeTo(NODE, stream);
    assertArrayEquals(BYTES, stream.toByteArray());
    assertSame(Protobuf.from(Node::new, new ByteArrayInputStream(BYTES)));
  }

  @Test
  void streamsOfMessagesWithTheirLengths() throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    Protobuf.writeDelimitedTo(NODE, stream);
    Protobuf.writeDelimitedTo(Node.of(7), stream);
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    CodedOutputStream peer = CodedOutputStream.newInstance(expected);
    peer.writeByteArrayNoTag(BYTES);
    peer.writeByteArrayNoTag(new byte[] {8, 7});
    peer.flush();
    assertArrayEquals(expected.toByteArray(), stream.toByteArray());
    InputStream input = new ByteArrayInputStream(stream.toByteArray());
    Node first = Protobuf.fromDelimited(Node::new, input);
    assertNotNull(first);
    assertSame(first);
    Node second = Protobuf.fromDelimited(Node::new, input);
    assertNotNull(second);
    assertEquals(7, second.id);
    assertNull(Protobuf.fromDelimited(Node::new, input));
  }

  @ParameterizedTest
  @CsvSource({
    "05, TRUNCATED",
    "80, TRUNCATED",
    "0308, TRUNCATED",
    "ffffffff0f, NEGATIVE_SIZE",
    "ffffffff07, SIZE_LIMIT",
    "8180808008, NEGATIVE_SIZE",
    "808080808080808080808001, MALFORMED_VARINT"
  })
  void aLengthThatAStreamDoesNotHoldIsRefused(String hex, Kind kind) {
    InputStream input = new ByteArrayInputStream(HexFormat.of().parseHex(hex));
    DecodeException e =
        assertThrows(DecodeException.class, () -> Protobuf.fromDelimited(Node::new, input));
    assertEquals(kind, e.kind());
  }

  @Test
  void aMessageOverTheLimitIsRefusedBothWays() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 8;
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) 8);
            return length;
          }
        };
    DecodeException in =
        assertThrows(DecodeException.class, () -> Protobuf.from(Node::new, endless));
    assertEquals(Kind.SIZE_LIMIT, in.kind());
    Node large = Node.of(1);
    large.name = "a".repeat(Protobuf.LIMITS.messageBytes());
    EncodeException out = assertThrows(EncodeException.class, () -> Protobuf.toBytes(large));
    assertEquals(EncodeException.Kind.SIZE_LIMIT, out.kind());
  }

  @Test
  void longListsGrowTheMemoryAndStayInOrder() {
    Node node = Node.of(1);
    node.values.addAll(LongList.of(IntStream.range(0, 100_000).asLongStream().toArray()));
    for (int i = 0; i < 2000; i++) {
      node.tags.add("tag " + i);
    }
    Node read = Protobuf.fromBytes(Node::new, Protobuf.toBytes(node));
    assertEquals(node.values, read.values);
    assertEquals(node.tags, read.tags);
  }

  @Test
  void aWriterIsUsedForOneMessageAfterTheOther() {
    try (ProtoWriter writer = new ProtoWriter()) {
      NODE.writeTo(writer);
      assertArrayEquals(BYTES, writer.toByteArray());
      writer.reset();
      assertEquals(0, writer.size());
      NODE.writeTo(writer);
      assertEquals(BYTES.length, writer.size());
      byte[] target = new byte[BYTES.length + 1];
      writer.copyTo(target, 1);
      assertArrayEquals(BYTES, Arrays.copyOfRange(target, 1, target.length));
      assertThrows(IndexOutOfBoundsException.class, () -> writer.copyTo(target, 2));
    }
  }

  @Test
  void errorsGiveTheMemoryBack() {
    long before = BufferPool.shared().getCount();
    Node bad = Node.of(1);
    bad.only = bad;
    EncodeException e = assertThrows(EncodeException.class, () -> Protobuf.toBytes(bad));
    assertEquals(EncodeException.Kind.DEPTH_LIMIT, e.kind());
    assertThrows(DecodeException.class, () -> Protobuf.fromBytes(Node::new, new byte[] {0}));
    assertEquals(before, BufferPool.shared().getCount());
  }

  private static void assertSame(Node node) {
    assertArrayEquals(BYTES, Protobuf.toBytes(node));
  }
}
