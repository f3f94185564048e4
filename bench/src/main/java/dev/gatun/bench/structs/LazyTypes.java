package dev.gatun.bench.structs;

import dev.gatun.bench.idl.media.gatunlazy.MediaContent;
import dev.gatun.bench.idl.nesting.gatunlazy.Nesting;
import dev.gatun.bench.idl.nesting.gatunlazy.Nesting2;
import dev.gatun.bench.idl.nesting.gatunlazy.Simple;
import java.util.Map;
import org.apache.parquet.format.gatunlazy.FileMetaData;

/** The classes of {@link Subject#GENERATED_LAZY}: one for each of the payloads with text. */
final class LazyTypes {
  static final Map<String, StructType<?>> BY_PAYLOAD =
      Map.of(
          "media-content", new StructType<>(MediaContent::new),
          "frugal-simple", new StructType<>(Simple::new),
          "frugal-nesting", new StructType<>(Nesting::new),
          "frugal-nesting2", new StructType<>(Nesting2::new),
          "parquet-footers", new StructType<>(FileMetaData::new));

  private LazyTypes() {}
}
