package dev.gatun.protobuf;

import java.util.Random;

/** Messages of any contents, unknown fields and extensions among them. */
final class RandomNode {
  private RandomNode() {}

  static Node of(Random random, int depth) {
    Node node = Node.of((int) Mutation.anyBits(random));
    if (random.nextBoolean()) {
      node.name = "name文é😀".substring(random.nextInt(5)).repeat(random.nextInt(20));
    }
    for (int i = random.nextInt(6); i > 0; i--) {
      node.values.addLong(Mutation.anyBits(random));
      node.tags.add("tag" + i);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      node.counts.put("key" + i, (int) Mutation.anyBits(random));
    }
    if (random.nextBoolean()) {
      node.color = 1 + random.nextInt(2);
    }
    if (random.nextInt(4) == 0) {
      node.unknown = unknown(random);
    }
    if (random.nextInt(4) == 0) {
      node.setExtension(ExtensionTest.COUNT, random.nextInt());
    }
    if (depth > 0) {
      addNodes(node, random, depth - 1);
    }
    return node;
  }

  private static void addNodes(Node node, Random random, int depth) {
    for (int i = random.nextInt(3); i > 0; i--) {
      node.children.add(of(random, depth));
    }
    if (random.nextInt(3) == 0) {
      node.body = of(random, depth);
    }
    if (random.nextInt(3) == 0) {
      node.only = of(random, depth);
    }
  }

  private static UnknownFields unknown(Random random) {
    UnknownFields fields = new UnknownFields();
    fields.addTag(WireType.tag(300 + random.nextInt(3), WireType.VARINT));
    fields.addVarint(Mutation.anyBits(random));
    fields.addTag(WireType.tag(8, WireType.START_GROUP));
    fields.addTag(WireType.tag(9, WireType.VARINT));
    fields.addVarint(1);
    fields.addTag(WireType.tag(8, WireType.END_GROUP));
    return fields;
  }
}
