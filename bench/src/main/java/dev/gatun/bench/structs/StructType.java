package dev.gatun.bench.structs;

import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.compact.CompactStruct;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.thrift.TBase;

/**
 * The struct that stands for a payload's generated class.
 *
 * @param <T> its class
 */
public final class StructType<T extends BinaryStruct & CompactStruct> {
  private static final Map<String, StructType<?>> BY_PAYLOAD =
      Map.of(
          "media-content",
          new StructType<>(
              MediaContent::new,
              from -> StructValues.of((dev.gatun.bench.idl.media.MediaContent) from)),
          "frugal-simple",
          new StructType<>(
              Simple::new, from -> StructValues.of((dev.gatun.bench.idl.nesting.Simple) from)),
          "frugal-nesting",
          new StructType<>(
              Nesting::new, from -> StructValues.of((dev.gatun.bench.idl.nesting.Nesting) from)),
          "frugal-nesting2",
          new StructType<>(
              Nesting2::new, from -> StructValues.of((dev.gatun.bench.idl.nesting.Nesting2) from)),
          "list-i64-10000",
          new StructType<>(
              Longs::new, from -> StructValues.of((dev.gatun.bench.idl.numbers.Longs) from)));

  /** The payloads with a struct: all but the Parquet footers, whose 30 structs await a compiler. */
  public static final List<String> PAYLOADS =
      List.of(
          "media-content", "frugal-simple", "frugal-nesting", "frugal-nesting2", "list-i64-10000");

  private interface Copy<T> {
    T of(TBase<?, ?> generated);
  }

  private final Supplier<T> empty;
  private final Copy<T> copy;

  private StructType(Supplier<T> empty, Copy<T> copy) {
    this.empty = empty;
    this.copy = copy;
  }

  /**
   * Finds the type of a payload.
   *
   * @throws IllegalArgumentException if it has none
   */
  public static StructType<?> of(String payload) {
    StructType<?> type = BY_PAYLOAD.get(payload);
    if (type == null) {
      throw new IllegalArgumentException("no struct is written for the payload " + payload);
    }
    return type;
  }

  /** Makes the empty struct that is decoded into. */
  public Supplier<T> empty() {
    return empty;
  }

  /** Makes a struct with the values of a generated one. */
  public T copy(TBase<?, ?> generated) {
    return copy.of(generated);
  }
}
