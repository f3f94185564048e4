package dev.gatun.protobuf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.EncodeException;
import dev.gatun.codec.Limits;
import dev.gatun.testing.Heap;
import dev.gatun.value.DoubleList;
import dev.gatun.value.IntList;
import dev.gatun.value.LongList;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags, lengths, varints, depths and texts that no honest peer sends. */
class ProtoHostileInputTest {
  private static final long LITTLE = 64 << 10;
  private static final int PACKED = WireType.tag(4, WireType.LEN);

  @ParameterizedTest
  @CsvSource({
    "00, a field of number 0",
    "02, a field of number 0",
    "8000, a field of number 0",
    "0e, 'there is no wire type 6, field 1'",
    "0f, 'there is no wire type 7, field 1'",
    "0c, 'the end of a group that is not open, field 1'"
  })
  void aTagThatDoesNotExistIsRefusedWhereItBegins(String tag, String problem) {
    DecodeException e = refuses("0801" + tag + "00", Kind.MALFORMED_TAG, Node::new);
    assertEquals(2, e.offset());
    assertEquals("Node: " + problem + " (offset 2)", e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"3b44", "3b0801" + "14", "1a010c", "3b1a013c3c"})
  void aGroupThatAnotherGroupOrMessageEndsIsRefused(String bytes) {
    refuses(bytes, Kind.MALFORMED_TAG, Node::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3b", "3b0801", "430801", "1a023b08" + "3c"})
  void aGroupThatDoesNotEndIsTruncated(String bytes) {
    refuses(bytes, Kind.TRUNCATED, Node::new);
  }

  @ParameterizedTest
  @CsvSource({
    "05, TRUNCATED",
    "ffffffff07, TRUNCATED",
    "ffffffff0f, NEGATIVE_SIZE",
    "ffffffffffffffffff01, NEGATIVE_SIZE",
    "80, TRUNCATED"
  })
  void aLengthThatTheMessageCannotHoldIsRefusedBeforeAnythingIsAllocated(String length, Kind kind) {
    String bytes = length.equals("80") ? length : length + "61626364";
    refusesRead(bytes, kind, ProtoReader::readString);
    refusesRead(bytes, kind, ProtoReader::readUncheckedString);
    refusesRead(bytes, kind, ProtoReader::readLazyString);
    refusesRead(bytes, kind, ProtoReader::readBytes);
    refusesRead(bytes, kind, ProtoReader::messageBegin);
    refusesRead(bytes, kind, reader -> reader.skipField(PACKED));
    refusesRead(bytes, kind, reader -> reader.readUnknown(PACKED, null));
    refusesRead(bytes, kind, reader -> reader.readInt32s(PACKED, new IntList()));
    refusesRead(bytes, kind, reader -> reader.readSInt64s(PACKED, new LongList()));
    refusesRead(bytes, kind, reader -> reader.readDoubles(PACKED, new DoubleList()));
    refusesRead(bytes, kind, reader -> reader.readBools(PACKED, new ArrayList<>()));
  }

  @Test
  void aNestedMessageCannotReachBehindItsEnd() {
    refuses("1a03120561" + "6161616161", Kind.TRUNCATED, Node::new);
    refuses("1a020a80" + "01", Kind.TRUNCATED, Node::new);
    refuses("1a0308ffff" + "01", Kind.TRUNCATED, Node::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"80808080808080808080" + "01", "ffffffffffffffffffffff01"})
  void aVarintOfMoreThanTenBytesIsRefused(String varint) {
    refusesRead(varint, Kind.MALFORMED_VARINT, ProtoReader::readInt32);
    refusesRead(varint, Kind.MALFORMED_VARINT, ProtoReader::readInt64);
    refusesRead(varint, Kind.MALFORMED_VARINT, ProtoReader::readTag);
    String packed = "%02x".formatted(varint.length() / 2) + varint;
    refusesRead(packed, Kind.MALFORMED_VARINT, r -> r.readInt32s(PACKED, new IntList()));
    refusesRead(packed, Kind.MALFORMED_VARINT, r -> r.readInt64s(PACKED, new LongList()));
    refusesRead(packed, Kind.MALFORMED_VARINT, r -> r.readBools(PACKED, new ArrayList<>()));
  }

  @Test
  void aPackedListThatEndsWithinAnElementIsTruncated() {
    refusesRead("0201" + "80" + "01", Kind.TRUNCATED, r -> r.readInt32s(PACKED, new IntList()));
    refusesRead("0201" + "80" + "01", Kind.TRUNCATED, r -> r.readInt64s(PACKED, new LongList()));
    refusesRead("05" + "00".repeat(9), Kind.TRUNCATED, r -> r.readFixed32s(PACKED, new IntList()));
    refusesRead(
        "09" + "00".repeat(20), Kind.TRUNCATED, r -> r.readDoubles(PACKED, new DoubleList()));
  }

  @ParameterizedTest
  @CsvSource({"ff, 0", "61c0, 1", "616263eda080, 3", "c3, 0", "f09f9880f0, 4"})
  void malformedTextIsRefusedAtItsFirstMalformedByteWhereItIsChecked(String text, int index) {
    String bytes = "%02x".formatted(text.length() / 2) + text;
    DecodeException e = refusesRead(bytes, Kind.INVALID_UTF8, ProtoReader::readString);
    assertEquals(1 + index, e.offset());
    DecodeException lazy = refusesRead(bytes, Kind.INVALID_UTF8, ProtoReader::readLazyString);
    assertEquals(1 + index, lazy.offset());
    try (ProtoReader reader = reader(bytes)) {
      assertTrue(reader.readUncheckedString().contains("\ufffd"));
      reader.rewind();
      assertTrue(reader.readUncheckedLazyString().toString().contains("\ufffd"));
    }
  }

  @Test
  void messagesNestAHundredDeepAndNotDeeper() {
    assertNotNull(Protobuf.fromBytes(Node::new, Protobuf.toBytes(chain(100))));
    refuses(HexFormat.of().formatHex(nested(101)), Kind.DEPTH_LIMIT, Node::new);
    EncodeException e = assertThrows(EncodeException.class, () -> Protobuf.toBytes(chain(101)));
    assertEquals(EncodeException.Kind.DEPTH_LIMIT, e.kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"3b", "43"})
  void groupsNestAHundredDeepAndNotDeeperKnownOrUnknown(String start) {
    String end = start.equals("3b") ? "3c" : "44";
    String id = start.equals("3b") ? "0801" : "";
    Node node =
        Protobuf.fromBytes(Node::new, hex("0801" + (start + id).repeat(100) + end.repeat(100)));
    assertEquals(1, node.id);
    refuses("0801" + (start + id).repeat(101) + end.repeat(101), Kind.DEPTH_LIMIT, Node::new);
    refuses("0801" + start.repeat(1_000_000), Kind.DEPTH_LIMIT, Node::new);
  }

  @Test
  void manySmallUnknownFieldsTakeTimeAndHeapInProportion() {
    byte[] bytes = hex("0801" + "8003" + "01" + "800301".repeat(1_000_000));
    long before = Heap.allocated();
    Node node = Protobuf.fromBytes(Node::new, bytes);
    long allocated = Heap.allocated() - before;
    assertNotNull(node.unknown);
    assertEquals(bytes.length - 2, node.unknown.size());
    assertTrue(allocated < 6L * bytes.length, () -> allocated + " bytes");
  }

  @Test
  void emptyMessagesAndStringsAreHeldAgainstTheBudget() {
    Limits limits = Protobuf.LIMITS.withDecodedBytes(1000);
    refuses("1a00".repeat(100), Kind.SIZE_LIMIT, Node::new, limits);
    refuses("c20c00".repeat(100), Kind.SIZE_LIMIT, Node::new, limits);
    refuses("2a00".repeat(100), Kind.SIZE_LIMIT, Node::new, limits);
    refuses("228101" + "00".repeat(129), Kind.SIZE_LIMIT, Node::new, limits);
    refuses("4344".repeat(100), Kind.SIZE_LIMIT, Node::new, limits);
  }

  private static Node chain(int depth) {
    Node node = Node.of(1);
    for (int i = 0; i < depth; i++) {
      Node outer = Node.of(1);
      outer.only = node;
      node = outer;
    }
    return node;
  }

  private static byte[] nested(int depth) {
    byte[] bytes = hex("0801");
    for (int i = 0; i < depth; i++) {
      try (ProtoWriter writer = new ProtoWriter()) {
        writer.writeBytesField(WireType.tag(5000, WireType.LEN), bytes);
        writer.writeInt32Field(WireType.tag(1, WireType.VARINT), 1);
        bytes = writer.toByteArray();
      }
    }
    return bytes;
  }

  private static DecodeException refuses(String hex, Kind kind, Supplier<Node> create) {
    DecodeException e =
        assertThrows(DecodeException.class, () -> Protobuf.fromBytes(create, hex(hex)));
    assertEquals(kind, e.kind(), e::getMessage);
    return e;
  }

  private static void refuses(String hex, Kind kind, Supplier<Node> create, Limits limits) {
    byte[] bytes = hex(hex);
    try (ProtoReader reader =
        new ProtoReader(bytes, 0, bytes.length, BufferPool.shared(), limits)) {
      DecodeException e = assertThrows(DecodeException.class, () -> create.get().mergeFrom(reader));
      assertEquals(kind, e.kind(), e::getMessage);
    }
  }

  private static DecodeException refusesRead(String hex, Kind kind, Consumer<ProtoReader> read) {
    try (ProtoReader reader = reader(hex)) {
      long before = Heap.allocated();
      DecodeException e = assertThrows(DecodeException.class, () -> read.accept(reader));
      long allocated = Heap.allocated() - before;
      assertEquals(kind, e.kind(), e::getMessage);
      assertTrue(allocated < LITTLE, () -> allocated + " bytes");
      return e;
    }
  }

  private static ProtoReader reader(String hex) {
    return new ProtoReader(hex(hex));
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
