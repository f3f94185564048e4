package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.thrift.StructDefinition;
import dev.gatun.testing.thrift.Value;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Classes of invented schemas read what libthrift writes, and write it again byte for byte. */
class EmittedSchemasTest {
  private static final int VALUES = 30;

  static LongStream someSeeds() {
    return LongStream.range(0, 25);
  }

  static LongStream manySeeds() {
    return LongStream.range(25, 500);
  }

  @ParameterizedTest
  @MethodSource("someSeeds")
  void roundTrip(long seed) {
    String idl = new SchemaMaker(seed).make();
    JavaOptions options = JavaOptions.DEFAULT.withLazyStrings(seed % 2 == 0);
    Emitted emitted = Emitted.ofText(idl, options);
    ClassLoader loader = emitted.compile();
    SchemaValues values = new SchemaValues(new Random(seed));
    for (StructDefinition struct : emitted.documents().get(0).definitions(StructDefinition.class)) {
      EmittedType type = EmittedType.of(loader, "invented." + struct.name());
      for (int i = 0; i < VALUES; i++) {
        roundTrip(type, values.struct(struct), idl);
      }
    }
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("manySeeds")
  void roundTripOfMore(long seed) {
    roundTrip(seed);
  }

  private static void roundTrip(EmittedType type, Value.Struct value, String idl) {
    for (Wire wire : Wire.values()) {
      byte[] bytes = wire.write(value);
      Object read = wire.read(type, bytes);
      for (Wire out : Wire.values()) {
        assertArrayEquals(out.write(value), out.write(read), () -> type + " of " + idl);
      }
      Object copy = EmittedType.call(read, "deepCopy");
      assertEquals(read, copy);
      assertEquals(read.hashCode(), copy.hashCode());
      assertEquals(read.toString(), copy.toString());
      assertEquals(HexFormat.of().formatHex(bytes), HexFormat.of().formatHex(wire.write(copy)));
      assertEquals(type.create(), EmittedType.call(copy, "clear"));
      assertArrayEquals(bytes, wire.write(read), "a copy that was cleared is part of its source");
    }
  }
}
