package dev.gatun.protobuf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.DecodeException;
import dev.gatun.value.NumberedEnum;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Extensions of {@link Node}, from 100 on. */
class ExtensionTest {
  static final Extension<Node, Integer> COUNT =
      Extension.of(Node.class, 100, "acme.count", FieldType.INT32);

  private static final Extension<Node, String> LABEL =
      Extension.of(Node.class, 101, "acme.label", FieldType.STRING, "none");
  private static final Extension<Node, List<Integer>> NUMBERS =
      Extension.repeated(Node.class, 102, "acme.numbers", FieldType.SINT32);
  private static final Extension<Node, List<Integer>> PACKED =
      Extension.packed(Node.class, 103, "acme.packed", FieldType.INT32);
  private static final Extension<Node, Node> NODE =
      Extension.of(Node.class, 104, "acme.node", FieldType.message(Node::new));
  private static final Extension<Node, Node> GROUP =
      Extension.of(Node.class, 105, "acme.group", FieldType.group(Node::new));
  private static final Extension<Node, List<Size>> SIZES =
      Extension.packed(
          Node.class,
          106,
          "acme.sizes",
          FieldType.enumOf(Size::forNumber, Size.UNRECOGNIZED, Size.SMALL));

  /** An enum as the compiler emits it. */
  private enum Size implements NumberedEnum {
    SMALL,
    LARGE,
    UNRECOGNIZED;

    static Size forNumber(int number) {
      return number == 0 ? SMALL : number == 1 ? LARGE : UNRECOGNIZED;
    }

    @Override
    public int getNumber() {
      return this == LARGE ? 1 : 0;
    }
  }

  @Test
  void whatIsNotSetHasItsDefault() {
    Node node = Node.of(1);
    assertEquals(0, node.getExtension(COUNT));
    assertEquals("none", node.getExtension(LABEL));
    assertEquals(List.of(), node.getExtension(NUMBERS));
    assertFalse(node.hasExtension(COUNT));
    assertFalse(node.hasExtension(PACKED));
  }

  @Test
  void whatIsSetIsWrittenInTheOrderOfTheNumbersAndReadAgain() {
    Node node = Node.of(1);
    node.setExtension(PACKED, List.of(1, 300));
    node.setExtension(NUMBERS, List.of(-1, 1));
    node.setExtension(COUNT, 7);
    String hex = "0801" + "a00607" + "b00601" + "b00602" + "ba060301ac02";
    assertEquals(hex, HexFormat.of().formatHex(Protobuf.toBytes(node)));
    Node read = read(hex);
    assertEquals(7, read.getExtension(COUNT));
    assertEquals(List.of(-1, 1), read.getExtension(NUMBERS));
    assertEquals(List.of(1, 300), read.getExtension(PACKED));
    assertTrue(read.hasExtension(NUMBERS));
    assertEquals(hex, HexFormat.of().formatHex(Protobuf.toBytes(read)));
  }

  @Test
  void messagesAndGroupsMerge() {
    Node read = read("0801" + "c20603" + "120161" + "c20602" + "0805" + "cb06" + "0809" + "cc06");
    assertEquals("a", read.getExtension(NODE).name);
    assertEquals(5, read.getExtension(NODE).id);
    assertEquals(9, read.getExtension(GROUP).id);
    read.getExtension(NODE).name = "b";
    assertEquals("b", read(Protobuf.toBytes(read)).getExtension(NODE).name);
  }

  @Test
  void packedAndUnpackedAreBothRead() {
    Node read = read("0801" + "b2060201" + "02" + "b00603" + "b80607");
    assertEquals(List.of(-1, 1, -2), read.getExtension(NUMBERS));
    assertEquals(List.of(7), read.getExtension(PACKED));
  }

  @Test
  void whatTheEnumDoesNotKnowIsKept() {
    Node read = read("0801" + "d206040105" + "0009");
    assertEquals(List.of(Size.LARGE, Size.SMALL), read.getExtension(SIZES));
    assertArrayEquals(
        HexFormat.of().parseHex("0801" + "d206020100" + "d00605" + "d00609"),
        Protobuf.toBytes(read));
  }

  @Test
  void anotherWireTypeIsKeptAndNotSet() {
    String hex = "0801" + "a5060000" + "0000";
    Node read = read(hex);
    assertFalse(read.hasExtension(COUNT));
    assertEquals(hex, HexFormat.of().formatHex(Protobuf.toBytes(read)));
  }

  @Test
  void malformedBytesAreRefusedWhenTheyAreAskedForAndStayAsTheyWere() {
    String hex = "0801" + "c20604" + "0805" + "1a05";
    Node read = read(hex);
    for (int i = 0; i < 2; i++) {
      DecodeException e = assertThrows(DecodeException.class, () -> read.getExtension(NODE));
      assertEquals("[acme.node].children[0]", e.path());
    }
    assertEquals(hex, HexFormat.of().formatHex(Protobuf.toBytes(read)));
  }

  @Test
  void whatIsReadBehindADecodedOneIsMergedIntoIt() {
    Node node = read("0801" + "b00601" + "c2060208" + "05");
    assertEquals(List.of(-1), node.getExtension(NUMBERS));
    assertEquals(5, node.getExtension(NODE).id);
    Protobuf.mergeFrom(node, HexFormat.of().parseHex("b00602" + "c20603120161"));
    assertEquals(List.of(-1, 1), node.getExtension(NUMBERS));
    assertEquals(5, node.getExtension(NODE).id);
    assertEquals("a", node.getExtension(NODE).name);
  }

  @Test
  void aCopySharesNothing() {
    Node node = Node.of(1);
    node.setExtension(NUMBERS, List.of(1));
    ExtensionFields copy = node.extensionFields().copy();
    assertEquals(node.extensionFields(), copy);
    assertEquals(node.extensionFields().hashCode(), copy.hashCode());
    node.getExtension(NUMBERS).add(2);
    assertNotEquals(node.extensionFields(), copy);
    node.clearExtension(NUMBERS);
    assertTrue(node.extensionFields().isEmpty());
    assertFalse(copy.isEmpty());
  }

  @Test
  void aListIsCopiedWhenItIsSetAndMayGrowThen() {
    Node node = Node.of(1);
    node.setExtension(NUMBERS, List.of(1));
    node.getExtension(NUMBERS).add(2);
    assertEquals(List.of(1, 2), node.getExtension(NUMBERS));
  }

  private static Node read(String hex) {
    return read(HexFormat.of().parseHex(hex));
  }

  private static Node read(byte[] bytes) {
    return Protobuf.fromBytes(Node::new, bytes);
  }
}
