package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.protobuf.ProtoMessage;
import dev.gatun.protobuf.Protobuf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages of invented schemas read what protobuf-java writes, and write it again. */
class EmittedProtoSchemasTest {
  private static final int VALUES = 20;

  @TempDir private Path folder = Path.of("");

  static LongStream someSeeds() {
    return LongStream.range(0, 25);
  }

  static LongStream manySeeds() {
    return LongStream.range(25, 500);
  }

  @ParameterizedTest
  @MethodSource("someSeeds")
  void roundTrip(long seed) throws Exception {
    String idl = new ProtoSchemaMaker(seed).make();
    Files.writeString(folder.resolve("test.proto"), idl);
    JavaOptions options = JavaOptions.DEFAULT.withLazyStrings(seed % 2 == 0);
    ClassLoader loader = EmittedProto.ofText(idl, options).compile();
    for (Descriptor message : Protoc.descriptor(folder, "test.proto").getMessageTypes()) {
      roundTrip(message, "invented." + message.getName(), loader, idl);
    }
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("manySeeds")
  void roundTripOfMore(long seed) throws Exception {
    roundTrip(seed);
  }

  private static void roundTrip(Descriptor message, String java, ClassLoader loader, String idl)
      throws Exception {
    EmittedType type = EmittedType.of(loader, java);
    SplittableRandom random = new SplittableRandom(idl.length());
    for (int i = 0; i < VALUES; i++) {
      Message expected =
          new RandomProto(random.split()).make(DynamicMessage.getDefaultInstance(message));
      roundTrip(type, expected, idl);
    }
    for (Descriptor nested : message.getNestedTypes()) {
      if (!nested.getOptions().getMapEntry()) {
        roundTrip(nested, java + "$" + nested.getName(), loader, idl);
      }
    }
  }

  /**
   * What protobuf-java leaves out of an entry of a map is written by us, as by protoc's classes.
   */
  private static void roundTrip(EmittedType type, Message expected, String idl) throws Exception {
    byte[] bytes = expected.toByteArray();
    ProtoMessage read = Protobuf.fromBytes(() -> (ProtoMessage) type.create(), bytes);
    byte[] written = Protobuf.toBytes(read);
    assertEquals(expected, expected.getParserForType().parseFrom(written), idl);
    if (!idl.contains("map<")) {
      assertArrayEquals(bytes, written, idl);
    }
    Object copy = EmittedType.call(read, "deepCopy");
    assertEquals(read, copy);
    assertEquals(read.hashCode(), copy.hashCode());
    assertEquals(read.toString(), copy.toString());
    assertArrayEquals(written, Protobuf.toBytes((ProtoMessage) copy));
    assertEquals(type.create(), EmittedType.call(copy, "clear"));
    assertArrayEquals(
        written, Protobuf.toBytes(read), "a copy that was cleared is part of its source");
  }
}
