package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.codec.EncodeException;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.thrift.TBase;
import org.apache.thrift.TException;
import org.apache.thrift.TSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Emitted classes against those of the official compiler, on random values of each. */
class EmittedThriftTest {
  private static final int ROUNDS = 150;

  static Stream<Twin> structs() {
    return Twin.all();
  }

  @ParameterizedTest
  @MethodSource("structs")
  void readAndWriteTheSameBytes(Twin twin) throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < ROUNDS; i++) {
      TBase<?, ?> expected = new RandomThrift(random.split()).make(twin.official());
      for (Wire wire : Wire.values()) {
        byte[] bytes = wire.official(expected);
        Object actual = wire.read(twin.ours(), bytes);
        for (Wire out : Wire.values()) {
          byte[] written = out.write(actual);
          assertArrayEquals(out.official(expected), written, expected::toString);
          assertEquals(expected, out.official(twin.official(), written), expected::toString);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("structs")
  void areEqualWhenTheirValuesAre(Twin twin) {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < ROUNDS; i++) {
      byte[] bytes = Wire.BINARY.official(new RandomThrift(random.split()).make(twin.official()));
      Object value = twin.ours().fromBinary(bytes);
      Object same = twin.ours().fromBinary(bytes);
      Object copy = EmittedType.call(value, "deepCopy");
      assertEquals(value, same);
      assertEquals(value.hashCode(), same.hashCode());
      assertEquals(value.toString(), same.toString());
      assertNotSame(value, copy);
      assertEquals(value, copy);
      assertArrayEquals(bytes, EmittedType.toBinary(copy));
      assertEquals(twin.ours().create(), EmittedType.call(copy, "clear"));
    }
  }

  @ParameterizedTest
  @MethodSource("structs")
  void areNewAsTheOfficialOnesAre(Twin twin) throws Exception {
    TBase<?, ?> official = (TBase<?, ?>) twin.official().getConstructor().newInstance();
    for (Wire wire : Wire.values()) {
      if (isWritable(official)) {
        assertArrayEquals(wire.official(official), wire.write(twin.ours().create()));
      } else {
        assertThrows(EncodeException.class, () -> wire.write(twin.ours().create()));
      }
    }
  }

  private static boolean isWritable(TBase<?, ?> struct) {
    try {
      new TSerializer().serialize(struct);
      return true;
    } catch (TException requiredFieldIsMissing) {
      return false;
    }
  }
}
