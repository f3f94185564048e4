package dev.gatun.codec.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Free slabs that a pool has taken out of its slots and stacks, to join them to slabs of one class.
 *
 * <p>Every slab of that class counts its bytes among them, and one that counts all of its bytes is
 * whole. All that are whole are joined, not only the one that is wanted: a pass looks at every free
 * slab below the class, and the next lease of the class shall not need one of its own.
 *
 * <p>For the holder of the pool's lock.
 */
final class Buddies {
  private final int sizeClass;
  private final List<Slab> parts = new ArrayList<>();
  private final List<Slab> wholes = new ArrayList<>();

  Buddies(int sizeClass) {
    this.sizeClass = sizeClass;
  }

  /**
   * Adds a free slab of a smaller class.
   *
   * @return false when it is here already: threads that raced to release it have put it on a stack
   *     twice, and such a stack has no end
   */
  boolean add(Slab part) {
    if (part.freeBytes != 0) {
      return false;
    }
    part.freeBytes = part.capacity;
    parts.add(part);
    Slab whole = part.ancestor(sizeClass);
    if (whole != null) {
      whole.freeBytes += part.capacity;
      if (isFree(whole)) {
        wholes.add(whole);
      }
    }
    return true;
  }

  /** Returns a slab of the class, if one is whole, and gives back everything else. */
  @Nullable Slab join(Consumer<Slab> giveBack) {
    for (Slab part : parts) {
      Slab whole = part.ancestor(sizeClass);
      if (whole == null || !isFree(whole)) {
        giveBack.accept(part);
      }
    }
    for (Slab part : parts) {
      part.freeBytes = 0;
      Slab whole = part.ancestor(sizeClass);
      if (whole != null) {
        whole.freeBytes = 0;
      }
    }
    Slab wanted = wholes.isEmpty() ? null : wholes.removeLast();
    wholes.forEach(giveBack);
    return wanted;
  }

  private static boolean isFree(Slab whole) {
    return whole.freeBytes == whole.capacity;
  }
}
