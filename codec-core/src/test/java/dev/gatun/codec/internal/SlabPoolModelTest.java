package dev.gatun.codec.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.PoolExhaustedException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** A pool against a model that knows the regions and what of each is leased, and nothing else. */
class SlabPoolModelTest {
  private static final int STEPS = 600;

  @Property(tries = 100)
  void leasesAreServedWhenTheMemoryIsThereAndCountedAsTheModelCountsThem(
      @ForAll @LongRange(min = 1, max = 200 << 10) long cap, @ForAll Random random) {
    SlabPool pool = new SlabPool(cap, false);
    Model model = new Model(cap);
    for (int step = 0; step < STEPS; step++) {
      // Phases in which the pool fills, and phases in which it empties.
      boolean lease = random.nextInt(10) < (step / 100 % 2 == 0 ? 7 : 3);
      if (lease || model.leased.isEmpty()) {
        lease(pool, model, random.nextLong(1L << random.nextInt(1, 19)));
      } else {
        pool.release(model.leased.remove(random.nextInt(model.leased.size())));
      }
      assertEquals(model.leasedBytes(), pool.leasedBytes());
      assertEquals(model.leased.size(), pool.leases());
      assertEquals(model.reservedBytes(), pool.reservedBytes());
    }
  }

  private static void lease(SlabPool pool, Model model, long bytes) {
    long capacity = Math.max(1024, bytes <= 1 ? 1 : Long.highestOneBit(bytes - 1) * 2);
    boolean served = model.canServe(capacity);
    try {
      Slab slab = pool.lease(bytes);
      assertTrue(served, "a lease that the model has no memory for");
      assertEquals(capacity, slab.capacity);
      model.lease(slab);
    } catch (PoolExhaustedException e) {
      assertFalse(served, "a refusal though the model has the memory");
    }
  }

  private static final class Model {
    final List<Slab> leased = new ArrayList<>();
    private final Set<Slab> regions = new LinkedHashSet<>();
    private final long cap;

    Model(long cap) {
      this.cap = cap;
    }

    void lease(Slab slab) {
      assertTrue(isFree(slab.base, slab.capacity), "two leases overlap");
      leased.add(slab);
      Slab region = slab;
      while (region.whole != null) {
        region = region.whole;
      }
      regions.add(region);
      assertTrue(slab.base >= region.base);
      assertTrue(slab.base + withPadding(slab.capacity) <= region.base + withPadding(region));
      assertTrue(reservedBytes() <= cap);
    }

    boolean canServe(long capacity) {
      return reservedBytes() + capacity <= cap
          || regions.stream().anyMatch(region -> canServe(region, capacity));
    }

    private boolean canServe(Slab region, long capacity) {
      for (long at = 0; at < region.capacity; at += capacity) {
        if (capacity <= region.capacity && isFree(region.base + at / 16 * 17, capacity)) {
          return true;
        }
      }
      return false;
    }

    private boolean isFree(long base, long capacity) {
      return leased.stream()
          .noneMatch(
              slab ->
                  slab.base < base + withPadding(capacity)
                      && base < slab.base + withPadding(slab.capacity));
    }

    long leasedBytes() {
      return leased.stream().mapToLong(slab -> slab.capacity).sum();
    }

    long reservedBytes() {
      return regions.stream().mapToLong(slab -> slab.capacity).sum();
    }

    private static long withPadding(Slab slab) {
      return withPadding(slab.capacity);
    }

    /** A sixteenth of the capacity: the 64 bytes of the smallest slab. */
    private static long withPadding(long capacity) {
      return capacity / 16 * 17;
    }
  }
}
