package dev.gatun.value;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Equality of containers where none is the same as one without elements. */
public final class Containers {
  private Containers() {}

  /** Returns whether both hold the same, or both hold nothing. */
  public static boolean same(@Nullable List<?> a, @Nullable List<?> b) {
    return isEmpty(a) ? isEmpty(b) : Objects.equals(a, b);
  }

  /** Returns whether both hold the same, or both hold nothing. */
  public static boolean same(@Nullable Map<?, ?> a, @Nullable Map<?, ?> b) {
    return isEmpty(a) ? isEmpty(b) : Objects.equals(a, b);
  }

  /** Returns a hash code, 0 of none and of one without elements. */
  public static int hash(@Nullable List<?> values) {
    return values == null || values.isEmpty() ? 0 : values.hashCode();
  }

  /** Returns a hash code, 0 of none and of one without entries. */
  public static int hash(@Nullable Map<?, ?> values) {
    return values == null || values.isEmpty() ? 0 : values.hashCode();
  }

  private static boolean isEmpty(@Nullable List<?> values) {
    return values == null || values.isEmpty();
  }

  private static boolean isEmpty(@Nullable Map<?, ?> values) {
    return values == null || values.isEmpty();
  }
}
