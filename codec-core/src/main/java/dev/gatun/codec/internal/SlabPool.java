package dev.gatun.codec.internal;

import static java.util.Objects.requireNonNull;

import dev.gatun.codec.OpenLease;
import dev.gatun.codec.PoolExhaustedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Slabs in size classes, free ones first in a few slots that threads hash to, then on a stack.
 *
 * <p>A slot hands a slab back to the thread that has just released one for the price of one atomic
 * exchange, without anything kept per thread. The stack is Treiber's (R. K. Treiber, <i>Systems
 * Programming: Coping with Parallelism</i>, 1986); because slabs return to it, its head carries a
 * count beside the index, so that a head that went and came back is not taken for one that stayed.
 *
 * <p>What neither has comes from the {@link Regions}, one thread at a time: by cutting a larger
 * free slab, by reserving more memory, and at the cap by joining smaller free slabs ({@link
 * Buddies}).
 */
public final class SlabPool {
  private static final int CLASSES = Regions.CLASSES;

  /** Slots per size class, a power of two. */
  private static final int SLOTS =
      Integer.highestOneBit(Math.max(1, Runtime.getRuntime().availableProcessors() * 2 - 1));

  /** References between two slots, so that they share no cache line. */
  private static final int SPACING = 32;

  private static final int NONE = -1;
  private static final long INDEX_MASK = 0xffff_ffffL;

  private final long capBytes;
  private final Regions regions;
  private final AtomicReferenceArray<@Nullable Slab> slots =
      new AtomicReferenceArray<>(CLASSES * SLOTS * SPACING);
  private final AtomicLong[] stacks = new AtomicLong[CLASSES];
  private final @Nullable Map<Slab, OpenLease> records;

  /** Every slab by its index, then nulls; written again after each addition, under the lock. */
  private volatile @Nullable Slab[] slabs;

  /**
   * Creates a pool.
   *
   * @param capBytes the bytes to reserve at the most
   * @param record whether to record who leases
   */
  public SlabPool(long capBytes, boolean record) {
    this.capBytes = capBytes;
    this.regions = new Regions(capBytes);
    this.slabs = regions.slabs();
    this.records = record ? new ConcurrentHashMap<>() : null;
    for (int i = 0; i < CLASSES; i++) {
      stacks[i] = new AtomicLong(NONE & INDEX_MASK);
    }
  }

  /**
   * Leases at least {@code bytes}, which may be 0.
   *
   * @throws PoolExhaustedException when the cap leaves no room for it
   */
  public Slab lease(long bytes) {
    int sizeClass = sizeClass(bytes);
    if (sizeClass >= CLASSES) {
      throw exhausted(bytes);
    }
    Slab slab = slots.getAndSet(slot(sizeClass), null);
    if (slab == null) {
      slab = leaseFromStack(sizeClass, bytes);
    }
    slab.leased = true;
    if (records != null) {
      record(slab);
    }
    return slab;
  }

  /** Takes a slab back. The caller has not released it before. */
  public void release(Slab slab) {
    if (records != null) {
      records.remove(slab);
    }
    slab.leased = false;
    if (!slots.compareAndSet(slot(slab.sizeClass), null, slab)) {
      push(slab);
    }
  }

  /** Returns the bytes to reserve at the most. */
  public long capBytes() {
    return capBytes;
  }

  /** Returns the bytes reserved, on lease or free; their padding is not counted. */
  public long reservedBytes() {
    return regions.reservedBytes();
  }

  /**
   * Returns the bytes on lease; while leases come and go, a value that was true for each at a time.
   */
  public long leasedBytes() {
    long sum = 0;
    for (Slab slab : slabs) {
      sum += slab != null && slab.leased ? slab.capacity : 0;
    }
    return sum;
  }

  /** Returns the number of open leases, in the same sense. */
  public long leases() {
    return Arrays.stream(slabs).filter(slab -> slab != null && slab.leased).count();
  }

