package dev.gatun.protobuf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.gatun.codec.DecodeException;
import org.jspecify.annotations.Nullable;

/** Any bytes, read by us and by protobuf-java: the same message, or an error on both sides. */
final class NodeComparison {
  private NodeComparison() {}

  static void compare(byte[] bytes) throws InvalidProtocolBufferException {
    Node actual = read(bytes);
    assertEquals(peer(bytes), actual == null ? null : PeerNode.parse(Protobuf.toBytes(actual)));
  }

  private static @Nullable DynamicMessage peer(byte[] bytes) {
    try {
      return PeerNode.parse(bytes);
    } catch (InvalidProtocolBufferException e) {
      return null;
    }
  }

  private static @Nullable Node read(byte[] bytes) {
    try {
      return Protobuf.fromBytes(Node::new, bytes);
    } catch (DecodeException e) {
      return null;
    }
  }
}
