package dev.gatun.bench.structs;

import dev.gatun.bench.idl.media.gatun.MediaContent;
import dev.gatun.bench.idl.nesting.gatun.Nesting;
import dev.gatun.bench.idl.nesting.gatun.Nesting2;
import dev.gatun.bench.idl.nesting.gatun.Simple;
import dev.gatun.bench.idl.numbers.gatun.Longs;
import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.compact.CompactStruct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.parquet.format.gatun.FileMetaData;

/**
 * The class that our own compiler makes of a payload's IDL.
 *
 * @param empty makes the empty struct that is decoded into
 * @param <T> the class
 */
public record StructType<T extends BinaryStruct & CompactStruct>(Supplier<T> empty) {
  private static final Map<String, StructType<?>> BY_PAYLOAD = new LinkedHashMap<>();

  static {
    BY_PAYLOAD.put("media-content", new StructType<>(MediaContent::new));
    BY_PAYLOAD.put("frugal-simple", new StructType<>(Simple::new));
    BY_PAYLOAD.put("frugal-nesting", new StructType<>(Nesting::new));
    BY_PAYLOAD.put("frugal-nesting2", new StructType<>(Nesting2::new));
    BY_PAYLOAD.put("list-i64-10000", new StructType<>(Longs::new));
    BY_PAYLOAD.put("parquet-footers", new StructType<>(FileMetaData::new));
  }

  /** The payloads, all of them, in the order in which they are shown. */
  public static final List<String> PAYLOADS = List.copyOf(BY_PAYLOAD.keySet());

  /**
   * Finds the type of a payload.
   *
   * @throws IllegalArgumentException if it has none
   */
  public static StructType<?> of(String payload) {
    StructType<?> type = BY_PAYLOAD.get(payload);
    if (type == null) {
      throw new IllegalArgumentException("no struct was made for the payload " + payload);
    }
    return type;
  }
}
