package dev.gatun.codec.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.PoolExhaustedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Slabs are cut below the cap and joined at it. */
class SlabPoolJoinTest {
  private static final long KIB = 1024;

  @Test
  void aLargeLeaseIsServedAfterABurstOfSmallOnes() {
    SlabPool pool = new SlabPool(1024 * KIB, false);
    releaseAll(pool, leaseUntilRefused(pool, KIB));
    assertEquals(1024 * KIB, pool.reservedBytes());
    assertEquals(256 * KIB, pool.lease(256 * KIB).capacity);
    assertEquals(256 * KIB, pool.leasedBytes());
    assertEquals(1024 * KIB, pool.reservedBytes());
  }

  @Property(tries = 100)
  void anEighthOfTheCapIsServedAfterAnyBurst(
      @ForAll @LongRange(min = 1024, max = 300 * KIB) long cap,
      @ForAll @IntRange(min = 1, max = 40_000) int largest,
      @ForAll Random random) {
    SlabPool pool = new SlabPool(cap, false);
    List<Slab> burst = new ArrayList<>();
    assertThrows(
        PoolExhaustedException.class,
        () -> {
          while (burst.size() < 2_000) {
            burst.add(pool.lease(random.nextInt(largest) + 1));
          }
        });
    Collections.shuffle(burst, random);
    releaseAll(pool, burst);
    Slab large = pool.lease(cap / 8);
    assertTrue(large.capacity >= cap / 8);
    assertEquals(large.capacity, pool.leasedBytes());
  }

  @Test
  void whatIsStillLeasedKeepsOnlyItsOwnSurroundingsFromBeingJoined() {
    SlabPool pool = poolOfOneRegion(64 * KIB);
    List<Slab> burst = leaseUntilRefused(pool, KIB);
    assertEquals(64, burst.size());
    Slab held = burst.remove(20);
    releaseAll(pool, burst);
    assertThrows(PoolExhaustedException.class, () -> pool.lease(64 * KIB));
    for (long bytes = 32 * KIB; bytes >= KIB; bytes /= 2) {
      assertEquals(bytes, pool.lease(bytes).capacity);
    }
    assertThrows(PoolExhaustedException.class, () -> pool.lease(1));
    assertEquals(64 * KIB, pool.leasedBytes());
    pool.release(held);
    assertSame(held, pool.lease(KIB));
  }

  @Test
  void aRefusedLeaseLeavesWhatCouldNotBeJoined() {
    SlabPool pool = poolOfOneRegion(64 * KIB);
    List<Slab> burst = leaseUntilRefused(pool, KIB);
    Slab held = burst.removeLast();
    releaseAll(pool, burst);
    assertThrows(PoolExhaustedException.class, () -> pool.lease(64 * KIB));
    assertThrows(PoolExhaustedException.class, () -> pool.lease(128 * KIB));
    assertEquals(KIB, pool.leasedBytes());
    assertEquals(63, leaseUntilRefused(pool, KIB).size());
    assertEquals(64, pool.leases());
    pool.release(held);
  }

  @Test
  void theRegionIsTheSameHoweverOftenItIsCutAndJoined() {
    SlabPool pool = new SlabPool(64 * KIB, false);
    Slab region = pool.lease(64 * KIB);
    pool.release(region);
    Set<Slab> seen = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      for (long bytes = KIB; bytes <= 32 * KIB; bytes *= 2) {
        List<Slab> burst = leaseUntilRefused(pool, bytes);
        assertEquals(64 * KIB / bytes, burst.size());
        seen.addAll(burst);
        releaseAll(pool, burst);
      }
      assertSame(region, pool.lease(64 * KIB));
      pool.release(region);
    }
    assertEquals(126, seen.size());
    assertTrue(seen.stream().allMatch(slab -> slab.index < 127));
    assertEquals(64 * KIB, pool.reservedBytes());
  }

  @Test
  void slabsOfARegionShareNoByteNotEvenOfTheirPadding() {
    SlabPool pool = poolOfOneRegion(64 * KIB);
    List<Slab> slabs = new ArrayList<>();
    for (long bytes : new long[] {KIB, 16 * KIB, KIB, 2 * KIB, 8 * KIB, 4 * KIB, 32 * KIB}) {
      slabs.add(pool.lease(bytes));
    }
    for (Slab slab : slabs) {
      assertEquals(0, slab.base & 63);
      Patterns.fill(slab, slab.index);
    }
    for (Slab slab : slabs) {
      assertTrue(Patterns.isFilled(slab, slab.index));
    }
  }

  @Test
  void regionsGrowWithThePool() {
    SlabPool pool = new SlabPool(1024 * KIB, false);
    pool.lease(KIB);
    assertEquals(KIB, pool.reservedBytes());
    for (int leased = 1; leased < 100; leased++) {
      assertTrue(pool.reservedBytes() <= Math.max(leased * KIB * 3 / 2, KIB));
      pool.lease(KIB);
    }
  }

  @Test
  void aSlabThatRacingThreadsReleasedTwiceDoesNotHangThePool() {
    SlabPool pool = poolOfOneRegion(8 * KIB);
    List<Slab> burst = leaseUntilRefused(pool, KIB);
    for (int i = 0; i < 3; i++) {
      pool.release(burst.getFirst());
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThrows(PoolExhaustedException.class, () -> pool.lease(8 * KIB)));
  }

  @Test
  void leasesOfManyThreadsShareNoByteWhileSlabsAreCutAndJoined() throws Exception {
    SlabPool pool = poolOfOneRegion(128 * KIB);
    AtomicInteger served = new AtomicInteger();
    List<Future<?>> tasks = new ArrayList<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int t = 0; t < 64; t++) {
        int id = t;
        tasks.add(executor.submit(() -> leaseFillAndRelease(pool, id, 300, served)));
      }
    }
    for (Future<?> task : tasks) {
      task.get();
    }
    assertTrue(served.get() > 64 * 300 / 10, () -> served + " leases were served");
    assertEquals(0, pool.leases());
    assertEquals(128 * KIB, pool.reservedBytes());
    assertEquals(128 * KIB, pool.lease(128 * KIB).capacity);
  }

  private static void leaseFillAndRelease(SlabPool pool, int id, int rounds, AtomicInteger served) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    for (int i = 0; i < rounds; i++) {
      Slab slab;
      try {
        slab = pool.lease(KIB << random.nextInt(7));
      } catch (PoolExhaustedException full) {
        LockSupport.parkNanos(1);
        continue;
      }
      served.incrementAndGet();
      Patterns.fill(slab, id);
      if ((i & 1) == 0) {
        LockSupport.parkNanos(1);
      }
      assertTrue(Patterns.isFilled(slab, id), "another lease stored to this one");
      pool.release(slab);
    }
  }

  private static SlabPool poolOfOneRegion(long bytes) {
    SlabPool pool = new SlabPool(bytes, false);
    pool.release(pool.lease(bytes));
    return pool;
  }

  private static List<Slab> leaseUntilRefused(SlabPool pool, long bytes) {
    List<Slab> slabs = new ArrayList<>();
    assertThrows(
        PoolExhaustedException.class,
        () -> {
          while (slabs.size() < 2_000) {
            slabs.add(pool.lease(bytes));
          }
        });
    return slabs;
  }

  private static void releaseAll(SlabPool pool, List<Slab> slabs) {
    slabs.forEach(pool::release);
  }
}