  /** Returns who holds the open leases, when that is recorded. */
  public List<OpenLease> openLeases() {
    return records == null ? List.of() : new ArrayList<>(records.values());
  }

  private static int sizeClass(long bytes) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, bytes) - 1);
    return Math.max(0, bits - Regions.SMALLEST_SHIFT);
  }

  private static int slot(int sizeClass) {
    int thread = (int) Thread.currentThread().threadId() & (SLOTS - 1);
    return (sizeClass * SLOTS + thread) * SPACING;
  }

  private Slab leaseFromStack(int sizeClass, long bytes) {
    Slab slab = pop(sizeClass);
    return slab == null ? leaseFromRegions(sizeClass, bytes) : slab;
  }

  private PoolExhaustedException exhausted(long bytes) {
    return new PoolExhaustedException(bytes, leasedBytes(), capBytes);
  }

  private @Nullable Slab pop(int sizeClass) {
    AtomicLong stack = stacks[sizeClass];
    while (true) {
      long head = stack.get();
      int index = (int) head;
      if (index == NONE) {
        return null;
      }
      Slab slab = requireNonNull(slabs[index]);
      if (stack.compareAndSet(head, nextHead(head, slab.next))) {
        return slab;
      }
    }
  }

  private void push(Slab slab) {
    AtomicLong stack = stacks[slab.sizeClass];
    long head;
    do {
      head = stack.get();
      slab.next = (int) head;
    } while (!stack.compareAndSet(head, nextHead(head, slab.index)));
  }

  private static long nextHead(long head, int index) {
    return ((head >>> 32) + 1) << 32 | (index & INDEX_MASK);
  }

  /** One thread at a time, so that none is refused while another has slabs out to join them. */
  private synchronized Slab leaseFromRegions(int sizeClass, long bytes) {
    Slab slab = atLeast(sizeClass, this::pop);
    if (slab == null) {
      slab = regions.reserve(sizeClass);
    }
    if (slab == null) {
      slab = atLeast(sizeClass, this::take);
    }
    if (slab == null && regions.canHold(sizeClass)) {
      slab = join(sizeClass);
    }
    if (slab == null) {
      throw exhausted(bytes);
    }
    return cut(slab, sizeClass);
  }

  private static @Nullable Slab atLeast(int sizeClass, IntFunction<@Nullable Slab> source) {
    Slab slab = null;
    for (int larger = sizeClass; slab == null && larger < CLASSES; larger++) {
      slab = source.apply(larger);
    }
    return slab;
  }

  /** Takes a free slab from wherever it is, another thread's slot too. */
  private @Nullable Slab take(int sizeClass) {
    Slab slab = pop(sizeClass);
    for (int i = 0; slab == null && i < SLOTS; i++) {
      slab = slots.getAndSet((sizeClass * SLOTS + i) * SPACING, null);
    }
    return slab;
  }

  /** Joins all free slabs of smaller classes that make up slabs of this one. */
  private @Nullable Slab join(int sizeClass) {
    Buddies buddies = new Buddies(sizeClass);
    for (int smaller = sizeClass - 1; smaller >= 0; smaller--) {
      Slab free = take(smaller);
      while (free != null && buddies.add(free)) {
        free = take(smaller);
      }
    }
    return buddies.join(this::push);
  }

  /** Cuts a slab down to a class. What is left over is free. */
  private Slab cut(Slab slab, int sizeClass) {
    regions.cut(slab, sizeClass);
    slabs = regions.slabs();
    Slab part = slab;
    while (part.sizeClass > sizeClass) {
      push(part.halves.getLast());
      part = part.halves.getFirst();
    }
    return part;
  }

  private void record(Slab slab) {
    Thread thread = Thread.currentThread();
    StackTraceElement[] stack = thread.getStackTrace();
    if (records != null) {
      records.put(
          slab,
          new OpenLease(
              slab.capacity, thread.getName(), Arrays.asList(stack).subList(1, stack.length)));
    }
  }
}
