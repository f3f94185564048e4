package dev.gatun.codec.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.gatun.codec.PoolExhaustedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.jetbrains.lincheck.datastructures.Validate;
import org.jetbrains.lincheck.datastructures.verifier.EpsilonVerifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Leases and releases of a few threads, in scenarios and interleavings that Lincheck makes up. */
class SlabPoolLincheckTest {
  private static final long KIB = 1024;

  @Test
  void aPoolOfOneSlabIsLinearizable() {
    stress().sequentialSpecification(OneSlabModel.class).check(OneSlab.class);
  }

  @Test
  void noMemoryIsHeldTwiceOrLostWhileSlabsAreCutAndJoined() {
    stress().verifier(EpsilonVerifier.class).check(SlabsOfManySizes.class);
  }

  @Test
  void aHeadOfTheStackThatWentAndCameBackIsNotTakenForOneThatStayed() {
    new ModelCheckingOptions()
        .threads(2)
        .actorsBefore(0)
        .actorsPerThread(1)
        .actorsAfter(0)
        .iterations(1)
        .invocationsPerIteration(500)
        .loopBound(1_000)
        .verifier(EpsilonVerifier.class)
        .check(PairsOfSlabs.class);
  }

  private static StressOptions stress() {
    return new StressOptions()
        .threads(3)
        .actorsBefore(2)
        .actorsPerThread(4)
        .actorsAfter(0)
        .iterations(20)
        .invocationsPerIteration(1_000);
  }

  /** A slab that a lease either gets or does not. */
  @Param(name = "thread", gen = ThreadIdGen.class)
  public static class OneSlab {
    private final SlabPool pool = new SlabPool(KIB, false);
    private final Map<Integer, Slab> leases = new ConcurrentHashMap<>();

    @Operation
    public boolean lease(@Param(name = "thread") int thread) {
      try {
        leases.put(thread, pool.lease(KIB));
        return true;
      } catch (PoolExhaustedException full) {
        return false;
      }
    }

    @Operation
    public boolean release(@Param(name = "thread") int thread) {
      Slab slab = leases.remove(thread);
      if (slab != null) {
        pool.release(slab);
      }
      return slab != null;
    }
  }

  /** What the results of {@link OneSlab} have to look like. */
  public static class OneSlabModel {
    private int holder = -1;

    public boolean lease(int thread) {
      boolean free = holder == -1;
      holder = free ? thread : holder;
      return free;
    }

    public boolean release(int thread) {
      boolean held = holder == thread;
      holder = held ? -1 : holder;
      return held;
    }
  }

  /** Slabs that are cut and joined. */
  @Param(name = "thread", gen = ThreadIdGen.class)
  @Param(name = "kibibytes", gen = IntGen.class, conf = "1:4")
  public static class SlabsOfManySizes {
    private final WatchedRegion region = new WatchedRegion();
    private final Map<Integer, Deque<Slab>> leases = new ConcurrentHashMap<>();

    @Operation
    public void lease(
        @Param(name = "thread") int thread, @Param(name = "kibibytes") int kibibytes) {
      Slab slab = region.lease(kibibytes * KIB);
      if (slab != null) {
        leases.computeIfAbsent(thread, _ -> new ArrayDeque<>()).push(slab);
      }
    }

    @Operation
    public void release(@Param(name = "thread") int thread) {
      Deque<Slab> held = leases.get(thread);
      if (held != null && !held.isEmpty()) {
        region.release(held.pop());
      }
    }

    @Validate
    public void allMemoryIsThereOnce() {
      leases.values().forEach(held -> held.forEach(region::release));
      region.check();
    }
  }

  /** Slabs that go through the slots and the stack. */
  public static class PairsOfSlabs {
    private final WatchedRegion region = new WatchedRegion();

    @Operation
    public void leaseTwoAndReleaseThem() {
      Slab first = region.lease(KIB);
      Slab second = region.lease(KIB);
      if (second != null) {
        region.release(second);
      }
      if (first != null) {
        region.release(first);
      }
    }

    @Validate
    public void allMemoryIsThereOnce() {
      region.check();
    }
  }

  /**
   * A region of four of the smallest slabs, and which of them are held, alone or in larger ones.
   */
  private static final class WatchedRegion {
    private static final long CAP = 4 * KIB;

    private final SlabPool pool = new SlabPool(CAP, false);
    private final Set<Long> held = ConcurrentHashMap.newKeySet();
    private volatile boolean heldTwice;

    WatchedRegion() {
      pool.release(pool.lease(CAP));
      Stream.generate(() -> pool.lease(KIB)).limit(CAP / KIB).toList().forEach(pool::release);
    }

    @Nullable Slab lease(long bytes) {
      try {
        Slab slab = pool.lease(bytes);
        for (long base : smallestIn(slab)) {
          if (!held.add(base)) {
            heldTwice = true;
          }
        }
        return slab;
      } catch (PoolExhaustedException full) {
        return null;
      }
    }

    void release(Slab slab) {
      for (long base : smallestIn(slab)) {
        held.remove(base);
      }
      pool.release(slab);
    }

    void check() {
      for (long at = 0; at < CAP; at += KIB) {
        lease(KIB);
      }
      assertFalse(heldTwice);
      assertEquals(CAP / KIB, held.size());
    }

    /** Where the smallest slabs are that it is made of, each with its padding behind it. */
    private static long[] smallestIn(Slab slab) {
      return LongStream.range(0, slab.capacity / KIB)
          .map(i -> slab.base + i * (KIB + Memory.PADDING))
          .toArray();
    }
  }
}
