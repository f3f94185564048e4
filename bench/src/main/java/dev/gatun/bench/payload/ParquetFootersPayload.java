package dev.gatun.bench.payload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.parquet.format.FileMetaData;
import org.apache.thrift.TBase;
import org.apache.thrift.TDeserializer;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TCompactProtocol;

/**
 * The footers of ten Parquet files that Spark, Impala, Arrow and parquet-java wrote; one operation
 * handles all ten in turn. In the files they are Thrift Compact; the Binary suite encodes the same
 * structs as Binary.
 */
final class ParquetFootersPayload implements Payload {
  private static final List<String> FILES =
      List.of(
          "alltypes_plain",
          "binary_truncated_min_max",
          "datapage_v2.snappy",
          "delta_binary_packed",
          "fixed_length_decimal",
          "int32_with_null_pages",
          "list_columns",
          "nested_maps.snappy",
          "nested_structs.rust",
          "sort_columns");

  @Override
  public String name() {
    return "parquet-footers";
  }

  @Override
  public String about() {
    return "the footers of ten real Parquet files, all ten in one operation";
  }

  @Override
  public List<TBase<?, ?>> messages() {
    List<TBase<?, ?>> footers = new ArrayList<>();
    for (String file : FILES) {
      footers.add(decode(read("/parquet-footers/" + file + ".footer.bin")));
    }
    return footers;
  }

  @Override
  public Supplier<TBase<?, ?>> empty() {
    return FileMetaData::new;
  }

  private static byte[] read(String resource) {
    try (InputStream in = ParquetFootersPayload.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileMetaData decode(byte[] bytes) {
    try {
      FileMetaData footer = new FileMetaData();
      new TDeserializer(new TCompactProtocol.Factory()).deserialize(footer, bytes);
      return footer;
    } catch (TException e) {
      throw new IllegalStateException("a saved footer does not decode", e);
    }
  }
}
