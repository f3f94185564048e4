package dev.gatun.rpc.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Timers in slots by the tick at which they are looked at: the hashed wheel of G. Varghese and A.
 * Lauck, <i>Hashed and Hierarchical Timing Wheels</i> (1987), made lazy.
 *
 * <p>A deadline moves with every read, write and call of a connection, nearly always to a later
 * moment. So a timer stays where it is while its deadline moves, and is put where it belongs when
 * its slot comes up; a timer in use costs its owner a store, and the wheel one look in a while.
 * Only a deadline that is sooner than the next look has to be told. One beyond the last slot is
 * looked at once a turn.
 *
 * <p>Times are nanoseconds from an origin, never negative. For one thread; {@link Timers} has it.
 */
final class TimingWheel {
  /** A timer goes off up to one tick late. */
  static final long TICK_NANOS = 10_000_000;

  private static final int SLOTS = 512;

  private final List<List<Timer>> slots = new ArrayList<>(SLOTS);

  /** The tick that was looked at last. */
  private long current;

  /** The number of entries in all slots. */
  private int entries;

  TimingWheel() {
    for (int i = 0; i < SLOTS; i++) {
      slots.add(new ArrayList<>());
    }
  }

  /** Returns the tick at which a deadline is over: the first one that is not before it. */
  static long tickOf(long deadline) {
    return deadline == Timer.NEVER ? Timer.NEVER : Math.ceilDiv(deadline, TICK_NANOS);
  }

  /** Returns whether there is nothing to look at. */
  boolean isEmpty() {
    return entries == 0;
  }

  /** Returns when the next look is due. */
  long nextTick() {
    return (current + 1) * TICK_NANOS;
  }

  /** Takes notice of a deadline that is sooner than the next look at its timer. */
  void add(Timer timer) {
    if (wanted(timer) < timer.lookTick) {
      place(timer);
    }
  }

  /** Looks at every timer that is due, and lets those go off whose deadline is over. */
  void advance(long now) {
    long last = now / TICK_NANOS;
    while (current < last && entries > 0) {
      current++;
      look();
    }
    current = Math.max(current, last);
  }

  private void look() {
    int slot = (int) (current % SLOTS);
    List<Timer> due = slots.get(slot);
    if (due.isEmpty()) {
      return;
    }
    slots.set(slot, new ArrayList<>());
    entries -= due.size();
    for (Timer timer : due) {
      // Otherwise it was put elsewhere meanwhile.
      if (timer.lookTick == current) {
        look(timer);
      }
    }
  }

  private void look(Timer timer) {
    if (tickOf(timer.deadline) > current) {
      place(timer);
    } else {
      timer.lookTick = Timer.NEVER;
      if (tickOf(timer.deadline) > current) {
        // The owner has moved it just now, before it could see that nobody looks any more.
        place(timer);
      } else {
        timer.goOff();
      }
    }
  }

  /** Says when it will look, and only then sees whether the owner has set a sooner deadline. */
  private void place(Timer timer) {
    long tick;
    do {
      tick = wanted(timer);
      timer.lookTick = tick;
    } while (wanted(timer) < tick);
    if (tick != Timer.NEVER) {
      slots.get((int) (tick % SLOTS)).add(timer);
      entries++;
    }
  }

  /** Returns the tick to look at a timer. */
  private long wanted(Timer timer) {
    long tick = tickOf(timer.deadline);
    return tick == Timer.NEVER
        ? Timer.NEVER
        : Math.max(current + 1, Math.min(tick, current + SLOTS - 1));
  }
}
