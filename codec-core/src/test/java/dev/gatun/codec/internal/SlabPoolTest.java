package dev.gatun.codec.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.OpenLease;
import dev.gatun.codec.PoolExhaustedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlabPoolTest {
  private static final long KIB = 1024;

  @ParameterizedTest
  @CsvSource({"0,1024", "1,1024", "1024,1024", "1025,2048", "4096,4096", "4097,8192"})
  void leasesTheSmallestPowerOfTwoThatHoldsTheBytes(long bytes, long capacity) {
    assertEquals(capacity, new SlabPool(64 * KIB, false).lease(bytes).capacity);
  }

  @Test
  void aReleasedSlabIsLeasedAgain() {
    SlabPool pool = new SlabPool(64 * KIB, false);
    Slab first = pool.lease(KIB);
    pool.release(first);
    assertSame(first, pool.lease(KIB));
    assertEquals(KIB, pool.reservedBytes());
  }

  @Test
  void slabsBeyondTheThreadsSlotComeBackFromTheStack() {
    SlabPool pool = new SlabPool(64 * KIB, false);
    Set<Slab> first = leaseMany(pool, 5);
    first.forEach(pool::release);
    assertEquals(first, leaseMany(pool, 5));
    assertEquals(6 * KIB, pool.reservedBytes());
  }

  @Test
  void slabsOfOneClassAreNotLeasedForAnotherBelowTheCap() {
    SlabPool pool = new SlabPool(64 * KIB, false);
    Slab large = pool.lease(8 * KIB);
    pool.release(large);
    assertNotSame(large, pool.lease(KIB));
  }

  @Test
  void atTheCapALeaseIsRefusedAndTheErrorSaysWhy() {
    SlabPool pool = new SlabPool(4 * KIB, false);
    pool.lease(3 * KIB);
    PoolExhaustedException e =
        assertThrows(PoolExhaustedException.class, () -> pool.lease(2 * KIB));
    assertEquals(2 * KIB, e.requestedBytes());
    assertEquals(4 * KIB, e.capBytes());
    assertTrue(String.valueOf(e.getMessage()).contains("4096 are on lease"), e.getMessage());
    assertEquals(4 * KIB, pool.reservedBytes());
  }

  @Test
  void aRefusedLeaseLeavesThePoolUsable() {
    SlabPool pool = new SlabPool(4 * KIB, false);
    Slab slab = pool.lease(4 * KIB);
    assertThrows(PoolExhaustedException.class, () -> pool.lease(1));
    pool.release(slab);
    assertSame(slab, pool.lease(4 * KIB));
  }

  @ParameterizedTest
  @CsvSource({"2147483649", "4611686018427387904", "9223372036854775807"})
  void aLeaseAboveTheLargestClassIsRefused(long bytes) {
    SlabPool pool = new SlabPool(Long.MAX_VALUE, false);
    assertThrows(PoolExhaustedException.class, () -> pool.lease(bytes));
    assertEquals(0, pool.reservedBytes());
  }

  @Test
  void atTheCapAFreeSlabOfALargerClassIsCut() {
    SlabPool pool = new SlabPool(8 * KIB, false);
    pool.release(pool.lease(8 * KIB));
    assertEquals(KIB, pool.lease(KIB).capacity);
    assertEquals(4 * KIB, pool.lease(4 * KIB).capacity);
    assertEquals(5 * KIB, pool.leasedBytes());
    assertEquals(8 * KIB, pool.reservedBytes());
  }

  @Test
  void atTheCapASlabInAnotherThreadsSlotIsTaken() throws InterruptedException {
    SlabPool pool = new SlabPool(KIB, false);
    Slab slab = pool.lease(KIB);
    for (int i = 0; i < 64; i++) {
      Thread other = Thread.ofPlatform().start(() -> pool.release(slab));
      other.join();
      assertSame(slab, pool.lease(KIB));
    }
  }

  @Test
  void countsLeasesAndTheirBytes() {
    SlabPool pool = new SlabPool(64 * KIB, false);
    Slab small = pool.lease(KIB);
    Slab large = pool.lease(3 * KIB);
    assertEquals(2, pool.leases());
    assertEquals(5 * KIB, pool.leasedBytes());
    pool.release(large);
    assertEquals(1, pool.leases());
    assertEquals(KIB, pool.leasedBytes());
    pool.release(small);
    assertEquals(0, pool.leases());
    assertEquals(5 * KIB, pool.reservedBytes());
  }

  @Test
  void keepsCountWhenThereAreMoreSlabsThanItsFirstTableHolds() {
    SlabPool pool = new SlabPool(1000 * KIB, false);
    Set<Slab> slabs = leaseMany(pool, 1000);
    assertEquals(1000, slabs.size());
    assertEquals(1000, pool.leases());
    assertThrows(PoolExhaustedException.class, () -> pool.lease(1));
    slabs.forEach(pool::release);
    assertEquals(slabs, leaseMany(pool, 1000));
  }

  @Test
  void recordsTheThreadAndTheStackOfEveryOpenLease() throws InterruptedException {
    SlabPool pool = new SlabPool(64 * KIB, true);
    List<Slab> slabs = new ArrayList<>();
    Thread leaser = Thread.ofVirtual().name("a leaser").start(() -> forgetToClose(pool, slabs));
    leaser.join();
    OpenLease lease = pool.openLeases().getFirst();
    assertEquals("a leaser", lease.thread());
    assertEquals(2 * KIB, lease.bytes());
    assertTrue(
        lease.stack().stream().anyMatch(frame -> frame.getMethodName().equals("forgetToClose")),
        () -> lease.stack().toString());
    pool.release(slabs.getFirst());
    assertEquals(List.of(), pool.openLeases());
  }

  @Test
  void recordsNothingUnlessAskedTo() {
    SlabPool pool = new SlabPool(64 * KIB, false);
    pool.lease(1);
    assertEquals(List.of(), pool.openLeases());
  }

  @Test
  void freshMemoryIsZero() {
    Slab slab = new SlabPool(64 * KIB, false).lease(KIB);
    byte[] bytes = new byte[(int) KIB + Memory.PADDING];
    Memory.copy(slab.base, 0, bytes, 0, bytes.length);
    assertEquals(-1, Arrays.mismatch(bytes, new byte[bytes.length]));
  }

  @Test
  void manyVirtualThreadsNeverHoldOneSlabTogether() throws Exception {
    int threads = 400;
    int rounds = 400;
    SlabPool pool = new SlabPool(300 * KIB, false);
    Map<Slab, AtomicInteger> holders = new ConcurrentHashMap<>();
    AtomicInteger leased = new AtomicInteger();
    List<Future<?>> tasks = new ArrayList<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int t = 0; t < threads; t++) {
        int id = t;
        tasks.add(executor.submit(() -> leaseAndRelease(pool, holders, leased, id, rounds)));
      }
    }
    for (Future<?> task : tasks) {
      try {
        task.get();
      } catch (ExecutionException e) {
        throw new AssertionError("a slab was held twice", e.getCause());
      }
    }
    assertTrue(leased.get() > threads * rounds / 10, () -> leased + " leases were granted");
    assertEquals(0, pool.leases());
    assertTrue(pool.reservedBytes() <= 300 * KIB);
  }

  private static void leaseAndRelease(
      SlabPool pool, Map<Slab, AtomicInteger> holders, AtomicInteger leased, int id, int rounds) {
    for (int i = 0; i < rounds; i++) {
      Slab slab;
      try {
        slab = pool.lease(ThreadLocalRandom.current().nextInt(5000));
      } catch (PoolExhaustedException full) {
        LockSupport.parkNanos(1);
        continue;
      }
      leased.incrementAndGet();
      AtomicInteger holder = holders.computeIfAbsent(slab, _ -> new AtomicInteger());
      assertEquals(1, holder.incrementAndGet());
      long mark = ((long) id << 32) | i;
      Memory.putLong(slab.base, 0, mark);
      Memory.putLong(slab.base, (int) slab.capacity - 8, mark);
      if ((i & 3) == 0) {
        LockSupport.parkNanos(1);
      }
      assertEquals(mark, Memory.getLong(slab.base, 0));
      assertEquals(mark, Memory.getLong(slab.base, (int) slab.capacity - 8));
      holder.decrementAndGet();
      pool.release(slab);
    }
  }

  private static void forgetToClose(SlabPool pool, List<Slab> slabs) {
    slabs.add(pool.lease(1500));
  }

  private static Set<Slab> leaseMany(SlabPool pool, int count) {
    return Stream.generate(() -> pool.lease(KIB))
        .limit(count)
        .collect(
            Collectors.toCollection(() -> Collections.newSetFromMap(new ConcurrentHashMap<>())));
  }
}
