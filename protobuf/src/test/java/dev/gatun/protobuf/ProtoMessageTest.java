package dev.gatun.protobuf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.gatun.codec.DecodeException;
import dev.gatun.codec.EncodeException;
import dev.gatun.value.LongList;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What emitted messages do with the wire, by {@link Node}, and against protobuf-java. */
class ProtoMessageTest {
  @Property
  void whatIsReadIsWrittenByteForByte(@ForAll long seed) {
    byte[] bytes = Protobuf.toBytes(RandomNode.of(new Random(seed), 3));
    assertArrayEquals(bytes, Protobuf.toBytes(Protobuf.fromBytes(Node::new, bytes)));
  }

  @Property
  void protobufJavaReadsTheSameMessage(@ForAll long seed) throws InvalidProtocolBufferException {
    Node node = RandomNode.of(new Random(seed), 3);
    byte[] bytes = Protobuf.toBytes(node);
    DynamicMessage peer = PeerNode.parse(bytes);
    assertEquals(peer, PeerNode.parse(Protobuf.toBytes(read(peer.toByteArray()))));
    assertEquals(bytes.length, peer.getSerializedSize());
  }

  @Property(tries = 5000)
  void brokenBytesGiveWhatTheyGiveInProtobufJava(@ForAll long seed)
      throws InvalidProtocolBufferException {
    Random random = new Random(seed);
    NodeComparison.compare(Mutation.of(Protobuf.toBytes(RandomNode.of(random, 2)), random));
  }

  @Test
  void fieldsMayComeInAnyOrderAndTheLastOneWins() {
    Node node = read("3002" + "120161" + "0801" + "120162" + "3001" + "0802");
    assertEquals(2, node.id);
    assertEquals("b", node.name);
    assertEquals(1, node.color);
  }

  @Test
  void messagesMergeAndListsAndMapsGrow() {
    Node node = read("0801" + "1a020802" + "c2b802" + "05" + "0805" + "120161" + "2a030a0161");
    Protobuf.mergeFrom(node, hex("1a020803" + "c2b802" + "03" + "120162" + "2a030a0162"));
    assertEquals(1, node.id);
    assertEquals(2, node.children.size());
    assertNotNull(node.only);
    assertEquals(5, node.only.id);
    assertEquals("b", node.only.name);
    assertEquals(Map.of("a", 0, "b", 0), node.counts);
  }

  @Test
  void packedAndUnpackedNumbersAreBothRead() {
    Node node = read("0801" + "2001" + "2203" + "02" + "8001" + "2003");
    assertEquals(LongList.of(1, 2, 128, 3), node.values);
  }

  @Test
  void anEntryWithoutKeyOrValueHasTheDefault() {
    Node node = read("0801" + "2a00" + "2a030a0161" + "2a021005");
    assertEquals(Map.of("", 5, "a", 0), node.counts);
  }

  @Test
  void aNumberThatAClosedEnumDoesNotKnowIsKeptAsItCame() {
    byte[] bytes = hex("0801" + "30ffffffffffffffffff01");
    Node node = read(bytes);
    assertNull(node.color);
    assertArrayEquals(bytes, Protobuf.toBytes(node));
  }

  @Test
  void unknownFieldsOfEveryWireTypeAreKeptInTheirOrder() {
    byte[] bytes =
        hex(
            "0801"
                + "82060161" // 96, a string
                + "f80705" // 127: an extension
                + "900601" // 98, a varint
                + "93069b060801" // groups 98 and 99 in each other
                + "9c069406"
                + "99060102030405060708" // 99, eight bytes
                + "9d0601020304"); // 99, four bytes
    Node node = read(bytes);
    assertNotNull(node.unknown);
    assertEquals(bytes.length - 2 - 3, node.unknown.size());
    assertEquals(node.unknown, read(Protobuf.toBytes(node)).unknown);
  }

  @Test
  void aKnownNumberOfAnotherWireTypeIsUnknown() {
    byte[] bytes = hex("0801" + "0a0161" + "1005" + "3500000000");
    Node node = read(bytes);
    assertEquals(1, node.id);
    assertNull(node.name);
    assertArrayEquals(bytes, Protobuf.toBytes(node));
  }

  @Test
  void aRequiredFieldMayBeInAnyOccurrenceOfItsMessage() {
    Node node = read("0801" + "c2b802" + "03" + "120161" + "c2b802" + "02" + "0807");
    assertNotNull(node.only);
    assertEquals(7, node.only.id);
    assertEquals("a", node.only.name);
  }

  @Test
  void aRequiredFieldThatIsMissingIsNamedWithItsPath() {
    DecodeException e =
        assertThrows(DecodeException.class, () -> read("0801" + "1a020801" + "1a03120161"));
    assertEquals(DecodeException.Kind.MISSING_REQUIRED_FIELD, e.kind());
    assertEquals("Node.children[1].id", e.path());
    Node node = Node.of(1);
    node.children.add(new Node());
    EncodeException out = assertThrows(EncodeException.class, () -> Protobuf.toBytes(node));
    assertEquals(EncodeException.Kind.MISSING_REQUIRED_FIELD, out.kind());
    assertEquals("Node.children[0].id is required and not set", out.getMessage());
  }

  @Test
  void aReaderByItselfDoesNotAskForRequiredFields() {
    try (ProtoReader reader = new ProtoReader(hex("120161"))) {
      Node node = new Node();
      node.mergeFrom(reader);
      assertEquals("a", node.name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "08011a02ff01, Node.children[0], 4",
    "08011205, Node.name, 3",
    "08011a0208021a0408021aff, Node.children[1].children[0], 11",
    "0801c20c0161c20c0561, Node.tags[1], 8",
    "08013b08, Node.body.id, 4",
    "08013d0102, Node.body, 3",
    "080100, Node, 2"
  })
  void anErrorSaysWhereItIs(String bytes, String path, int offset) {
    DecodeException e = assertThrows(DecodeException.class, () -> read(bytes));
    assertEquals(path, e.path());
    assertEquals(offset, e.offset());
  }

  @Test
  void aMapWithoutAnOrderIsWrittenToo() {
    assertEquals(
        List.of(Map.entry("a", 1)), List.copyOf(asList(ProtoMaps.reversed(Map.of("a", 1)))));
  }

  private static <T> List<T> asList(Iterable<T> elements) {
    List<T> list = new ArrayList<>();
    elements.forEach(list::add);
    return list;
  }

  private static Node read(String hex) {
    return read(hex(hex));
  }

  private static Node read(byte[] bytes) {
    return Protobuf.fromBytes(Node::new, bytes);
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
