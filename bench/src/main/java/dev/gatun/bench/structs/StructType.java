package dev.gatun.bench.structs;

import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.compact.CompactStruct;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A class that our own compiler made.
 *
 * @param empty makes the empty struct that is decoded into
 * @param <T> the class
 */
public record StructType<T extends BinaryStruct & CompactStruct>(Supplier<T> empty) {
  /**
   * Finds the class that a subject has for a payload.
   *
   * @throws IllegalArgumentException if it has none
   */
  public static StructType<?> of(Subject subject, String payload) {
    StructType<?> type =
        switch (subject) {
          case GENERATED -> EagerTypes.BY_PAYLOAD.get(payload);
          case GENERATED_LAZY -> LazyTypes.BY_PAYLOAD.get(payload);
        };
    if (type == null) {
      throw new IllegalArgumentException(
          subject.title() + " has no class for the payload " + payload);
    }
    return type;
  }

  /** The payloads that a subject has classes for. */
  public static Set<String> payloads(Subject subject) {
    return switch (subject) {
      case GENERATED -> EagerTypes.BY_PAYLOAD.keySet();
      case GENERATED_LAZY -> LazyTypes.BY_PAYLOAD.keySet();
    };
  }
}
