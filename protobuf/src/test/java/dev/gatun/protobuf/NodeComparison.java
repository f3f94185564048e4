package dev.gatun.protobuf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.gatun.codec.DecodeException;
import dev.gatun.testing.EndlessVarint;
import org.jspecify.annotations.Nullable;

/**
 * Any bytes, read by us and by protobuf-java: the same message, or an error on both sides, but for
 * an {@link EndlessVarint}.
 */
final class NodeComparison {
  private NodeComparison() {}

  static void compare(byte[] bytes) throws InvalidProtocolBufferException {
    DynamicMessage actual;
    try {
      actual = PeerNode.parse(Protobuf.toBytes(Protobuf.fromBytes(Node::new, bytes)));
    } catch (DecodeException e) {
      if (EndlessVarint.isWhy(e, bytes)) {
        return;
      }
      actual = null;
    }
    assertEquals(peer(bytes), actual);
  }

  private static @Nullable DynamicMessage peer(byte[] bytes) {
    try {
      return PeerNode.parse(bytes);
    } catch (InvalidProtocolBufferException e) {
      return null;
    }
  }
}
