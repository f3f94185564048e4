package dev.gatun.it;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import dev.gatun.idl.IncludePath;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.thrift.StructDefinition;
import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.binary.ThriftBinary;
import dev.gatun.thrift.compact.CompactStruct;
import dev.gatun.thrift.compact.ThriftCompact;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.thrift.TBase;
import org.apache.thrift.TDeserializer;
import org.apache.thrift.TException;
import org.apache.thrift.TSerializer;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TProtocolFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Emitted classes against those of the official compiler, on random values of each. */
class EmittedThriftTest {
  private static final int ROUNDS = 150;
  private static final String SUFFIX = "ours";

  record Case(Class<?> official, Class<?> ours, String options) {
    @Override
    public String toString() {
      return official.getSimpleName() + " " + options;
    }
  }

  static Stream<Case> structs() {
    JavaOptions options = JavaOptions.DEFAULT.withPackageSuffix(SUFFIX);
    return Stream.of("kinds.thrift", "parquet.thrift")
        .flatMap(
            file ->
                Stream.concat(
                    structs(file, options, "eager"),
                    structs(file, options.withLazyStrings(true), "lazy")));
  }

  private static Stream<Case> structs(String file, JavaOptions options, String name) {
    Emitted emitted =
        Emitted.of(IncludePath.of(Path.of("target/test-classes/thrift")), file, options);
    ClassLoader loader = emitted.compile();
    return emitted.documents().stream()
        .flatMap(document -> document.definitions(StructDefinition.class).stream())
        .map(
            struct -> {
              String java = requireNonNull(struct.document().namespace("java")).name();
              try {
                return new Case(
                    Class.forName(java + "." + struct.name()),
                    loader.loadClass(java + "." + SUFFIX + "." + struct.name()),
                    name);
              } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("structs")
  void readAndWriteTheSameBinary(Case structs) throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < ROUNDS; i++) {
      TBase<?, ?> expected = new RandomThrift(random.split()).make(structs.official);
      byte[] bytes = encode(expected, new TBinaryProtocol.Factory());
      Object actual = fromBinary(structs, bytes);
      byte[] written = ThriftBinary.toBytes((BinaryStruct) actual);
      assertArrayEquals(bytes, written, expected::toString);
      assertEquals(
          expected, decode(structs, written, new TBinaryProtocol.Factory()), expected::toString);
      assertArrayEquals(
          encode(expected, new TCompactProtocol.Factory()),
          ThriftCompact.toBytes((CompactStruct) actual),
          expected::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("structs")
  void readAndWriteTheSameCompact(Case structs) throws Exception {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < ROUNDS; i++) {
      TBase<?, ?> expected = new RandomThrift(random.split()).make(structs.official);
      byte[] bytes = encode(expected, new TCompactProtocol.Factory());
      Object actual = fromCompact(structs, bytes);
      byte[] written = ThriftCompact.toBytes((CompactStruct) actual);
      assertArrayEquals(bytes, written, expected::toString);
      assertEquals(
          expected, decode(structs, written, new TCompactProtocol.Factory()), expected::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("structs")
  void areEqualWhenTheirValuesAre(Case structs) throws Exception {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < ROUNDS; i++) {
      byte[] bytes =
          encode(
              new RandomThrift(random.split()).make(structs.official),
              new TBinaryProtocol.Factory());
      Object value = fromBinary(structs, bytes);
      Object same = fromBinary(structs, bytes);
      Object copy = structs.ours.getMethod("deepCopy").invoke(value);
      assertEquals(value, same);
      assertEquals(value.hashCode(), same.hashCode());
      assertEquals(value.toString(), same.toString());
      assertNotSame(value, copy);
      assertEquals(value, copy);
      assertArrayEquals(bytes, ThriftBinary.toBytes((BinaryStruct) copy));
      Object cleared = structs.ours.getMethod("clear").invoke(copy);
      assertEquals(make(structs), cleared);
    }
  }

  @ParameterizedTest
  @MethodSource("structs")
  void areNewAsTheOfficialOnesAre(Case structs) throws Exception {
    byte[] expected;
    try {
      expected =
          encode(
              (TBase<?, ?>) structs.official.getConstructor().newInstance(),
              new TBinaryProtocol.Factory());
    } catch (TException required) {
      return;
    }
    assertEquals(
        Arrays.toString(expected),
        Arrays.toString(ThriftBinary.toBytes((BinaryStruct) make(structs))));
  }

  private static Object fromBinary(Case structs, byte[] bytes) {
    return ThriftBinary.fromBytes(() -> (BinaryStruct) make(structs), bytes);
  }

  private static Object fromCompact(Case structs, byte[] bytes) {
    return ThriftCompact.fromBytes(() -> (CompactStruct) make(structs), bytes);
  }

  private static Object make(Case structs) {
    try {
      return structs.ours.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(structs.toString(), e);
    }
  }

  private static byte[] encode(TBase<?, ?> struct, TProtocolFactory factory) throws TException {
    return new TSerializer(factory).serialize(struct);
  }

  private static TBase<?, ?> decode(Case structs, byte[] bytes, TProtocolFactory factory)
      throws Exception {
    TBase<?, ?> struct = (TBase<?, ?>) structs.official.getConstructor().newInstance();
    new TDeserializer(factory).deserialize(struct, bytes);
    return struct;
  }
}
