package dev.gatun.libthrift;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.libthrift.peer.Carrier;
import dev.gatun.libthrift.peer.Outcome;
import dev.gatun.libthrift.peer.Reading;
import dev.gatun.libthrift.peer.Settings;
import dev.gatun.libthrift.peer.Wire;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.format.FileMetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Footers of Parquet files that Spark, Impala, Arrow and parquet-java have written. */
class ParquetFooterTest {
  static List<Path> footers() throws IOException, URISyntaxException {
    Path folder = Path.of(ParquetFooterTest.class.getResource("/parquet-footers").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".bin")).sorted().toList();
    }
  }

  @Test
  void thereAreTen() throws Exception {
    assertEquals(10, footers().size());
  }

  @ParameterizedTest
  @MethodSource("footers")
  void aFooterIsReadAsLibthriftReadsIt(Path footer) throws Exception {
    byte[] bytes = Files.readAllBytes(footer);
    FileMetaData ours =
        Factories.deserialize(Factories.ours(Wire.COMPACT), new FileMetaData(), bytes);
    assertEquals(
        Factories.deserialize(Factories.libthrifts(Wire.COMPACT), new FileMetaData(), bytes), ours);
    assertTrue(ours.getSchemaSize() > 0);
  }

  @ParameterizedTest
  @MethodSource("footers")
  void aFooterIsWrittenAsLibthriftWritesIt(Path footer) throws Exception {
    for (Wire wire : Wire.values()) {
      FileMetaData metaData =
          Factories.deserialize(
              Factories.libthrifts(Wire.COMPACT), new FileMetaData(), Files.readAllBytes(footer));
      byte[] bytes = Factories.serialize(Factories.ours(wire), metaData);
      assertArrayEquals(Factories.serialize(Factories.libthrifts(wire), metaData), bytes);
      assertEquals(
          metaData, Factories.deserialize(Factories.ours(wire), new FileMetaData(), bytes));
    }
  }

  @ParameterizedTest
  @MethodSource("footers")
  void aFooterIsReadAlikeFromEveryTransport(Path footer) throws Exception {
    byte[] bytes = Files.readAllBytes(footer);
    for (Carrier carrier : Carrier.values()) {
      Outcome outcome =
          Comparison.reads(
              Wire.COMPACT, carrier, Settings.DEFAULT, Reading.struct(FileMetaData.class), bytes);
      assertEquals(carrier == Carrier.SMALL_MEMORY_BUFFER, outcome.failed(), outcome::toString);
      Comparison.reads(Wire.COMPACT, carrier, Settings.DEFAULT, Reading.skip(), bytes);
      Comparison.reads(Wire.COMPACT, carrier, Settings.DEFAULT, Reading.utilSkip(), bytes);
    }
  }
}
