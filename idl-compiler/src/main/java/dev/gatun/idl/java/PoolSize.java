package dev.gatun.idl.java;

import java.util.HashSet;
import java.util.Set;

/**
 * How many of its 65,535 constants a class will take at the most, as counted in what javac makes.
 */
final class PoolSize {
  /** What the class file allows, less what every class takes. */
  static final long MOST = 65_000;

  private static final int FIELD = 19;
  private static final int NUMBER_OF_ENUM = 5;
  private static final int TYPE = 10;
  private static final int CLASS = 22;

  private final int codecs;
  private final Set<Object> types = new HashSet<>();

  private PoolSize(int codecs) {
    this.codecs = codecs;
  }

  /** Returns the size of a class that so many codecs can carry. */
  static long of(StructPlan plan, int codecs) {
    PoolSize size = new PoolSize(codecs);
    return plan.properties().stream().mapToLong(p -> FIELD + size.of(p.shape(), true)).sum();
  }

  /** Each container, and each struct in one, has methods of its own for every codec. */
  private int of(Shape shape, boolean isField) {
    int size = types.add(shape.type()) ? TYPE : 0;
    return size
        + switch (shape.kind()) {
          case ENUM -> NUMBER_OF_ENUM;
          case STRUCT -> (size == 0 ? 0 : CLASS) + (isField ? 0 : methods(false));
          case MAP -> methods(isField) + of(shape.elements(), false) + of(shape.values(), false);
          case LIST, SET, INT_LIST, LONG_LIST, DOUBLE_LIST, ENUM_LIST ->
              methods(isField) + of(shape.elements(), false);
          default -> 0;
        };
  }

  private int methods(boolean isField) {
    return isField ? 2 + 4 * codecs : 6 + 5 * codecs;
  }
}
