package dev.gatun.idl.proto;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types that need no definition. */
public enum ScalarType {
  DOUBLE,
  FLOAT,
  INT32,
  INT64,
  UINT32,
  UINT64,
  SINT32,
  SINT64,
  FIXED32,
  FIXED64,
  SFIXED32,
  SFIXED64,
  BOOL,
  STRING,
  BYTES;

  private static final Map<String, ScalarType> BY_KEYWORD =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(t -> t.keyword, Function.identity()));

  private final String keyword = name().toLowerCase(Locale.ROOT);

  /** Returns the type with this keyword, or null when it is none. */
  public static @Nullable ScalarType of(String keyword) {
    return BY_KEYWORD.get(keyword);
  }

  /** Returns the word in the source. */
  public String keyword() {
    return keyword;
  }

  /** Returns whether a repeated field of this type can be packed. */
  public boolean isPackable() {
    return this != STRING && this != BYTES;
  }

  /** Returns whether it is a whole number. */
  public boolean isInteger() {
    return switch (this) {
      case DOUBLE, FLOAT, BOOL, STRING, BYTES -> false;
      default -> true;
    };
  }

  /** Returns whether it is a whole number without sign. */
  public boolean isUnsigned() {
    return this == UINT32 || this == UINT64 || this == FIXED32 || this == FIXED64;
  }

  /** Returns whether it is a whole number of 64 bits. */
  public boolean isLong() {
    return switch (this) {
      case INT64, UINT64, SINT64, FIXED64, SFIXED64 -> true;
      default -> false;
    };
  }

  /** Returns whether the keys of a map can be of this type. */
  public boolean isMapKey() {
    return isInteger() || this == BOOL || this == STRING;
  }
}
