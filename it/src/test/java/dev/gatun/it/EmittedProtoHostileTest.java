package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.gatun.codec.DecodeException;
import dev.gatun.protobuf.ProtoMessage;
import dev.gatun.protobuf.Protobuf;
import dev.gatun.testing.EndlessVarint;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damaged bytes are the same value to emitted messages as to those of protoc, or none to both. But
 * for an {@link EndlessVarint}.
 */
class EmittedProtoHostileTest {
  private static final int ROUNDS = 600;

  static Stream<ProtoTwin> messages() {
    return ProtoTwin.all();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void areTheSameOrAreRefused(ProtoTwin twin) throws Exception {
    SplittableRandom random = new SplittableRandom(4);
    int accepted = 0;
    for (int i = 0; i < ROUNDS; i++) {
      byte[] bytes = damaged(new RandomProto(random.split()).make(twin.official()), random);
      Message expected = official(twin, bytes);
      ProtoMessage actual;
      try {
        actual = twin.read(bytes);
      } catch (DecodeException refused) {
        if (EndlessVarint.isWhy(refused, bytes)) {
          continue;
        }
        actual = null;
      }
      boolean isTaken = actual != null;
      assertEquals(expected != null, isTaken, () -> twin + " " + Arrays.toString(bytes));
      if (expected != null && actual != null) {
        accepted++;
        Message written = twin.official().getParserForType().parseFrom(Protobuf.toBytes(actual));
        assertEquals(
            OfficialText.decoded(expected), written, () -> twin + " " + Arrays.toString(bytes));
      }
    }
    assertTrue(accepted > 0);
  }

  private static byte[] damaged(Message message, SplittableRandom random) {
    byte[] bytes = message.toByteArray();
    for (int i = random.nextInt(3); i >= 0 && bytes.length > 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        case 1 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        case 2 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        default -> {
          int at = random.nextInt(bytes.length);
          byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
          System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
          longer[at] = (byte) random.nextInt(256);
          bytes = longer;
        }
      }
    }
    return bytes;
  }

  private static @Nullable Message official(ProtoTwin twin, byte[] bytes) {
    try {
      return twin.official().getParserForType().parseFrom(bytes);
    } catch (InvalidProtocolBufferException refused) {
      return null;
    }
  }
}
