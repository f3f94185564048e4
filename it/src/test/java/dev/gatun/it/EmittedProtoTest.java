package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import com.google.protobuf.Message;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.protobuf.ProtoMessage;
import dev.gatun.protobuf.Protobuf;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Emitted messages against those of protoc, on random values of each. */
class EmittedProtoTest {
  private static final int ROUNDS = 150;

  static Stream<ProtoTwin> eager() {
    return ProtoTwin.all();
  }

  static Stream<ProtoTwin> lazy() {
    return ProtoTwin.all(JavaOptions.DEFAULT.withLazyStrings(true));
  }

  static Stream<ProtoTwin> both() {
    return Stream.concat(eager(), lazy());
  }

  @ParameterizedTest
  @MethodSource("both")
  void readAndWriteTheSameBytes(ProtoTwin twin) throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < ROUNDS; i++) {
      Message expected = new RandomProto(random.split()).make(twin.official());
      byte[] bytes = expected.toByteArray();
      ProtoMessage actual = twin.read(bytes);
      byte[] written = Protobuf.toBytes(actual);
      assertArrayEquals(bytes, written, expected::toString);
      assertEquals(expected, twin.official().getParserForType().parseFrom(written));
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void areEqualWhenTheirValuesAre(ProtoTwin twin) {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < ROUNDS; i++) {
      Message value = new RandomProto(random.split()).make(twin.official());
      ProtoMessage first = twin.read(value.toByteArray());
      ProtoMessage second = twin.read(value.toByteArray());
      assertEquals(first, second);
      assertEquals(first.hashCode(), second.hashCode());
      assertEquals(first.toString(), second.toString());
      Object copy = EmittedType.call(first, "deepCopy");
      assertNotSame(first, copy);
      assertEquals(first, copy);
      assertArrayEquals(value.toByteArray(), Protobuf.toBytes((ProtoMessage) copy));
      Message other = new RandomProto(random.split()).make(twin.official());
      if (!other.equals(value)) {
        assertNotEquals(first, twin.read(other.toByteArray()));
      }
      assertEquals(twin.ours().create(), EmittedType.call(copy, "clear"));
      assertArrayEquals(value.toByteArray(), Protobuf.toBytes(first));
    }
  }

  @ParameterizedTest
  @MethodSource("eager")
  void areMergedAsTheirBytesAre(ProtoTwin twin) {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < ROUNDS; i++) {
      Message first = new RandomProto(random.split()).make(twin.official());
      Message second = new RandomProto(random.split()).make(twin.official());
      byte[] expected = first.toBuilder().mergeFrom(second).build().toByteArray();
      ProtoMessage target = twin.read(first.toByteArray());
      ProtoMessage source = twin.read(second.toByteArray());
      merge(target, source);
      assertArrayEquals(expected, Protobuf.toBytes(target), () -> first + "---\n" + second);
      assertArrayEquals(second.toByteArray(), Protobuf.toBytes(source));

      ProtoMessage read = twin.read(first.toByteArray());
      Protobuf.mergeFrom(read, second.toByteArray());
      assertArrayEquals(expected, Protobuf.toBytes(read), () -> first + "---\n" + second);
    }
  }

  private static void merge(ProtoMessage target, ProtoMessage source) {
    try {
      target.getClass().getMethod("mergeFrom", target.getClass()).invoke(target, source);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("mergeFrom", e);
    }
  }
}
