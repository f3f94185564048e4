package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.java.JavaOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.format.FileMetaData;
import org.apache.thrift.TDeserializer;
import org.apache.thrift.TSerializer;
import org.apache.thrift.protocol.TCompactProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Footers of real Parquet files, through the emitted class. */
class EmittedParquetTest {
  private static final Path FOLDER = Path.of("target/test-classes/parquet-footers");

  private static final EmittedType EAGER = load(JavaOptions.DEFAULT);
  private static final EmittedType LAZY = load(JavaOptions.DEFAULT.withLazyStrings(true));

  static List<Path> footers() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".bin")).sorted().toList();
    }
  }

  private static EmittedType load(JavaOptions options) {
    return EmittedType.of(
        Emitted.ofFile("parquet.thrift", options.withPackageSuffix("ours")).compile(),
        "org.apache.parquet.format.ours.FileMetaData");
  }

  @Test
  void thereAreFooters() throws IOException {
    assertTrue(footers().size() >= 10);
  }

  @ParameterizedTest
  @MethodSource("footers")
  void areWrittenAsLibthriftWritesThem(Path footer) throws Exception {
    byte[] bytes = Files.readAllBytes(footer);
    FileMetaData official = new FileMetaData();
    new TDeserializer(new TCompactProtocol.Factory()).deserialize(official, bytes);
    byte[] expected = new TSerializer(new TCompactProtocol.Factory()).serialize(official);
    for (EmittedType ours : List.of(EAGER, LAZY)) {
      Object decoded = ours.fromCompact(bytes);
      assertArrayEquals(expected, EmittedType.toCompact(decoded));
      assertEquals(decoded, ours.fromCompact(expected));
      List<?> schema = assertInstanceOf(List.class, EmittedType.call(decoded, "getSchema"));
      assertEquals(official.getSchemaSize(), schema.size());
    }
  }
}
