package dev.gatun.bench.structs;

import dev.gatun.bench.idl.fields.gatun.Fields500;
import dev.gatun.bench.idl.fields.gatun.Fields64;
import dev.gatun.bench.idl.fields.gatun.Fields8;
import dev.gatun.bench.idl.media.gatun.MediaContent;
import dev.gatun.bench.idl.nesting.gatun.Nesting;
import dev.gatun.bench.idl.nesting.gatun.Nesting2;
import dev.gatun.bench.idl.nesting.gatun.Simple;
import dev.gatun.bench.idl.numbers.gatun.Ints;
import dev.gatun.bench.idl.numbers.gatun.Longs;
import java.util.Map;
import org.apache.parquet.format.gatun.FileMetaData;

/** The classes of {@link Subject#GENERATED}: one for every payload. */
final class EagerTypes {
  static final Map<String, StructType<?>> BY_PAYLOAD =
      Map.of(
          "media-content", new StructType<>(MediaContent::new),
          "frugal-simple", new StructType<>(Simple::new),
          "frugal-nesting", new StructType<>(Nesting::new),
          "frugal-nesting2", new StructType<>(Nesting2::new),
          "list-i64-10000", new StructType<>(Longs::new),
          "parquet-footers", new StructType<>(FileMetaData::new),
          "struct-8", new StructType<>(Fields8::new),
          "struct-64", new StructType<>(Fields64::new),
          "struct-500", new StructType<>(Fields500::new),
          "list-i32-10000", new StructType<>(Ints::new));

  private EagerTypes() {}
}
