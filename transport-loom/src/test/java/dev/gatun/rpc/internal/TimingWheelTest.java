package dev.gatun.rpc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The wheel on a clock of the test's own, and its thread. */
class TimingWheelTest {
  private static final long TICK = TimingWheel.TICK_NANOS;

  private final TimingWheel wheel = new TimingWheel();
  private long now;

  @Property(tries = 200)
  void timersGoOffWithTheTickOfTheirDeadlineHoweverTheyMove(@ForAll long seed) {
    Random random = new Random(seed);
    List<Counting> timers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      timers.add(new Counting());
    }
    for (int step = 0; step < 300; step++) {
      Counting moved = timers.get(random.nextInt(timers.size()));
      switch (random.nextInt(4)) {
        case 0 -> moved.moveTo(now + random.nextLong(20 * TICK));
        case 1 -> moved.moveTo(now + random.nextLong(2_000 * TICK));
        case 2 -> moved.moveTo(Timer.NEVER);
        default -> {
          now += random.nextLong(random.nextBoolean() ? 5 * TICK : 700 * TICK);
          wheel.advance(now);
          timers.forEach(Counting::check);
        }
      }
    }
  }

  @Test
  void aTimerThatIsClearedLeavesTheWheel() {
    Counting timer = new Counting();
    for (int i = 1; i < 10_000; i++) {
      now = i * TICK / 2;
      timer.moveTo(now + 100 * TICK);
      wheel.advance(now);
    }
    timer.moveTo(Timer.NEVER);
    now += 101 * TICK;
    wheel.advance(now);
    timer.check();
    assertTrue(wheel.isEmpty());
  }

  @Test
  void aPauseWithoutTimersTakesNoTicks() {
    now = 1L << 60;
    wheel.advance(now);
    assertTrue(wheel.nextTick() > now);
    Counting timer = new Counting();
    timer.moveTo(now + TICK);
    now += 2 * TICK;
    wheel.advance(now);
    timer.check();
    assertEquals(1, timer.wentOff);
  }

  @Test
  void theThreadLetsTimersGoOff() throws InterruptedException {
    CountDownLatch wentOff = new CountDownLatch(2);
    for (long millis : new long[] {1, 40}) {
      Timer timer =
          new Timer(Timers.shared()) {
            @Override
            protected void goOff() {
              wentOff.countDown();
            }
          };
      timer.setIn(TimeUnit.SECONDS.toNanos(60));
      timer.setIn(TimeUnit.MILLISECONDS.toNanos(millis));
    }
    assertTrue(wentOff.await(30, TimeUnit.SECONDS));
  }

  /** A timer that knows when it is to go off. */
  private final class Counting extends Timer {
    private int wentOff;
    private int expected;
    private long due = NEVER;

    Counting() {
      super(Timers.shared());
    }

    @Override
    protected void goOff() {
      wentOff++;
    }

    void moveTo(long at) {
      due = at;
      deadline = at;
      if (TimingWheel.tickOf(at) < lookTick) {
        wheel.add(this);
      }
    }

    /** It goes off in the tick in which its deadline is over, or the one after it was set. */
    void check() {
      if (due != NEVER && wentOff > expected) {
        assertTrue(due <= now, "too early");
        due = NEVER;
        deadline = NEVER;
        expected++;
      }
      assertEquals(expected, wentOff);
      assertTrue(due == NEVER || due > now - 2 * TICK, "too late");
    }
  }
}
