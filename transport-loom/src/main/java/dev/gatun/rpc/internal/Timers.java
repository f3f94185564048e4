package dev.gatun.rpc.internal;

import java.lang.System.Logger.Level;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that watches all deadlines, a daemon. It sleeps as long as there are none. Safe
 * for use by any number of threads.
 */
public final class Timers {
  private final long origin = System.nanoTime();
  private final TimingWheel wheel = new TimingWheel();
  private final BlockingQueue<Timer> told = new LinkedBlockingQueue<>();

  private Timers() {}

  /** Returns the timers of this JVM. */
  public static Timers shared() {
    return Shared.TIMERS;
  }

  /** Returns the nanoseconds since these timers began. */
  long now() {
    return System.nanoTime() - origin;
  }

  /** Wakes the thread for a deadline that is sooner than what it expects. */
  void tell(Timer timer) {
    told.add(timer);
  }

  private void run() {
    while (true) {
      try {
        Timer first = await();
        wheel.advance(now());
        for (Timer timer = first; timer != null; timer = told.poll()) {
          wheel.add(timer);
        }
      } catch (InterruptedException _) {
        // This thread ends with the JVM.
      } catch (RuntimeException | Error e) {
        System.getLogger("dev.gatun.rpc").log(Level.ERROR, "a timer failed", e);
      }
    }
  }

  private @Nullable Timer await() throws InterruptedException {
    return wheel.isEmpty()
        ? told.take()
        : told.poll(wheel.nextTick() - now(), TimeUnit.NANOSECONDS);
  }

  /** Started on first use. */
  private static final class Shared {
    static final Timers TIMERS = new Timers();

    static {
      Thread.ofPlatform().daemon().name("gatun-timers").start(TIMERS::run);
    }
  }
}
