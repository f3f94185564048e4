package dev.gatun.codec.internal;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The memory of a pool: regions from the system, each of which is one slab or is cut into slabs.
 *
 * <p>A binary buddy system (K. C. Knowlton, <i>A Fast Storage Allocator</i>, 1965). A slab of class
 * k takes (1024 + 64) &lt;&lt; k bytes, of which a lease may use 1024 &lt;&lt; k: two of one class
 * take exactly what one of the next does, and behind each there is {@link Memory#PADDING} or more.
 *
 * <p>A slab that is made whole again remembers its halves, and the same ones come back when it is
 * cut again. So the number of slabs is bounded by the memory, and an index that a thread read from
 * a stack long ago names the same memory for ever.
 *
 * <p>A lease larger than every region could not be served once the cap is reached. So regions grow
 * with the pool: each is about half of what is reserved already, or what is wanted when that is
 * more. Then the memory of a pool that is at its cap holds, when nothing is leased, a slab for a
 * lease of an eighth of the cap (up to {@link #LARGEST_SHARED}), however small the leases were that
 * filled it.
 *
 * <p>For the holder of the pool's lock, but for {@link #reservedBytes}.
 */
final class Regions {
  /** The smallest slab holds 2^10 bytes. */
  static final int SMALLEST_SHIFT = 10;

  /** The largest holds 2^31 bytes: the largest message and some slack. */
  static final int CLASSES = 31 - SMALLEST_SHIFT + 1;

  /** The largest region that is reserved to be cut: room for a message of the default limit. */
  static final long LARGEST_SHARED = 16L << 20;

  private final long capBytes;
  private final AtomicLong reservedBytes = new AtomicLong();

  private @Nullable Slab[] slabs = new Slab[64];
  private int slabCount;
  private int largestClass = -1;

  Regions(long capBytes) {
    this.capBytes = capBytes;
  }

  /** Returns the bytes that a lease may use of a slab. */
  static long capacity(int sizeClass) {
    return 1L << (sizeClass + SMALLEST_SHIFT);
  }

  /** Returns the bytes that leases may use of all regions. For any thread. */
  long reservedBytes() {
    return reservedBytes.get();
  }

  /** Returns every slab at its index, then nulls. */
  @Nullable Slab[] slabs() {
    return slabs;
  }

  /** Whether there is a region that a slab of a class can be part of. */
  boolean canHold(int sizeClass) {
    return sizeClass <= largestClass;
  }

  /** Reserves a region of at least the capacity of a class, or returns null at the cap. */
  @Nullable Slab reserve(int sizeClass) {
    for (int region = regionClass(sizeClass); region >= sizeClass; region--) {
      try {
        long base = Memory.allocate(stride(region) - Memory.PADDING);
        reservedBytes.addAndGet(capacity(region));
        largestClass = Math.max(largestClass, region);
        return add(base, region, null);
      } catch (OutOfMemoryError e) {
        // The system may still have a smaller one.
      }
    }
    return null;
  }

  /** Cuts a slab, its first half, the first half of that and so on, down to a class. */
  void cut(Slab slab, int sizeClass) {
    for (Slab whole = slab; whole.sizeClass > sizeClass; whole = whole.halves.getFirst()) {
      if (whole.halves.isEmpty()) {
        int half = whole.sizeClass - 1;
        whole.halves =
            List.of(add(whole.base, half, whole), add(whole.base + stride(half), half, whole));
      }
    }
  }

  /** The bytes from a slab to its neighbour. */
  private static long stride(int sizeClass) {
    return ((1L << SMALLEST_SHIFT) + Memory.PADDING) << sizeClass;
  }

  /** The class of the next region; below the class that is wanted when the cap leaves no room. */
  private int regionClass(int wanted) {
    long reserved = reservedBytes.get();
    long bytes = Math.max(capacity(wanted), Math.min(reserved / 2, LARGEST_SHARED));
    long room = Math.min(bytes, capBytes - reserved);
    return Long.SIZE - 1 - Long.numberOfLeadingZeros(room) - SMALLEST_SHIFT;
  }

  private Slab add(long base, int sizeClass, @Nullable Slab whole) {
    Slab slab = new Slab(base, sizeClass, slabCount, whole);
    if (slabCount == slabs.length) {
      slabs = Arrays.copyOf(slabs, slabCount * 2);
    }
    slabs[slabCount++] = slab;
    return slab;
  }
}
